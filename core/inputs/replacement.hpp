// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/inputs/scenario.hpp"

namespace samfin {

/// Where a path leads: a cell of a table.
struct CellAddress {
  std::string family;
  std::size_t row = 0;
  std::size_t column = 0;
};

/// The cell of a JSON Pointer `/family[/row…][/year]`, or nothing.
std::optional<CellAddress> address_of(std::string_view path, const Parameters& parameters);

/// The cell that would stand in the place of the addressed one. `path` names the value in messages.
/// Errors: as `applied` lists them for values.
Result<Cell> replacement_of(const ChangeValue& value, const CellAddress& address, const Parameters& parameters,
                            const std::string& path);

}  // namespace samfin
