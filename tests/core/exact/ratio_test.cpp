// SPDX-License-Identifier: MIT
#include "core/exact/ratio.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace samfin {
namespace {

// A ratio comes from whole numbers and text, never from floating point.
template <class T>
concept CanBuildRatio = requires(T value) {
  Ratio{value};
};
static_assert(CanBuildRatio<std::int64_t>);
static_assert(!CanBuildRatio<double>);
static_assert(!std::is_convertible_v<double, Ratio>);

Ratio read(std::string_view text) {
  return Ratio::read(text).value();
}

TEST(Ratio, ReadsWholeNumbersDecimalsAndFractionsInLowestTerms) {
  EXPECT_EQ(read("12"), Ratio(12));
  EXPECT_EQ(read("0.8375"), Ratio::of(67, 80));
  EXPECT_EQ(read("-0.05"), Ratio::of(-1, 20));
  EXPECT_EQ(read("2/6"), Ratio::of(1, 3));
  EXPECT_EQ(read("007"), Ratio(7));
  EXPECT_EQ(read("0.50"), Ratio::of(1, 2));
  EXPECT_EQ(read("-0"), Ratio(0));
}

TEST(Ratio, RefusesWhatIsNoNumber) {
  for (const char* text :
       {"", "-", ".", "1.", ".5", "1,5", "1e5", "+1", "1/0", "1/", "/2", "1/-2", " 1", "1 ", "0x1", "1.2.3", "1/2/3",
        "\xE2\x88\x92"
        "1",
        "NaN"}) {
    const auto ratio = Ratio::read(text, "/place");
    ASSERT_FALSE(ratio.has_value()) << text;
    EXPECT_EQ(ratio.errors().front().code, ErrorCode::ratio_syntax) << text;
    EXPECT_EQ(ratio.errors().front().path, "/place");
  }
}

TEST(Ratio, TakesThirtyEightDigitsAndRefusesMore) {
  const std::string longest(38, '9');
  EXPECT_EQ(read(longest).text(), longest);
  EXPECT_EQ(Ratio::read(longest + "9").errors().front().code, ErrorCode::ratio_too_large);
  EXPECT_EQ(Ratio::read("0." + std::string(38, '0') + "1").errors().front().code, ErrorCode::ratio_too_large);
  EXPECT_EQ(Ratio::read("1/" + longest + "9").errors().front().code, ErrorCode::ratio_too_large);
  EXPECT_EQ(read("0." + std::string(37, '0') + "1").denominator(),
            static_cast<Uint128>(read("1" + std::string(37, '0')).numerator()) * Uint128{10});
}

TEST(Ratio, WritesADecimalWhereItIsExactAndAFractionOtherwise) {
  EXPECT_EQ(read("0.8375").text(), "0.8375");
  EXPECT_EQ(read("1/3").text(), "1/3");
  EXPECT_EQ(read("-7").text(), "-7");
  EXPECT_EQ(read("-0.5").text(), "-0.5");
  EXPECT_EQ(read("7").fraction_text(), "7/1");
}

TEST(Ratio, CutsDecimalsTowardsZero) {
  EXPECT_EQ(Ratio::of(2, 3).decimal_text(4), "0.6666");
  EXPECT_EQ(Ratio::of(-2, 3).decimal_text(2), "-0.66");
  EXPECT_EQ(Ratio::of(-1, 1000).decimal_text(2), "0.00");
  EXPECT_EQ(Ratio::of(1, ~Uint128{0}).decimal_text(3), "0.000");
  EXPECT_EQ(Ratio::of(5, 1).decimal_text(0), "5");
}

TEST(Ratio, AddsAndMultipliesExactly) {
  EXPECT_EQ(sum_of(Ratio::of(1, 3), Ratio::of(1, 6)), Ratio::of(1, 2));
  EXPECT_EQ(sum_of(Ratio::of(1, 3), Ratio::of(-1, 3)), Ratio(0));
  EXPECT_EQ(product_of(Ratio::of(-2, 3), Ratio::of(3, 4)), Ratio::of(-1, 2));
}

TEST(Ratio, GivesNothingWhereAResultDoesNotFit) {
  const Ratio huge = read(std::string(38, '9'));
  EXPECT_FALSE(product_of(huge, huge));
  EXPECT_FALSE(sum_of(huge, huge));
  const Ratio tiny = Ratio::of(1, ~Uint128{0});
  EXPECT_FALSE(product_of(tiny, tiny));
  EXPECT_EQ(product_of(huge, Ratio(0)), Ratio(0));
}

TEST(Ratio, ComparesWithoutOverflow) {
  EXPECT_LT(Ratio::of(1, 3), Ratio::of(34, 100));
  EXPECT_GT(Ratio::of(-1, 3), Ratio::of(-34, 100));
  EXPECT_LT(Ratio::of(-1, 3), Ratio::of(1, 3));
  EXPECT_LT(Ratio::of(1, ~Uint128{0}), Ratio::of(1, ~Uint128{0} - 1));
  const Ratio huge = read(std::string(38, '9'));
  EXPECT_GT(huge, Ratio(INT64_MAX));
  EXPECT_EQ(Ratio::of(2, 4) <=> Ratio::of(1, 2), std::strong_ordering::equal);
}

}  // namespace
}  // namespace samfin
