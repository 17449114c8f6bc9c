// SPDX-License-Identifier: MIT
// Streams, shapes and percentiles against closed forms and SplitMix64's known outputs (METHOD 43, 44).
#include "core/uncertainty/distribution.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/uncertainty/percentile.hpp"
#include "core/uncertainty/random_stream.hpp"
#include "core/uncertainty/uncertain_input.hpp"

namespace samfin {
namespace {

constexpr std::uint64_t gamma = 0x9E3779B97F4A7C15;

TEST(RandomStreamOfAnInput, IsSplitMix64AsACounter) {
  // The first two outputs of SplitMix64 from 1234567.
  EXPECT_EQ(mixed(1234567 + gamma), 6457827717110365317U);
  EXPECT_EQ(mixed(1234567 + 2 * gamma), 3203168211198807973U);
  const RandomStream total(1, "municipal_cost_total");
  EXPECT_EQ(total.bits(0), 0x51ef3d2983cae593U);
  EXPECT_EQ(total.bits(1), 0x23784e054ef83a07U);
  EXPECT_EQ(total.number(0), 0.32005674613518986);
  EXPECT_EQ(total.number(1), 0.13855445508576814);
  EXPECT_EQ(RandomStream(1, "municipal_growth_ratio/records").bits(0), 0x608a4256321dde22U);
  EXPECT_EQ(RandomStream(2026, "municipal_growth_ratio/records").bits(9999), 0x9534a4bae8df8602U);
  EXPECT_EQ(RandomStream(2026, "municipal_growth_ratio/records").number(9999), 0.5828345257112898);
}

TEST(Distribution, UniformAndTriangularHaveTheirClosedForms) {
  EXPECT_EQ(drawn({DistributionKind::uniform, 10, 12, 20}, 0.25), 12.5);
  const Distribution triangle{DistributionKind::triangular, 2, 7.5, 10};
  EXPECT_NEAR(drawn(triangle, 0.05), 3.48323969741913, 1e-13);
  EXPECT_NEAR(drawn(triangle, 0.50), 6.69041575982343, 1e-13);
  EXPECT_NEAR(drawn(triangle, 0.95), 9.0, 1e-13);
  EXPECT_EQ(drawn({DistributionKind::triangular, 3, 3, 3}, 0.7), 3.0);
  EXPECT_EQ(drawn({DistributionKind::fixed, 1, 2, 3}, 0.9), 2.0);
}

// The ends are the central 95 per cent: u = 0.025 gives the low one.
TEST(Distribution, NormalAndLognormalHaveTheirEndsAtTheCentral95PerCent) {
  const Distribution normal{DistributionKind::normal, 1300, 4500, 7700};
  EXPECT_NEAR(drawn(normal, 0.025), 1300, 1e-6);
  EXPECT_NEAR(drawn(normal, 0.975), 7700, 1e-6);
  EXPECT_NEAR(drawn(normal, 0.5), 4500, 1e-6);
  const Distribution lognormal{DistributionKind::lognormal, 25, 100, 400};
  EXPECT_NEAR(drawn(lognormal, 0.025), 25, 1e-9);
  EXPECT_NEAR(drawn(lognormal, 0.5), 100, 1e-9);
  EXPECT_NEAR(drawn(lognormal, 0.975), 400, 1e-8);
  Distribution cut = normal;
  cut.smallest = 305;
  EXPECT_EQ(drawn(cut, 1e-9), 305.0);
  cut.largest = 9000;
  EXPECT_EQ(drawn(cut, 1 - 1e-9), 9000.0);
}

TEST(Distribution, DrawsArePutOnAGrid) {
  EXPECT_EQ(on_grid(0.1 + 0.2, Grid::nine_decimals), 0.3);
  EXPECT_EQ(on_grid(0.12345678951, Grid::nine_decimals), 0.12345679);
  EXPECT_EQ(on_grid(2.5, Grid::whole), 3.0);
}

// x_(ceil(p n / 100)): of ten values the fifth hundredth is the first, the half the fifth.
TEST(Percentile, IsAnObservedValue) {
  std::vector<std::int64_t> values = {70, 10, 100, 20, 90, 30, 80, 40, 60, 50};
  EXPECT_EQ(percentile(values, 5), 10);
  EXPECT_EQ(percentile(values, 10), 10);
  EXPECT_EQ(percentile(values, 11), 20);
  EXPECT_EQ(percentile(values, 50), 50);
  EXPECT_EQ(percentile(values, 100), 100);
  const Spread spread = spread_of(values);
  EXPECT_EQ(spread.mean, 55);
  EXPECT_EQ(spread.percentiles, (std::array<std::int64_t, 5>{10, 30, 50, 80, 100}));
  std::vector<std::int64_t> one = {7};
  EXPECT_EQ(spread_of(one).percentiles, (std::array<std::int64_t, 5>{7, 7, 7, 7, 7}));
  std::vector<std::int64_t> half = {-1, -2};
  EXPECT_EQ(spread_of(half).mean, -2);  // a half goes away from zero
}

TEST(Percentile, EveryShownOneIsThatOfTheSortedValues) {
  const RandomStream stream(7, "percentile");
  for (const std::size_t count : {1U, 2U, 3U, 19U, 20U, 21U, 997U}) {
    std::vector<std::int64_t> values(count);
    for (std::size_t i = 0; i < count; ++i) values[i] = stream.index(i, 50);
    std::vector<std::int64_t> in_order = values;
    std::sort(in_order.begin(), in_order.end());
    const Spread spread = spread_of(values);
    for (std::size_t i = 0; i < shown_percentiles.size(); ++i) {
      const auto place = static_cast<std::size_t>(std::ceil(static_cast<double>(count) * shown_percentiles[i] / 100.0));
      EXPECT_EQ(spread.percentiles[i], in_order[place - 1]) << count;
    }
  }
}

// 10 000 draws lie within 4 standard errors sqrt(p (1 - p) / n) / density of the closed forms.
TEST(Distribution, TenThousandDrawsFollowTheirShape) {
  constexpr std::size_t count = 10'000;
  const RandomStream stream(1, "x");
  const auto sorted_draws = [&](const Distribution& shape) {
    std::vector<double> draws(count);
    for (std::size_t i = 0; i < count; ++i) draws[i] = drawn(shape, stream.number(i));
    std::sort(draws.begin(), draws.end());
    return draws;
  };
  const auto triangular = sorted_draws({DistributionKind::triangular, 2, 7.5, 10});
  EXPECT_NEAR(triangular[499], 3.47763, 5e-6);
  EXPECT_NEAR(triangular[4999], 6.75412, 5e-6);
  EXPECT_NEAR(triangular[9499], 8.99762, 5e-6);
  // Density of the triangle: 2 (x - 2) / (8 x 5.5) below the mode.
  EXPECT_NEAR(triangular[499], 3.48324, 4 * std::sqrt(0.05 * 0.95 / count) / (2 * 1.48324 / 44));
  const auto normal = sorted_draws({DistributionKind::normal, -1.959963984540054, 0, 1.959963984540054});
  const double tolerance = 4 * std::sqrt(0.05 * 0.95 / count) / 0.103135640375537;  // the density at 1.6449
  EXPECT_NEAR(normal[499], -1.644853626951473, tolerance);
  EXPECT_NEAR(normal[9499], 1.644853626951473, tolerance);
}

std::vector<UncertainInput> two_inputs() {
  return {{"total", DistributionKind::normal, InputUnit::mnok, Ratio(1300), Ratio(4500), Ratio(7700), Ratio(305),
           Ratio(1'000'000), Status::published},
          {"growth", DistributionKind::triangular, InputUnit::path, Ratio(), Ratio(), Ratio(), Ratio(), Ratio(),
           Status::published}};
}

TEST(UncertainInput, OwnEndsStandInTheirPlaceAndAreAssumed) {
  auto inputs = two_inputs();
  EXPECT_TRUE(replace_inputs(inputs, {{"total", "/inputs/0", DistributionKind::uniform, Ratio(4000), {}, Ratio(5000)},
                                      {"growth", "/inputs/1", DistributionKind::fixed, {}, {}, {}}})
                  .empty());
  EXPECT_EQ(inputs[0].low, Ratio(4000));
  EXPECT_EQ(inputs[0].mode, Ratio(4500));
  EXPECT_EQ(inputs[0].status, Status::assumed);
  EXPECT_EQ(distribution_of(inputs[0]).high, 5e9);  // drawn in kroner
  EXPECT_FALSE(inputs[1].is_drawn());
}

TEST(UncertainInput, RefusesWhatCannotBe) {
  const auto code_of = [](const OwnInput& own) {
    auto inputs = two_inputs();
    const Errors errors = replace_inputs(inputs, {own});
    return errors.size() == 1 ? std::string(name_of(errors[0].code)) + " " + errors[0].path : "";
  };
  const Ratio one(1);
  EXPECT_EQ(code_of({"other", "/i", DistributionKind::fixed, {}, {}, {}}), "unknown_input /i/id");
  EXPECT_EQ(code_of({"total", "/i", DistributionKind::uniform, Ratio(5000), {}, {}}), "ends_out_of_order /i");
  EXPECT_EQ(code_of({"total", "/i", DistributionKind::uniform, one, {}, {}}), "value_out_of_range /i/low");
  EXPECT_EQ(code_of({"growth", "/i", DistributionKind::uniform, one, {}, {}}), "value_not_allowed /i/low");
  EXPECT_EQ(code_of({"growth", "/i", DistributionKind::normal, {}, {}, {}}), "value_not_allowed /i/distribution");
  auto inputs = two_inputs();
  const OwnInput twice{"total", "/i", DistributionKind::fixed, {}, {}, {}};
  EXPECT_EQ(replace_inputs(inputs, {twice, twice}).front().code, ErrorCode::duplicate_id);
  inputs[0].smallest = Ratio();
  inputs[0].low = Ratio();
  EXPECT_EQ(replace_inputs(inputs, {{"total", "/i", DistributionKind::lognormal, {}, {}, {}}}).front().code,
            ErrorCode::value_out_of_range);
}

}  // namespace
}  // namespace samfin
