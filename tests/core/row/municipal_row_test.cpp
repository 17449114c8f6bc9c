// SPDX-License-Identifier: MIT
// Values are those of SSB table 07459 and Grønt hefte; what is odd is worked out by METHOD (46) apart from the program.
#include "core/row/municipal_row.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/io/number_basis.hpp"
#include "core/io/row_questions.hpp"

namespace samfin {
namespace {

using nlohmann::json;

const Parameters& parameters() {
  return embedded_number_basis().parameters;
}

json asked(const std::string& members) {
  const auto answer = row_checked("{" + members + "}", parameters());
  EXPECT_TRUE(answer.has_value());
  return answer ? json::parse(*answer) : json();
}

json input_of(const json& row, const std::string& path) {
  for (const json& input : row["inputs"]) {
    if (input["path"] == path) return input;
  }
  return {};
}

std::vector<std::string> odd_paths(const json& row) {
  std::vector<std::string> paths;
  for (const json& input : row["inputs"]) {
    if (input["is_odd"]) paths.push_back(input["path"].get<std::string>());
  }
  return paths;
}

std::pair<std::string, std::string> refused(const std::string& members) {
  const auto answer = row_checked("{" + members + "}", parameters());
  EXPECT_FALSE(answer.has_value());
  return {std::string(name_of(answer.errors().front().code)), answer.errors().front().path};
}

// 1 254 to 1 593 is 339/1254 = 27.0335 per cent; the median of the 357 is 0.3359, their spread 0.6503.
TEST(MunicipalRow, Ssb07459EtnedalIn2026MovesOddly) {
  const json row = asked(R"("actor":"3450","year":2026)");
  const json input = input_of(row, "/population/3450/2026");
  EXPECT_EQ(input["value"], "1593");
  EXPECT_EQ(input["unit"], "count");
  EXPECT_EQ(input["status"], "counted");
  EXPECT_EQ(input["source"], "ssb_07459");
  EXPECT_EQ(input["date"], "2026-11-21");
  EXPECT_EQ(input["uses"], json{"key"});
  EXPECT_EQ(input["before"], (json{{"year", 2025}, {"value", "1254"}, {"status", "counted"}}));
  EXPECT_EQ(input["change"]["ratio"], "0.2703");
  EXPECT_EQ(input["change"]["municipality_count"], 357);
  EXPECT_EQ(input["change"]["spreads_apart"], "41.05");
  EXPECT_EQ(input["movement"], "above_others");
  EXPECT_EQ(input["is_odd"], true);
  EXPECT_EQ(row["name"], "Etnedal");
  EXPECT_EQ(row["limit"]["value"], "10");
  EXPECT_EQ(row["limit"]["status"], "assumed");
}

// 1 366 to 1 254 the year before, by -8.2 per cent: odd as well, the other way.
TEST(MunicipalRow, Ssb07459EtnedalIn2025FellOddly) {
  const json input = input_of(asked(R"("actor":"3450","year":2026)"), "/population/3450/2025");
  EXPECT_EQ(input["change"]["ratio"], "-0.0820");
  EXPECT_EQ(input["movement"], "below_others");
}

TEST(MunicipalRow, HoldsEveryInputOfTheYearOnce) {
  const json row = asked(R"("actor":"4601","year":2026)");
  std::vector<std::string> paths;
  for (const json& input : row["inputs"]) paths.push_back(input["path"].get<std::string>());
  ASSERT_EQ(paths.size(), 26U) << "two counts, 1 July, index, VKP, ten ages twice, 2021";
  EXPECT_EQ(paths[0], "/population/4601/2025");
  EXPECT_EQ(paths[1], "/population/4601/2026");
  EXPECT_EQ(paths[2], "/municipal_health_index/4601/2026");
  EXPECT_EQ(paths[3], "/population_1_july/4601/2025");
  EXPECT_EQ(paths[4], "/vkp_users/2026");
  EXPECT_EQ(paths[5], "/people_by_age/4601/age_0/2025");
  EXPECT_EQ(paths[25], "/population/4601/2021");
  std::sort(paths.begin(), paths.end());
  EXPECT_EQ(std::adjacent_find(paths.begin(), paths.end()), paths.end());
  EXPECT_EQ(odd_paths(row), std::vector<std::string>());
  EXPECT_EQ(row["odd_count"], 0);
}

TEST(MunicipalRow, SaysWhichValuesReachThePayments) {
  const json row = asked(R"("actor":"3301","year":2026)");
  for (const json& input : row["inputs"]) {
    const std::string path = input["path"].get<std::string>();
    const bool is_history = path.ends_with("/2021") || input["family"] == "municipal_sample_count" ||
                            (input["family"] == "people_by_age" && path.ends_with("/2025"));
    EXPECT_EQ(input["is_correctable"], !is_history) << path;
  }
}

TEST(MunicipalRow, SaysWhatIsNotKnownAndWhoUsesVkp) {
  const json row = asked(R"("actor":"4601","year":2026)");
  const json july = input_of(row, "/population_1_july/4601/2025");
  EXPECT_TRUE(july["value"].is_null());
  EXPECT_EQ(july["movement"], "not_known");
  EXPECT_EQ(july["uses"], json{"key_if_given"});
  const json vkp = input_of(row, "/vkp_users/2026");
  EXPECT_EQ(vkp["is_user"], true);
  EXPECT_EQ(vkp["before"]["is_user"], true);
  EXPECT_EQ(vkp["movement"], "not_compared");
  EXPECT_TRUE(vkp["change"].is_null());
  const json other = asked(
      R"("actor":"4601","year":2026,"scenario":{"changes":[{"path":"/vkp_users/2026","value":{"all_except":["4601"]}}]})");
  EXPECT_EQ(input_of(other, "/vkp_users/2026")["is_user"], false);
}

TEST(MunicipalRow, UsesAValueForSeveralThingsAndStandsOnce) {
  const json row = asked(R"("actor":"4601","year":2022)");
  EXPECT_EQ(input_of(row, "/population/4601/2021")["uses"], (json{"key", "own_costs"}));
  EXPECT_EQ(input_of(row, "/people_by_age/4601/age_0/2025"), json()) << "the criteria are those of 2026";
  EXPECT_EQ(input_of(row, "/vkp_users/2022"), json()) << "a solution of its own from 2024";
  const json sample = input_of(asked(R"("actor":"3301","year":2024)"), "/municipal_sample_count/3301/users");
  EXPECT_EQ(sample["value"], "7922");
  EXPECT_EQ(sample["movement"], "not_compared");
  EXPECT_TRUE(sample["year"].is_null());
}

TEST(MunicipalRow, AMunicipalityThatWasDividedHasTheRowsOfItsParts) {
  const json row = asked(R"("actor":"1507","year":2023)");
  EXPECT_EQ(row["successors"], (json{"1508", "1580"}));
  EXPECT_EQ(input_of(row, "/population/1508/2023")["status"], "estimated");
  EXPECT_FALSE(input_of(row, "/municipal_health_index/1580/2025").is_null());
  EXPECT_EQ(asked(R"("actor":"1508","year":2026)")["predecessors"], json{"1507"});
}

TEST(MunicipalRow, AValueOfOnesOwnIsJudgedLikeAnyOther) {
  const std::string fixed = R"("scenario":{"changes":[{"path":"/population/3450/2026","value":1260}]})";
  const json input = input_of(asked(R"("actor":"3450","year":2026,)" + fixed), "/population/3450/2026");
  EXPECT_EQ(input["status"], "assumed");
  EXPECT_EQ(input["source"], "user_input");
  EXPECT_EQ(input["movement"], "as_others");
  const std::string strict = R"("scenario":{"changes":[{"path":"/odd_change_limit","value":"41.06"}]})";
  EXPECT_EQ(input_of(asked(R"("actor":"3450","year":2026,)" + strict), "/population/3450/2026")["is_odd"], false);
}

TEST(MunicipalRow, InAYearThatIsCarriedForwardNothingMoves) {
  const json row = asked(R"("actor":"3450","year":2027,"scenario":{"base":"next_year"})");
  const json input = input_of(row, "/population/3450/2027");
  EXPECT_EQ(input["movement"], "as_others");
  EXPECT_EQ(input["change"]["ratio"], "0.0000");
  EXPECT_TRUE(input["change"]["spreads_apart"].is_null());
  EXPECT_EQ(input_of(row, "/population/3450/2026")["is_odd"], true);
}

// Those beyond 10 spreads in each year, and the one that comes nearest to them (the whole list is in tests/oracle).
TEST(MunicipalRow, Ssb07459FewCountsOfInhabitantsAreOdd) {
  struct Case {
    int year;
    std::string code;
    bool odd;
  };
  const std::vector<Case> cases = {{2021, "1535", false}, {2022, "5518", false}, {2023, "1151", true},
                                   {2023, "3112", true},  {2023, "4219", false}, {2024, "3112", true},
                                   {2024, "3450", true},  {2024, "4212", false}, {2025, "3450", true},
                                   {2025, "1144", false}, {2026, "3450", true},  {2026, "1851", false}};
  const ParameterTable& population = parameters().table("population");
  for (const Case& each : cases) {
    const CellRef cell{&population, *population.row_of(each.code), *population.column_of(each.year)};
    EXPECT_EQ(is_odd(judged_change(cell, Ratio(10)).movement), each.odd) << each.code << " " << each.year;
  }
}

TEST(MunicipalRow, RefusesWhatIsNoMunicipalityOfTheYear) {
  using Refusal = std::pair<std::string, std::string>;
  EXPECT_EQ(refused(R"("actor":"9999","year":2026)"), Refusal("unknown_municipality", "/actor"));
  EXPECT_EQ(refused(R"("actor":"helse_vest","year":2026)"), Refusal("unknown_municipality", "/actor"));
  EXPECT_EQ(refused(R"("actor":"1507","year":2026)"), Refusal("actor_not_in_year", "/actor"));
  EXPECT_EQ(refused(R"("actor":"4601","year":2027)"), Refusal("year_without_parameters", "/year"));
  EXPECT_EQ(refused(R"("actor":"4601","year":2026,"x":1)"), Refusal("unknown_key", "/x"));
  EXPECT_EQ(
      refused(R"("actor":"4601","year":2026,"scenario":{"changes":[{"path":"/population/4601/2026","value":-1}]})"),
      Refusal("value_out_of_range", "/scenario/changes/0/value"));
}

}  // namespace
}  // namespace samfin
