// SPDX-License-Identifier: MIT
// Comparison, goal seek and bridge, asked as the command and the page ask them.
#include "core/io/model_questions.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/io/number_basis.hpp"
#include "core/io/questions.hpp"

namespace samfin {
namespace {

using nlohmann::json;

const Parameters& parameters() {
  return embedded_number_basis().parameters;
}

json answer_of(const Result<std::string>& answer) {
  EXPECT_TRUE(answer.has_value());
  return answer ? json::parse(*answer) : json();
}

json comparison(const std::string& question) {
  return answer_of(scenarios_compared(question, parameters()));
}

json sought(const std::string& question) {
  return answer_of(goal_sought(question, parameters()));
}

json bridge(const std::string& question) {
  return answer_of(bridged(question, parameters()));
}

std::int64_t total_of(const std::string& preset, const std::string& actor) {
  const json compared = comparison(R"({"year":2026,"scenarios":[{"preset":"law"},{"preset":")" + preset + R"("}]})");
  for (const json& row : compared["years"][0]["actors"]) {
    if (row["actor"] == actor) return row["amounts_ore"][1].get<std::int64_t>();
  }
  return 0;
}

TEST(Comparison, GainsAndLossesCancelWhereNobodyOutsidePays) {
  const json year = comparison(R"({"year":2026,"scenarios":[{},{"preset":"recommendation_2017"}]})")["years"][0];
  const json& second = year["scenarios"][1];
  EXPECT_EQ(second["gains_ore"].get<std::int64_t>() + second["losses_ore"].get<std::int64_t>(), 0);
  const json& all = second["municipalities"][0];
  EXPECT_EQ(all["winner_count"].get<int>() + all["loser_count"].get<int>() + all["unchanged_count"].get<int>(), 357);
}

TEST(Comparison, SizeClassesAndRegionsCoverAllMunicipalitiesOnce) {
  const json year = comparison(R"({"year":2026,"scenarios":[{},{"preset":"inhabitants"}]})")["years"][0];
  int by_size = 0;
  int by_region = 0;
  const json& tallies = year["scenarios"][1]["municipalities"];
  for (std::size_t i = 1; i < tallies.size(); ++i) {
    const int count = tallies[i]["winner_count"].get<int>() + tallies[i]["loser_count"].get<int>() +
                      tallies[i]["unchanged_count"].get<int>();
    (i <= 6 ? by_size : by_region) += count;
  }
  EXPECT_EQ(by_size, 357);
  EXPECT_EQ(by_region, 357);
}

TEST(Comparison, TheRecommendationOf2017IsByInhabitants) {
  // Half of all but VKP's 32 million, and a twentieth of that: 443.4 million over regions by inhabitants, and the
  // key of a region is that of its municipalities, so the four add up.
  std::int64_t sum = 0;
  for (const char* region : {"helse_sor_ost", "helse_vest", "helse_midt_norge", "helse_nord"}) {
    sum += total_of("recommendation_2017", region);
  }
  EXPECT_EQ(sum, 44'340'000'000);
}

// Nobody to divide by: the payment stands, what each inhabitant pays does not.
TEST(Comparison, OfAMunicipalityOfNobodySaysNothingPerInhabitant) {
  const json year = comparison(R"({"year":2026,"scenarios":[{"name":"law"},{"scenario":{"changes":[
    {"path":"/population/4601/2025","value":0},{"path":"/population/4601/2026","value":0}]}}]})")["years"][0];
  for (const json& actor : year["actors"]) {
    if (actor["payer_group"] != "municipalities") continue;
    EXPECT_FALSE(actor["per_inhabitant_ore"][0].is_null()) << actor;
    EXPECT_EQ(actor["per_inhabitant_ore"][1].is_null(), actor["actor"] == "4601") << actor;
  }
}

TEST(Comparison, IsRefusedWithThePlace) {
  const auto place = [](const std::string& question) {
    return scenarios_compared(question, parameters()).errors().front().path;
  };
  EXPECT_EQ(place(R"({"scenarios":[{}]})"), "/scenarios");
  EXPECT_EQ(place(R"({"scenarios":[{},{"preset":"mine"}]})"), "/scenarios/1/preset");
  EXPECT_EQ(place(R"({"scenarios":[{},{"scenario":{"base":"x"}}]})"), "/scenarios/1/scenario/base");
  EXPECT_EQ(place(R"({"year":1814,"scenarios":[{},{}]})"), "/scenarios/0/scenario/years/0");
}

/// Whether no municipality pays more than by the law under a state share of the recommendation.
bool holds_at(const std::string& share) {
  const std::string rule =
      R"({"state_share":")" + share + R"(","groups":{"health_regions":"1/2","municipalities":"1/2"},
    "keys":{"health_regions":"inhabitants","municipalities":"inhabitants"}})";
  const std::string vkp = R"({"state_share":")" + share +
                          R"(","groups":{"health_regions":"1/20","municipalities":"19/20"},
    "keys":{"health_regions":"inhabitants","municipalities":"inhabitants"}})";
  const json year = comparison(R"({"year":2026,"scenarios":[{},{"scenario":{"model":{"solutions":{"all":)" + rule +
                               R"(,"vkp":)" + vkp + "}}}}]}")["years"][0];
  return year["scenarios"][1]["municipalities"][0]["loser_count"] == 0;
}

TEST(GoalSeek, ItsAnswerHoldsAndTheStepBelowDoesNot) {
  const json found = sought(R"({"preset":"recommendation_2017","year":2026,"goal":{"limits":{"preset":"law"}}})");
  EXPECT_TRUE(holds_at(found["value"].get<std::string>()));
  EXPECT_FALSE(holds_at(found["below"].get<std::string>()));
  EXPECT_TRUE(holds_at("0.5"));
  EXPECT_GT(found["excess_below_ore"].get<std::int64_t>(), 0);
}

TEST(GoalSeek, ProvesThatNoneHoldsInTheRange) {
  const json found =
      sought(R"({"preset":"recommendation_2017","year":2026,"to":"0.1","goal":{"limits":{"preset":"law"}}})");
  EXPECT_TRUE(found["value"].is_null());
}

TEST(GoalSeek, FindsTheShareForAGroupsLimit) {
  // 472.2 million less a share of at most 400 million: 1 - 400/472.2 = 0.15290...
  const json found = sought(
      R"({"scenario":{"model":{"solutions":{"all":{}}}},"year":2026,"goal":{"group":"municipalities","at_most_mnok":"400"}})");
  EXPECT_EQ(found["value"], "0.153");
  EXPECT_EQ(found["below"], "0.1529");
}

TEST(GoalSeek, IsRefusedWithThePlace) {
  const auto place = [](const std::string& question) {
    return goal_sought(question, parameters()).errors().front().path;
  };
  EXPECT_EQ(place(R"({"year":2026,"goal":{}})"), "/scenario/model");
  EXPECT_EQ(place(R"({"preset":"inhabitants","year":2026,"step":0,"goal":{}})"), "/step");
  EXPECT_EQ(place(R"({"preset":"inhabitants","year":2026,"step":"0.0000001","goal":{}})"), "/step");
  EXPECT_EQ(place(R"({"preset":"inhabitants","year":2026,"from":"0.5","to":"0.5","goal":{}})"), "/to");
  EXPECT_EQ(place(R"({"preset":"inhabitants","year":2026})"), "/goal");
}

std::int64_t sum_of_steps(const json& bridge) {
  std::int64_t sum = 0;
  for (const json& step : bridge["steps"]) sum += step["amount_ore"].get<std::int64_t>();
  return sum;
}

TEST(Bridge, AddsUpToTheOreInBothOrders) {
  for (const char* order : {"stated", "shapley"}) {
    for (const char* actor : {"0301", "1151", "3301", "4601", "helse_nord", "pharmacies"}) {
      for (int year = std::string(actor) == "3301" ? 2024 : 2023; year <= 2026; ++year) {
        const json found =
            bridge(R"({"actor":")" + std::string(actor) + R"(","order":")" + order + R"(","from":{"year":)" +
                   std::to_string(year - 1) + R"(},"to":{"year":)" + std::to_string(year) + "}}");
        EXPECT_EQ(sum_of_steps(found), found["difference_ore"].get<std::int64_t>()) << actor << year << order;
        const json& last = found["steps"].back();
        if (last["name"] == "rounding") EXPECT_LE(std::abs(last["amount_ore"].get<std::int64_t>()), 12);
      }
    }
  }
}

TEST(Bridge, OnePersonMoreMovesOnlyOnesOwnPopulation) {
  const json found = bridge(R"({"actor":"4601","from":{"year":2026},"to":{"year":2026,
    "scenario":{"changes":[{"path":"/population/4601/2026","value":304860}]}}})");
  ASSERT_GE(found["steps"].size(), 1U);
  EXPECT_EQ(found["steps"][0]["name"], "own_population");
  EXPECT_GT(found["steps"][0]["amount_ore"].get<std::int64_t>(), 0);
}

TEST(Bridge, OnePersonMoreElsewhereMovesOnlyOthersKey) {
  const json found = bridge(R"({"actor":"4601","from":{"year":2026},"to":{"year":2026,
    "scenario":{"changes":[{"path":"/population/0301/2026","value":800000}]}}})");
  EXPECT_EQ(found["steps"][0]["name"], "others_key");
}

TEST(Bridge, FollowsARenumberedMunicipality) {
  EXPECT_EQ(bridge(R"({"actor":"3301","from":{"year":2023},"to":{"year":2024}})")["from_ore"].get<std::int64_t>(),
            678'161'546);
  const auto refused = bridged(R"({"actor":"1507","from":{"year":2023},"to":{"year":2024}})", parameters());
  EXPECT_EQ(refused.errors().front().code, ErrorCode::actor_not_in_year);
}

TEST(Bridge, WhatAModelDecidesIsTakenApart) {
  const json found =
      bridge(R"({"actor":"0301","from":{"year":2026},"to":{"year":2026,"preset":"recommendation_2017"}})");
  // The recommendation keeps the halves of 2026 and VKP's twentieth: only the key is another.
  ASSERT_GE(found["steps"].size(), 1U);
  EXPECT_EQ(found["steps"][0]["name"], "key");
  for (std::size_t i = 1; i < found["steps"].size(); ++i) EXPECT_EQ(found["steps"][i]["name"], "rounding");
}

TEST(Lens, IsGivenForEachYearAndAddsUp) {
  const json year = comparison(R"({"year":2026,"scenarios":[{},{"preset":"recommendation_2017"}],
    "lens":{"actor":"0301"}})")["years"][0];
  const json& lens = year["lens"];
  std::int64_t sum = lens["outside_ore"].get<std::int64_t>();
  for (const json& part : lens["parts"]) sum += part["amount_ore"].get<std::int64_t>();
  EXPECT_EQ(sum, -lens["amount_ore"].get<std::int64_t>());
  EXPECT_EQ(lens["outside_ore"], 0);
  EXPECT_EQ(lens["scenario"], 1);
}

TEST(Lens, IsRefusedWithThePlace) {
  const auto refusal = [](const std::string& lens) {
    return scenarios_compared(R"({"year":2026,"scenarios":[{},{}],"lens":)" + lens + "}", parameters())
        .errors()
        .front();
  };
  EXPECT_EQ(refusal(R"({"actor":"9999"})").path, "/lens/actor");
  EXPECT_EQ(refusal(R"({"actor":"9999"})").code, ErrorCode::unknown_actor);
  EXPECT_EQ(refusal(R"({"actor":"0301","scenario":2})").path, "/lens/scenario");
  EXPECT_EQ(refusal(R"({})").code, ErrorCode::missing_key);
}

}  // namespace
}  // namespace samfin
