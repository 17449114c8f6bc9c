// SPDX-License-Identifier: MIT
// The tables of the committee's note of spring 2023, annex chapters 6-8: expected values are the printed ones.
#include "core/costs/cost_basis.hpp"

#include <map>

#include "tests/core/basis_of.hpp"

namespace samfin {
namespace {

using test::basis_of;
using test::mnok;

Money driver_sum(const CostStep& step, Driver driver) {
  for (const DriverSum& sum : step.drivers) {
    if (sum.driver == driver) return sum.amount;
  }
  return {};
}

struct Printed {
  Solution solution;
  std::string_view level;
  std::string_view growth;
  std::string_view efficiency;
  std::string_view estimate;
};

TEST(CostBasis, Table6OfSpring2023IsRebuiltForEachSolution) {
  const auto held = basis_of(2024);
  for (const Printed& row : {Printed{Solution::helsenorge, "312", "28", "-10", "330"},
                             {Solution::kjernejournal, "116", "34", "-8", "142"},
                             {Solution::e_resept, "133", "70", "-3", "200"},
                             {Solution::grunndata_helseid, "82", "33", "-2", "113"},
                             {Solution::helsenettet, "263", "42", "-13", "292"}}) {
    const CostStep& step = held.of(row.solution).step;
    EXPECT_EQ(step.level, mnok(row.level));
    EXPECT_EQ(step.growth, mnok(row.growth));
    EXPECT_EQ(step.efficiency, mnok(row.efficiency));
    EXPECT_EQ(step.estimate, mnok(row.estimate));
    EXPECT_EQ(step.status, Status::calculated);
    EXPECT_TRUE(step.published.has_value());
  }
}

TEST(CostBasis, TheEstimateOf2024IsRebuiltLineByLineTo1077) {
  const auto held = basis_of(2024);
  Money sum = mnok("906");  // the solutions' printed levels; the table prints 907 for their unrounded sum
  for (const SolutionCost& cost : held.basis->solutions) {
    for (const CostLine& line : cost.lines) sum += line.amount;
  }
  EXPECT_EQ(sum, mnok("1077"));
  EXPECT_EQ(held.basis->total.estimate, mnok("1077"));
  EXPECT_EQ(held.basis->total.growth + held.basis->total.efficiency, mnok("171"));
}

TEST(CostBasis, Table6OfSpring2023HasItsDriversBeforeRounding) {
  const auto held = basis_of(2024);
  const CostStep& total = held.basis->total;
  EXPECT_EQ(driver_sum(total, Driver::investment), mnok("95.5"));  // printed 96, the note says why
  EXPECT_EQ(driver_sum(total, Driver::new_functionality), mnok("27"));
  EXPECT_EQ(driver_sum(total, Driver::lost_state_funding), mnok("37"));
  EXPECT_EQ(driver_sum(total, Driver::changed_assumptions), mnok("12"));
  EXPECT_EQ(driver_sum(total, Driver::changed_financing), mnok("4"));
  EXPECT_EQ(driver_sum(total, Driver::volume), mnok("31.5"));  // printed 31
  EXPECT_EQ(driver_sum(total, Driver::efficiency), mnok("-36"));
}

TEST(CostBasis, Table64OfSpring2023HasTheComponentsOfEResept) {
  const auto held = basis_of(2024);
  const SolutionCost& cost = held.of(Solution::e_resept);
  EXPECT_EQ(component_estimate(cost, "value_chain"), mnok("113"));
  EXPECT_EQ(component_estimate(cost, "approval"), mnok("20"));
  EXPECT_EQ(component_estimate(cost, "fm"), mnok("12"));
  EXPECT_EQ(component_estimate(cost, "sfm"), mnok("55"));
}

TEST(CostBasis, Table7OfSpring2023HasVkpAsAComponentOfHelsenettet) {
  const auto held = basis_of(2024);
  EXPECT_EQ(component_estimate(held.of(Solution::helsenettet), "vkp"), mnok("27"));
  EXPECT_EQ(component_estimate(held.of(Solution::helsenettet), "main"), mnok("265"));
}

TEST(CostBasis, Table84OfSpring2023TakesFmOutAfter2024) {
  const auto held = basis_of(2025);
  std::map<std::string, Money> lines;
  for (const CostLine& line : held.of(Solution::e_resept).lines) lines[line.component] = line.amount;
  EXPECT_EQ(lines, (std::map<std::string, Money>{{"fm", mnok("-12")}}));
}

TEST(CostBasis, Table1OfSpring2023GivesTheOtherLinesOf2025) {
  const auto held = basis_of(2025);
  EXPECT_EQ(held.of(Solution::kjernejournal).step.growth, mnok("10"));
  EXPECT_EQ(held.of(Solution::grunndata_helseid).step.growth, mnok("8"));
  EXPECT_EQ(held.of(Solution::helsenorge).step.growth, mnok("14"));
}

TEST(CostBasis, TakesTheRegulatedSumWhereNoLevelIsPublished) {
  const auto held = basis_of(2025);
  const CostLevel& level = held.of(Solution::helsenettet).level;
  EXPECT_FALSE(level.is_published);
  EXPECT_EQ(level.amount, mnok("303.6"));  // 3 x 91.8, and VKP 1.4 + 26.8
  EXPECT_EQ(held.basis->total.level, mnok("1037.5"));
}

TEST(CostBasis, RunCostsFollowTheInvestmentAndItsShare) {
  const auto held = basis_of(2024, R"({"changes":[
    {"path":"/investment_mnok/helsenorge/main/recommended_investment/2024","value":"100.00000001"},
    {"path":"/run_cost_ratio/helsenorge/main/recommended_investment/2024","value":"1/3"}]})");
  // 10 000 000 001 øre / 3 = 3 333 333 333.67
  EXPECT_EQ(held.of(Solution::helsenorge).step.estimate, mnok("316") + Money::from_ore(3'333'333'334));
  EXPECT_EQ(held.of(Solution::helsenorge).step.status, Status::assumed);
}

TEST(CostBasis, ADeliveryEntersOperationWhenItsProgrammeNoLongerPays) {
  const auto later =
      basis_of(2024, R"({"changes":[{"path":"/programme_paid_ratio/e_resept/sfm/operation/2024","value":1}]})");
  EXPECT_EQ(later.of(Solution::e_resept).step.estimate, mnok("145"));
  const auto half =
      basis_of(2024, R"({"changes":[{"path":"/programme_paid_ratio/e_resept/sfm/operation/2024","value":"1/2"}]})");
  EXPECT_EQ(half.of(Solution::e_resept).step.estimate, mnok("172.5"));
}

TEST(CostBasis, ALineOfAProgrammeIsAbsentWhereItsCostIsNotKnown) {
  const auto held = basis_of(2025);  // PDS in 2025 is published only as 52 in all
  for (const CostLine& line : held.of(Solution::kjernejournal).lines) EXPECT_EQ(line.name, "portfolio");
}

TEST(CostBasis, ATransferThatNoLongerCancelsIsSaid) {
  EXPECT_TRUE(basis_of(2024).basis->warnings.empty());
  const auto held = basis_of(
      2024,
      R"({"changes":[{"path":"/cost_line_mnok/helsenettet/main/membership_fee_to_grunndata/2024","value":"-7"}]})");
  ASSERT_EQ(held.basis->warnings.size(), 1U);
  EXPECT_EQ(held.basis->warnings.front().sum, mnok("1"));
}

TEST(CostBasis, PriceAdjustmentIsAStepOfItsOwn) {
  const auto held = basis_of(2024, R"({"changes":[{"path":"/price_adjustment_ratio/2024","value":"0.045"}]})");
  EXPECT_EQ(held.of(Solution::helsenorge).step.estimate, mnok("330"));
  EXPECT_EQ(held.of(Solution::helsenorge).step.price_adjusted, mnok("344.85"));
  EXPECT_EQ(held.basis->total.price_adjusted, mnok("1125.465"));
}

TEST(CostBasis, APriceAdjustmentIsRoundedOnce) {
  // 4 770 000 000.5 øre: a half goes up also where the adjustment is negative.
  const auto held = basis_of(2026, R"({"changes":[{"path":"/cost_line_mnok/kjernejournal/main/portfolio/2026",
    "value":"0.00000001"},{"path":"/price_adjustment_ratio/2026","value":"-0.5"}]})");
  EXPECT_EQ(held.of(Solution::kjernejournal).step.price_adjusted, Money::from_ore(4'770'000'001));
}

TEST(CostBasis, AnOwnLineMayNotRepeatAnIncludedOption) {
  const auto held = basis_of(2026, R"({"changes":[{"path":"/cost_option/equity_run_cost/2026","value":1}],
    "costs":{"lines":[{"solution":"helsenorge","driver":"volume","name":"equity_run_cost","amount_mnok":1,"from_year":2026}]}})");
  EXPECT_EQ(held.basis.errors().front().code, ErrorCode::overlapping_lines);
}

TEST(CostBasis, IsRefusedForAYearWithoutLines) {
  const auto held = basis_of(2023);
  EXPECT_EQ(held.basis.errors().front().code, ErrorCode::year_without_parameters);
}

TEST(CostBasis, SumsThatABrowserCouldNotHoldAreRefused) {
  std::string lines;
  for (int i = 0; i < 100; ++i) {
    lines += std::string(i == 0 ? "" : ",") +
             R"({"solution":"helsenorge","driver":"other","amount_mnok":1000000,"from_year":2024,"name":"n)" +
             std::to_string(i) + "\"}";
  }
  const auto held = basis_of(2024, R"({"costs":{"lines":[)" + lines + "]}}");
  EXPECT_EQ(held.basis.errors().front().code, ErrorCode::amount_too_large);
}

}  // namespace
}  // namespace samfin
