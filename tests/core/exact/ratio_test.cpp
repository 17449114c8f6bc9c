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

TEST(Ratio, TakesWhatFitsAndRefusesMore) {
  EXPECT_EQ(read("170141183460469231731687303715884105727").text(), "170141183460469231731687303715884105727");
  EXPECT_EQ(Ratio::read("170141183460469231731687303715884105728").errors().front().code, ErrorCode::ratio_too_large);
  EXPECT_EQ(read("1/340282366920938463463374607431768211455").denominator(), ~Uint128{0});
  EXPECT_EQ(Ratio::read("1/340282366920938463463374607431768211456").errors().front().code, ErrorCode::ratio_too_large);
  EXPECT_EQ(read("0." + std::string(37, '0') + "1").text(), "0." + std::string(37, '0') + "1");
  EXPECT_EQ(Ratio::read("0." + std::string(38, '0') + "1").errors().front().code, ErrorCode::ratio_too_large);
  EXPECT_EQ(Ratio::read(std::string(1000, '9')).errors().front().code, ErrorCode::ratio_too_large);
  EXPECT_EQ(read(std::string(1000, '0') + "7"), Ratio(7));
}

TEST(Ratio, WritesADecimalWhereItIsExactAndAFractionOtherwise) {
  EXPECT_EQ(read("0.8375").text(), "0.8375");
  EXPECT_EQ(read("1/3").text(), "1/3");
  EXPECT_EQ(read("-7").text(), "-7");
  EXPECT_EQ(read("-0.5").text(), "-0.5");
  EXPECT_EQ(read("7").fraction_text(), "7/1");
}

TEST(Ratio, ShowsDecimalsRoundedAHalfAwayFromZero) {
  EXPECT_EQ(Ratio::of(2, 3).decimal_text(4), "0.6667");
  EXPECT_EQ(Ratio::of(-2, 3).decimal_text(2), "-0.67");
  EXPECT_EQ(Ratio::of(1, 8).decimal_text(2), "0.13");
  EXPECT_EQ(Ratio::of(999, 1000).decimal_text(1), "1.0");
  EXPECT_EQ(Ratio::of(1999, 1000).decimal_text(2), "2.00");
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
