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

}  // namespace
}  // namespace samfin
