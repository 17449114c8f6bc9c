// SPDX-License-Identifier: MIT
#include "core/exact/ratio.hpp"

#include <gtest/gtest.h>

#include <type_traits>

#include "core/exact/rest_of_one.hpp"

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
  for (const char* text : {"",
                           "-",
                           ".",
                           "1.",
                           ".5",
                           "1,5",
                           "1e5",
                           "+1",
                           "1/0",
                           "1/",
                           "/2",
                           "1/-2",
                           " 1",
                           "1 ",
                           "0x1",
                           "1.2.3",
                           "1/2/3",
                           "1:2",
                           "/",
                           "1/:",
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

// Where 64 bits end and the faster division must not be taken.
TEST(Ratio, DividesExactlyOnBothSidesOf64Bits) {
  const Uint128 two_to_64 = Uint128{1} << 64;
  EXPECT_EQ(greatest_common_divisor(two_to_64, 6), Uint128{2});
  EXPECT_EQ(greatest_common_divisor(6, two_to_64), Uint128{2});
  EXPECT_EQ(greatest_common_divisor(3 * two_to_64, 2 * two_to_64), two_to_64);
  EXPECT_EQ(greatest_common_divisor(UINT64_MAX, 15),
            Uint128{15});  // 2^64 - 1 = 3 x 5 x 17 x 257 x 641 x 65537 x 6700417
  EXPECT_EQ(greatest_common_divisor(0, 7), Uint128{7});
  EXPECT_EQ(greatest_common_divisor(7, 0), Uint128{7});
  EXPECT_EQ(quotient_of(two_to_64, 2), Uint128{1} << 63);
  EXPECT_EQ(quotient_of(6, two_to_64), Uint128{0});
  EXPECT_EQ(quotient_of(7, 2), Uint128{3});
  EXPECT_EQ(quotient_of(two_to_64, 1), two_to_64);
}

TEST(Ratio, KnowsTheLargestProduct) {
  const Uint128 two_to_64 = Uint128{1} << 64;
  EXPECT_EQ(checked_product(UINT64_MAX, UINT64_MAX), ~Uint128{0} - 2 * two_to_64 + 2);  // 2^128 - 2^65 + 1
  EXPECT_EQ(checked_product(two_to_64, UINT64_MAX), ~Uint128{0} - two_to_64 + 1);       // 2^128 - 2^64
  EXPECT_EQ(checked_product(UINT64_MAX, two_to_64), ~Uint128{0} - two_to_64 + 1);
  EXPECT_FALSE(checked_product(two_to_64, two_to_64));
  EXPECT_EQ(checked_product(Uint128{1} << 127, 1), Uint128{1} << 127);
  EXPECT_FALSE(checked_product(Uint128{1} << 127, 2));
  EXPECT_FALSE(checked_product(2, Uint128{1} << 127));
  EXPECT_EQ(checked_product(0, ~Uint128{0}), Uint128{0});
  EXPECT_EQ(checked_product(1, ~Uint128{0}), ~Uint128{0});
  EXPECT_FALSE(checked_product(2 * two_to_64 - 1, UINT64_MAX));  // 2^129 and less
  EXPECT_FALSE(checked_product(UINT64_MAX, 2 * two_to_64 - 1));
}

TEST(Ratio, AddsAndMultipliesUpToItsLimits) {
  const Ratio largest = read("170141183460469231731687303715884105727");  // 2^127 - 1
  EXPECT_EQ(product_of(largest, Ratio(1)), largest);
  EXPECT_EQ(product_of(largest, Ratio(-1)), largest.negated());
  const Ratio two_to_126 = read("85070591730234615865843651857942052864");
  EXPECT_FALSE(product_of(two_to_126, Ratio(2)));
  EXPECT_EQ(product_of(two_to_126, Ratio::of(1, 4)), read("21267647932558653966460912964485513216"));
  // A sum takes terms up to 2^126 - 1, of which two still fit.
  const Ratio half = read("85070591730234615865843651857942052863");
  EXPECT_EQ(sum_of(half, half), read("170141183460469231731687303715884105726"));
  EXPECT_EQ(sum_of(half.negated(), half.negated()), read("-170141183460469231731687303715884105726"));
  EXPECT_FALSE(sum_of(two_to_126, Ratio(0)));
  EXPECT_FALSE(sum_of(Ratio(0), two_to_126));
  // The common denominator alone is too large (2^100 x 3^60), or one numerator over it (2^120 x 3^30).
  const Ratio two_to_minus_100 = read("1/1267650600228229401496703205376");
  const Ratio three_to_minus_60 = read("1/42391158275216203514294433201");
  EXPECT_FALSE(sum_of(two_to_minus_100, three_to_minus_60));
  const Ratio two_to_120 = read("1329227995784915872903807060280344576");
  const Ratio three_to_minus_30 = read("1/205891132094649");
  EXPECT_FALSE(sum_of(two_to_120, three_to_minus_30));
  EXPECT_FALSE(sum_of(three_to_minus_30, two_to_120));
}

TEST(Ratio, AddsFractionsOfEveryKindInLowestTerms) {
  const auto sum = [](std::string_view a, std::string_view b) {
    return sum_of(read(a), read(b)).value().fraction_text();
  };
  EXPECT_EQ(sum("1/6", "1/10"), "4/15");  // 5/30 + 3/30 = 8/30
  EXPECT_EQ(sum("1/4", "1/4"), "1/2");    // the same denominator
  EXPECT_EQ(sum("3", "-1/2"), "5/2");     // one of them whole
  EXPECT_EQ(sum("-1/2", "3"), "5/2");
  EXPECT_EQ(sum("2", "-5"), "-3/1");
  EXPECT_EQ(sum("1/4", "-3/4"), "-1/2");
  EXPECT_EQ(sum("1/6", "-1/6"), "0/1");
  EXPECT_EQ(sum("5/12", "-7/18"), "1/36");  // 15/36 - 14/36
  const auto product = [](std::string_view a, std::string_view b) {
    return product_of(read(a), read(b)).value().fraction_text();
  };
  EXPECT_EQ(product("4/9", "3/8"), "1/6");
  EXPECT_EQ(product("6", "5/4"), "15/2");
  EXPECT_EQ(product("5/4", "6"), "15/2");
  EXPECT_EQ(product("-2/3", "-3/2"), "1/1");
  EXPECT_EQ(product("0", "-7/3"), "0/1");
}

TEST(Ratio, WritesADecimalOfAtMost38Digits) {
  EXPECT_EQ(read("0.5" + std::string(40, '0')).text(), "0.5");  // zeros at the end do not count
  EXPECT_EQ(read("0." + std::string(40, '0')), Ratio(0));
  EXPECT_EQ(read("1/40").text(), "0.025");
  EXPECT_EQ(read("1/125").text(), "0.008");
  EXPECT_EQ(read("1/16").text(), "0.0625");
  // 2^-38 = 5^38 / 10^38, which ends after 38 decimals; 2^-39 needs 39.
  EXPECT_EQ(read("1/274877906944").text(), "0.00000000000363797880709171295166015625");
  EXPECT_EQ(read("1/549755813888").text(), "1/549755813888");
  EXPECT_EQ(read("-7/3").fraction_text(), "-7/3");
}

TEST(Ratio, CarriesARoundedDigitAsFarAsItGoes) {
  EXPECT_EQ(read("9.99").decimal_text(1), "10.0");
  EXPECT_EQ(read("-99.5").decimal_text(0), "-100");
  EXPECT_EQ(read("1.95").decimal_text(1), "2.0");
  EXPECT_EQ(read("0.449").decimal_text(1), "0.4");
  EXPECT_EQ(Ratio::of(1, 7).decimal_text(6), "0.142857");
  EXPECT_EQ(Ratio::of(22, 7).decimal_text(5), "3.14286");
  EXPECT_EQ(Ratio::of(-1, 2).decimal_text(0), "-1");
  EXPECT_EQ(Ratio::of(1, 3).decimal_text(0), "0");
  // (2^127 - 1) / (2^128 - 1) is a little less than a half; ten times its numerator passes 128 bits.
  const Ratio nearly_half = Ratio::of((Int128{1} << 126) - 1 + (Int128{1} << 126), ~Uint128{0});
  EXPECT_EQ(nearly_half.decimal_text(0), "0");
  EXPECT_EQ(nearly_half.decimal_text(3), "0.500");
}

TEST(Ratio, ComparesFractionsThatPartLate) {
  EXPECT_LT(read("7/3"), read("12/5"));  // 2.33, 2.4
  EXPECT_GT(read("12/5"), read("7/3"));
  EXPECT_LT(read("2"), read("7/3"));
  EXPECT_GT(read("7/3"), read("2"));
  EXPECT_LT(read("89/55"), read("34/21"));  // neighbours of the golden ratio: 1.61818, 1.61905
  EXPECT_LT(read("55/34"), read("89/55"));  // 1.61765
  EXPECT_GT(read("-55/34"), read("-34/21"));
  EXPECT_EQ(read("-55/34") <=> read("-55/34"), std::strong_ordering::equal);
  EXPECT_LT(Ratio(0), Ratio(1));
  EXPECT_GT(Ratio(1), Ratio(0));
  EXPECT_LT(Ratio(-1), Ratio(0));
  EXPECT_GT(Ratio(0), Ratio(-1));
}

TEST(Ratio, ShowsNoMoreThan60BytesOfWhatItRefuses) {
  const auto errors = Ratio::read(std::string(100, 'x'), "/a").errors();
  ASSERT_EQ(errors.front().values.size(), 1U);
  EXPECT_EQ(std::get<std::string>(errors.front().values.front().value), std::string(60, 'x'));
}

TEST(RestOfOne, ExistsForEveryShare) {
  EXPECT_EQ(rest_of_one(Ratio()), Ratio(1));
  EXPECT_EQ(rest_of_one(Ratio(1)), Ratio());
  EXPECT_EQ(rest_of_one(Ratio::of(2, 6)), Ratio::of(2, 3));
  const Uint128 largest = (Uint128{1} << 127) - 1;
  EXPECT_EQ(rest_of_one(Ratio::of(1, largest)), Ratio::of(static_cast<Int128>(largest - 1), largest));
}

}  // namespace
}  // namespace samfin
