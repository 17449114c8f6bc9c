// SPDX-License-Identifier: MIT
// Each factor of a bridge alone, by hand, and together; both orders.
#include "core/models/bridge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/io/model_questions.hpp"
#include "core/io/number_basis.hpp"

namespace samfin {
namespace {

using nlohmann::json;

json bridge(const std::string& actor, const std::string& from, const std::string& to,
            const std::string& order = "stated", int from_year = 2026, int to_year = 2026) {
  const std::string question = R"({"actor":")" + actor + R"(","order":")" + order + R"(","from":{)" + from +
                               R"("year":)" + std::to_string(from_year) + R"(},"to":{)" + to + R"("year":)" +
                               std::to_string(to_year) + "}}";
  const auto answer = bridged(question, embedded_number_basis().parameters);
  EXPECT_TRUE(answer.has_value()) << (answer ? "" : answer.errors().front().path);
  return answer ? json::parse(*answer) : json::object();
}

/// Helsenorge (404.2 million in 2026, half of it the regions') where helse_nord pays for all regions; the state pays
/// for all else.
std::string nord_pays(const std::string& more, const std::string& rest = "") {
  return R"("scenario":{)" + rest +
         R"("model":{"solutions":{"all":{"class":"authority"},"helsenorge":{"keys":{"health_regions":
    {"key":"table","table":{"helse_nord":1}}})" +
         more + "}}}},";
}

/// One step of this name and amount, in both orders.
void expect_one_step(const std::string& from, const std::string& to, const std::string& name, std::int64_t ore,
                     const std::string& actor = "helse_nord") {
  for (const char* order : {"stated", "shapley"}) {
    const json found = bridge(actor, from, to, order);
    ASSERT_EQ(found["steps"].size(), 1U) << found.dump();
    EXPECT_EQ(found["steps"][0]["name"], name);
    EXPECT_EQ(found["steps"][0]["amount_ore"], ore);
    EXPECT_EQ(found["difference_ore"], ore);
  }
}

TEST(BridgeFactor, Cost) {
  // 500 - 404.2 million, half of it.
  expect_one_step(nord_pays(""), nord_pays(R"(,"total_mnok":"500")"), "cost_helsenorge", 4'790'000'000);
}

TEST(BridgeFactor, PriceAdjustmentIsTheSupplement) {
  expect_one_step(nord_pays(""), nord_pays("", R"("changes":[
    {"path":"/cpi_supplement_ratio/health_regions/2026","value":"1/100"},
    {"path":"/cpi_supplement_ratio/municipalities/2026","value":"1/100"}],)"),
                  "price_adjustment", 202'100'000);
}

TEST(BridgeFactor, PriceAdjustmentIsTheGrowthIntoTheNextYear) {
  // From 2026 to 2027 with 10 per cent on Helsenorge: the adopted amount stays, 20.21 million is growth.
  const json found = bridge(
      "helse_nord", nord_pays(""),
      nord_pays("", R"("base":"next_year","changes":[{"path":"/growth_ratio/helsenorge/2027","value":"1/10"}],)"),
      "stated", 2026, 2027);
  ASSERT_EQ(found["steps"].size(), 1U) << found.dump();
  EXPECT_EQ(found["steps"][0]["name"], "price_adjustment");
  EXPECT_EQ(found["steps"][0]["amount_ore"], 2'021'000'000);
}

TEST(BridgeFactor, Investment) {
  // 100 million over 10 years from 2021: 10 million in 2026, half of it the regions'.
  const std::string invested =
      R"("scenario":{"model":{"solutions":{"all":{"class":"authority"},"helsenorge":{"keys":{"health_regions":
    {"key":"table","table":{"helse_nord":1}}}}},"investments":[{"id":"app","solution":"helsenorge","amount_mnok":"100",
    "form":"equity","delivered":2020,"years":10}]}},)";
  expect_one_step(nord_pays(""), invested, "investment", 500'000'000);
}

TEST(BridgeFactor, StateShare) {
  expect_one_step(nord_pays(""), nord_pays(R"(,"state_share":"1/4")"), "state_share", -5'052'500'000);
}

TEST(BridgeFactor, StateShareOfTheStateItself) {
  expect_one_step("", R"("scenario":{"model":{"solutions":{"helsenorge":{"state_share":"1/4"}}}},)", "state_share",
                  10'105'000'000, "state");
}

TEST(BridgeFactor, GroupShare) {
  expect_one_step(nord_pays(""), nord_pays(R"(,"groups":{"health_regions":"3/4","municipalities":"1/4"})"),
                  "group_share", 10'105'000'000);
}

TEST(BridgeFactor, OnBehalf) {
  const std::string paid_by_them = R"(,"on_behalf":{"contract_specialists":{"share":"1/10","pays":"self"}})";
  expect_one_step(nord_pays(""), nord_pays(paid_by_them), "on_behalf", -2'021'000'000);
  expect_one_step(nord_pays(""), nord_pays(paid_by_them), "on_behalf", 2'021'000'000, "contract_specialists");
}

TEST(BridgeFactor, Key) {
  const std::string shared = R"("scenario":{"model":{"solutions":{"all":{"class":"authority"},"helsenorge":{"keys":{
    "health_regions":{"key":"table","table":{"helse_nord":1,"helse_vest":"3"}}}}}}},)";
  expect_one_step(nord_pays(""), shared, "key", -15'157'500'000);  // three quarters of 202.1 million
}

TEST(BridgeFactor, PhaseIn) {
  // Half the state share of 1/2 against all of it: 202.1 million x (3/4 - 1/2).
  const auto phased = [](const char* first_year) {
    const std::string key = R"("keys":{"health_regions":{"key":"table","table":{"helse_nord":1}}})";
    return R"("scenario":{"model":{"solutions":{"helsenorge":{"state_share":"1/2",)" + key +
           R"(}},"transition":{"steps":2,"from":{"solutions":{"helsenorge":{)" + key + R"(}}},"first_year":)" +
           first_year + "}}},";
  };
  expect_one_step(phased("2026"), phased("2025"), "phase_in", -5'052'500'000);
  expect_one_step(phased("2027"), phased("2026"), "phase_in", -5'052'500'000);
}

TEST(BridgeFactor, ASolutionThatLeaves) {
  expect_one_step(nord_pays(""), nord_pays(R"(,"class":"voluntary")"), "solution_enters_or_leaves", -20'210'000'000);
}

/// Kjernejournal, bought by two for 40 million kroner, where nothing else is said.
std::string bought(const std::string& buyers, const std::string& total = "40", const std::string& more = "") {
  return R"("scenario":{"model":{"solutions":{"kjernejournal":{"class":"voluntary","total_mnok":")" + total +
         R"(","buyers":)" + buyers + "}}" + more + "}},";
}

TEST(BridgeFactor, WhatIsBoughtFollowsItsCostItsUnitsAndItsInstalments) {
  const std::string quarter = R"({"helse_nord":1,"4601":3})";
  // A quarter of 60 million instead of 40; half of 40 instead of a quarter.
  expect_one_step(bought(quarter), bought(quarter, "60"), "cost_kjernejournal", 500'000'000);
  expect_one_step(bought(quarter), bought(R"({"helse_nord":2,"4601":2})"), "key", 1'000'000'000);
  // 100 million over 10 years: a quarter of 10 million in 2026.
  const std::string invested = R"(,"investments":[{"id":"a","solution":"kjernejournal","amount_mnok":"100",
    "form":"equity","delivered":2020,"years":10}])";
  expect_one_step(bought(quarter), bought(quarter, "40", invested), "investment", 250'000'000);
}

TEST(BridgeFactor, APrivateMemberFollowsTheKeyOfItsGroup) {
  const auto used = [](const std::string& table) {
    return R"("scenario":{"model":{"solutions":{"e_resept":{"keys":{"pharmacies":{"key":"use","table":)" + table +
           "}}}}}},";
  };
  // The pharmacies pay 11.8 million in 2026: from three quarters of it to one.
  expect_one_step(used(R"({"The swan":3,"The lion":1})"), used(R"({"The swan":1,"The lion":3})"), "key", -590'000'000,
                  "The swan");
}

TEST(BridgeFactor, WhoPaysAtOneEndOnlyIsFollowed) {
  const std::string none = R"("scenario":{"model":{"solutions":{"all":{"class":"voluntary"}}}},)";
  const json found = bridge("0301", "", none);
  EXPECT_EQ(found["to_ore"], 0);
  EXPECT_EQ(found["steps"][0]["name"], "solution_enters_or_leaves");
  const auto refused = bridged(R"({"actor":"general_practitioners","from":{"year":2025},"to":{"year":2026}})",
                               embedded_number_basis().parameters);
  EXPECT_EQ(refused.errors().front().code, ErrorCode::no_payment);
}

TEST(BridgeFactor, AnOldRuleWithATotalDoesNotGiveItAway) {
  // Half-way from a rule with a total to the regulation, which has its own: 404.2 million, half of it Nord's, and half
  // of the state's quarter.
  const std::string key = R"("keys":{"health_regions":{"key":"table","table":{"helse_nord":1}}})";
  const std::string from_rule =
      R"("scenario":{"model":{"solutions":{"vkp":{}},"transition":{"first_year":2026,"steps":2,
    "from":{"solutions":{"helsenorge":{"total_mnok":"100","state_share":"1/4",)" +
      key + R"(}}}}}},)";
  const json found = bridge("helse_nord", "", from_rule);
  for (const json& step : found["steps"]) EXPECT_NE(step["name"], "cost_helsenorge");
}

std::string changed(const std::string& path, const std::string& value) {
  return R"("scenario":{"changes":[{"path":")" + path + R"(","value":)" + value + "}]},";
}

/// The names of the steps that are not rounding.
std::vector<std::string> names_of(const json& found) {
  std::vector<std::string> names;
  for (const json& step : found["steps"]) {
    if (step["name"] != "rounding") names.push_back(step["name"]);
  }
  return names;
}

TEST(BridgeFactor, TheRegulatedKeysPartsStandAlone) {
  using Names = std::vector<std::string>;
  const auto moved = [](const std::string& actor, const std::string& path, const std::string& value) {
    return names_of(bridge(actor, "", changed(path, value)));
  };
  EXPECT_EQ(moved("4601", "/cpi_supplement_ratio/municipalities/2026", "\"1/100\""), Names{"price_adjustment"});
  EXPECT_EQ(moved("4601", "/population/4601/2026", "304860"), Names{"own_population"});
  EXPECT_EQ(moved("4601", "/municipal_health_index/4601/2026", "\"0.9\""), Names{"own_index"});
  EXPECT_EQ(moved("4601", "/population/0301/2026", "800000"), Names{"others_key"});
  EXPECT_EQ(moved("helse_nord", "/health_region_key/helse_nord/2026", "\"30000\""), Names{"own_index"});
  EXPECT_EQ(moved("helse_nord", "/health_region_key/helse_vest/2026", "\"30000\""), Names{"others_key"});
  EXPECT_EQ(moved("4601", "/vkp_users/2026", R"(["4601"])"), Names{"vkp_rule"});
}

TEST(BridgeFactor, AModelsMixtureRestsOnTheRegulatedKeyForItsPart) {
  const auto mixed = [](const std::string& changes) {
    return R"("scenario":{)" + changes + R"("model":{"solutions":{"all":{"keys":{"municipalities":[{"key":"regulated",
      "share":"1/2"},{"key":"flat","share":"1/2"}]}}}}},)";
  };
  const json found =
      bridge("4601", mixed(""), mixed(R"("changes":[{"path":"/municipal_health_index/4601/2026","value":"0.9"}],)"));
  EXPECT_EQ(names_of(found), std::vector<std::string>{"own_index"});
}

std::int64_t sum_of_steps(const json& found) {
  std::int64_t sum = 0;
  for (const json& step : found["steps"]) sum += step["amount_ore"].get<std::int64_t>();
  return sum;
}

std::int64_t rounding_in(const json& found) {
  for (const json& step : found["steps"]) {
    if (step["name"] == "rounding") return step["amount_ore"];
  }
  return 0;
}

TEST(BridgeFactor, TogetherTheyAddUpAndLeaveOnlyRounding) {
  const std::string model =
      R"("scenario":{"changes":[{"path":"/cpi_supplement_ratio/municipalities/2026","value":"1/30"},
    {"path":"/vkp_users/2026","value":{"all_except":["0301"]}}],"model":{"transition":{"first_year":2025,"steps":3},
    "solutions":{"all":{"state_share":"1/7","groups":{"health_regions":"2/5","municipalities":"3/5"},
    "keys":{"municipalities":[{"key":"regulated","share":"1/3"},{"key":"inhabitants","share":"2/3"}]},
    "on_behalf":{"general_practitioners":{"share":"1/11","pays":"self"}}}},"investments":[{"id":"a","solution":
    "e_resept","amount_mnok":"33","form":"annuity","interest":"1/25","delivered":2022,"years":9}]}},)";
  for (const char* order : {"stated", "shapley"}) {
    for (const char* actor : {"0301", "1144", "4601", "helse_nord", "pharmacies", "state", "general_practitioners"}) {
      const json found = bridge(actor, "", model, order, std::string(actor) == "1144" ? 2025 : 2026, 2026);
      EXPECT_EQ(sum_of_steps(found), found["difference_ore"].get<std::int64_t>()) << actor;
      EXPECT_LE(std::abs(rounding_in(found)), 40) << actor << found.dump();
      // The pharmacies are left alone; who pays nothing by the law has all of it in one step where that comes last.
      const bool is_shared = std::string("0301 1144 4601 helse_nord").find(actor) != std::string::npos;
      EXPECT_GE(names_of(found).size(), is_shared                            ? 3U
                                        : std::string(actor) == "pharmacies" ? 0U
                                                                             : 1U)
          << actor << found.dump();
    }
  }
}

TEST(BridgeFactor, ADividedMunicipalityStartsFromItsPart) {
  // The part of 1507's bill of 2023 that falls on 1580 by the weights of its two parts (METHOD 11).
  const json found = bridge("1580", "", "", "stated", 2023, 2024);
  const json other = bridge("1508", "", "", "stated", 2023, 2024);
  const json old = bridge("1507", "", "", "stated", 2022, 2023);
  EXPECT_EQ(found["from_ore"].get<std::int64_t>() + other["from_ore"].get<std::int64_t>(),
            old["to_ore"].get<std::int64_t>());
  EXPECT_EQ(sum_of_steps(found), found["difference_ore"].get<std::int64_t>());
  EXPECT_LE(std::abs(rounding_in(found)), 12) << found.dump();
}

TEST(BridgeFactor, ADividedMunicipalityStartsFromItsPartAlsoUnderAModel) {
  // By inhabitants alone the part is what the regulation's weights give of 1507's bill of 2023 under the same model.
  const std::string model = R"("preset":"inhabitants",)";
  const json found = bridge("1580", model, model, "stated", 2023, 2024);
  const json other = bridge("1508", model, model, "stated", 2023, 2024);
  const json old = bridge("1507", model, model, "stated", 2022, 2023);
  EXPECT_EQ(found["from_ore"].get<std::int64_t>() + other["from_ore"].get<std::int64_t>(),
            old["to_ore"].get<std::int64_t>());
  EXPECT_EQ(sum_of_steps(found), found["difference_ore"].get<std::int64_t>());
  EXPECT_LE(std::abs(rounding_in(found)), 12) << found.dump();
}

/// Two ends with six factors that differ, among them VKP's halves.
std::pair<BridgeFactors, BridgeFactors> two_ends() {
  BridgeFactors from;
  from.cost = WideRatio(Money::from_ore(1'000'003));
  from.group_before = from.group_after = Ratio::of(1, 2);
  from.key_before = from.key_after = {WideRatio::one(), {}, {}};
  from.population = Ratio(70);
  from.index = Ratio::of(11, 10);
  from.others = Ratio(900);
  from.is_vkp = true;
  from.common_share = Ratio::of(1, 2);
  from.other_users = Ratio(300);
  from.users = "all";
  BridgeFactors to = from;
  to.cost = WideRatio(Money::from_ore(1'500'007));
  to.state_before = to.state_after = Ratio::of(1, 5);
  to.group_before = to.group_after = Ratio::of(2, 3);
  to.key_before = to.key_after = {Ratio::of(1, 4), {}, Ratio::of(1, 40)};
  to.population = Ratio(90);
  to.common_share = Ratio::of(1, 3);
  return {from, to};
}

TEST(BridgeOrder, ShapleyIsTheAverageOverAllPermutations) {
  const auto [from, to] = two_ends();
  const BridgePayment payment(from, to);
  std::vector<BridgeFactor> order = payment.differing();
  ASSERT_EQ(order.size(), 6U);
  BridgeParts sums;
  std::int64_t count = 0;
  do {
    unsigned bits = 0;
    for (const BridgeFactor factor : order) {
      const unsigned with = bits | 1U << static_cast<unsigned>(factor);
      sums[static_cast<std::size_t>(factor)] += payment.value(with) - payment.value(bits);
      bits = with;
    }
    ++count;
  } while (std::next_permutation(order.begin(), order.end()));
  EXPECT_EQ(count, 720);
  const BridgeParts parts = parts_of(payment, BridgeOrder::shapley);
  for (std::size_t f = 0; f < bridge_factor_count; ++f) EXPECT_EQ(parts[f], Wide(sums[f] / count)) << f;
}

TEST(BridgeOrder, StatedTakesTheFactorsInTheirOrder) {
  const auto [from, to] = two_ends();
  const BridgeParts parts = parts_of(BridgePayment(from, to), BridgeOrder::stated);
  // 1 000 003 / 2 x (77/977 / 2 + 77/377 / 2): the cost adds half as much again and 4 øre in a million.
  const WideRatio share =
      Ratio::of(77, 977) * WideRatio(Ratio::of(1, 2)) + Ratio::of(77, 377) * WideRatio(Ratio::of(1, 2));
  const Wide before = millionths(WideRatio(Ratio::of(1'000'003, 2)) * share);
  const Wide after = millionths(WideRatio(Ratio::of(1'500'007, 2)) * share);
  EXPECT_EQ(parts[0], after - before);
  // Then a fifth of that leaves with the state.
  const Wide without_state = millionths(WideRatio(Ratio::of(1'500'007, 2)) * share * WideRatio(Ratio::of(4, 5)));
  EXPECT_EQ(parts[static_cast<std::size_t>(BridgeFactor::state_share)], without_state - after);
}

}  // namespace
}  // namespace samfin
