// SPDX-License-Identifier: MIT
// Every stage by hand: small totals, where each øre can be followed.
#include "tests/core/models/amounts_of.hpp"

namespace samfin {
namespace {

constexpr auto kjernejournal = Solution::kjernejournal;

OreByActor shared(std::int64_t ore, const std::string& rule) {
  return amounts_of(rule_of("kjernejournal", ore, rule), kjernejournal);
}

TEST(SharingStages, TheStateTakesItsShareFirst) {
  const std::string halves = R"("groups":{"health_regions":"1/2","municipalities":"1/2"})";
  // A third of 7 is 2.33: 2. The rest, 5, is 2.5 each: the odd øre goes to the lower name.
  EXPECT_EQ(shared(7, R"("state_share":"1/3",)" + halves), (OreByActor{{"state", 2}, {"helse_vest", 3}, {"4601", 2}}));
  // Half of 7 is 3.5: 4, a half up.
  EXPECT_EQ(shared(7, R"("state_share":"1/2",)" + halves), (OreByActor{{"state", 4}, {"helse_vest", 2}, {"4601", 1}}));
  EXPECT_EQ(shared(100, R"("state_share":"0.25",)" + halves),
            (OreByActor{{"state", 25}, {"helse_vest", 38}, {"4601", 37}}));
  EXPECT_EQ(shared(100, R"("state_share":1,)" + halves), (OreByActor{{"state", 100}}));
}

TEST(SharingStages, GroupsPayByShares) {
  EXPECT_EQ(shared(100, R"("groups":{"health_regions":"3/10","municipalities":"7/10"})"),
            (OreByActor{{"helse_vest", 30}, {"4601", 70}}));
  EXPECT_EQ(shared(100, R"("groups":{"health_regions":0,"municipalities":1})"), (OreByActor{{"4601", 100}}));
  // 30 % of 7 is 2.1 and 70 % is 4.9: the øre left goes to 4.9.
  EXPECT_EQ(shared(7, R"("groups":{"health_regions":"3/10","municipalities":"7/10"})"),
            (OreByActor{{"helse_vest", 2}, {"4601", 5}}));
}

TEST(SharingStages, PrivateGroupsMayShareToo) {
  // One third each of 100: 33.33, and the odd øre to the lowest name, health_regions.
  EXPECT_EQ(amounts_of(rule_of("e_resept", 100,
                               R"("groups":{"health_regions":"1/3","municipalities":"1/3","pharmacies":"1/3"})"),
                       Solution::e_resept),
            (OreByActor{{"helse_vest", 34}, {"4601", 33}, {"pharmacies", 33}}));
  // Unless they are named, pharmacies keep what the regulation says: 11.8 million.
  EXPECT_EQ(
      amounts_of(rule_of("e_resept", 100, R"("groups":{"health_regions":0,"municipalities":1})"), Solution::e_resept),
      (OreByActor{{"4601", 100}, {"pharmacies", 1'180'000'000}}));
  // Without a total, their 11.8 join 81.2 + 81.2: a third of 174.2 million is 58.06666666.67.
  EXPECT_EQ(amounts_of(R"({"years":[2026],"model":{"solutions":{"e_resept":{
      "groups":{"health_regions":"1/3","municipalities":"1/3","pharmacies":"1/3"},
      "keys":{"health_regions":{"key":"table","table":{"helse_nord":1}},
              "municipalities":{"key":"table","table":{"0301":1}}}}}}})",
                       Solution::e_resept),
            (OreByActor{{"helse_nord", 5'806'666'667}, {"0301", 5'806'666'667}, {"pharmacies", 5'806'666'666}}));
}

TEST(SharingStages, FixedAmountsAreTakenBeforeTheShares) {
  EXPECT_EQ(shared(100, R"("groups":{"health_regions":{"mnok":"0.00000030"},"municipalities":1})"),
            (OreByActor{{"helse_vest", 30}, {"4601", 70}}));
  EXPECT_EQ(shared(100, R"("groups":{"health_regions":{"mnok":0},"municipalities":1})"), (OreByActor{{"4601", 100}}));
  // The state takes 50 of 101 (50.5, a half up: 51); 20 are fixed; 30 are left, 15 each for the two others.
  EXPECT_EQ(amounts_of(rule_of("e_resept", 101, R"("state_share":"1/2","groups":{"health_regions":"1/2",
      "municipalities":"1/2","pharmacies":{"mnok":"0.00000020"}})"),
                       Solution::e_resept),
            (OreByActor{{"state", 51}, {"helse_vest", 15}, {"4601", 15}, {"pharmacies", 20}}));
  const Errors errors = refusals_of(
      rule_of("kjernejournal", 100, R"("groups":{"health_regions":{"mnok":"0.00000101"},"municipalities":1})"));
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors.front(), (Error{ErrorCode::fixed_amounts_above_total,
                                   "/model/solutions/kjernejournal/groups",
                                   {{"fixed_ore", 101}, {"total_ore", 100}}}));
}

TEST(SharingStages, FixedAmountsNeedSomethingLeftToShare) {
  const std::string rule = R"("state_share":1,"groups":{"health_regions":{"mnok":"0.00000001"},"municipalities":1})";
  EXPECT_EQ(refusals_of(rule_of("kjernejournal", 100, rule)).front().code, ErrorCode::fixed_amounts_above_total);
  const std::string one = R"("groups":{"health_regions":{"mnok":"0.00000001"},"municipalities":1})";
  const Errors errors = refusals_of(rule_of("kjernejournal", 0, one));
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors.front(), (Error{ErrorCode::fixed_amounts_above_total,
                                   "/model/solutions/kjernejournal/groups",
                                   {{"fixed_ore", 1}, {"total_ore", 0}}}));
  EXPECT_TRUE(refusals_of(rule_of("kjernejournal", 0, R"("state_share":"1/2")")).empty());
}

TEST(SharingStages, GroupsPayByUse) {
  EXPECT_EQ(shared(100, R"("groups":{"health_regions":{"use":1},"municipalities":{"use":2}})"),
            (OreByActor{{"helse_vest", 33}, {"4601", 67}}));
  EXPECT_EQ(shared(100, R"("groups":{"health_regions":{"use":0},"municipalities":{"use":7}})"),
            (OreByActor{{"4601", 100}}));
  // 3 : 4 of 9 are 3.857 and 5.143.
  EXPECT_EQ(shared(9, R"("groups":{"health_regions":{"use":3},"municipalities":{"use":4}})"),
            (OreByActor{{"helse_vest", 4}, {"4601", 5}}));
  EXPECT_EQ(
      refusals_of(rule_of("vkp", 1, R"("groups":{"health_regions":{"use":1},"municipalities":"1/2"})")).front().code,
      ErrorCode::groups_mixed);
}

TEST(SharingStages, OthersMayPayTheirOwnPart) {
  const auto by = [](const std::string& more) {
    return R"("groups":{"health_regions":"1/2","municipalities":"1/2"},"on_behalf":{)" + more + "}";
  };
  // Of the municipalities' 99 an eighth is 12.375: 12.
  EXPECT_EQ(shared(198, by(R"("general_practitioners":{"share":"1/8","pays":"self"})")),
            (OreByActor{{"helse_vest", 99}, {"4601", 87}, {"general_practitioners", 12}}));
  // Half of the regions' 99 is 49.5: 50, a half up.
  EXPECT_EQ(shared(198, by(R"("contract_specialists":{"share":"1/2","pays":"self"})")),
            (OreByActor{{"helse_vest", 49}, {"4601", 99}, {"contract_specialists", 50}}));
  EXPECT_EQ(shared(198, by(R"("contract_specialists":{"share":1,"pays":"self"},
                              "general_practitioners":{"share":"0.1","pays":"municipalities"})")),
            (OreByActor{{"contract_specialists", 99}, {"4601", 99}}));
}

TEST(SharingStages, CollectionMovesNoAmount) {
  const std::string halves = R"("groups":{"health_regions":"1/2","municipalities":"1/2"})";
  EXPECT_EQ(shared(99, halves + R"(,"collection":{"municipalities":"deduction","health_regions":"rates"})"),
            shared(99, halves));
}

TEST(SharingStages, TheClassDecidesTheFinancing) {
  // An authority task: the state pays the private payers' part too, 11.8 million.
  EXPECT_EQ(amounts_of(rule_of("e_resept", 100, R"("class":"authority")"), Solution::e_resept),
            (OreByActor{{"state", 100}}));
  EXPECT_EQ(
      amounts_of(R"({"years":[2026],"model":{"solutions":{"e_resept":{"class":"authority"}}}})", Solution::e_resept),
      (OreByActor{{"state", 17'420'000'000}}));
  // Bought by one unit and two: 33.33 and 66.67 of 100.
  EXPECT_EQ(shared(100, R"("class":"voluntary","buyers":{"4601":1,"helse_vest":2})"),
            (OreByActor{{"4601", 33}, {"helse_vest", 67}}));
  // 7 over three buyers of one unit each: the odd øre to the lowest name.
  EXPECT_EQ(amounts_of(rule_of("e_resept", 7, R"("class":"voluntary","buyers":{"0301":1,"1151":1,"pharmacies":1})"),
                       Solution::e_resept),
            (OreByActor{{"0301", 3}, {"1151", 2}, {"pharmacies", 2}}));
  EXPECT_EQ(shared(100, R"("class":"voluntary")"), OreByActor());
  EXPECT_EQ(refusals_of(rule_of("vkp", 1, R"("class":"voluntary","buyers":{"9999":1})")).front().path,
            "/model/solutions/vkp/buyers/9999");
}

/// A rule from 2026 on, in two steps, from another rule.
std::string on_the_way(int first_year, const std::string& from, const std::string& to) {
  return rule_of("kjernejournal", 100, to,
                 R"("health_regions":{"key":"table","table":{"helse_vest":1}},)"
                 R"("municipalities":{"key":"table","table":{"4601":1}})",
                 R"(,"transition":{"first_year":)" + std::to_string(first_year) +
                     R"(,"steps":2,"from":{"solutions":{"kjernejournal":{"total_mnok":"0.000001",)" + from +
                     R"(,"keys":{"health_regions":{"key":"table","table":{"helse_nord":1}},)"
                     R"("municipalities":{"key":"table","table":{"0301":1}}}}}}})");
}

TEST(SharingStages, ATransitionGoesFromOneModelToAnother) {
  const std::string from = R"("state_share":"1/4","groups":{"health_regions":"1/2","municipalities":"1/2"})";
  const std::string to = R"("state_share":"1/2","groups":{"health_regions":"1/4","municipalities":"3/4"})";
  // At the start 75 are left after the state's 25, 37.5 each; at the end 50, 12.5 and 37.5.
  EXPECT_EQ(amounts_of(on_the_way(2027, from, to), kjernejournal),
            (OreByActor{{"state", 25}, {"helse_nord", 38}, {"0301", 37}}));
  EXPECT_EQ(amounts_of(on_the_way(2025, from, to), kjernejournal),
            (OreByActor{{"state", 50}, {"helse_vest", 13}, {"4601", 37}}));
  // Half way the state pays 3/8, 37.5: 38. Of 62 the regions pay 3/8, 23.25: 23; the municipalities 39. Half of
  // each by either key: 11.5 and 19.5, the odd øre to the lower name.
  EXPECT_EQ(amounts_of(on_the_way(2026, from, to), kjernejournal),
            (OreByActor{{"state", 38}, {"helse_nord", 12}, {"helse_vest", 11}, {"0301", 20}, {"4601", 19}}));
}

TEST(SharingStages, AServiceIsBoughtFromTheLastStepOn) {
  const std::string halves = R"("groups":{"health_regions":"1/2","municipalities":"1/2"})";
  const std::string bought = R"("class":"voluntary","buyers":{"1151":1})";
  EXPECT_EQ(amounts_of(on_the_way(2025, halves, bought), kjernejournal), (OreByActor{{"1151", 100}}));
  const OreByActor between = amounts_of(on_the_way(2026, halves, bought), kjernejournal);
  EXPECT_EQ(between.count("1151"), 0U);
  EXPECT_EQ(amounts_of(on_the_way(2027, bought, halves), kjernejournal), (OreByActor{{"1151", 100}}));
}

TEST(SharingStages, InstalmentsJoinTheOperationInOnePayment) {
  // 10 øre over three years from 2026 on are 4, 3, 3: 104 are shared, a quarter by the state.
  const std::string investment =
      R"(,"investments":[{"id":"a","solution":"kjernejournal","amount_mnok":"0.0000001","form":"equity",)"
      R"("delivered":2025,"years":3}])";
  const std::string keys =
      R"("health_regions":{"key":"table","table":{"helse_vest":1}},"municipalities":{"key":"table","table":{"4601":1}})";
  EXPECT_EQ(amounts_of(rule_of("kjernejournal", 100,
                               R"("state_share":"1/4","groups":{"health_regions":"1/2","municipalities":"1/2"})", keys,
                               investment),
                       kjernejournal),
            (OreByActor{{"state", 26}, {"helse_vest", 39}, {"4601", 39}}));
  // Without a rule for the solution the instalment follows the regulation's proportions, here a half each.
  const OreByActor law = amounts_of(R"({"years":[2026]})", kjernejournal);
  const OreByActor with = amounts_of(R"({"years":[2026],"model":{)" + investment.substr(1) + "}}", kjernejournal);
  std::int64_t more = 0;
  for (const auto& [actor, ore] : with) more += ore - law.at(actor);
  EXPECT_EQ(more, 4);
}

TEST(SharingStages, AnInvestmentThatIsNotDueLeavesTheSolutionAlone) {
  const std::string scenario = R"({"years":[2026],"model":{"investments":[{"id":"a","solution":"kjernejournal",
      "amount_mnok":"1","form":"equity","delivered":2030,"years":3}]}})";
  const auto report = evaluate(*read_scenario(scenario), embedded_number_basis().parameters);
  for (const PaymentBlock& block : report->blocks) EXPECT_EQ(block.total_status, Status::adopted);
}

TEST(SharingStages, AGroupThatLeavesTheSharingBringsItsAmountWhileItIsOnItsWayOut) {
  // Half way from thirds with the pharmacies to halves without: 100 øre and the pharmacies' 11.8 million are shared.
  const std::string scenario = R"({"years":[2026],"model":{"solutions":{"e_resept":{"total_mnok":"0.000001",
      "groups":{"health_regions":"1/2","municipalities":"1/2"}}},"transition":{"first_year":2026,"steps":2,"from":
      {"solutions":{"e_resept":{"groups":{"health_regions":"1/3","municipalities":"1/3","pharmacies":"1/3"}}}}}}})";
  std::int64_t sum = 0;
  for (const auto& [actor, ore] : amounts_of(scenario, Solution::e_resept)) sum += ore;
  EXPECT_EQ(sum, 1'180'000'100);
}

}  // namespace
}  // namespace samfin
