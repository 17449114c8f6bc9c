// SPDX-License-Identifier: MIT
#include "core/models/model_explanation.hpp"

#include <algorithm>

#include "core/report/vkp_range.hpp"
#include "tests/core/models/amounts_of.hpp"

namespace samfin {
namespace {

Explanation explained(const std::string& scenario, std::string_view actor, Solution solution) {
  const auto report = evaluate(*read_scenario(scenario), embedded_number_basis().parameters);
  EXPECT_TRUE(report.has_value());
  const auto explanation = explanation_of(*report, actor, 2026, solution);
  EXPECT_TRUE(explanation.has_value());
  return *explanation;
}

std::vector<std::string> results(const Explanation& explanation) {
  std::vector<std::string> texts;
  for (const ExplanationStep& step : explanation.steps) texts.push_back(step.step + " " + step.result);
  return texts;
}

TEST(ModelExplanation, TellsEveryStage) {
  // 100 øre: the state takes a quarter, the municipalities 60 % of 75, doctors pay a ninth of that, and a third of 40
  // is 13.33.
  const std::string scenario = rule_of("kjernejournal", 100,
                                       R"("state_share":"1/4","groups":{"health_regions":"2/5","municipalities":"3/5"},
        "on_behalf":{"general_practitioners":{"share":"1/9","pays":"self"}})",
                                       R"("municipalities":{"key":"flat","users":["0301","1151","4629"]})");
  const Explanation explanation = explained(scenario, "1151", Solution::kjernejournal);
  EXPECT_EQ(results(explanation), (std::vector<std::string>{"regulated_amounts 100", "state_share 25", "group_share 45",
                                                            "on_behalf 5", "model_key 1/3", "rounding 13"}));
  EXPECT_EQ(explanation.exact_share_ore, Ratio::of(40, 3));
  EXPECT_EQ(explanation.rounding_ore, Ratio::of(-1, 3));
}

TEST(ModelExplanation, APrivateGroupThatTheModelLeavesAloneIsExplainedByTheRegulation) {
  const std::string scenario = R"({"years":[2026],"model":{"solutions":{"e_resept":{"state_share":"1/2"}}}})";
  EXPECT_EQ(explained(scenario, "pharmacies", Solution::e_resept).steps.front().step, "group_amount");
  EXPECT_EQ(explained(scenario, "state", Solution::e_resept).steps.front().step, "regulated_amounts");
}

TEST(ModelExplanation, APaymentBeforeTheTransitionIsExplainedByTheRegulation) {
  const std::string scenario =
      R"({"years":[2026],"model":{"solutions":{"vkp":{"state_share":"1/2"}},"transition":{"first_year":2027}}})";
  EXPECT_EQ(results(explained(scenario, "4601", Solution::vkp)),
            results(explained(R"({"years":[2026]})", "4601", Solution::vkp)));
}

TEST(ModelExplanation, WhatIsBoughtIsExplainedByItsCost) {
  const std::string scenario = rule_of("vkp", 100, R"("class":"voluntary","buyers":{"4601":1,"0301":2})");
  EXPECT_EQ(results(explained(scenario, "4601", Solution::vkp)), (std::vector<std::string>{"bought 33"}));
}

std::vector<std::string> weaker_paths(const Explanation& explanation) {
  std::vector<std::string> paths;
  for (const WeakerInput& weaker : explanation.weaker_inputs) paths.push_back(weaker.path);
  return paths;
}

TEST(ModelExplanation, WhatAWeakerInputMovesIsMovedThroughTheModel) {
  const Explanation law = explained(R"({"years":[2026]})", "4601", Solution::helsenettet);
  const Explanation half = explained(R"({"years":[2026],"model":{"solutions":{"helsenettet":{"state_share":"1/2"}}}})",
                                     "4601", Solution::helsenettet);
  ASSERT_EQ(weaker_paths(half), weaker_paths(law));
  ASSERT_EQ(half.weaker_inputs.size(), 5U);
  for (std::size_t i = 0; i < 5; ++i) {
    // The state takes half of what is shared by the same key, up to a rounded øre at either end.
    const auto [low, high] = *half.weaker_inputs[i].could_move;
    EXPECT_NEAR(static_cast<double>(low.ore()), static_cast<double>(law.weaker_inputs[i].could_move->first.ore()) / 2, 2);
    EXPECT_NEAR(static_cast<double>(high.ore()), static_cast<double>(law.weaker_inputs[i].could_move->second.ore()) / 2,
                2);
  }
}

TEST(ModelExplanation, AnInputThatTheModelDoesNotShareByIsNotTold) {
  const std::string scenario =
      R"({"years":[2026],"model":{"solutions":{"vkp":{"keys":{"municipalities":"flat"}}}}})";
  EXPECT_EQ(weaker_paths(explained(scenario, "4601", Solution::vkp)), (std::vector<std::string>{}));
}

TEST(ModelExplanation, BeforeATransitionAllIsAsTheRegulationHasIt) {
  const std::string scenario =
      R"({"years":[2026],"model":{"solutions":{"vkp":{"state_share":"1/2"}},"transition":{"first_year":2027}}})";
  const auto& parameters = embedded_number_basis().parameters;
  const auto before = evaluate(*read_scenario(scenario), parameters);
  const auto law = evaluate(*read_scenario(R"({"years":[2026]})"), parameters);
  ASSERT_TRUE(before && law);
  const Explanation told = *explanation_of(*before, "4601", 2026, Solution::vkp);
  const Explanation regulated = *explanation_of(*law, "4601", 2026, Solution::vkp);
  ASSERT_EQ(weaker_paths(told), weaker_paths(regulated));
  ASSERT_EQ(weaker_paths(told).back(), "/vkp_users/2026");
  EXPECT_EQ(told.weaker_inputs.back().could_move, regulated.weaker_inputs.back().could_move);

  const auto range = vkp_range_of(*before, "4601", 2026);
  ASSERT_TRUE(range && range->has_value());
  EXPECT_EQ((*range)->not_user, (*vkp_range_of(*law, "4601", 2026))->not_user);

  const auto quarters = [](const Report& report) {
    const Bill bill = *bill_of(report, "4601", 2026);
    const auto line = std::find_if(bill.lines.begin(), bill.lines.end(),
                                   [](const BillLine& each) { return each.solution == Solution::vkp; });
    std::vector<std::int64_t> amounts;
    const auto invoices = *invoices_of(report, bill, *line);
    for (const Invoice& invoice : invoices) amounts.push_back(invoice.amount.ore());
    return amounts;
  };
  // The users' half is billed half-yearly in arrears.
  EXPECT_EQ(quarters(*before), quarters(*law));
}

}  // namespace
}  // namespace samfin
