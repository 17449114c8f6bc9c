// SPDX-License-Identifier: MIT
#include "core/models/bridge_fraction.hpp"

namespace samfin {

namespace {

constexpr std::int64_t per_ore = 1'000'000;

Wide wide(Uint128 value) {
  Wide result = static_cast<std::uint64_t>(value >> 64U);
  result <<= 64U;
  result += static_cast<std::uint64_t>(value);
  return result;
}

}  // namespace

WideRatio::WideRatio(const Ratio& ratio) : denominator(wide(ratio.denominator())) {
  const bool is_negative = ratio.is_negative();
  numerator = wide(static_cast<Uint128>(is_negative ? -ratio.numerator() : ratio.numerator()));
  if (is_negative) numerator = -numerator;
}

WideRatio operator*(const WideRatio& a, const WideRatio& b) {
  return {a.numerator * b.numerator, a.denominator * b.denominator};
}

WideRatio operator+(const WideRatio& a, const WideRatio& b) {
  if (a.denominator == b.denominator) return {a.numerator + b.numerator, a.denominator};
  return {a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator};
}

WideRatio operator-(const WideRatio& a, const WideRatio& b) {
  return a + WideRatio(Wide(-b.numerator), b.denominator);
}

WideRatio operator/(const WideRatio& a, const WideRatio& b) {
  if (b.numerator == 0) return {};
  return {a.numerator * b.denominator, a.denominator * b.numerator};
}

bool operator==(const WideRatio& a, const WideRatio& b) {
  return a.numerator * b.denominator == b.numerator * a.denominator;
}

WideRatio blended(const WideRatio& before, const WideRatio& after, const WideRatio& step) {
  if (step.numerator == 0) return before;
  if (step.numerator == step.denominator) return after;
  return before * (WideRatio::one() - step) + after * step;
}

Wide millionths(const WideRatio& ore) {
  return (ore.numerator * per_ore * 2 + ore.denominator) / (ore.denominator * 2);
}

Money ore_of(const Wide& millionths) {
  const bool is_negative = millionths < 0;
  const Wide magnitude = is_negative ? Wide(-millionths) : millionths;
  const auto ore = static_cast<std::int64_t>(Wide((magnitude + per_ore / 2) / per_ore));
  return Money::from_ore(is_negative ? -ore : ore);
}

}  // namespace samfin
