// SPDX-License-Identifier: MIT
#include "core/scaling/bootstrap.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

using Points = std::vector<WholePoint>;

const Points four = {{"a", 1000, 2000}, {"b", 2000, 3500}, {"c", 3000, 5000}, {"d", 5000, 9000}};
const std::vector<std::int64_t> two_others = {1500, 4000};

/// Expected: METHOD (36) and (43) worked out by another program.
TEST(Bootstrap, DrawsTheSamplesOfTheStream) {
  const auto first = bootstrap_interval(four, two_others, {2026, 200, Level::ninety_five});
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(first->skipped_count, 2);
  EXPECT_EQ(first->low_nok, 28'500);
  EXPECT_EQ(first->high_nok, 29'645);
  const auto second = bootstrap_interval(four, two_others, {7, 200, Level::eighty});
  EXPECT_EQ(second->skipped_count, 4);
  EXPECT_EQ(second->low_nok, 28'750);
  EXPECT_EQ(second->high_nok, 29'625);
}

TEST(Bootstrap, SkipsSamplesOfOneX) {
  const Points three = {{"a", 1, 2}, {"b", 2, 3}, {"c", 3, 5}};
  const auto found = bootstrap_interval(three, std::vector<std::int64_t>{4, 5}, {2026, 100, Level::ninety_five});
  EXPECT_EQ(found->draw_count, 100);
  EXPECT_EQ(found->skipped_count, 11);
  EXPECT_EQ(found->low_nok, 21);
  EXPECT_EQ(found->high_nok, 26);
}

TEST(Bootstrap, IsNothingWithoutDraws) {
  EXPECT_FALSE(bootstrap_interval(four, two_others, {2026, 0, Level::ninety_five}).has_value());
  EXPECT_FALSE(
      bootstrap_interval(Points{{"a", 1, 2}, {"b", 1, 3}}, two_others, {1, 50, Level::ninety_five}).has_value());
}

TEST(Bootstrap, HasNoWidthWhereAllAreObserved) {
  const auto found = bootstrap_interval(four, {}, {2026, 50, Level::ninety_five});
  EXPECT_EQ(found->low_nok, 19'500);
  EXPECT_EQ(found->high_nok, 19'500);
}

}  // namespace
}  // namespace samfin
