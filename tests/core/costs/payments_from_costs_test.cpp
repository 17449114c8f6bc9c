// SPDX-License-Identifier: MIT
#include "core/costs/payments_from_costs.hpp"

#include "core/evaluate.hpp"
#include "core/report/bill.hpp"
#include "tests/core/basis_of.hpp"

namespace samfin {
namespace {

using test::basis_of;
using test::mnok;

Report report_of(std::string_view scenario) {
  auto report = evaluate(*read_scenario(scenario), embedded_number_basis().parameters);
  EXPECT_TRUE(report.has_value());
  return std::move(*report);
}

Money group_total(const Report& report, int year, Solution solution, PayerGroup group) {
  return report
      .total_where([&](const PaymentBlock& block) {
        return block.year == year && block.solution == solution && block.payer_group == group;
      })
      .amount;
}

TEST(PaymentsFromCosts, ThePartsOfTheGroupsAddUpToTheEstimate) {
  const auto held = basis_of(2024);
  for (const SolutionCost& cost : held.basis->solutions) {
    Money sum;
    for (const GroupPart& part : cost.groups) sum += part.amount;
    EXPECT_EQ(sum, cost.step.estimate);
  }
}

TEST(PaymentsFromCosts, KeepTheProportionsOfTheRegulation) {
  const Report report = report_of(R"({"base":"costs","years":[2024]})");
  EXPECT_EQ(group_total(report, 2024, Solution::helsenorge, PayerGroup::municipalities), mnok("165"));
  // 26.5 thirds of Helsenettet without VKP; VKP 27 x 26.8/28.2 = 25.6595744681
  EXPECT_EQ(group_total(report, 2024, Solution::helsenettet, PayerGroup::health_regions),
            Money::from_ore(8'833'333'334));
  EXPECT_EQ(group_total(report, 2024, Solution::vkp, PayerGroup::municipalities), Money::from_ore(2'565'957'447));
}

TEST(PaymentsFromCosts, LeaveYearsWithoutACostBasisAsRegulated) {
  const Report law = report_of(R"({"years":[2022,2023]})");
  const Report costs = report_of(R"({"base":"costs","years":[2022,2023]})");
  for (std::size_t i = 0; i < law.blocks.size(); ++i) EXPECT_EQ(law.blocks[i].amounts, costs.blocks[i].amounts);
}

TEST(PaymentsFromCosts, ALineOfTheUsersReachesEachActor) {
  const Report without = report_of(R"({"base":"costs","years":[2027]})");
  const Report with = report_of(R"({"base":"costs","years":[2027],"costs":{"lines":[
    {"solution":"kjernejournal","driver":"volume","name":"more","amount_mnok":"11.28","from_year":2027}]}})");
  const Money before = bill_of(without, "4601", 2027)->lines[3].amount;
  const Money after = bill_of(with, "4601", 2027)->lines[3].amount;
  EXPECT_EQ(group_total(with, 2027, Solution::kjernejournal, PayerGroup::municipalities), mnok("62.04"));
  // A tenth more, to within the øre that the split gives or takes.
  EXPECT_NEAR(static_cast<double>(after.ore()), static_cast<double>(before.ore()) * 1.1, 2.0);
  EXPECT_EQ(bill_of(with, "4601", 2027)->status, Status::assumed);
}

TEST(PaymentsFromCosts, AnEstimateBelowZeroIsRefused) {
  const auto refused = evaluate(*read_scenario(R"({"base":"costs","costs":{"lines":[
    {"solution":"kjernejournal","driver":"other","name":"gone","amount_mnok":"-500","from_year":2026}]}})"),
                                embedded_number_basis().parameters);
  EXPECT_EQ(refused.errors().front().code, ErrorCode::value_out_of_range);
}

}  // namespace
}  // namespace samfin
