// SPDX-License-Identifier: MIT
#include "core/report/explanation.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

Explanation explain(std::string_view actor, int year, Solution solution, std::string_view scenario = "{}") {
  return explanation_of(test::report_of(scenario), actor, year, solution).value();
}

std::vector<std::string> step_names(const Explanation& explanation) {
  std::vector<std::string> names;
  for (const ExplanationStep& step : explanation.steps) names.push_back(step.step);
  return names;
}

TEST(Explanation, LeadsFromTheRegulationsAmountToTheOre) {
  const Explanation explanation = explain("4601", 2026, Solution::helsenorge);
  EXPECT_EQ(step_names(explanation), (std::vector<std::string>{"group_amount", "cpi_supplement", "weight",
                                                               "total_weight", "share", "rounding"}));
  EXPECT_EQ(explanation.steps[0].result, "20210000000");
  EXPECT_EQ(explanation.steps[0].source, "FOR-2025-12-22-2858");
  EXPECT_EQ(explanation.steps[0].place, "§ 16");
  EXPECT_EQ(explanation.steps.back().result, std::to_string(explanation.amount.ore()));
}

TEST(Explanation, ExactShareAndRoundingMakeTheAmount) {
  for (const Solution solution : {Solution::helsenorge, Solution::vkp}) {
    const Explanation explanation = explain("1151", 2026, solution);
    EXPECT_EQ(*sum_of(*explanation.exact_share_ore, *explanation.rounding_ore), Ratio(explanation.amount.ore()));
    EXPECT_LT(*explanation.rounding_ore, Ratio(solution == Solution::vkp ? 2 : 1));
    EXPECT_GT(*explanation.rounding_ore, Ratio(solution == Solution::vkp ? -2 : -1));
  }
}

TEST(Explanation, ShowsBothHalvesOfVkp) {
  EXPECT_EQ(step_names(explain("4601", 2026, Solution::vkp)),
            (std::vector<std::string>{"group_amount", "cpi_supplement", "weight", "vkp_halves", "total_weight", "share",
                                      "rounding", "vkp_users", "total_weight", "users_share", "rounding", "sum"}));
}

TEST(Explanation, OldAalesundHasTwoWeightsAndTheirSum) {
  const auto names = step_names(explain("1507", 2023, Solution::helsenorge));
  EXPECT_EQ(std::count(names.begin(), names.end(), "weight"), 2);
  EXPECT_EQ(std::count(names.begin(), names.end(), "sum_of_weights"), 1);
}

TEST(Explanation, EveryInputFromTheParametersHasPathStatusAndSource) {
  for (const char* actor : {"4601", "helse_nord", "pharmacies"}) {
    const Explanation explanation = explain(actor, 2026, Solution::e_resept);
    for (const ExplanationStep& step : explanation.steps) {
      for (const ExplainedInput& input : step.inputs) {
        EXPECT_EQ(input.path.empty(), input.provenance.source.empty()) << step.step << input.name;
      }
    }
  }
}

TEST(Explanation, NamesTheFiveEstimatedIndicesAndWhatTheyCouldMove) {
  const Explanation explanation = explain("4601", 2026, Solution::helsenorge);
  ASSERT_EQ(explanation.weaker_inputs.size(), 5U);
  for (const WeakerInput& weaker : explanation.weaker_inputs) {
    ASSERT_TRUE(weaker.could_move) << weaker.path;
    EXPECT_LT(weaker.could_move->first, Money());
    EXPECT_GT(weaker.could_move->second, Money());
  }
  // Namsskogan's index is known to within 0.05, on (811 + 803) inhabitants: a weight of 80.7 of
  // 11 219 227, so 7.2 parts in a million of Bergen's 9.7 million kroner, about 70 kroner.
  EXPECT_EQ(explanation.weaker_inputs[3].path, "/municipal_health_index/5044/2026");
  EXPECT_NEAR(static_cast<double>(explanation.weaker_inputs[3].could_move->second.ore()), 6983.0, 10.0);
}

TEST(Explanation, ShowsWhoUsesVkpAsAnInputOfOthers) {
  const Explanation explanation = explain("4601", 2026, Solution::vkp);
  EXPECT_EQ(explanation.weaker_inputs.back().path, "/vkp_users/2026");
  EXPECT_EQ(explanation.weaker_inputs.back().status, Status::assumed);
}

TEST(Explanation, ShowsTheSupplementThatTheUserGave) {
  const Explanation explanation =
      explain("pharmacies", 2026, Solution::e_resept,
              R"({"changes":[{"path":"/cpi_supplement_ratio/pharmacies/2026","value":"0.03"}]})");
  EXPECT_EQ(explanation.amount.ore(), 1'215'400'000);
  EXPECT_EQ(explanation.status, Status::assumed);
}

TEST(Explanation, ExplainsAPriceListByItsCategories) {
  const Explanation explanation = explain("other_members", 2026, Solution::helsenettet,
                                          R"({"changes":[{"path":"/other_member_count/small/2026","value":3}]})");
  ASSERT_EQ(explanation.steps.size(), 1U);
  EXPECT_EQ(explanation.steps[0].result, std::to_string(3 * 748 * 1200));
}

TEST(Explanation, RefusesASolutionThatTheActorDoesNotPayFor) {
  const auto refused = explanation_of(test::report_of("{}"), "pharmacies", 2026, Solution::helsenorge);
  EXPECT_EQ(refused.errors().front().code, ErrorCode::no_payment);
}

}  // namespace
}  // namespace samfin
