// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include "core/exact/money.hpp"
#include "core/exact/ratio.hpp"

namespace samfin {

using Wide = boost::multiprecision::cpp_int;

/// A fraction as wide as any product of a payment's factors: exact, not brought to lowest terms. The denominator is
/// above 0.
struct WideRatio {
  Wide numerator = 0;
  Wide denominator = 1;

  WideRatio() = default;
  WideRatio(Wide above, Wide below) : numerator(std::move(above)), denominator(std::move(below)) {}
  WideRatio(const Ratio& ratio);  // NOLINT(google-explicit-constructor): the same value
  explicit WideRatio(Money amount) : numerator(amount.ore()) {}
  static WideRatio one() { return {1, 1}; }
};

WideRatio operator*(const WideRatio& a, const WideRatio& b);
WideRatio operator+(const WideRatio& a, const WideRatio& b);
WideRatio operator-(const WideRatio& a, const WideRatio& b);
/// a / b for a b of 0 or more; 0 where b is 0, as for a users' half without users.
WideRatio operator/(const WideRatio& a, const WideRatio& b);
bool operator==(const WideRatio& a, const WideRatio& b);

/// (1 - step) x before + step x after.
WideRatio blended(const WideRatio& before, const WideRatio& after, const WideRatio& step);

/// An amount in millionths of an øre, a half up. Not for amounts below 0.
Wide millionths(const WideRatio& ore);

/// Whole øre of millionths, a half away from zero.
Money ore_of(const Wide& millionths);

}  // namespace samfin
