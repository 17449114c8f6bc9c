// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/projection/growth_path.hpp"

namespace samfin {

/// Inhabitants in each year from 2021 to 2050 (METHOD 41).
struct PopulationPath {
  std::vector<std::int64_t> counts;  ///< 2021 first
  Status status = Status::estimated;

  std::int64_t in(int year) const { return counts[static_cast<std::size_t>(year - mapping_year)]; }
};

/// The country's path, or that of a municipality with `own` inhabitants in 2021, which grows as the country does; never
/// below 1. Error: `input_not_known`.
Result<PopulationPath> population_path(const Parameters& parameters, std::optional<std::int64_t> own);

/// 100 x total / inhabitants, whole øre. Error: `amount_too_large`.
Result<std::int64_t> ore_per_inhabitant(std::int64_t total, std::int64_t inhabitants);

}  // namespace samfin
