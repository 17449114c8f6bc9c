// SPDX-License-Identifier: MIT
#include "core/scaling/national_total.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "core/io/number_basis.hpp"
#include "core/regulation/municipal_key.hpp"
#include "core/uncertainty/random_stream.hpp"
#include "tests/core/scaling/points.hpp"

namespace samfin {
namespace {

using test::points_of;

std::string decimals(const WideFraction& value) {
  return significant_text(value, 8);
}

/// (1,2), (2,3), (3,5), not observed: 4 and 5. s² = 1/6; n_U²/n + (9 - 2 x 2)²/2 = 4/3 + 25/2 = 83/6.
TEST(NationalTotal, AddsWhatAllHaveInCommonAndWhatEachHasOfItsOwn) {
  const auto line = LeastSquares::of(points_of({{1, 2}, {2, 3}, {3, 5}}), "");
  const std::array<std::int64_t, 2> unobserved = {4, 5};
  const NationalTotal total = national_total(*line, unobserved, Level::ninety_five);
  EXPECT_EQ(total.observed, wide_fraction_of(10));
  EXPECT_EQ(total.point(), (WideFraction{145, 6}));
  EXPECT_EQ(total.coefficient_variance, (WideFraction{83, 36}));
  EXPECT_EQ(total.residual_variance, (WideFraction{1, 3}));
  EXPECT_EQ(total.coefficient_variance + total.residual_variance, (WideFraction{95, 36}));
  EXPECT_EQ(decimals(total.half()), "20.640794");
  EXPECT_EQ(decimals(total.coefficient_half()), "19.293172");
  EXPECT_EQ(significant_text(total.residual_half(), 7), "7.335931");
  EXPECT_TRUE(total.is_cut());
  EXPECT_EQ(total.low(), wide_fraction_of(10));
  EXPECT_EQ(decimals(total.high()), "44.807461");
}

/// The residuals add to 0, so that predicting all gives the same point.
TEST(NationalTotal, IsThePredictionOfAll) {
  const auto line = LeastSquares::of(points_of({{3, 7}, {8, 9}, {20, 31}, {25, 30}}), "");
  const std::array<std::int64_t, 3> unobserved = {1, 11, 40};
  const WideFraction all = wide_fraction_of(7) * line->intercept() + line->slope() * wide_fraction_of(56 + 52);
  EXPECT_EQ(national_total(*line, unobserved, Level::ninety).point(), all);
}

TEST(NationalTotal, IsCertainWhereAllAreObserved) {
  const auto line = LeastSquares::of(points_of({{1, 2}, {2, 3}, {3, 5}}), "");
  const NationalTotal total = national_total(*line, {}, Level::ninety_nine);
  EXPECT_EQ(total.point(), wide_fraction_of(10));
  EXPECT_TRUE(total.half().is_zero());
  EXPECT_FALSE(total.is_cut());
  EXPECT_EQ(total.low(), wide_fraction_of(10));
}

/// The municipalities of OE-rapport 2022-78, table 3-1, by the codes of today.
constexpr std::array<const char*, 14> sample = {"1106", "1120", "1566", "1573", "3101", "3107", "3301",
                                                "3316", "3413", "3427", "4204", "4213", "5038", "5544"};

struct Country {
  std::vector<std::int64_t> observed;
  std::vector<std::int64_t> unobserved;
};

Country country() {
  Country found;
  const Parameters& parameters = embedded_number_basis().parameters;
  for (const std::string& code : parameters.structure().codes_of(2024)) {
    const std::int64_t inhabitants = inhabitants_of(parameters, code, 2021)->count;
    const bool is_observed = std::find(sample.begin(), sample.end(), code) != sample.end();
    (is_observed ? found.observed : found.unobserved).push_back(inhabitants);
  }
  return found;
}

TEST(NationalTotal, HasTheWeightsOfTheMappingsSample) {
  const Country known = country();
  EXPECT_EQ(std::accumulate(known.observed.begin(), known.observed.end(), std::int64_t{0}), 460'838);
  EXPECT_EQ(known.unobserved.size(), 343U);
  EXPECT_EQ(std::accumulate(known.unobserved.begin(), known.unobserved.end(), std::int64_t{0}), 4'930'531);
  std::vector<Observation> points;
  for (const std::int64_t x : known.observed) points.push_back({"", wide_fraction_of(x), wide_fraction_of(x % 7)});
  const auto line = LeastSquares::of(points, "");
  const NationalTotal total = national_total(*line, known.unobserved, Level::ninety_five);
  EXPECT_EQ(line->mean_x(), wide_fraction_of(32'917));
  EXPECT_EQ(significant_text(total.coefficient_variance / line->residual_variance(), 7), "10581.25");
  EXPECT_EQ(total.residual_variance / line->residual_variance(), wide_fraction_of(343));
}

/// How often the intervals hold the truth, when costs are 3 million kroner and 640 for each inhabitant, give or take.
struct Coverage {
  double of_total = 0;
  double of_one = 0;
};

Coverage coverage(double (*spread)(std::int64_t x)) {
  constexpr int replication_count = 2'000;
  constexpr std::int64_t one = 40'000;
  const Country known = country();
  const RandomStream stream(20'260'101, "coverage");
  std::uint64_t place = 0;
  const auto cost_of = [&](std::int64_t x) {
    const double z = normal_quantile(stream.number(place++));
    return static_cast<std::int64_t>(3e6 + 640.0 * static_cast<double>(x) + spread(x) * z);
  };
  const auto is_within = [](const WideFraction& distance, const WideFraction& half) {
    return !(half < distance) && !(half < WideFraction{} - distance);
  };
  int of_total = 0;
  int of_one = 0;
  for (int replication = 0; replication < replication_count; ++replication) {
    std::vector<Observation> points;
    for (const std::int64_t x : known.observed)
      points.push_back({"", wide_fraction_of(x), wide_fraction_of(cost_of(x))});
    const auto line = LeastSquares::of(points, "");
    const NationalTotal total = national_total(*line, known.unobserved, Level::ninety_five);
    std::int64_t others = 0;
    for (const std::int64_t x : known.unobserved) others += cost_of(x);
    of_total += is_within(total.predicted - wide_fraction_of(others), total.half()) ? 1 : 0;
    const WideFraction at = wide_fraction_of(one);
    const WideFraction half = root(total.t * total.t * line->prediction_variance(at), 40);
    of_one += is_within(line->fitted(at) - wide_fraction_of(cost_of(one)), half) ? 1 : 0;
  }
  return {static_cast<double>(of_total) / replication_count, static_cast<double>(of_one) / replication_count};
}

TEST(ScalingCoverage, IsNear95PercentWhereTheAssumptionsHold) {
  const Coverage found = coverage([](std::int64_t) { return 3e6; });
  RecordProperty("total", std::to_string(found.of_total));
  RecordProperty("one", std::to_string(found.of_one));
  // 2 000 replications have a standard error of 0.0049.
  EXPECT_GE(found.of_total, 0.94);
  EXPECT_LE(found.of_total, 0.96);
  EXPECT_GE(found.of_one, 0.94);
  EXPECT_LE(found.of_one, 0.96);
}

/// Where the spread grows with the municipality nothing is promised: it is shown, so that nobody believes it is 95.
TEST(ScalingCoverage, IsShownWhereTheSpreadGrowsWithTheMunicipality) {
  const Coverage found = coverage([](std::int64_t x) { return 91.0 * static_cast<double>(x); });
  RecordProperty("total", std::to_string(found.of_total));
  RecordProperty("one", std::to_string(found.of_one));
  EXPECT_GT(found.of_total, 0.5);
}

}  // namespace
}  // namespace samfin
