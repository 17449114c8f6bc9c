// SPDX-License-Identifier: MIT
#include "core/projection/price_path.hpp"

#include "core/inputs/cell_ref.hpp"

namespace samfin {

Result<PricePath> price_path(const Parameters& parameters) {
  const WideFraction one = {1, 1};
  PricePath path;
  path.factors.push_back(one);
  for (int year = mapping_year + 1; year <= last_path_year; ++year) {
    const auto cell = known_cell(parameters, "municipal_price_growth_ratio", "", year);
    if (!cell) return cell.errors();
    path.is_given = path.is_given || !cell->number().is_zero();
    path.factors.push_back(reduced(path.factors.back() * (one + wide_fraction_of(cell->number()))));
  }
  return path;
}

}  // namespace samfin
