// SPDX-License-Identifier: MIT
#include "core/uncertainty/bill_band.hpp"

#include <gtest/gtest.h>

#include "core/evaluate.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/scenario_json.hpp"
#include "core/report/bill.hpp"
#include "core/report/vkp_range.hpp"

namespace samfin {
namespace {

const Parameters& basis() {
  return embedded_number_basis().parameters;
}

Report report(const std::string& scenario) {
  const auto read = read_scenario(scenario);
  EXPECT_TRUE(read.has_value());
  auto found = evaluate(*read, basis());
  EXPECT_TRUE(found.has_value());
  return std::move(*found);
}

BillBand band_in(const Report& of, BillBandTerms terms, const std::vector<OwnInput>& own = {}) {
  auto band = BillBand::of(of, basis(), terms, own);
  EXPECT_TRUE(band.has_value());
  return std::move(*band);
}

Band drawn_band(const BillBand& band, const std::string& actor, std::size_t count = 2'000) {
  auto found = band.band(actor, "/actors/0", band.drawn({2026, 0, count}), band.at_point(), true);
  EXPECT_TRUE(found.has_value());
  return std::move(*found);
}

std::int64_t kroner(Money amount) {
  return (amount.ore() + 50) / 100;
}

TEST(BillBand, WhatIsAdoptedDoesNotMove) {
  const Report law = report("{}");
  for (const int year : law.years) {
    const BillBand band = band_in(law, {year, true, true, false, false});
    for (const char* group : {"municipalities", "health_regions"}) {
      const Band found = drawn_band(band, group, 50);
      EXPECT_FALSE(found.moves) << group << year;
      EXPECT_EQ(found.spread.percentiles[0], found.point);
      EXPECT_EQ(found.spread.percentiles[4], found.point);
    }
  }
  // The sum of § 13-16 for 2026.
  EXPECT_EQ(drawn_band(band_in(law, {2026, false, false, false, false}), "municipalities").point, 472'200'000);
}

TEST(BillBand, AtThePointEveryPaymentIsTheEngines) {
  const Report next = report(R"({"base":"next_year"})");
  for (const int year : {2022, 2026, 2027}) {
    const BillBand band = band_in(next, {year, true, true, false, false});
    const auto point = band.at_point();
    std::size_t count = 0;
    for (const PaymentBlock& block : next.blocks) {
      if (block.year != year || block.solution != Solution::helsenettet) continue;
      for (const std::string& actor : *block.actors) {
        const auto found = band.band(actor, "", point, point, false);
        ASSERT_TRUE(found.has_value());
        EXPECT_EQ(found->point, kroner(bill_of(next, actor, year)->total)) << actor;
        ++count;
      }
    }
    EXPECT_GE(count, 360U);
  }
}

// Where nothing else is drawn the whole group grows by 1 + x: between 1.00 (own value 0) and 1.10.
TEST(BillBand, TheYearCarriedForwardGrows) {
  const Report next = report(R"({"base":"next_year"})");
  const BillBand band = band_in(next, {2027, false, false, false, false});
  ASSERT_EQ(band.inputs().size(), 1U);
  EXPECT_EQ(band.inputs()[0].id, "growth_ratio/all/2027");
  EXPECT_EQ(band.inputs()[0].low, Ratio());
  EXPECT_EQ(band.inputs()[0].high, Ratio::of(1, 10));
  const Band found = drawn_band(band, "municipalities", 10'000);
  EXPECT_EQ(found.point, 472'200'000);
  EXPECT_TRUE(found.moves);
  // The triangle from its mode 0 to 0.1: p5 = 0.1 (1 - sqrt 0.95), p95 = 0.1 (1 - sqrt 0.05), within 4 standard errors.
  EXPECT_NEAR(static_cast<double>(found.spread.percentiles[0]), 472.2e6 * 1.002532, 472.2e6 * 4.5e-4);
  EXPECT_NEAR(static_cast<double>(found.spread.percentiles[4]), 472.2e6 * 1.077639, 472.2e6 * 2e-3);
  const auto rows = band.sensitivity({"municipalities"});
  ASSERT_TRUE(rows.has_value());
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ((*rows)[0].low_gives, 472'200'000);
  EXPECT_EQ((*rows)[0].high_gives, 519'420'000);  // 472.2 x 1.1, each amount a whole number of øre
}

TEST(BillBand, IndependentSolutionsVaryLessTogether) {
  const Report next = report(R"({"base":"next_year"})");
  const Band together = drawn_band(band_in(next, {2027, false, false, false, false}), "municipalities");
  const BillBand apart = band_in(next, {2027, false, false, false, true});
  EXPECT_EQ(apart.inputs().size(), 6U);
  const Band found = drawn_band(apart, "municipalities");
  EXPECT_LT(found.spread.percentiles[4] - found.spread.percentiles[0],
            together.spread.percentiles[4] - together.spread.percentiles[0]);
}

// Five indices are known within a margin; in 2026 another municipality is moved by their weight in the key alone.
TEST(BillBand, MarginsOfTheKeyMoveMunicipalities) {
  const Report law = report("{}");
  std::vector<OwnInput> own = {{"vkp_users_share", "/i", DistributionKind::fixed, {}, {}, {}}};
  const BillBand band = band_in(law, {2026, true, false, false, false}, own);
  EXPECT_EQ(band.inputs().size(), 6U);
  const Band held = drawn_band(band, "5044");
  const Band other = drawn_band(band, "3301");
  const auto width = [](const Band& found) {
    return static_cast<double>(found.spread.percentiles[4] - found.spread.percentiles[0]) /
           static_cast<double>(found.point);
  };
  EXPECT_GT(width(held), 0.02);  // +- 0.05 of an index of about 1.5
  EXPECT_GT(width(other), 0.0);
  EXPECT_LT(width(other), 1e-3);
  // The engine with the index at either end, to the krone.
  const auto rows = band.sensitivity({"5044"});
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(rows->front().input, "municipal_health_index/5044");
  EXPECT_LT(rows->front().low_gives, held.spread.percentiles[0]);
  EXPECT_GT(rows->front().high_gives, held.spread.percentiles[4]);
}

// Users that hold only a part of the key pay more each: at the low end what METHOD (6) shows as `few_users`.
TEST(BillBand, FewerUsersOfVkpPayMoreEach) {
  const Report law = report("{}");
  const BillBand band = band_in(law, {2026, true, false, false, false});
  const Band found = drawn_band(band, "3301");
  EXPECT_GT(found.spread.percentiles[0], found.point - 1'000);
  const auto range = vkp_range_of(law, "3301", 2026);
  const std::int64_t at_most = kroner(bill_of(law, "3301", 2026)->total - (*range)->current + (*range)->few_users);
  EXPECT_LE(found.spread.percentiles[4], at_most + 1'000);
  const auto rows = band.sensitivity({"3301"});
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(rows->front().input, "vkp_users_share");
  EXPECT_EQ(rows->front().low_gives, at_most);
  EXPECT_EQ(rows->front().high_gives, found.point);
}

TEST(BillBand, RegionsMoveByTheirKeyAndAddUp) {
  const Report law = report("{}");
  const BillBand band = band_in(law, {2026, false, true, false, false});
  EXPECT_EQ(band.inputs().size(), 4U);
  std::vector<std::int64_t> sums(200);
  for (const std::string& region : basis().structure().health_regions()) {
    const Band found = drawn_band(band, region, sums.size());
    EXPECT_TRUE(found.moves);
    EXPECT_EQ(found.status, Status::stand_in);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += found.values[i];
  }
  for (const std::int64_t sum : sums) EXPECT_NEAR(static_cast<double>(sum), 443.4e6, 2.0);
}

TEST(BillBand, LiveHoldsTheKeys) {
  const Report next = report(R"({"base":"next_year"})");
  const BillBand live = band_in(next, {2027, true, false, true, false});
  EXPECT_EQ(live.inputs().size(), 1U);
  EXPECT_EQ(live.held().front(), "keys");
  EXPECT_TRUE(drawn_band(live, "3301").moves);
}

// The margin lies on the estimate of the cost basis: 5 per cent more at its largest.
TEST(BillBand, TheRiskMarginMovesPaymentsFromCosts) {
  const Report costs = report(R"({"base":"costs"})");
  const BillBand band = band_in(costs, {2024, false, false, false, false});
  ASSERT_EQ(band.inputs().size(), 1U);
  EXPECT_EQ(band.inputs()[0].id, "risk_margin_ratio");
  const Band found = drawn_band(band, "health_regions", 10'000);
  const auto rows = band.sensitivity({"health_regions"});
  ASSERT_TRUE(rows.has_value());
  const double reach = static_cast<double>((*rows)[0].high_gives - found.point);
  EXPECT_GT(reach, 0.04 * static_cast<double>(found.point));
  // Uniform: the middle of the draws lies half way.
  EXPECT_NEAR(static_cast<double>(found.spread.percentiles[2] - found.point), reach / 2, reach * 0.02);
}

TEST(BillBand, FixedAmountsOfAModelAreHeld) {
  const Report model =
      report(R"({"base":"next_year","model":{"solutions":{"helsenorge":{"groups":{"municipalities":{"mnok":"100"},)"
             R"("health_regions":1}}}}})");
  const BillBand band = band_in(model, {2027, false, false, false, false});
  EXPECT_NE(std::find(band.held().begin(), band.held().end(), "fixed_amounts/helsenorge"), band.held().end());
}

TEST(BillBand, RefusesAnotherYear) {
  const Report law = report("{}");
  const auto band = BillBand::of(law, basis(), {2027, false, false, false, false}, {});
  ASSERT_FALSE(band.has_value());
  EXPECT_EQ(band.errors().front().code, ErrorCode::year_without_parameters);
  const BillBand known = band_in(law, {2026, false, false, false, false});
  const auto nobody = known.band("9999", "/actors/3", known.at_point(), known.at_point(), false);
  ASSERT_FALSE(nobody.has_value());
  EXPECT_EQ(nobody.errors().front().path, "/actors/3");
}

}  // namespace
}  // namespace samfin
