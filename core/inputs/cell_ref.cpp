// SPDX-License-Identifier: MIT
#include "core/inputs/cell_ref.hpp"

namespace samfin {

std::optional<CellRef> cell_if_known(const Parameters& parameters, std::string_view family, std::string_view row,
                                     int year) {
  const ParameterTable& table = parameters.table(family);
  const auto row_index = table.row_of(row);
  const auto column = table.column_of(year);
  if (!row_index || !column || !table.cell(*row_index, *column).is_known) return std::nullopt;
  return CellRef{&table, *row_index, *column};
}

Result<CellRef> known_cell(const Parameters& parameters, std::string_view family, std::string_view row, int year) {
  const auto found = cell_if_known(parameters, family, row, year);
  if (found) return *found;
  std::string path = "/" + std::string(family);
  if (!row.empty()) path += "/" + std::string(row);
  return Error{ErrorCode::input_not_known, path + "/" + std::to_string(year), {{"year", year}}};
}

}  // namespace samfin
