// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/projection/cost_category.hpp"
#include "core/projection/municipal_cost.hpp"

namespace samfin {

/// The report's three ways ahead; own rates stand in the place of one of them.
enum class Path : unsigned char { low, medium, high };

inline constexpr std::array<std::string_view, 3> path_names = {"low", "medium", "high"};
constexpr std::string_view name_of(Path path) {
  return path_names[static_cast<std::size_t>(path)];
}

/// Growth into the years 2022-2025, 2026-2030 and 2031-2050.
inline constexpr std::array<std::string_view, 3> growth_period_names = {"2021_2025", "2025_2030", "2030_2050"};
inline constexpr std::array<int, 3> growth_period_lengths = {4, 5, 20};
inline constexpr int last_path_year = 2050;

/// A category's yearly growth in each period.
struct CategoryRates {
  std::array<Ratio, 3> by_period;
  Status status = Status::published;
};
using GrowthRates = ByCategory<CategoryRates>;

/// The rates of a path. Error: `input_not_known`.
Result<GrowthRates> growth_rates(const Parameters& parameters, Path path);

/// What a krone of 2021 has become in `year`: the product of (1 + rate) over the years from 2022 (METHOD 40).
WideFraction growth_factor(const CategoryRates& rates, int year);

/// One year of a path, whole kroner of 2021.
struct PathYear {
  int year = 0;
  ByCategory<std::int64_t> amounts = {};
  std::int64_t total = 0;  ///< the sum of the rounded categories, so that columns add up
};

/// A year of a path. Each amount is rounded once from the exact product, and multiplied by `price` (1: fixed prices)
/// before that. Error: `amount_too_large`.
Result<PathYear> path_year(const CategoryAmounts& start, const GrowthRates& rates, int year,
                           const WideFraction& price = WideFraction{1, 1});

/// 2021 to 2050 (METHOD 40).
struct GrowthPath {
  std::vector<PathYear> years;
  Status status = Status::estimated;
};

/// Errors: `input_not_known`, `amount_too_large`.
Result<GrowthPath> growth_path(const Parameters& parameters, Path path, const CategoryAmounts& start);

}  // namespace samfin
