// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/exact/wide_fraction.hpp"
#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/projection/growth_path.hpp"

namespace samfin {

/// What a krone of 2021 is in the prices of each year from 2021 to 2050 (METHOD 41).
struct PricePath {
  std::vector<WideFraction> factors;  ///< 2021 first, which is 1
  bool is_given = false;              ///< whether any year's growth is not 0
  Status status = Status::assumed;

  const WideFraction& in(int year) const { return factors[static_cast<std::size_t>(year - mapping_year)]; }
};

/// Error: `input_not_known`.
Result<PricePath> price_path(const Parameters& parameters);

}  // namespace samfin
