// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/exact/ratio.hpp"

namespace samfin {

/// All values that a printed figure can stand for (METHOD 20), ends included, with the figure itself.
/// Arithmetic is exact; nothing where a result does not fit, or where a divisor may be 0.
struct Interval {
  Ratio low;
  Ratio point;
  Ratio high;

  static Interval exactly(const Ratio& value) { return {value, value, value}; }

  bool meets(const Interval& other) const { return low <= other.high && other.low <= high; }
};

std::optional<Interval> sum_of(const Interval& a, const Interval& b);
Interval negated(const Interval& a);
std::optional<Interval> product_of(const Interval& a, const Interval& b);
std::optional<Interval> quotient_of(const Interval& a, const Interval& b);

}  // namespace samfin
