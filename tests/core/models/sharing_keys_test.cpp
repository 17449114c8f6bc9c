// SPDX-License-Identifier: MIT
// Every key of a model by hand. Utsira (1151) had 217 and 219 inhabitants on 1 January 2025 and 2026, Modalen (4629)
// 392 and 397; their index of 2026 is 3.6967 and 2.8320.
#include "tests/core/models/amounts_of.hpp"

namespace samfin {
namespace {

std::string municipal(std::int64_t ore, const std::string& key) {
  return rule_of("kjernejournal", ore, R"("groups":{"health_regions":0,"municipalities":1})",
                 R"("municipalities":)" + key);
}

OreByActor by(std::int64_t ore, const std::string& key) {
  return amounts_of(municipal(ore, key), Solution::kjernejournal);
}

TEST(SharingKeys, FlatGivesEverybodyTheSame) {
  const std::string three = R"({"key":"flat","users":["0301","1151","4629"]})";
  EXPECT_EQ(by(99, three), (OreByActor{{"0301", 33}, {"1151", 33}, {"4629", 33}}));
  EXPECT_EQ(by(100, three), (OreByActor{{"0301", 34}, {"1151", 33}, {"4629", 33}}));
  EXPECT_EQ(by(2, three), (OreByActor{{"0301", 1}, {"1151", 1}}));
}

TEST(SharingKeys, InhabitantsAreCountedAtTwoDates) {
  // 436 and 789 of 1 225.
  const std::string two = R"({"key":"inhabitants","users":["1151","4629"]})";
  EXPECT_EQ(by(1225, two), (OreByActor{{"1151", 436}, {"4629", 789}}));
  EXPECT_EQ(by(1000, two), (OreByActor{{"1151", 356}, {"4629", 644}}));  // 355.92, 644.08
  EXPECT_EQ(by(7, two), (OreByActor{{"1151", 2}, {"4629", 5}}));         // 2.49, 4.51
}

TEST(SharingKeys, RegulatedWeighsInhabitantsByTheIndex) {
  // 436 x 3.6967 = 1 611.7612 and 789 x 2.8320 = 2 234.448, of 3 846.2092.
  const std::string two = R"({"key":"regulated","users":["1151","4629"]})";
  EXPECT_EQ(by(38'462'092, two), (OreByActor{{"1151", 16'117'612}, {"4629", 22'344'480}}));
  EXPECT_EQ(by(1000, two), (OreByActor{{"1151", 419}, {"4629", 581}}));  // 419.05, 580.95
  EXPECT_EQ(by(7, two), (OreByActor{{"1151", 3}, {"4629", 4}}));         // 2.93, 4.07
}

TEST(SharingKeys, ATableHoldsWeightsAndUseHoldsCounts) {
  EXPECT_EQ(by(100, R"({"key":"table","table":{"0301":"0.5","1151":"1/4"}})"),
            (OreByActor{{"0301", 67}, {"1151", 33}}));
  EXPECT_EQ(by(10, R"({"key":"use","table":{"0301":1,"1151":2,"4629":4}})"),
            (OreByActor{{"0301", 1}, {"1151", 3}, {"4629", 6}}));  // 1.43, 2.86, 5.71
  EXPECT_EQ(by(10, R"({"key":"use","table":{"0301":0,"1151":5}})"), (OreByActor{{"1151", 10}}));
  EXPECT_EQ(by(100, R"({"key":"table","csv":"actor;weight\n0301;0,5\n1151;0,25\n"})"),
            (OreByActor{{"0301", 67}, {"1151", 33}}));
  EXPECT_EQ(refusals_of(municipal(1, R"({"key":"use","table":{"0301":"0.5"}})")).front().code,
            ErrorCode::number_not_whole);
}

TEST(SharingKeys, AUserIsNamedOnce) {
  const auto refusals = refusals_of(municipal(1, R"({"key":"flat","users":["0301","1151","0301"]})"));
  ASSERT_EQ(refusals.size(), 1U);
  EXPECT_EQ(refusals.front().code, ErrorCode::duplicate_id);
  EXPECT_TRUE(refusals.front().path.ends_with("/keys/municipalities/users/2")) << refusals.front().path;
}

TEST(SharingKeys, AMixtureIsRoundedOnce) {
  // (355.92 + 419.05) / 2 = 387.49 and (644.08 + 580.95) / 2 = 612.51.
  EXPECT_EQ(by(1000, R"([{"key":"inhabitants","users":["1151","4629"],"share":"1/2"},
                         {"key":"regulated","users":["1151","4629"],"share":"1/2"}])"),
            (OreByActor{{"1151", 387}, {"4629", 613}}));
  // Fixed and variable: a third flat over three, two thirds by use of one.
  EXPECT_EQ(by(90, R"([{"key":"flat","users":["0301","1151","4629"],"share":"1/3"},
                       {"key":"use","table":{"0301":5},"share":"2/3"}])"),
            (OreByActor{{"0301", 70}, {"1151", 10}, {"4629", 10}}));
  EXPECT_EQ(by(7, R"([{"key":"flat","users":["0301","1151"],"share":"3/4"},
                      {"key":"table","table":{"4629":1},"share":"1/4"}])"),
            (OreByActor{{"0301", 3}, {"1151", 2}, {"4629", 2}}));  // 2.625, 2.625, 1.75
}

TEST(SharingKeys, ADatedKeyChangesWithTheYears) {
  const std::string key = R"({"dated":[{"from":2025,"key":{"key":"table","table":{"0301":1}}},
                                       {"from":2027,"key":"flat"}]})";
  EXPECT_EQ(by(100, key), (OreByActor{{"0301", 100}}));
  EXPECT_EQ(by(100, R"({"dated":[{"from":2026,"key":{"key":"table","table":{"1151":1}}}]})"),
            (OreByActor{{"1151", 100}}));
  // Before the first version it is as regulated.
  EXPECT_EQ(by(56'400'000'00, R"({"dated":[{"from":2027,"key":"flat"}]})"), by(56'400'000'00, R"("regulated")"));
  EXPECT_EQ(
      refusals_of(municipal(1, R"({"dated":[{"from":2026,"key":"flat"},{"from":2026,"key":"flat"}]})")).front().path,
      "/model/solutions/kjernejournal/keys/municipalities/dated/1/from");
}

TEST(SharingKeys, RegionsHaveTheirOwn) {
  const auto regional = [](std::int64_t ore, const std::string& key) {
    return amounts_of(rule_of("kjernejournal", ore, R"("groups":{"health_regions":1,"municipalities":0})",
                              R"("health_regions":)" + key),
                      Solution::kjernejournal);
  };
  // 7 over four: 1.75 each, and three more øre to the lowest names.
  EXPECT_EQ(regional(7, R"("flat")"),
            (OreByActor{{"helse_midt_norge", 2}, {"helse_nord", 2}, {"helse_sor_ost", 2}, {"helse_vest", 1}}));
  EXPECT_EQ(regional(100, R"({"key":"use","table":{"helse_nord":1,"helse_vest":3}})"),
            (OreByActor{{"helse_nord", 25}, {"helse_vest", 75}}));
}

/// Other members alone share 100 øre of Helsenettet.
OreByActor members(const std::string& key) {
  std::string scenario =
      rule_of("helsenettet", 100, R"("groups":{"health_regions":0,"municipalities":0,"other_members":1})",
              R"("other_members":)" + key);
  scenario.insert(scenario.size() - 1, R"(,"changes":[{"path":"/other_member_count/small/2026","value":10}])");
  return amounts_of(scenario, Solution::helsenettet);
}

TEST(SharingKeys, PrivateMembersPayByTurnoverAndLocations) {
  const std::string brackets = R"("brackets":[{"up_to_mnok":15,"weight":1},{"up_to_mnok":40,"weight":2},{"weight":5}])";
  // 12 and 15 million are in the lowest bracket (a limit belongs to the lower one), 100 in the highest: 1, 1 and 5.
  EXPECT_EQ(members(R"({"key":"turnover","members":{"a":{"turnover_mnok":12},"b":{"turnover_mnok":15},
                        "c":{"turnover_mnok":100}},)" +
                    brackets + "}"),
            (OreByActor{{"a", 14}, {"b", 14}, {"c", 72}}));  // 14.29, 14.29, 71.43
  EXPECT_EQ(members(R"({"key":"turnover","members":{"a":{"turnover_mnok":"15.000001"},"b":{"turnover_mnok":0}},)" +
                    brackets + "}"),
            (OreByActor{{"a", 67}, {"b", 33}}));
  // A chain of six is weighed 2 per location: 12 against 1.
  EXPECT_EQ(members(R"({"key":"turnover","members":{"chain":{"turnover_mnok":12,"locations":6},
                        "shop":{"turnover_mnok":12}},"per_location_from":5,"per_location_weight":2,)" +
                    brackets + "}"),
            (OreByActor{{"chain", 92}, {"shop", 8}}));  // 92.31, 7.69
  // Mixed with a table that names another: nobody has a weight in a part that does not name him.
  EXPECT_EQ(members(R"([{"key":"table","table":{"b":1},"share":"1/4"},{"key":"turnover","members":{
                        "a":{"turnover_mnok":12},"c":{"turnover_mnok":16}},"share":"3/4",)" +
                    brackets + "}]"),
            (OreByActor{{"a", 25}, {"b", 25}, {"c", 50}}));
}

TEST(SharingKeys, PharmaciesPayByLookUps) {
  EXPECT_EQ(amounts_of(R"({"years":[2026],"model":{"solutions":{"e_resept":{"class":"basic","keys":{"pharmacies":
      {"key":"use","table":{"apotek 1":2,"apotek 2":1}}}}}}})",
                       Solution::e_resept)
                .at("apotek 1"),
            786'666'667);  // two thirds of 11.8 million
  const std::string taken = R"({"years":[2026],"model":{"solutions":{"e_resept":{"keys":{"pharmacies":
      {"key":"use","table":{"4601":2}}}}}}})";
  EXPECT_EQ(refusals_of(taken).front().code, ErrorCode::value_not_allowed);
}

}  // namespace
}  // namespace samfin
