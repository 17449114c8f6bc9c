// SPDX-License-Identifier: MIT
#include "core/scaling/alternatives.hpp"

#include <gtest/gtest.h>

#include "core/scaling/theil_sen.hpp"

namespace samfin {
namespace {

using Points = std::vector<WholePoint>;

const Points three = {{"a", 1, 2}, {"b", 2, 3}, {"c", 3, 5}};
constexpr std::array<std::int64_t, 2> two_others = {4, 5};

TEST(PerInhabitant, DividesTheSums) {
  const PerInhabitant found = per_inhabitant(three, two_others);
  EXPECT_EQ(found.ratio, (WideFraction{5, 3}));
  EXPECT_EQ(found.national, wide_fraction_of(25));
  // Σ(y - 5/3 x)²/x = 1/9 + 1/18 + 0 = 1/6, over (3 - 1) x 6.
  EXPECT_EQ(found.ratio_variance, (WideFraction{1, 72}));
}

TEST(ThroughOrigin, GivesWhatAHandFinds) {
  const ThroughOrigin found = through_origin(three, two_others);
  EXPECT_EQ(found.slope, (WideFraction{23, 14}));
  EXPECT_EQ(found.residual_variance, (WideFraction{3, 28}));
  EXPECT_EQ(found.national, (WideFraction{347, 14}));
}

/// NIST StRD, NoInt1: x 60 to 70, y 130 to 140.
TEST(ThroughOrigin, GivesTheCertifiedValuesOfNoInt1) {
  Points points;
  for (std::int64_t x = 60; x <= 70; ++x) points.push_back({"", x, x + 70});
  const ThroughOrigin found = through_origin(points, {});
  EXPECT_EQ(significant_text(found.slope, 15), "2.07438016528926");
  EXPECT_EQ(root_text(found.slope_variance, 15), "0.0165289256198347");
  EXPECT_EQ(root_text(found.residual_variance, 15), "3.56753034006338");
  EXPECT_EQ(significant_text(*found.r2, 15), "0.999365492298663");
}

/// NIST StRD, NoInt2.
TEST(ThroughOrigin, GivesTheCertifiedValuesOfNoInt2) {
  const ThroughOrigin found = through_origin(Points{{"", 4, 3}, {"", 5, 4}, {"", 6, 4}}, {});
  EXPECT_EQ(significant_text(found.slope, 15), "0.727272727272727");
  EXPECT_EQ(root_text(found.slope_variance, 15), "0.0420827318078432");
  EXPECT_EQ(root_text(found.residual_variance, 15), "0.369274472937998");
  EXPECT_EQ(significant_text(*found.r2, 15), "0.993348115299335");
}

TEST(ThroughOrigin, HasNoR2WhereNothingCosts) {
  EXPECT_FALSE(through_origin(Points{{"", 4, 0}, {"", 5, 0}}, {}).r2.has_value());
}

/// Two classes observed, at 2 and at 3 kroner per inhabitant; the third takes (2 000 + 18 000) / (1 000 + 6 000).
TEST(BySizeClass, GivesAClassWithoutObservationTheRatioOfAll) {
  const std::vector<std::int64_t> others = {500, 9'999, 14'000};
  const BySizeClass found = by_size_class(Points{{"", 1'000, 2'000}, {"", 6'000, 18'000}}, others);
  EXPECT_EQ(found.classes[0].ratio, wide_fraction_of(2));
  EXPECT_EQ(found.classes[2].ratio, wide_fraction_of(3));
  EXPECT_EQ(found.classes[3].ratio, (WideFraction{20, 7}));
  EXPECT_EQ(found.classes[3].observed_count, 0);
  EXPECT_EQ(found.classes[3].unobserved_count, 1);
  EXPECT_EQ(found.classes[3].predicted, wide_fraction_of(40'000));
  EXPECT_EQ(found.national, wide_fraction_of(20'000 + 1'000 + 29'997 + 40'000));
}

TEST(SizeClass, BeginsAtItsFirstNumber) {
  EXPECT_EQ(size_class_of(1'999), 0U);
  EXPECT_EQ(size_class_of(2'000), 1U);
  EXPECT_EQ(size_class_of(49'999), 4U);
  EXPECT_EQ(size_class_of(700'000), 5U);
}

/// Slopes 1, 3/2 and 2; rests 1/2, 0 and 1/2.
TEST(TheilSen, TakesTheMedians) {
  const auto line = theil_sen(three);
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->slope, (WideFraction{3, 2}));
  EXPECT_EQ(line->intercept, (WideFraction{1, 2}));
}

/// Slopes 1, 1, 1, 8/3, 7/2, 6: the two in the middle are 1 and 8/3, their mean 11/6.
/// Rests 1 - 11/6, 2 - 22/6, 3 - 33/6, 9 - 44/6 = -5/6, -10/6, -15/6, 10/6: the mean of -10/6 and -5/6.
TEST(TheilSen, TakesTheMeanOfTheTwoInTheMiddle) {
  const auto line = theil_sen(Points{{"", 1, 1}, {"", 2, 2}, {"", 3, 3}, {"", 4, 9}});
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->slope, (WideFraction{11, 6}));
  EXPECT_EQ(line->intercept, (WideFraction{-5, 4}));
}

TEST(TheilSen, DoesNotMindTheOrderOfThePoints) {
  const auto line = theil_sen(Points{{"c", 3, 5}, {"a", 1, 2}, {"b", 2, 3}});
  EXPECT_EQ(line->slope, (WideFraction{3, 2}));
  EXPECT_EQ(line->intercept, (WideFraction{1, 2}));
}

TEST(TheilSen, DoesNotFollowOnePointFarOff) {
  Points points;
  for (std::int64_t x = 1; x <= 20; ++x) points.push_back({"", x, 10 + 3 * x});
  points.push_back({"", 21, 1'000'000});
  const auto line = theil_sen(points);
  EXPECT_EQ(line->slope, wide_fraction_of(3));
  EXPECT_EQ(line->intercept, wide_fraction_of(10));
}

TEST(TheilSen, LeavesOutEqualXAndTooMany) {
  EXPECT_FALSE(theil_sen(Points{{"", 4, 3}, {"", 4, 5}}).has_value());
  Points points;
  for (std::int64_t x = 0; x <= static_cast<std::int64_t>(most_robust_points); ++x) points.push_back({"", x, x});
  EXPECT_FALSE(theil_sen(points).has_value());
  points.pop_back();
  EXPECT_EQ(theil_sen(points)->slope, wide_fraction_of(1));
}

}  // namespace
}  // namespace samfin
