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

TEST(Money, AddsSubtractsAndCompares) {
  const Money five = Money::from_ore(5);
  const Money two = Money::from_ore(2);
  EXPECT_EQ((five + two).ore(), 7);
  EXPECT_EQ((two - five).ore(), -3);
  EXPECT_EQ((-five).ore(), -5);
  EXPECT_LT(two, five);
  EXPECT_TRUE((two - five).is_negative());
  EXPECT_FALSE(Money().is_negative());
}

TEST(Money, IsTooLargeBeyond53Bits) {
  EXPECT_EQ(Money::largest_ore, 9'007'199'254'740'991);  // Number.MAX_SAFE_INTEGER
  EXPECT_FALSE(Money::from_ore(Money::largest_ore).is_too_large());
  EXPECT_FALSE(Money::from_ore(-Money::largest_ore).is_too_large());
  EXPECT_TRUE(Money::from_ore(Money::largest_ore + 1).is_too_large());
  EXPECT_TRUE(Money::from_ore(-Money::largest_ore - 1).is_too_large());
}

TEST(Money, RoundsOnlyAHalfOrMore) {
  EXPECT_EQ(scaled_ore(1, "2/5"), 0);
  EXPECT_EQ(scaled_ore(1, "3/5"), 1);
  EXPECT_EQ(scaled_ore(3, "1/2"), 2);
  EXPECT_EQ(scaled_ore(0, "1/2"), 0);
  EXPECT_EQ(scaled_ore(7, "-3/7"), -3);
}

TEST(Money, TakesWhatAJsonReaderInABrowserHoldsAndNoMore) {
  const auto mnok = [](std::string_view text) { return money_from_mnok(Ratio::read(text).value(), "/x"); };
  EXPECT_EQ(mnok("90071992.54740991").value().ore(), Money::largest_ore);
  EXPECT_EQ(mnok("-90071992.54740991").value().ore(), -Money::largest_ore);
  const Errors too_large = {{ErrorCode::amount_too_large, "/x", {{"largest_ore", Money::largest_ore}}}};
  EXPECT_EQ(mnok("90071992.54740992").errors(), too_large);
  EXPECT_EQ(mnok("-90071992.54740992").errors(), too_large);
  EXPECT_EQ(mnok("170141183460469231731687303715884105727").errors(), too_large);
  EXPECT_EQ(mnok("0.000000015").errors(), (Errors{{ErrorCode::number_not_whole, "/x", {{"value", "0.000000015"}}}}));

  const auto twice = [](std::int64_t ore, std::string_view ratio) {
    return scaled(Money::from_ore(ore), Ratio::read(ratio).value(), Rounding::half_up, "/x");
  };
  EXPECT_EQ(twice(-Money::largest_ore, "1").value().ore(), -Money::largest_ore);
  EXPECT_EQ(twice(Money::largest_ore, "9007199254740992/9007199254740991").errors(), too_large);
  EXPECT_EQ(twice(Money::largest_ore, "170141183460469231731687303715884105727").errors(), too_large);

  // Whole kroner: the largest is 90 071 992 547 409 kroner.
  const auto kroner = [](std::int64_t ore) {
    return scaled_to_whole_kroner(Money::from_ore(ore), Ratio(1), Rounding::half_up, "/x");
  };
  EXPECT_EQ(kroner(9'007'199'254'740'949).value().ore(), 9'007'199'254'740'900);
  EXPECT_EQ(kroner(9'007'199'254'740'950).errors(), too_large);
  EXPECT_EQ(kroner(-150).value().ore(), -200);
  EXPECT_EQ(kroner(149).value().ore(), 100);
}

}  // namespace
}  // namespace samfin
