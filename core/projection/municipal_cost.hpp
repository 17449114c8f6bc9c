// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/projection/cost_category.hpp"

namespace samfin {

/// The year of the mapping, and of the prices of everything built on it.
inline constexpr int mapping_year = 2021;

/// The families that an estimate rests on.
inline constexpr std::string_view municipal_cost_family = "municipal_cost_mnok";

/// How many people make up the country in the mapping's year: the sum over the municipalities of today.
/// Error: `input_not_known`.
Result<std::int64_t> national_inhabitants(const Parameters& parameters);

/// The country's cost in 2021 by category (METHOD 38). Error: `input_not_known`.
Result<CategoryAmounts> national_cost(const Parameters& parameters);

/// The part of them that `population` of `national` people have.
CategoryAmounts part_of(const CategoryAmounts& country, std::int64_t population, std::int64_t national);

/// A municipality's cost in 2021 where there is no survey: its part of the country's by inhabitants (METHOD 39), in
/// whole kroner of 2021.
struct MunicipalEstimate {
  std::int64_t population = 0;
  std::int64_t amount = 0;
  std::int64_t low = 0;   ///< the country's interval carried over in proportion
  std::int64_t high = 0;  ///< one municipality's own uncertainty is larger
  std::int64_t per_inhabitant_ore = 0;
  ByCategory<std::int64_t> categories = {};
  ByCategory<Status> statuses = {};
  std::int64_t rounding = 0;  ///< the amount less the categories
  Status status = Status::estimated;
};

/// `population` is above 0. Errors: `input_not_known`, `amount_too_large`.
Result<MunicipalEstimate> municipal_estimate(const Parameters& parameters, std::int64_t population);

/// Whole kroner, a half up. Error: `amount_too_large` at `path` beyond what a reader in a browser holds.
Result<std::int64_t> whole_kroner(const WideFraction& kroner, std::string_view path);

}  // namespace samfin
