// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// A value together with the place it stands, so that whatever is computed from it can name it.
/// It points into the parameters it came from and lives no longer than they do.
struct CellRef {
  const ParameterTable* table = nullptr;
  std::size_t row = 0;
  std::size_t column = 0;

  const Cell& cell() const { return table->cell(row, column); }
  const Ratio& number() const { return cell().number; }
  const Provenance& provenance() const { return table->provenance_of(cell()); }
  Status status() const { return table->status_of(cell()); }
  std::string path() const { return table->path_of(row, column); }
};

/// The value of a family for a row and year. Error: `input_not_known` at the parameter's path, where
/// there is none.
Result<CellRef> known_cell(const Parameters& parameters, std::string_view family, std::string_view row, int year);

/// The same where not being known is an answer.
std::optional<CellRef> cell_if_known(const Parameters& parameters, std::string_view family, std::string_view row,
                                     int year);

}  // namespace samfin
