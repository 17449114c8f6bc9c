// SPDX-License-Identifier: MIT
#include "core/io/survey_questions.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/survey/survey_scaling.hpp"
#include "tests/core/survey/survey_rows.hpp"

namespace samfin {
namespace {

using nlohmann::json;
using Texts = std::vector<std::string>;

Result<std::string> asked(const std::string& rows, json members = json::object()) {
  members["csv"] = test::survey_text_of(rows);
  return surveyed(members.dump(), test::survey_parameters());
}

json answer_of(const std::string& rows, const json& members = json::object()) {
  const auto answer = asked(rows, members);
  EXPECT_TRUE(answer.has_value());
  return answer ? json::parse(*answer) : json();
}

Texts codes_of(const json& warnings) {
  Texts codes;
  for (const json& warning : warnings) codes.push_back(warning["code"].get<std::string>());
  return codes;
}

const std::string three =
    "1573,records,operation,invoices,1000000,nok,c\n3316,records,operation,invoices,4000000,nok,c\n"
    "3301,records,operation,invoices,20,mnok,c\n1573,records,operation,wages,0,nok,\n"
    "3316,records,operation,wages,0,nok,\n3301,records,operation,wages,0,nok,\n";

TEST(SurveyQuestion, IsRefusedWhereTheInhabitantsOfOneAreNotKnown) {
  for (const int year : {2020, 2021, 2022, 2025}) {
    for (const char* code : {"1573", "1101"}) {  // one of the survey, and one of the country
      Parameters parameters = test::survey_parameters();
      ParameterTable& table = parameters.own_table("population");
      const auto place = std::make_pair(*table.row_of(code), *table.column_of(year));
      table.cell(place.first, place.second).is_known = false;
      const auto answer = surveyed(json({{"csv", test::survey_text_of(three)}, {"year", year}}).dump(), parameters);
      ASSERT_FALSE(answer.has_value()) << code << year;
      EXPECT_EQ(answer.errors(), (Errors{{ErrorCode::input_not_known,
                                          "/population/" + std::string(code) + "/" + std::to_string(year),
                                          {{"year", year}}}}));
    }
  }
}

TEST(SurveyQuestion, AMunicipalityOfNobodyHasNothingPerInhabitantAndNoPlaceOnTheLine) {
  // Frøya is taken away, in one as if nobody lived there and had told of its costs, in the other as if it had told
  // nothing.
  const json scenario = {{"changes", {{{"path", "/population/5014/2022"}, {"value", 0}}}}};
  const json empty = {{"scenario", scenario}, {"year", 2022}, {"bootstrap_draws", 10}};
  const json without = answer_of(three, empty);
  const json answer = answer_of(three + "5014,records,operation,invoices,9000000,nok,c\n", empty);
  EXPECT_EQ(answer["municipalities"].back()["inhabitants"], 0);
  EXPECT_EQ(answer["municipalities"].back()["own_nok"], 9'000'000);
  EXPECT_TRUE(answer["municipalities"].back()["per_inhabitant_ore"].is_null());
  EXPECT_EQ(answer["scaling"]["by_group"][0]["n"], 3);
  EXPECT_EQ(answer["scaling"]["by_group"][0], without["scaling"]["by_group"][0]);
}

/// 2 128, 14 166 and 101 859 inhabitants with 1, 4 and 20 million kroner; 5 391 369 in the country.
TEST(SurveyQuestion, ScalesThreeMunicipalitiesToTheCountry) {
  const json answer = answer_of(three, {{"bootstrap_draws", 200}});
  const json& records = answer["scaling"]["by_group"][0];
  EXPECT_EQ(records["id"], "records");
  EXPECT_EQ(records["n"], 3);
  EXPECT_EQ(records["slope"], 187.506017005931);
  EXPECT_EQ(records["intercept"], 948533.857566082);
  EXPECT_EQ(records["residual_sd"], 528480.921976309);
  const json& national = records["national"];
  EXPECT_EQ(national["point_nok"], 1'349'540'715);
  EXPECT_EQ(national["low_nok"], 25'000'000);
  EXPECT_EQ(national["high_nok"], 2'921'548'768);
  EXPECT_EQ(national["cut"], true);
  EXPECT_EQ(national["level"], 95);
  EXPECT_EQ(national["coefficient_half_nok"], 1'566'922'809);
  EXPECT_EQ(national["residual_half_nok"], 126'341'723);
  EXPECT_EQ(national["observed_nok"], 25'000'000);
  EXPECT_EQ(national["predicted_nok"], 1'324'540'715);
  const json& others = records["alternatives"];
  EXPECT_EQ(others["per_inhabitant"]["national_nok"], 1'140'760'074);
  EXPECT_EQ(others["through_origin"]["national_nok"], 1'069'615'572);
  EXPECT_EQ(others["robust"]["slope"], 190.512478567346);
  EXPECT_EQ(others["size_classes"][0]["note"], "no_observation");
  EXPECT_EQ(records["bootstrap"]["draws"], 200);
  EXPECT_EQ(codes_of(records["warnings"]),
            (Texts{"few_observations", "extrapolation", "influential", "systematic_error_not_covered"}));
  // 88 municipalities have fewer inhabitants than Smøla or more than Drammen.
  EXPECT_EQ(records["warnings"][1]["values"]["municipalities"], 88);
  EXPECT_EQ(records["warnings"][1]["values"]["inhabitants_percent"], "31.2");
}

TEST(SurveyQuestion, AddsCostTypesToTheGroup) {
  const json answer =
      answer_of(three + "1573,records,investment,invoices,7,knok,\n3301,records,implementation,wages,9,knok,\n",
                {{"bootstrap_draws", 0}});
  const json& scaling = answer["scaling"];
  ASSERT_EQ(scaling["by_cost_type"].size(), 3U);
  std::int64_t sum = 0;
  for (const json& type : scaling["by_cost_type"]) sum += type["national"]["point_nok"].get<std::int64_t>();
  EXPECT_NEAR(static_cast<double>(sum), scaling["by_group"][0]["national"]["point_nok"].get<double>(), 1.5);
  EXPECT_EQ(scaling["by_cost_type"][0]["id"], "records/operation");
  EXPECT_TRUE(scaling["by_group"][0]["bootstrap"].is_null());
}

TEST(SurveyQuestion, ScalesTheTotalOfThoseWhoToldAllGroups) {
  std::string rows = three;
  for (const char* code : {"1573", "3316", "3301"}) {
    for (const char* category : {"welfare_technology", "vkp", "general"}) {
      rows += std::string(code) + "," + category + ",use,own_costs,no,yes_no,\n";
    }
  }
  EXPECT_TRUE(answer_of(rows, {{"bootstrap_draws", 0}})["scaling"]["total"].is_null());
  for (const char* code : {"1573", "3316", "3301"}) rows += std::string(code) + ",other,operation,invoices,0,nok,\n";
  const json answer = answer_of(rows, {{"bootstrap_draws", 0}, {"actor", "3316"}, {"level", 90}});
  const json& total = answer["scaling"]["total"];
  EXPECT_EQ(total["id"], "total");
  EXPECT_EQ(total["national"]["point_nok"], 1'349'540'715);
  EXPECT_EQ(total["national"]["level"], 90);
  EXPECT_EQ(total["observations"].size(), 3U);
  // 1 000 000 / 2 128 = 469.92, 4 000 000 / 14 166 = 282.37, 20 000 000 / 101 859 = 196.35.
  EXPECT_EQ(answer["position"]["per_inhabitant_ore"], 28'237);
  EXPECT_EQ(answer["position"]["sets"][0]["below"], 1);
  EXPECT_EQ(answer["position"]["sets"][0]["lower_quartile_ore"], 19'635);
}

TEST(SurveyQuestion, AnswersForOneForm) {
  const json answer = answer_of("3301,records,operation,staff_time,0.5,fte,c\n");
  EXPECT_TRUE(answer["scaling"].is_null());
  EXPECT_TRUE(answer["position"].is_null());
  const json& drammen = answer["municipalities"][0];
  EXPECT_EQ(drammen["own_nok"], 400'000);
  EXPECT_EQ(drammen["statutory_nok"], 5'367'914);
  EXPECT_EQ(drammen["statutory_status"], "approximated");
  EXPECT_EQ(drammen["total_nok"], 5'767'914);
  EXPECT_EQ(drammen["per_inhabitant_ore"], 5'663);  // 56.63
  EXPECT_EQ(drammen["status"], "assumed");
  EXPECT_EQ(answer["left_out"].size(), 5U);
  EXPECT_EQ(codes_of(answer["warnings"]).back(), "too_few_observations");
}

TEST(SurveyQuestion, HasNothingStatutoryIn2020) {
  const json answer = answer_of("3301,records,operation,invoices,5,nok,c\n", {{"year", 2020}});
  EXPECT_TRUE(answer["municipalities"][0]["statutory_nok"].is_null());
}

TEST(SurveyQuestion, TellsWhatMakesALineDoubtful) {
  // Six municipalities with more than 5 000 inhabitants, one of them far off: below 0 for the smallest.
  std::string rows;
  for (const auto& [code, nok] : std::vector<std::pair<std::string, std::string>>{{"3301", "90000000"},
                                                                                  {"3107", "60000000"},
                                                                                  {"3101", "9000000"},
                                                                                  {"1106", "12000000"},
                                                                                  {"1120", "90000"},
                                                                                  {"5038", "90000"}}) {
    rows += code + ",records,operation,invoices," + nok + ",nok,c\n";
    if (code != "1120") rows += code + ",records,operation,wages,1000,nok,c\n";
  }
  const json answer = answer_of(rows, {{"bootstrap_draws", 0}});
  const json& warnings = answer["scaling"]["by_group"][0]["warnings"];
  const Texts codes = codes_of(warnings);
  const auto has = [&](const char* code) { return std::find(codes.begin(), codes.end(), code) != codes.end(); };
  EXPECT_TRUE(has("small_under_represented"));
  EXPECT_TRUE(has("extrapolation"));
  EXPECT_TRUE(has("negative_prediction"));
  EXPECT_TRUE(has("imputed_in_fit"));
  EXPECT_EQ(codes.back(), "systematic_error_not_covered");
}

TEST(SurveyQuestion, RefusesWhatCannotBeAnswered) {
  const auto refusal = [](const json& members) {
    const auto answer = asked(three, members);
    if (answer) return std::string("answered");
    return std::string(name_of(answer.errors().front().code)) + " at " + answer.errors().front().path;
  };
  EXPECT_EQ(refusal({{"level", 94}}), "value_not_allowed at /level");
  EXPECT_EQ(refusal({{"year", 2019}}), "year_without_parameters at /year");
  EXPECT_EQ(refusal({{"seed", -1}}), "value_out_of_range at /seed");
  EXPECT_EQ(refusal({{"bootstrap_draws", 10'001}}), "value_out_of_range at /bootstrap_draws");
  EXPECT_EQ(refusal({{"actor", "0000"}}), "unknown_municipality at /actor");
  EXPECT_EQ(refusal({{"chosen", {"1573", "3005"}}}), "unknown_municipality at /chosen/1");
  EXPECT_EQ(refusal({{"chosen", {"1573", 3005}}}), "wrong_type at /chosen/1");
  EXPECT_EQ(refusal({{"levels", 94}}), "unknown_key at /levels");
  EXPECT_EQ(surveyed("{}", test::survey_parameters()).errors().front().code, ErrorCode::missing_key);
  EXPECT_EQ(asked("1573,fax,a,b,c,d,e\n").errors().size(), 2U);
}

TEST(SurveyQuestion, RefusesFiguresThatABrowserCouldNotHold) {
  std::string rows;
  for (const char* code : {"1573", "3316", "3301"}) {
    for (const auto category : survey_category_names) {
      rows += std::string(code) + "," + std::string(category) + ",operation,wages,1000000,mnok,c\n";
    }
  }
  EXPECT_EQ(asked(rows, {{"bootstrap_draws", 10}}).has_value(), true);
  for (const char* code : {"0301"}) {
    for (const auto category : survey_category_names) {
      for (const char* measure : {"invoices", "wages"}) {
        for (const auto type : {"operation", "investment", "implementation"}) {
          rows += std::string(code) + "," + std::string(category) + "," + type + "," + measure + ",1000000,mnok,c\n";
        }
      }
    }
  }
  EXPECT_EQ(asked(rows, {{"bootstrap_draws", 10}}).errors().front().code, ErrorCode::amount_too_large);
}

}  // namespace
}  // namespace samfin
