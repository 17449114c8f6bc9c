// SPDX-License-Identifier: MIT
#include "core/costs/optional_lines.hpp"

#include "tests/core/basis_of.hpp"

namespace samfin {
namespace {

using test::basis_of;
using test::mnok;

TEST(OptionalLines, TreatmentPlansAreSplitTwoThirdsAndOneThird) {
  const auto held = basis_of(2024, R"({"changes":[{"path":"/cost_option/treatment_plans/2024","value":1}]})");
  // 640 000 000 øre x 2/3 = 426 666 666.67: the øre left over goes to the larger remainder.
  EXPECT_EQ(held.of(Solution::kjernejournal).step.estimate, mnok("142") + Money::from_ore(426'666'667));
  EXPECT_EQ(held.of(Solution::helsenorge).step.estimate, mnok("330") + Money::from_ore(213'333'333));
}

TEST(OptionalLines, RunningCostsOfEquityFinancedInvestmentsAddUpToTheirShare) {
  const auto held = basis_of(2024, R"({"changes":[{"path":"/cost_option/equity_run_cost/2024","value":1}]})");
  EXPECT_EQ(held.basis->total.estimate, mnok("1127"));  // 1 077 + 20 per cent of 250
  EXPECT_EQ(held.basis->total.status, Status::stand_in);
}

TEST(OptionalLines, AreLeftOutUntilTakenIn) {
  const auto held = basis_of(2024);
  ASSERT_EQ(held.basis->options.size(), 2U);
  for (const OptionalCost& option : held.basis->options) EXPECT_FALSE(option.is_included);
  EXPECT_EQ(held.basis->options.front().amount, mnok("6.4"));
}

TEST(OptionalLines, TheRiskMarginIsAtMostFivePerCent) {
  const auto held = basis_of(2024, R"({"changes":[{"path":"/risk_margin_ratio/2024","value":"0.05"}]})");
  EXPECT_EQ(held.basis->total.estimate, mnok("1130.85"));
  const auto read = read_scenario(R"({"changes":[{"path":"/risk_margin_ratio/2024","value":"0.051"}]})");
  const auto refused = applied(*read, embedded_number_basis().parameters);
  EXPECT_EQ(refused.errors().front().code, ErrorCode::value_out_of_range);
}

}  // namespace
}  // namespace samfin
