// SPDX-License-Identifier: MIT
// What inputs move, and each reason why one moves nothing.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/io/model_questions.hpp"
#include "core/io/number_basis.hpp"

namespace samfin {
namespace {

using nlohmann::json;

json reach_in(const std::string& members, int year) {
  const auto answer =
      reach_told("{" + members + ",\"year\":" + std::to_string(year) + "}", embedded_number_basis().parameters);
  EXPECT_TRUE(answer.has_value());
  return answer ? json::parse(*answer)["inputs"] : json::array();
}

json input_at(const json& inputs, const std::string& path) {
  for (const json& input : inputs) {
    if (input["path"] == path) return input;
  }
  ADD_FAILURE() << path;
  return json::object();
}

std::string reason_at(const json& inputs, const std::string& path) {
  const json reason = input_at(inputs, path)["reason"];
  return reason.is_null() ? "" : reason.get<std::string>();
}

TEST(Reach, AnAmountMovesItsGroupAndSolution) {
  const json law = reach_in(R"("preset":"law")", 2026);
  const json moved = input_at(law, "/payment_mnok/helsenorge/municipalities/2026");
  EXPECT_EQ(moved["moves"], json::parse(R"(["municipalities"])"));
  EXPECT_EQ(moved["solutions"], json::parse(R"(["helsenorge"])"));
  EXPECT_EQ(moved["actor_count"], 357);
  EXPECT_TRUE(moved["reason"].is_null());
  const json region = input_at(law, "/health_region_key/*/2026");
  EXPECT_EQ(region["moves"], json::parse(R"(["health_regions"])"));
  EXPECT_EQ(region["actor_count"], 4);
  const json supplement = input_at(law, "/cpi_supplement_ratio/pharmacies/2026");
  EXPECT_EQ(supplement["moves"], json::parse(R"(["pharmacies"])"));
  EXPECT_EQ(supplement["payer_group"], "pharmacies");
  const json members = input_at(law, "/other_member_count/*/2026");
  EXPECT_EQ(members["moves"], json::parse(R"(["other_members"])"));
}

TEST(Reach, AKeysInputsMoveOnlyThoseWhoShareByIt) {
  const json law = reach_in(R"("preset":"law")", 2026);
  for (const char* path : {"/population/*/2026", "/population/*/2025", "/municipal_health_index/*/2026",
                           "/key_index_year/2026", "/key_population_dates/2026", "/population_1_july/*/2025"}) {
    EXPECT_EQ(input_at(law, path)["moves"], json::parse(R"(["municipalities"])")) << path;
  }
  EXPECT_EQ(input_at(law, "/vkp_users/2026")["solutions"], json::parse(R"(["vkp"])"));
}

TEST(Reach, NamesWhyAnInputMovesNothing) {
  const json law = reach_in(R"("preset":"law")", 2026);
  EXPECT_EQ(reason_at(law, "/growth_ratio"), "not_in_year");
  EXPECT_EQ(reason_at(law, "/monthly_price_ore/*/2026"), "no_amount");
  const json law_2023 = reach_in(R"("preset":"law")", 2023);
  EXPECT_EQ(reason_at(law_2023, "/vkp_users/2023"), "not_in_year");
  EXPECT_EQ(reason_at(law_2023, "/cost_line_mnok"), "ceiling_binds");
  const json inhabitants = reach_in(R"("preset":"inhabitants")", 2026);
  EXPECT_EQ(reason_at(inhabitants, "/municipal_health_index/*/2026"), "key_not_in_use");
  EXPECT_EQ(reason_at(inhabitants, "/population/*/2026"), "");
  const json flat = reach_in(R"("scenario":{"model":{"solutions":{"all":{"keys":{"municipalities":"flat"}}}}})", 2026);
  EXPECT_EQ(reason_at(flat, "/population/*/2026"), "key_not_in_use");
  EXPECT_EQ(reason_at(flat, "/vkp_users/2026"), "key_not_in_use");
}

TEST(Reach, NamesWhyAModelsMemberMovesNothing) {
  const json state = reach_in(R"("scenario":{"model":{"solutions":{"vkp":{"class":"authority"}}}})", 2026);
  EXPECT_EQ(reason_at(state, "/model/solutions/vkp/state_share"), "other_class");
  EXPECT_EQ(reason_at(state, "/model/solutions/vkp/keys/municipalities"), "other_class");
  EXPECT_EQ(reason_at(state, "/vkp_users/2026"), "other_class");
  EXPECT_EQ(reason_at(state, "/model/solutions/vkp/class"), "");
  const json later = reach_in(
      R"("scenario":{"model":{"solutions":{"all":{}},"transition":{"first_year":2029},"investments":[{"id":"x",
      "solution":"vkp","amount_mnok":"10","form":"equity","delivered":2027,"years":5}]}})",
      2026);
  EXPECT_EQ(reason_at(later, "/model/solutions/all/state_share"), "not_yet");
  EXPECT_EQ(reason_at(later, "/model/transition/first_year"), "not_yet");
  EXPECT_EQ(reason_at(later, "/model/investments/0/amount_mnok"), "not_yet");
  const json total = reach_in(R"("scenario":{"model":{"solutions":{"helsenorge":{"total_mnok":"300","groups":
    {"health_regions":"1/2","municipalities":"1/2"},"collection":{"municipalities":"rates"}}}}})",
                              2026);
  EXPECT_EQ(reason_at(total, "/payment_mnok/helsenorge/municipalities/2026"), "model_decides");
  EXPECT_EQ(reason_at(total, "/model/solutions/helsenorge/collection/municipalities"), "no_amount");
  EXPECT_EQ(reason_at(total, "/model/solutions/helsenorge/total_mnok"), "");
  EXPECT_EQ(reason_at(total, "/model/solutions/helsenorge/groups"), "");
  // 10 øre in all: a hundredth more of the state's share is a tenth of an øre.
  const json tiny = reach_in(R"("scenario":{"model":{"solutions":{"vkp":{"total_mnok":"0.0000001"}}}})", 2026);
  EXPECT_EQ(reason_at(tiny, "/model/solutions/vkp/state_share"), "within_an_ore");
}

TEST(Reach, FollowsTheBase) {
  const json next = reach_in(R"("scenario":{"base":"next_year"})", 2027);
  EXPECT_EQ(input_at(next, "/growth_ratio/vkp/2027")["solutions"], json::parse(R"(["vkp"])"));
  // The lines of a cost estimate are known for 2024, and none for 2027.
  const json costs = reach_in(R"("scenario":{"base":"costs"})", 2024);
  EXPECT_EQ(reason_at(costs, "/cost_line_mnok/e_resept/*/2024"), "");
  EXPECT_EQ(input_at(costs, "/cost_line_mnok/e_resept/*/2024")["solutions"], json::parse(R"(["e_resept"])"));
  const json later = reach_in(R"("scenario":{"base":"costs"})", 2027);
  EXPECT_EQ(reason_at(later, "/growth_ratio/helsenorge/2027"), "no_amount");
  EXPECT_EQ(reason_at(later, "/cost_line_mnok/helsenorge/*/2027"), "not_in_year");
}

TEST(Reach, StaysBelowAHundredInputsForEveryPreset) {
  for (const char* preset : {"law", "recommendation_2017", "inhabitants", "state_funded"}) {
    EXPECT_LT(reach_in("\"preset\":\"" + std::string(preset) + "\"", 2026).size(), 100U) << preset;
  }
}

TEST(Reach, IsRefusedWithThePlace) {
  const auto refused = reach_told(R"({"scenario":{"base":"x"},"year":2026})", embedded_number_basis().parameters);
  EXPECT_EQ(refused.errors().front().path, "/scenario/base");
  const auto year = reach_told(R"({"year":1814})", embedded_number_basis().parameters);
  EXPECT_EQ(year.errors().front().path, "/scenario/years/0");
}

// A share so fine that a hundredth more has no denominator is moved all the same.
TEST(Reach, MovesTheFinestShares) {
  const std::string fine = R"("1/170141183460469231731687303715884105727")";
  const json inputs =
      reach_in(R"("scenario":{"model":{"solutions":{"helsenorge":{"state_share":)" + fine + "}}}}", 2026);
  EXPECT_GT(input_at(inputs, "/model/solutions/helsenorge/state_share")["actor_count"], 0);
}

}  // namespace
}  // namespace samfin
