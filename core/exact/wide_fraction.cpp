// SPDX-License-Identifier: MIT
#include "core/exact/wide_fraction.hpp"

#include <cmath>
#include <limits>

namespace samfin {

namespace {

using Wide = boost::multiprecision::cpp_int;

Wide wide_of(Uint128 value) {
  Wide wide = static_cast<std::uint64_t>(value >> 64U);
  return (wide << 64U) + static_cast<std::uint64_t>(value);
}

/// A magnitude as decimal digits and the power of ten of the first: 0.00123 is "123" and -3.
struct Digits {
  std::string text;
  int exponent = 0;
};

/// value x 10^shift, rounded down.
Wide shifted_down(const WideFraction& value, int shift) {
  if (shift >= 0) return value.numerator * power_of_ten(shift) / value.denominator;
  return value.numerator / (value.denominator * power_of_ten(-shift));
}

/// The power of ten of the first digit of a value above 0.
int exponent_of(const WideFraction& value) {
  const int guess = static_cast<int>(value.numerator.str().size()) - static_cast<int>(value.denominator.str().size());
  return shifted_down(value, -guess) > 0 ? guess : guess - 1;
}

/// The first `count` digits of a value above 0, rounded a half up.
Digits digits_of(const WideFraction& value, int count) {
  Digits digits{"", exponent_of(value)};
  const int shift = count - 1 - digits.exponent;
  WideFraction scaled = value;
  (shift >= 0 ? scaled.numerator : scaled.denominator) *= power_of_ten(shift >= 0 ? shift : -shift);
  digits.text = half_up(scaled).str();
  if (static_cast<int>(digits.text.size()) > count) ++digits.exponent;  // 9.99 became 10.0
  while (digits.text.size() > 1 && digits.text.back() == '0') digits.text.pop_back();
  return digits;
}

std::string plain_text(const Digits& digits) {
  const int exponent = digits.exponent;
  if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits.text;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.text.size() <= whole) return digits.text + std::string(whole - digits.text.size(), '0');
  return digits.text.substr(0, whole) + "." + digits.text.substr(whole);
}

std::string scientific_text(const Digits& digits) {
  std::string text = digits.text.substr(0, 1);
  if (digits.text.size() > 1) text += "." + digits.text.substr(1);
  return text + (digits.exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(digits.exponent));
}

}  // namespace

WideFraction wide_fraction_of(const Ratio& ratio) {
  const bool is_negative = ratio.is_negative();
  const Wide magnitude = wide_of(static_cast<Uint128>(is_negative ? -ratio.numerator() : ratio.numerator()));
  return {is_negative ? Wide(-magnitude) : magnitude, wide_of(ratio.denominator())};
}

WideFraction wide_fraction_of(std::int64_t whole) {
  return {whole, 1};
}

WideFraction operator*(const WideFraction& a, const WideFraction& b) {
  return {a.numerator * b.numerator, a.denominator * b.denominator};
}

WideFraction operator+(const WideFraction& a, const WideFraction& b) {
  const Wide common = lcm(a.denominator, b.denominator);
  return {a.numerator * (common / a.denominator) + b.numerator * (common / b.denominator), common};
}

WideFraction operator-(const WideFraction& a, const WideFraction& b) {
  return a + WideFraction{-b.numerator, b.denominator};
}

WideFraction operator/(const WideFraction& a, const WideFraction& b) {
  const bool is_negative = b.numerator < 0;
  WideFraction quotient{a.numerator * b.denominator, a.denominator * abs(b.numerator)};
  if (is_negative) quotient.numerator = -quotient.numerator;
  return quotient;
}

bool operator==(const WideFraction& a, const WideFraction& b) {
  return a.numerator * b.denominator == b.numerator * a.denominator;
}

bool operator<(const WideFraction& a, const WideFraction& b) {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

WideFraction reduced(const WideFraction& value) {
  const Wide common = gcd(abs(value.numerator), value.denominator);
  return {value.numerator / common, value.denominator / common};
}

boost::multiprecision::cpp_int half_up(const WideFraction& value) {
  const Wide magnitude = (2 * abs(value.numerator) + value.denominator) / (2 * value.denominator);
  return value.numerator < 0 ? Wide(-magnitude) : magnitude;
}

std::optional<std::int64_t> half_up_64(const WideFraction& value) {
  const Wide whole = half_up(value);
  if (whole > std::numeric_limits<std::int64_t>::max() || whole < std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(whole);
}

Wide power_of_ten(int exponent) {
  return pow(Wide(10), static_cast<unsigned>(exponent));
}

WideFraction rounded_to_digits(const WideFraction& value, int digits) {
  if (value.is_zero()) return {};
  const Digits kept = digits_of({abs(value.numerator), value.denominator}, digits);
  const int shift = kept.exponent + 1 - static_cast<int>(kept.text.size());
  const Wide whole(kept.text);
  WideFraction rounded =
      shift >= 0 ? WideFraction{whole * power_of_ten(shift), 1} : WideFraction{whole, power_of_ten(-shift)};
  if (value.is_negative()) rounded.numerator = -rounded.numerator;
  return rounded;
}

std::string significant_text(const WideFraction& value, int digits) {
  if (value.is_zero()) return "0";
  const Digits kept = digits_of({abs(value.numerator), value.denominator}, digits);
  const bool is_plain = kept.exponent >= -7 && kept.exponent < 21;
  return (value.is_negative() ? "-" : "") + (is_plain ? plain_text(kept) : scientific_text(kept));
}

WideFraction root(const WideFraction& square, int digits) {
  if (square.is_zero()) return {};
  const int exponent = exponent_of(square);
  // The first digit of the root stands at half the exponent, rounded down; an even power of ten is put in.
  const int first = exponent >= 0 ? exponent / 2 : -((1 - exponent) / 2);
  const int shift = digits - 1 - first;
  const Wide whole = sqrt(shifted_down(square, 2 * shift));
  return shift >= 0 ? WideFraction{whole, power_of_ten(shift)} : WideFraction{whole * power_of_ten(-shift), 1};
}

std::string root_text(const WideFraction& square, int digits) {
  // What is cut off cannot move a digit: a half that is not reached stays below it, one that is reached stays.
  return significant_text(root(square, digits + 5), digits);
}

double nearest_double(const WideFraction& value) {
  if (value.is_zero()) return 0;
  constexpr int bits = std::numeric_limits<double>::digits;
  const Wide magnitude = abs(value.numerator);
  // Shifted so that the quotient has at least two bits more than a double; the last tells of a rest.
  const int shift = bits + 2 - static_cast<int>(msb(magnitude)) + static_cast<int>(msb(value.denominator));
  const Wide numerator = shift > 0 ? Wide(magnitude << static_cast<unsigned>(shift)) : magnitude;
  const Wide denominator = shift < 0 ? Wide(value.denominator << static_cast<unsigned>(-shift)) : value.denominator;
  Wide quotient;
  Wide rest;
  divide_qr(numerator, denominator, quotient, rest);
  const int spare = static_cast<int>(msb(quotient)) + 1 - bits;
  const Wide half = Wide(1) << static_cast<unsigned>(spare - 1);
  const Wide low = quotient & ((half << 1U) - 1);
  quotient >>= static_cast<unsigned>(spare);
  if (low > half || (low == half && (!rest.is_zero() || bit_test(quotient, 0)))) ++quotient;
  const double result = std::ldexp(static_cast<double>(static_cast<std::int64_t>(quotient)), spare - shift);
  return value.is_negative() ? -result : result;
}

}  // namespace samfin
