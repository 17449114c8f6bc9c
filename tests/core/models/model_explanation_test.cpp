// SPDX-License-Identifier: MIT
#include "core/models/model_explanation.hpp"

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

}  // namespace
}  // namespace samfin
