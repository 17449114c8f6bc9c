// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/exact/wide.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// An exact fraction in lowest terms: a rate, a weight, a share. It is read from decimal text or
/// from "a/b" and never built from floating point. |numerator| < 2^127, 0 < denominator < 2^128.
class Ratio {
 public:
  constexpr Ratio() = default;
  constexpr explicit Ratio(std::int64_t whole) : numerator_(whole) {}

  /// The fraction numerator/denominator in lowest terms. The denominator must not be 0.
  static Ratio of(Int128 numerator, Uint128 denominator);

  /// Reads "12", "-0.0375", "1/3". At most 38 decimals.
  /// Errors: `ratio_syntax`, `ratio_too_large`, both at `path`.
  static Result<Ratio> read(std::string_view text, std::string_view path = "");

  Int128 numerator() const { return numerator_; }
  Uint128 denominator() const { return denominator_; }
  bool is_negative() const { return numerator_ < 0; }
  bool is_zero() const { return numerator_ == 0; }
  bool is_whole() const { return denominator_ == 1; }

  /// The fraction as it would be written: a decimal where that is exact in 38 digits, else "a/b".
  std::string text() const;
  /// "a/b", also where b is 1.
  std::string fraction_text() const;
  /// Decimal text with `digits` digits, a half away from zero (for showing, never for computing).
  std::string decimal_text(int digits) const;

  /// Exact arithmetic; nothing where the result does not fit.
  friend std::optional<Ratio> sum_of(const Ratio& a, const Ratio& b);
  friend std::optional<Ratio> product_of(const Ratio& a, const Ratio& b);
  Ratio negated() const;

  friend bool operator==(const Ratio&, const Ratio&) = default;
  friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);

 private:
  Int128 numerator_ = 0;
  Uint128 denominator_ = 1;
};

std::optional<Ratio> sum_of(const Ratio& a, const Ratio& b);
std::optional<Ratio> product_of(const Ratio& a, const Ratio& b);

Uint128 greatest_common_divisor(Uint128 a, Uint128 b);

/// a / b rounded down, faster than the operator where both are small or b is 1. b must not be 0.
Uint128 quotient_of(Uint128 a, Uint128 b);

/// Product of two magnitudes, or nothing where it passes 128 bits.
std::optional<Uint128> checked_product(Uint128 a, Uint128 b);

/// Decimal digits of a 128-bit integer.
std::string decimal_digits(Uint128 value);

}  // namespace samfin
