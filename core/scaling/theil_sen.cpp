// SPDX-License-Identifier: MIT
#include "core/scaling/theil_sen.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/exact/wide.hpp"

namespace samfin {

namespace {

/// The slope between two points; `run` is above 0.
struct Slope {
  std::int64_t rise;
  std::int64_t run;
};

bool is_less(const Slope& a, const Slope& b) {
  return static_cast<Int128>(a.rise) * b.run < static_cast<Int128>(b.rise) * a.run;
}

std::vector<Slope> slopes_of(std::span<const WholePoint> points) {
  std::vector<Slope> slopes;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = i + 1; j < points.size(); ++j) {
      const std::int64_t run = points[j].x - points[i].x;
      const std::int64_t rise = points[j].y - points[i].y;
      if (run != 0) slopes.push_back(run > 0 ? Slope{rise, run} : Slope{-rise, -run});
    }
  }
  return slopes;
}

/// The two values in the middle, the same one twice where their number is odd. The values are put in another order.
template <class Value, class Less>
std::pair<Value, Value> middle_of(std::vector<Value>& values, Less less) {
  const auto upper = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), upper, values.end(), less);
  if (values.size() % 2 == 1) return {*upper, *upper};
  return {*std::max_element(values.begin(), upper, less), *upper};
}

WideFraction fraction_of(const Slope& slope) {
  return {slope.rise, slope.run};
}

}  // namespace

std::optional<TheilSen> theil_sen(std::span<const WholePoint> points) {
  if (points.size() > most_robust_points) return std::nullopt;
  std::vector<Slope> slopes = slopes_of(points);
  if (slopes.empty()) return std::nullopt;
  const WideFraction half{1, 2};
  const auto [low, high] = middle_of(slopes, is_less);
  TheilSen line;
  line.slope = reduced((fraction_of(low) + fraction_of(high)) * half);
  std::vector<boost::multiprecision::cpp_int> rests;  // over the slope's denominator
  for (const WholePoint& point : points) {
    rests.push_back(point.y * line.slope.denominator - line.slope.numerator * point.x);
  }
  const auto [below, above] = middle_of(rests, std::less<>());
  line.intercept = WideFraction{below + above, 2 * line.slope.denominator};
  return line;
}

}  // namespace samfin
