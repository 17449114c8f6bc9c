// SPDX-License-Identifier: MIT
#include "core/projection/population_path.hpp"

#include <algorithm>

#include "core/inputs/cell_ref.hpp"

namespace samfin {

Result<PopulationPath> population_path(const Parameters& parameters, std::optional<std::int64_t> own) {
  PopulationPath path;
  std::int64_t first = 0;
  for (int year = mapping_year; year <= last_path_year; ++year) {
    const auto cell = known_cell(parameters, "municipal_population", "", year);
    if (!cell) return cell.errors();
    path.status = weakest_of(path.status, cell->status());
    std::int64_t count = static_cast<std::int64_t>(cell->number().numerator());
    if (year == mapping_year) first = count;
    // Counts are at most 10^9 and own ones 10^7, so this fits.
    if (own) count = *half_up_64({boost::multiprecision::cpp_int(*own) * count, first});
    path.counts.push_back(std::max<std::int64_t>(count, 1));
  }
  return path;
}

Result<std::int64_t> ore_per_inhabitant(std::int64_t total, std::int64_t inhabitants) {
  return whole_kroner({boost::multiprecision::cpp_int(total) * 100, inhabitants}, "/municipal_population");
}

}  // namespace samfin
