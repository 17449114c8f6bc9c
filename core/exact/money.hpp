// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "core/exact/ratio.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// Whole øre. Money can be added and compared; it cannot be multiplied by money or built from a
/// floating-point number. A rate times money is a named function with a named rounding.
class Money {
 public:
  /// The largest amount that input or a sum may have: what a JSON reader in a browser holds exactly.
  static constexpr std::int64_t largest_ore = (std::int64_t{1} << 53) - 1;

  constexpr Money() = default;
  static constexpr Money from_ore(std::int64_t ore) { return Money(ore); }

  constexpr std::int64_t ore() const { return ore_; }
  constexpr bool is_negative() const { return ore_ < 0; }
  /// Whether the amount passes what input or a sum may have.
  constexpr bool is_too_large() const { return ore_ > largest_ore || ore_ < -largest_ore; }

  constexpr Money& operator+=(Money other) {
    if (__builtin_add_overflow(ore_, other.ore_, &ore_)) __builtin_trap();  // no-cover: overflow ends the program
    return *this;
  }
  constexpr Money& operator-=(Money other) {
    if (__builtin_sub_overflow(ore_, other.ore_, &ore_)) __builtin_trap();  // no-cover: overflow ends the program
    return *this;
  }
  friend constexpr Money operator+(Money a, Money b) { return a += b; }
  friend constexpr Money operator-(Money a, Money b) { return a -= b; }
  constexpr Money operator-() const { return Money() - *this; }
  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  constexpr explicit Money(std::int64_t ore) : ore_(ore) {}
  std::int64_t ore_ = 0;
};

/// How a product that is no whole number becomes one. The name is always an argument, never a habit.
enum class Rounding { half_up };

/// amount x ratio in whole øre (METHOD 1). `half_up`: a half øre goes away from zero.
/// Error: `amount_too_large` at `path`.
Result<Money> scaled(Money amount, const Ratio& ratio, Rounding rounding, std::string_view path);

/// amount x ratio in whole kroner, as a published monthly price (METHOD 9).
/// Error: `amount_too_large` at `path`.
Result<Money> scaled_to_whole_kroner(Money amount, const Ratio& ratio, Rounding rounding, std::string_view path);

/// Whole øre of an amount in million kroner. Errors at `path`: `number_not_whole` where it is no
/// whole øre, `amount_too_large`.
Result<Money> money_from_mnok(const Ratio& mnok, std::string_view path);

}  // namespace samfin
