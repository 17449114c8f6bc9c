// SPDX-License-Identifier: MIT
#include "core/exact/money.hpp"

#include <string>

namespace samfin {

namespace {

/// amount x ratio to the nearest multiple of `unit_ore`.
Result<Money> scaled_to(Money amount, const Ratio& ratio, std::int64_t unit_ore, std::string_view path) {
  const Error too_large{ErrorCode::amount_too_large, std::string(path), {{"largest_ore", Money::largest_ore}}};
  const auto product = product_of(Ratio(amount.ore()), ratio);
  if (!product) return too_large;
  const auto in_units = product_of(*product, Ratio::of(1, static_cast<Uint128>(unit_ore)));
  if (!in_units) return too_large;
  const bool is_negative = in_units->is_negative();
  const auto magnitude = static_cast<Uint128>(is_negative ? -in_units->numerator() : in_units->numerator());
  Uint128 whole = magnitude / in_units->denominator();
  const Uint128 rest = magnitude % in_units->denominator();
  if (rest >= in_units->denominator() - rest) ++whole;  // half or more, away from zero
  if (whole > static_cast<Uint128>(Money::largest_ore / unit_ore)) return too_large;
  const std::int64_t ore = static_cast<std::int64_t>(whole) * unit_ore;
  return Money::from_ore(is_negative ? -ore : ore);
}

}  // namespace

Result<Money> scaled(Money amount, const Ratio& ratio, Rounding, std::string_view path) {
  return scaled_to(amount, ratio, 1, path);
}

Result<Money> scaled_to_whole_kroner(Money amount, const Ratio& ratio, Rounding, std::string_view path) {
  return scaled_to(amount, ratio, 100, path);
}

Result<Money> money_from_mnok(const Ratio& mnok, std::string_view path) {
  constexpr std::int64_t ore_per_mnok = 100'000'000;
  const auto ore = product_of(mnok, Ratio(ore_per_mnok));
  const auto largest = static_cast<Int128>(Money::largest_ore);
  if (!ore) {
    return Error{ErrorCode::amount_too_large, std::string(path), {{"largest_ore", Money::largest_ore}}};
  }
  if (!ore->is_whole()) {
    return Error{ErrorCode::number_not_whole, std::string(path), {{"value", mnok.text()}}};
  }
  if (ore->numerator() > largest || ore->numerator() < -largest) {
    return Error{ErrorCode::amount_too_large, std::string(path), {{"largest_ore", Money::largest_ore}}};
  }
  return Money::from_ore(static_cast<std::int64_t>(ore->numerator()));
}

}  // namespace samfin
