// SPDX-License-Identifier: MIT
#include "core/scaling/least_squares.hpp"

#include <gtest/gtest.h>

#include "tests/core/scaling/points.hpp"

namespace samfin {
namespace {

using test::certified_norris;
using test::points_of;

std::string text_of(const WideFraction& value) {
  return significant_text(value, 15);
}

LeastSquares line_of(const std::vector<Observation>& points) {
  auto line = LeastSquares::of(points, "");
  EXPECT_TRUE(line.has_value());
  return std::move(*line);
}

ErrorCode refusal_of(const std::vector<Observation>& points) {
  const auto line = LeastSquares::of(points, "/csv");
  EXPECT_FALSE(line.has_value());
  EXPECT_EQ(line.errors().front().path, "/csv");
  return line.errors().front().code;
}

/// By hand: means 2 and 10/3; sums about the means 2, 3 and 14/3.
TEST(LeastSquares, GivesWhatAHandFinds) {
  const LeastSquares line = line_of(points_of({{1, 2}, {2, 3}, {3, 5}}));
  EXPECT_EQ(line.intercept(), (WideFraction{1, 3}));
  EXPECT_EQ(line.slope(), (WideFraction{3, 2}));
  EXPECT_EQ(line.residual_variance(), (WideFraction{1, 6}));
  EXPECT_EQ(root_text(line.residual_variance(), 15), "0.408248290463863");
  EXPECT_EQ(root_text(line.intercept_variance(), 15), "0.623609564462324");
  EXPECT_EQ(root_text(line.slope_variance(), 15), "0.288675134594813");
  EXPECT_EQ(*line.r2(), (WideFraction{27, 28}));
  EXPECT_EQ(line.fitted({4, 1}), (WideFraction{19, 3}));
  EXPECT_EQ(line.prediction_variance({4, 1}), (WideFraction{5, 9}));  // 1/6 x (1 + 1/3 + 4/2)
  EXPECT_EQ(line.freedom(), 1);
}

TEST(LeastSquares, KnowsEachObservationsPull) {
  const LeastSquares line = line_of(points_of({{1, 2}, {2, 3}, {3, 5}}));
  const std::array<WideFraction, 3> residuals = {{{1, 6}, {-1, 3}, {1, 6}}};
  const std::array<WideFraction, 3> leverages = {{{5, 6}, {1, 3}, {5, 6}}};
  const std::array<WideFraction, 3> distances = {{{5, 2}, {1, 4}, {5, 2}}};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(line.residual(i), residuals[i]);
    EXPECT_EQ(line.leverage(i), leverages[i]);
    EXPECT_EQ(*line.cook(i), distances[i]);
    EXPECT_EQ(line.residual(i), line.y(i) - line.fitted(line.x(i)));
  }
}

/// NIST StRD, Norris: certified to 15 digits.
TEST(LeastSquares, GivesTheCertifiedValuesOfNorris) {
  const LeastSquares line = line_of(certified_norris());
  EXPECT_EQ(line.count(), 36);
  EXPECT_EQ(text_of(line.intercept()), "-0.262323073774029");
  EXPECT_EQ(text_of(line.slope()), "1.00211681802045");
  EXPECT_EQ(root_text(line.intercept_variance(), 15), "0.232818234301152");
  EXPECT_EQ(root_text(line.slope_variance(), 15), "0.000429796848199937");
  EXPECT_EQ(root_text(line.residual_variance(), 15), "0.884796396144373");
  EXPECT_EQ(text_of(*line.r2()), "0.999993745883712");
}

/// Anscombe, "Graphs in statistical analysis", 1973, the first set.
TEST(LeastSquares, GivesAnscombesFirstLine) {
  const LeastSquares line = line_of(test::decimal_points({{"10", "8.04"},
                                                          {"8", "6.95"},
                                                          {"13", "7.58"},
                                                          {"9", "8.81"},
                                                          {"11", "8.33"},
                                                          {"14", "9.96"},
                                                          {"6", "7.24"},
                                                          {"4", "4.26"},
                                                          {"12", "10.84"},
                                                          {"7", "4.82"},
                                                          {"5", "5.68"}}));
  EXPECT_EQ(text_of(line.intercept()), "3.00009090909091");
  EXPECT_EQ(text_of(line.slope()), "0.500090909090909");
  EXPECT_EQ(root_text(line.intercept_variance(), 15), "1.12474679080864");
  EXPECT_EQ(root_text(line.slope_variance(), 15), "0.117905500595634");
  EXPECT_EQ(root_text(line.residual_variance(), 15), "1.23660332272632");
  EXPECT_EQ(text_of(*line.r2()), "0.666542459508775");
}

TEST(LeastSquares, DoesNotMindAnEnormousOffset) {
  constexpr std::int64_t offset = 1'000'000'000'000'000;
  const LeastSquares line = line_of(points_of({{offset + 1, 2}, {offset + 2, 3}, {offset + 3, 5}}));
  EXPECT_EQ(line.slope(), (WideFraction{3, 2}));
  EXPECT_EQ(line.intercept(), (WideFraction{-4499999999999999, 3}));
  EXPECT_EQ(text_of(line.intercept()), "-1500000000000000");
  EXPECT_EQ(line.residual_variance(), (WideFraction{1, 6}));
}

TEST(LeastSquares, TakesPointsOnOneLine) {
  const LeastSquares line = line_of(points_of({{1, 5}, {2, 7}, {4, 11}}));
  EXPECT_EQ(line.slope(), wide_fraction_of(2));
  EXPECT_EQ(line.intercept(), wide_fraction_of(3));
  EXPECT_TRUE(line.residual_variance().is_zero());
  EXPECT_EQ(*line.r2(), wide_fraction_of(1));
  EXPECT_FALSE(line.cook(0).has_value());
}

TEST(LeastSquares, HasNoR2WhereAllYAreEqual) {
  const LeastSquares line = line_of(points_of({{1, 5}, {2, 5}, {4, 5}}));
  EXPECT_TRUE(line.slope().is_zero());
  EXPECT_EQ(line.intercept(), wide_fraction_of(5));
  EXPECT_FALSE(line.r2().has_value());
}

/// Two x only, one of them once: that point holds the line alone.
TEST(LeastSquares, HasNoCookWhereAPointHoldsTheLineAlone) {
  const LeastSquares line = line_of(points_of({{1, 1}, {1, 3}, {9, 7}}));
  EXPECT_EQ(line.leverage(2), wide_fraction_of(1));
  EXPECT_FALSE(line.cook(2).has_value());
  EXPECT_TRUE(line.cook(0).has_value());
}

TEST(LeastSquares, RefusesWhatHasNoLine) {
  EXPECT_EQ(refusal_of({}), ErrorCode::too_few_observations);
  EXPECT_EQ(refusal_of(points_of({{1, 1}})), ErrorCode::too_few_observations);
  EXPECT_EQ(refusal_of(points_of({{1, 1}, {2, 2}})), ErrorCode::too_few_observations);
  EXPECT_EQ(refusal_of(points_of({{7, 1}, {7, 2}, {7, 4}})), ErrorCode::no_spread);
}

TEST(LeastSquares, TakesPointsOfDifferentDenominators) {
  const LeastSquares line = line_of({{"", {1, 3}, {1, 1}}, {"", {1, 2}, {5, 4}}, {"", {5, 6}, {7, 4}}});
  EXPECT_EQ(line.slope(), (WideFraction{3, 2}));
  EXPECT_EQ(line.intercept(), (WideFraction{1, 2}));
  EXPECT_EQ(line.x(1), (WideFraction{1, 2}));
}

}  // namespace
}  // namespace samfin
