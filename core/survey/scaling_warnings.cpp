// SPDX-License-Identifier: MIT
#include "core/survey/scaling_warnings.hpp"

#include <algorithm>
#include <numeric>

#include "core/scaling/theil_sen.hpp"

namespace samfin {

namespace {

constexpr std::int64_t few = 30;
constexpr std::int64_t small_from = 5'000;

std::int64_t signed_size(std::span<const std::int64_t> values) {
  return static_cast<std::int64_t>(values.size());
}

/// Whether the share of small municipalities among the observed is less than half of that in the country.
bool are_small_missing(std::span<const WholePoint> points, std::span<const std::int64_t> unobserved) {
  const auto n = static_cast<std::int64_t>(points.size());
  const std::int64_t small_observed =
      std::count_if(points.begin(), points.end(), [](const WholePoint& point) { return point.x < small_from; });
  const std::int64_t small_others =
      std::count_if(unobserved.begin(), unobserved.end(), [](std::int64_t x) { return x < small_from; });
  const std::int64_t all = n + signed_size(unobserved);
  return 2 * small_observed * all < (small_observed + small_others) * n;
}

/// Those beyond the largest or below the smallest observed, and their share of all inhabitants in percent.
void add_extrapolation(std::span<const WholePoint> points, std::span<const std::int64_t> unobserved,
                       std::vector<Warning>& warnings) {
  const auto [smallest, largest] = std::minmax_element(
      points.begin(), points.end(), [](const WholePoint& a, const WholePoint& b) { return a.x < b.x; });
  std::int64_t count = 0;
  std::int64_t beyond = 0;
  std::int64_t all = std::accumulate(unobserved.begin(), unobserved.end(), std::int64_t{0});
  for (const WholePoint& point : points) all += point.x;
  for (const std::int64_t x : unobserved) {
    if (x >= smallest->x && x <= largest->x) continue;
    ++count;
    beyond += x;
  }
  if (count == 0) return;
  const Ratio percent = Ratio::of(Int128{100} * beyond, static_cast<Uint128>(all));
  warnings.push_back(
      {"extrapolation", "", {{"municipalities", count}, {"inhabitants_percent", percent.decimal_text(1)}}});
}

/// Cook's distance above 1, or a leverage above 4/n.
void add_influential(const LeastSquares& line, std::span<const WholePoint> points, std::vector<Warning>& warnings) {
  const WideFraction one = wide_fraction_of(1);
  const WideFraction high{4, line.count()};
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto cook = line.cook(i);
    const bool is_far = cook && one < *cook;
    if (!is_far && !(high < line.leverage(i))) continue;
    warnings.push_back({"influential", "", {{"municipality_code", points[i].id}}});
  }
}

}  // namespace

std::vector<Warning> scaling_warnings(const LeastSquares& line, std::span<const WholePoint> points,
                                      std::span<const std::int64_t> unobserved) {
  std::vector<Warning> warnings;
  if (line.count() < few) warnings.push_back({"few_observations", "", {{"n", line.count()}, {"few", few}}});
  if (are_small_missing(points, unobserved)) warnings.push_back({"small_under_represented", "", {}});
  add_extrapolation(points, unobserved, warnings);
  add_influential(line, points, warnings);
  const std::int64_t negative = std::count_if(unobserved.begin(), unobserved.end(), [&](std::int64_t x) {
    return line.fitted(wide_fraction_of(x)).is_negative();
  });
  if (negative > 0) warnings.push_back({"negative_prediction", "", {{"municipalities", negative}}});
  if (points.size() > most_robust_points) warnings.push_back({"too_many_for_robust", "", {}});
  warnings.push_back({"systematic_error_not_covered", "", {}});
  return warnings;
}

}  // namespace samfin
