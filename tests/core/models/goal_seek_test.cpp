// SPDX-License-Identifier: MIT
// Goals on every input, by hand and against trying every step.
#include "core/models/goal_seek.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/evaluate.hpp"
#include "core/io/model_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/scenario_json.hpp"
#include "core/models/goal_seek_input.hpp"
#include "core/models/goal_seek_target.hpp"
#include "core/models/payments_by_model.hpp"
#include "core/regulation/price_model.hpp"

namespace samfin {
namespace {

using nlohmann::json;

const Parameters& parameters() {
  return embedded_number_basis().parameters;
}

/// Helsenorge (404.2 million in 2026) is shared as the rule says, and the state pays for all else.
std::string only_helsenorge(const std::string& rule) {
  return R"("scenario":{"model":{"solutions":{"all":{"class":"authority"},"helsenorge":)" + rule + "}}}";
}

/// helse_nord pays for all regions.
const char* const nord_alone = R"("keys":{"health_regions":{"key":"table","table":{"helse_nord":1}}})";

json sought_by(const std::string& members) {
  const auto answer = goal_sought("{" + members + R"(,"year":2026})", parameters());
  EXPECT_TRUE(answer.has_value()) << (answer ? "" : answer.errors().front().path);
  return answer ? json::parse(*answer) : json::object();
}

Error refusal_of(const std::string& members) {
  const auto answer = goal_sought("{" + members + R"(,"year":2026})", parameters());
  EXPECT_FALSE(answer.has_value());
  return answer ? Error{ErrorCode::internal_check_failed, ""} : answer.errors().front();
}

TEST(GoalSeekInput, TheStatesShareForWhatTheStateMustPay) {
  // 100 / 404.2 = 0.24740...
  const json found = sought_by(R"("scenario":{"model":{"solutions":{"helsenorge":{}}}},
    "goal":{"group":"state","at_least_mnok":"100"})");
  EXPECT_EQ(found["value"], "0.2475");
  EXPECT_EQ(found["below"], "0.2474");
  EXPECT_EQ(found["actor_below"], "state");
  EXPECT_EQ(found["excess_below_ore"], 92'000);  // 100 million less 0.2474 of 404.2 million
  EXPECT_EQ(found["input"], json::parse(R"({"kind":"state_share","solution":"all"})"));
}

TEST(GoalSeekInput, AGroupsShareForWhatOneActorPaysAtLeast) {
  // 150 / 404.2 = 0.37110...
  const json found = sought_by(only_helsenorge("{" + std::string(nord_alone) + "}") +
                               R"(,"input":{"kind":"group_share","solution":"helsenorge","group":"health_regions"},
    "goal":{"actor":"helse_nord","at_least_mnok":"150"})");
  EXPECT_EQ(found["value"], "0.3712");
  EXPECT_EQ(found["below"], "0.3711");
  EXPECT_EQ(found["input"]["group"], "health_regions");
}

TEST(GoalSeekInput, AGroupsShareForWhatTheOtherGroupPaysAtMost) {
  // The municipalities pay 1 - x of 404.2 million: at most 100 million from x = 0.75260 on.
  const json found = sought_by(only_helsenorge("{}") +
                               R"(,"input":{"kind":"group_share","solution":"helsenorge","group":"health_regions"},
    "goal":{"group":"municipalities","at_most_mnok":"100"})");
  EXPECT_EQ(found["value"], "0.7526");
  EXPECT_EQ(found["below"], "0.7525");
}

TEST(GoalSeekInput, APartsWeightInAMixture) {
  // Nord pays 202.1 million x (x + (1 - x)/4): 150 million from x = (150/202.1 - 1/4) / (3/4) = 0.65627... on.
  const json found =
      sought_by(only_helsenorge(R"({"keys":{"health_regions":[{"key":"flat","share":"1/2"},
      {"key":"table","table":{"helse_nord":1},"share":"1/2"}]}})") +
                R"(,"input":{"kind":"key_weight","solution":"helsenorge","group":"health_regions","part":1},
    "goal":{"actor":"helse_nord","at_least_mnok":"150"})");
  EXPECT_EQ(found["value"], "0.6563");
  EXPECT_EQ(found["below"], "0.6562");
  EXPECT_EQ(found["input"]["part"], 1);
}

TEST(GoalSeekInput, TheOtherPartsKeepTheirProportions) {
  // Parts 1/2, 1/6, 1/3; with the first at x the others have (1 - x)/3 and 2(1 - x)/3, the last Nord's own.
  // Nord pays 202.1 x (x/4 + (1 - x)/12 x 0 + 2(1 - x)/3): at most 60 million from (2/3 - 60/202.1) / (5/12) =
  // 0.88748...
  const json found = sought_by(
      only_helsenorge(R"({"keys":{"health_regions":[{"key":"flat","share":"1/2"},
      {"key":"table","table":{"helse_vest":1},"share":"1/6"},{"key":"table","table":{"helse_nord":1},"share":"1/3"}]}})") +
      R"(,"input":{"kind":"key_weight","group":"health_regions"},"goal":{"actor":"helse_nord","at_most_mnok":"60"})");
  EXPECT_EQ(found["value"], "0.8875");
  EXPECT_EQ(found["below"], "0.8874");
}

TEST(GoalSeekInput, ACostInWholeMillions) {
  // Half of it is the regions': at least 150 million from 300 on. The range ends at twice 404.2 million.
  const json found = sought_by(only_helsenorge("{}") + R"(,"input":{"kind":"cost","solution":"helsenorge"},
    "goal":{"group":"health_regions","at_least_mnok":"150"})");
  EXPECT_EQ(found["value"], "300");
  EXPECT_EQ(found["below"], "299");
  EXPECT_EQ(found["to"], "808.4");
  EXPECT_EQ(found["step"], "1");
  EXPECT_EQ(found["step_count"], 809);
  EXPECT_LE(found["evaluation_count"].get<int>(), 4);
}

TEST(GoalSeekInput, AGoalThatMoreOfTheInputMissesHasNoAnswer) {
  const json found = sought_by(only_helsenorge("{}") + R"(,"input":{"kind":"cost","solution":"helsenorge"},
    "goal":{"group":"health_regions","at_most_mnok":"150"})");
  EXPECT_TRUE(found["value"].is_null());
}

TEST(GoalSeekInput, IsRefusedWhereTheModelHasNoPlaceForIt) {
  const std::string goal = R"(,"goal":{"group":"state","at_least_mnok":"1"})";
  const auto check = [&](const std::string& members, ErrorCode code, const char* path) {
    const Error error = refusal_of(members + goal);
    EXPECT_EQ(error.code, code) << members;
    EXPECT_EQ(error.path, path);
  };
  const std::string vkp = R"("scenario":{"model":{"solutions":{"vkp":{}}}})";
  check(vkp + R"(,"input":{"solution":"helsenorge"})", ErrorCode::missing_key, "/scenario/model/solutions");
  check(vkp + R"(,"input":{"kind":"cost"})", ErrorCode::value_not_allowed, "/input/solution");
  check(vkp + R"(,"input":{"kind":"key_weight","solution":"vkp"})", ErrorCode::missing_key,
        "/scenario/model/solutions/vkp/keys/municipalities");
  check(vkp + R"(,"input":{"kind":"mine"})", ErrorCode::value_not_allowed, "/input/kind");
  check(vkp + R"(,"input":{"solution":"fax"})", ErrorCode::unknown_solution, "/input/solution");
  check(vkp + R"(,"to":"1.5")", ErrorCode::value_out_of_range, "/to");
  check(vkp + R"(,"from":"-1")", ErrorCode::value_out_of_range, "/from");
  const std::string mixture = R"("scenario":{"model":{"solutions":{"vkp":{"keys":{"municipalities":
    [{"key":"flat","share":"1/2"},{"key":"inhabitants","share":"1/2"}]}}}}})";
  check(mixture + R"(,"input":{"kind":"key_weight","part":2})", ErrorCode::value_out_of_range, "/input/part");
  const std::string shared = R"("scenario":{"model":{"solutions":{"e_resept":{"groups":
    {"health_regions":"1/3","municipalities":"1/3","pharmacies":"1/3"}}}}})";
  check(shared + R"(,"input":{"kind":"group_share"})", ErrorCode::value_not_allowed,
        "/scenario/model/solutions/e_resept/groups/pharmacies");
  const std::string fixed = R"("scenario":{"model":{"solutions":{"helsenorge":{"groups":
    {"health_regions":{"mnok":"50"},"municipalities":"1"}}}}})";
  check(fixed, ErrorCode::fixed_amounts_above_total, "/scenario/model/solutions/helsenorge/groups");
  const std::string of_nothing = R"("input":{"kind":"cost","solution":"helsenorge"},"from":0,"to":1000,"step":100)";
  check(fixed + "," + of_nothing, ErrorCode::fixed_amounts_above_total, "/scenario/model/solutions/helsenorge/groups");
  const std::string unpaid =
      R"("year":2022,"step":"1/4","input":{"kind":"state_share","solution":"vkp"},)"
      R"("goal":{"group":"municipalities","at_least_mnok":"1"},"scenario":{"model":{"solutions":)"
      R"({"vkp":{"groups":{"health_regions":{"mnok":"50"},"municipalities":"1"}}}}})";
  const auto not_in_the_regulation = goal_sought("{" + unpaid + "}", embedded_number_basis().parameters);
  ASSERT_FALSE(not_in_the_regulation.has_value());
  EXPECT_EQ(not_in_the_regulation.errors().front().code, ErrorCode::fixed_amounts_above_total);
  check(mixture + R"(,"input":{"kind":"key_weight","part":-1})", ErrorCode::value_out_of_range, "/input/part");
}

// 10^-37 and a step of 1/1 000 003: the values between have no denominator below 2^127.
TEST(GoalSeekInput, AStepWithoutADenominatorInCommonIsRefused) {
  const Error refused = refusal_of(
      R"("scenario":{"model":{"solutions":{"helsenorge":{}}}},"goal":{"group":"state","at_least_mnok":"100"},)"
      R"("from":"0.0000000000000000000000000000000000001","to":"0.5000000000000000000000000000000000001",)"
      R"("step":"1/1000003")");
  EXPECT_EQ(refused.code, ErrorCode::denominator_too_large);
  EXPECT_EQ(refused.path, "/step");
}

TEST(GoalSeekInput, AnActorThatPaysNothingAnywhereIsRefused) {
  const Error error = refusal_of(R"("preset":"inhabitants","goal":{"actor":"9999","at_most_mnok":"1"})");
  EXPECT_EQ(error.code, ErrorCode::unknown_actor);
  EXPECT_EQ(error.path, "/goal/actor");
}

TEST(GoalSeekInput, LimitsFollowRenumberedAndDividedMunicipalities) {
  // 2024 against 2023: 3301 was 3005, and 1508 and 1580 were 1507. With 8 per cent of growth nobody is measured
  // against nothing, so a state share is found.
  const auto answer = goal_sought(R"({"scenario":{"model":{"solutions":{"all":{}}}},"year":2024,
    "goal":{"limits":{"year":2023}},"step":"1/100"})",
                                  parameters());
  ASSERT_TRUE(answer.has_value());
  const json found = json::parse(*answer);
  EXPECT_FALSE(found["value"].is_null());
  EXPECT_LT(Ratio::read(found["value"].get<std::string>()).value(), Ratio(1));
}

/// What `sought` must find, by evaluating every step.
std::optional<std::int64_t> by_every_step(const Scenario& scenario, const Goal& goal, const Search& search,
                                          std::int64_t last) {
  Scenario of_year = scenario;
  of_year.years = {search.year};
  const auto report = evaluate(of_year, parameters());
  const auto regulated = payments_as_regulated(report->parameters, search.year);
  const auto targets = SeekTargets::of(goal, *report, search.year);
  std::optional<std::int64_t> holds;
  for (std::int64_t k = last; k >= 0; --k) {
    SharingModel model = *scenario.model;
    EXPECT_TRUE(set_input(model, search.input, *product_of(*search.step, Ratio(k)), search.year).empty());
    const auto blocks = payments_by_model(model, report->parameters, *regulated, search.year);
    if (targets->worst_of(targets->excesses(*blocks)).amount > Money()) break;
    holds = k;
  }
  return holds;
}

// METHOD 25, in halves of an øre: 1 where the state's part is rounded, 2 where the groups' parts are and 1 where a part
// is taken out, 2 for each split by a key, of which VKP has three.
TEST(GoalSeekInput, TheMarginIsWhatTheStagesBehindTheInputCanRound) {
  SharingModel model;
  model.solutions[Solution::helsenorge];
  model.solutions[Solution::vkp];
  const auto twice = [&](SeekKind kind, std::optional<Solution> solution, bool is_of_group) {
    return twice_margin(model, SeekInput{.kind = kind, .solution = solution}, is_of_group);
  };
  EXPECT_EQ(twice(SeekKind::state_share, Solution::helsenorge, false), 1 + 3 + 2);
  EXPECT_EQ(twice(SeekKind::state_share, Solution::helsenorge, true), 1 + 3);
  EXPECT_EQ(twice(SeekKind::cost, Solution::vkp, false), 1 + 3 + 6);
  EXPECT_EQ(twice(SeekKind::group_share, Solution::vkp, false), 3 + 6);
  EXPECT_EQ(twice(SeekKind::key_weight, Solution::helsenorge, false), 2);
  EXPECT_EQ(twice(SeekKind::key_weight, Solution::helsenorge, true), 0);
  EXPECT_EQ(twice(SeekKind::state_share, std::nullopt, false), (1 + 3 + 2) + (1 + 3 + 6));
}

// A basic solution's cost is what those that share pay: the regions, the municipalities and the groups that are named.
TEST(GoalSeekInput, TheCostIsWhatThoseThatSharePay) {
  const auto block = [](Solution solution, PayerGroup group, std::int64_t ore) {
    PaymentBlock made;
    made.solution = solution;
    made.payer_group = group;
    made.total = Money::from_ore(ore);
    return made;
  };
  const std::vector<PaymentBlock> blocks = {block(Solution::e_resept, PayerGroup::state, 1),
                                            block(Solution::e_resept, PayerGroup::health_regions, 10),
                                            block(Solution::e_resept, PayerGroup::municipalities, 100),
                                            block(Solution::e_resept, PayerGroup::pharmacies, 1'000),
                                            block(Solution::helsenorge, PayerGroup::municipalities, 10'000)};
  SharingModel model;
  SolutionModel& rule = model.solutions[Solution::e_resept];
  rule.task_class = TaskClass::basic;
  EXPECT_EQ(cost_now(model, Solution::e_resept, blocks).ore(), 110);
  rule.groups[PayerGroup::pharmacies] = {};
  EXPECT_EQ(cost_now(model, Solution::e_resept, blocks).ore(), 1'110);
  rule.groups.clear();
  rule.task_class = TaskClass::authority;
  EXPECT_EQ(cost_now(model, Solution::e_resept, blocks).ore(), 1'110);
  rule.total = Money::from_ore(5);
  EXPECT_EQ(cost_now(model, Solution::e_resept, blocks).ore(), 5);
}

TEST(GoalSeekInput, EqualsTryingEveryStep) {
  const auto scenario = read_scenario(R"({"model":{"transition":{"first_year":2026,"steps":2},"solutions":{
    "all":{"state_share":"1/20","keys":{"municipalities":[{"key":"regulated","share":"1/2"},
      {"key":"inhabitants","share":"1/2"}]}},
    "vkp":{"on_behalf":{"general_practitioners":{"share":"1/7","pays":"self"}}}}}})");
  ASSERT_TRUE(scenario.has_value());
  Scenario law;
  law.years = {2026};
  const auto limits = evaluate(law, parameters());
  ASSERT_TRUE(limits.has_value());
  for (const SeekKind kind : {SeekKind::state_share, SeekKind::group_share, SeekKind::key_weight}) {
    for (const char* growth : {"-1/50", "0", "1/200", "1/50"}) {
      Goal goal;
      goal.limits = &*limits;
      goal.limit_year = 2026;
      goal.growth = Ratio::read(growth).value();
      Search search;
      search.input.kind = kind;
      search.input.group = PayerGroup::health_regions;
      if (kind == SeekKind::key_weight) search.input.group = PayerGroup::municipalities;
      search.step = Ratio::of(1, 40);
      search.year = 2026;
      const auto expected = by_every_step(*scenario, goal, search, 40);
      const auto found = sought(*scenario, parameters(), goal, search);
      ASSERT_TRUE(found.has_value());
      ASSERT_EQ(found->value.has_value(), expected.has_value()) << name_of(kind) << growth;
      if (expected) EXPECT_EQ(*found->value, Ratio::of(*expected, 40)) << name_of(kind) << growth;
    }
  }
}

}  // namespace
}  // namespace samfin
