// SPDX-License-Identifier: MIT
#include "core/exact/wide_fraction.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

WideFraction third(std::int64_t thirds) {
  return {thirds, 3};
}

TEST(WideFraction, ComputesAndComparesByValue) {
  EXPECT_EQ(third(1) + third(1), third(2));
  EXPECT_EQ((WideFraction{1, 2} + WideFraction{1, 3}), (WideFraction{5, 6}));
  EXPECT_EQ((WideFraction{1, 2} - WideFraction{2, 3}), (WideFraction{-1, 6}));
  EXPECT_EQ((WideFraction{2, 3} / WideFraction{-4, 3}), (WideFraction{-1, 2}));
  EXPECT_EQ((WideFraction{1, 2}), (WideFraction{2, 4}));
  EXPECT_LT((WideFraction{-1, 2}), (WideFraction{1, 3}));
  EXPECT_EQ(reduced({6, 4}).numerator, 3);
}

TEST(WideFraction, RoundsAHalfAwayFromZero) {
  EXPECT_EQ(half_up({5, 2}), 3);
  EXPECT_EQ(half_up({-5, 2}), -3);
  EXPECT_EQ(half_up({7, 3}), 2);
  EXPECT_EQ(half_up_64({-9, 4}), -2);
  EXPECT_FALSE(half_up_64({power_of_ten(19), 1}).has_value());
}

TEST(WideFraction, IsWrittenAsJsonHoldsNumbers) {
  EXPECT_EQ(significant_text({0, 7}, 15), "0");
  EXPECT_EQ(significant_text({2, 1}, 15), "2");
  EXPECT_EQ(significant_text({1, 3}, 15), "0.333333333333333");
  EXPECT_EQ(significant_text({-2, 3}, 15), "-0.666666666666667");
  EXPECT_EQ(significant_text({3, 2}, 15), "1.5");
  EXPECT_EQ(significant_text({123456, 100}, 3), "1230");
  EXPECT_EQ(significant_text({9996, 10}, 3), "1000");
  EXPECT_EQ(significant_text({1, 10'000'000}, 15), "0.0000001");
  EXPECT_EQ(significant_text({15, 1'000'000'000}, 15), "1.5e-8");
  EXPECT_EQ(significant_text({power_of_ten(21) - 1, 1}, 21), "999999999999999999999");
  EXPECT_EQ(significant_text({power_of_ten(21), 1}, 15), "1e+21");
  EXPECT_EQ(significant_text({-3 * power_of_ten(25), 2}, 15), "-1.5e+25");
}

TEST(WideFraction, RoundsToDigitsOnTheExactValue) {
  EXPECT_EQ(rounded_to_digits({1, 3}, 2), (WideFraction{33, 100}));
  EXPECT_EQ(rounded_to_digits({-125, 100}, 2), (WideFraction{-13, 10}));
  EXPECT_EQ(rounded_to_digits({9996, 1}, 3), (WideFraction{10'000, 1}));
  EXPECT_EQ(rounded_to_digits({12345, 1}, 2), (WideFraction{12'000, 1}));
}

TEST(WideFraction, HasASquareRootThatIsRoundedOnce) {
  EXPECT_EQ(root_text({9, 4}, 15), "1.5");
  EXPECT_EQ(root_text({2, 1}, 15), "1.4142135623731");  // 1.41421356237309504: the 15th digit is a 0
  EXPECT_EQ(root_text({2, 1}, 14), "1.4142135623731");
  EXPECT_EQ(root_text({3, 1}, 15), "1.73205080756888");
  EXPECT_EQ(root_text({1, 1'000'000}, 15), "0.001");
  EXPECT_EQ(root_text({1, 10}, 15), "0.316227766016838");
  EXPECT_EQ(root_text({power_of_ten(41), 1}, 5), "316230000000000000000");
  EXPECT_EQ(root_text({0, 1}, 15), "0");
  EXPECT_EQ(root({1, 10}, 5), (WideFraction{31'622, 100'000}));
  EXPECT_EQ(root({10, 1}, 5), (WideFraction{31'622, 10'000}));
  EXPECT_EQ(root({16, 1}, 20), (WideFraction{4, 1}));
}

TEST(WideFraction, GoesToTheNearestDouble) {
  EXPECT_EQ(nearest_double({1, 3}), 1.0 / 3);
  EXPECT_EQ(nearest_double({-2, 3}), -2.0 / 3);
  EXPECT_EQ(nearest_double({1, 10}), 0.1);
  // 2^53 + 1 lies halfway between two doubles: the even one; a little more, and it is the upper.
  EXPECT_EQ(nearest_double({9007199254740993, 1}), 9007199254740992.0);
  EXPECT_EQ(nearest_double({90071992547409931, 10}), 9007199254740994.0);
  EXPECT_EQ(nearest_double({0, 5}), 0.0);
}

TEST(WideFraction, ComesFromARatioOf128Bits) {
  const auto largest = Ratio::read("-170141183460469231731687303715884105727/340282366920938463463374607431768211455");
  const WideFraction wide = wide_fraction_of(largest.value());
  EXPECT_EQ(wide.numerator.str(), "-170141183460469231731687303715884105727");
  EXPECT_EQ(wide.denominator.str(), "340282366920938463463374607431768211455");
  EXPECT_EQ(wide_fraction_of(std::int64_t{-7}), (WideFraction{-7, 1}));
}

TEST(WideFraction, HasLowestTermsAndOrder) {
  EXPECT_EQ(reduced({-6, 4}).numerator, -3);
  EXPECT_EQ(reduced({-6, 4}).denominator, 2);
  EXPECT_FALSE((WideFraction{1, 2} < WideFraction{1, 2}));
  EXPECT_FALSE((WideFraction{1, 2} < WideFraction{1, 3}));
  EXPECT_EQ((WideFraction{2, 3} * WideFraction{3, 4}), (WideFraction{1, 2}));
  EXPECT_EQ((WideFraction{2, 3} / WideFraction{4, 3}), (WideFraction{1, 2}));
  // The sum stands over the least common denominator.
  EXPECT_EQ((WideFraction{1, 6} + WideFraction{1, 4}).denominator, 12);
}

TEST(WideFraction, FitsIn64BitsUpToTheirEnds) {
  EXPECT_EQ(half_up_64({INT64_MAX, 1}), INT64_MAX);
  EXPECT_EQ(half_up_64({INT64_MIN, 1}), INT64_MIN);
  EXPECT_FALSE(half_up_64(wide_fraction_of(INT64_MAX) + WideFraction{1, 2}).has_value());
  EXPECT_FALSE(half_up_64(wide_fraction_of(INT64_MIN) - WideFraction{1, 2}).has_value());
  EXPECT_EQ(half_up({1, 3}), 0);
  EXPECT_EQ(half_up({-1, 3}), 0);
}

TEST(WideFraction, KnowsWhereThePlainTextEnds) {
  EXPECT_EQ(significant_text({power_of_ten(20), 1}, 15), "100000000000000000000");
  EXPECT_EQ(significant_text({1, power_of_ten(8)}, 15), "1e-8");
  EXPECT_EQ(significant_text({12, 10}, 15), "1.2");
  EXPECT_EQ(significant_text({1234, 10}, 15), "123.4");
  EXPECT_EQ(significant_text({12, 1'000}, 15), "0.012");
  EXPECT_EQ(significant_text({-5, 1}, 1), "-5");
  EXPECT_EQ(significant_text({95, 10}, 1), "10");
  EXPECT_EQ(significant_text({99, 1}, 2), "99");
}

TEST(WideFraction, RoundsSmallValuesToDigitsToo) {
  EXPECT_EQ(rounded_to_digits({0, 3}, 2), (WideFraction{0, 1}));
  EXPECT_EQ(rounded_to_digits({1, 300}, 2), (WideFraction{33, 10'000}));
  EXPECT_EQ(rounded_to_digits({-2, 3}, 1), (WideFraction{-7, 10}));
  EXPECT_EQ(rounded_to_digits({100, 1}, 1), (WideFraction{100, 1}));
}

TEST(WideFraction, HasTheRootOfSmallAndLargeSquares) {
  EXPECT_EQ(root({1, 100}, 3), (WideFraction{1, 10}));
  EXPECT_EQ(root({1, 1'000}, 5), (WideFraction{31'622, 1'000'000}));
  EXPECT_EQ(root({1, 10'000}, 1), (WideFraction{1, 100}));
  EXPECT_EQ(root({9, 100}, 1), (WideFraction{3, 10}));
  EXPECT_EQ(root({144, 1}, 2), (WideFraction{12, 1}));
  EXPECT_EQ(root({power_of_ten(40), 1}, 5), (WideFraction{power_of_ten(20), 1}));
  EXPECT_EQ(root({2 * power_of_ten(40), 1}, 5), (WideFraction{14'142 * power_of_ten(16), 1}));
  EXPECT_EQ(root({2, power_of_ten(40)}, 5), (WideFraction{14'142, power_of_ten(24)}));
  EXPECT_EQ(root({0, 1}, 5), (WideFraction{0, 1}));
}

// Halves between two doubles go to the even one, whatever the size; doubles written in binary by hand.
TEST(WideFraction, GoesToTheNearestDoubleOfEverySize) {
  EXPECT_EQ(nearest_double({1, 1}), 1.0);
  EXPECT_EQ(nearest_double({-5, 4}), -1.25);
  EXPECT_EQ(nearest_double({9007199254740995, 1}), 9007199254740996.0);  // 2^53 + 3 lies halfway: the even one is above
  EXPECT_EQ(nearest_double({9007199254740993, 2}), 4503599627370496.5);
  EXPECT_EQ(nearest_double({boost::multiprecision::cpp_int(1) << 200, 1}), 0x1p200);
  EXPECT_EQ(nearest_double({1, boost::multiprecision::cpp_int(1) << 200}), 0x1p-200);
  EXPECT_EQ(nearest_double({(boost::multiprecision::cpp_int(1) << 54) - 1, 1}), 0x1p54);
  EXPECT_EQ(nearest_double({(boost::multiprecision::cpp_int(1) << 54) + 1, 1}), 0x1p54);
  EXPECT_EQ(nearest_double({(boost::multiprecision::cpp_int(1) << 100) + 1, 3}), 0x1p100 / 3);
}

}  // namespace
}  // namespace samfin
