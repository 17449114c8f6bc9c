// SPDX-License-Identifier: MIT
#include "core/reconciliation/interval.hpp"

#include <algorithm>
#include <array>

namespace samfin {

namespace {

/// 1 / value; the value is not 0.
Ratio inverse_of(const Ratio& value) {
  const Uint128 magnitude = static_cast<Uint128>(value.is_negative() ? -value.numerator() : value.numerator());
  const auto numerator = static_cast<Int128>(value.denominator());
  return Ratio::of(value.is_negative() ? -numerator : numerator, magnitude);
}

}  // namespace

std::optional<Interval> sum_of(const Interval& a, const Interval& b) {
  const auto low = sum_of(a.low, b.low);
  const auto point = sum_of(a.point, b.point);
  const auto high = sum_of(a.high, b.high);
  if (!low || !point || !high) return std::nullopt;
  return Interval{*low, *point, *high};
}

Interval negated(const Interval& a) {
  return {a.high.negated(), a.point.negated(), a.low.negated()};
}

std::optional<Interval> product_of(const Interval& a, const Interval& b) {
  const std::array<std::optional<Ratio>, 4> corners = {product_of(a.low, b.low), product_of(a.low, b.high),
                                                       product_of(a.high, b.low), product_of(a.high, b.high)};
  const auto point = product_of(a.point, b.point);
  if (!point || !std::all_of(corners.begin(), corners.end(), [](const auto& corner) { return corner.has_value(); })) {
    return std::nullopt;
  }
  const auto [low, high] =
      std::minmax_element(corners.begin(), corners.end(), [](const auto& x, const auto& y) { return *x < *y; });
  return Interval{**low, *point, **high};
}

std::optional<Interval> quotient_of(const Interval& a, const Interval& b) {
  const bool is_positive = b.low > Ratio();
  const bool is_negative = b.high < Ratio();
  if (!is_positive && !is_negative) return std::nullopt;
  return product_of(a, Interval{inverse_of(b.high), inverse_of(b.point), inverse_of(b.low)});
}

}  // namespace samfin
