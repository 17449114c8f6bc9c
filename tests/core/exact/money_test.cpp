// SPDX-License-Identifier: MIT
#include "core/exact/money.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

// What money refuses to be, checked by the compiler.
template <class A, class B>
concept CanMultiply = requires(A a, B b) {
  a* b;
};
template <class T>
concept CanBuildMoney = requires(T value) {
  Money{value};
};
static_assert(!CanMultiply<Money, Money>);
static_assert(!CanMultiply<Money, double>);
static_assert(!CanMultiply<Money, int>);
static_assert(!CanBuildMoney<double>);
static_assert(!CanBuildMoney<std::int64_t>);
static_assert(!std::is_convertible_v<std::int64_t, Money>);

std::int64_t scaled_ore(std::int64_t ore, std::string_view ratio) {
  return scaled(Money::from_ore(ore), Ratio::read(ratio).value(), Rounding::half_up, "").value().ore();
}

TEST(Money, RoundsAHalfOreAwayFromZero) {
  EXPECT_EQ(scaled_ore(1, "1/2"), 1);
  EXPECT_EQ(scaled_ore(-1, "1/2"), -1);
  EXPECT_EQ(scaled_ore(1, "0.4999"), 0);
  EXPECT_EQ(scaled_ore(100, "1/3"), 33);
  EXPECT_EQ(scaled_ore(200, "1/3"), 67);
  EXPECT_EQ(scaled_ore(-200, "1/3"), -67);
}

TEST(Money, RoundsAMonthlyPriceToWholeKroner) {
  // Regulation § 17, 2023: 1 247 and 10 086 kroner with 6.9 per cent, as published by Norsk helsenett.
  const Ratio factor = Ratio::read("1.069").value();
  const auto price = [&](std::int64_t ore) {
    return scaled_to_whole_kroner(Money::from_ore(ore), factor, Rounding::half_up, "").value().ore();
  };
  EXPECT_EQ(price(124'700), 133'300);
  EXPECT_EQ(price(1'008'600), 1'078'200);
}

TEST(Money, ReadsMillionKronerAsWholeOre) {
  EXPECT_EQ(money_from_mnok(Ratio::read("202.1").value(), "").value().ore(), 20'210'000'000);
  EXPECT_EQ(money_from_mnok(Ratio::read("0.00000001").value(), "").value().ore(), 1);
  EXPECT_EQ(money_from_mnok(Ratio::read("0.000000001").value(), "/x").errors().front().code,
            ErrorCode::number_not_whole);
  EXPECT_EQ(money_from_mnok(Ratio::read("100000000").value(), "/x").errors().front().code, ErrorCode::amount_too_large);
}

TEST(Money, RefusesAProductThatABrowserCouldNotHold) {
  const auto result = scaled(Money::from_ore(Money::largest_ore), Ratio(2), Rounding::half_up, "/x");
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.errors().front().code, ErrorCode::amount_too_large);
  EXPECT_EQ(scaled_ore(Money::largest_ore, "1"), Money::largest_ore);
}

}  // namespace
}  // namespace samfin
