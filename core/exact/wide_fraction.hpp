// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "core/exact/ratio.hpp"

namespace samfin {

/// A fraction of any width, not in lowest terms; the denominator is above 0.
struct WideFraction {
  boost::multiprecision::cpp_int numerator = 0;
  boost::multiprecision::cpp_int denominator = 1;

  bool is_zero() const { return numerator.is_zero(); }
  bool is_negative() const { return numerator < 0; }
};

WideFraction wide_fraction_of(const Ratio& ratio);
WideFraction wide_fraction_of(std::int64_t whole);

WideFraction operator*(const WideFraction& a, const WideFraction& b);
/// Over the least common denominator, so that many terms stay as narrow as they can.
WideFraction operator+(const WideFraction& a, const WideFraction& b);
WideFraction operator-(const WideFraction& a, const WideFraction& b);
/// b must not be 0.
WideFraction operator/(const WideFraction& a, const WideFraction& b);

/// By value: 1/2 equals 2/4.
bool operator==(const WideFraction& a, const WideFraction& b);
bool operator<(const WideFraction& a, const WideFraction& b);

/// The same value in lowest terms, to be computed on with.
WideFraction reduced(const WideFraction& value);

/// The nearest whole number, a half away from zero.
boost::multiprecision::cpp_int half_up(const WideFraction& value);
/// The same as 64 bits; nothing where it does not fit.
std::optional<std::int64_t> half_up_64(const WideFraction& value);

/// 10 to a power from 0 up.
boost::multiprecision::cpp_int power_of_ten(int exponent);

/// The value with so many significant digits, a half away from zero, exactly.
WideFraction rounded_to_digits(const WideFraction& value, int digits);

/// The same as decimal text, as JSON holds numbers: without zeros at the end of the decimals, plain from 10^-7
/// to below 10^21, else such as "1.25e-8" (METHOD 34).
std::string significant_text(const WideFraction& value, int digits);

/// The square root of a value from 0 up, its first `digits` significant digits and nothing after them: at least as
/// exact as `digits` - 1 digits rounded.
WideFraction root(const WideFraction& square, int digits);
/// The square root as `significant_text`, rounded once from the exact root.
std::string root_text(const WideFraction& square, int digits);

/// The nearest double, a tie to the even one; the value must be within a double's normal range, or 0.
double nearest_double(const WideFraction& value);

}  // namespace samfin
