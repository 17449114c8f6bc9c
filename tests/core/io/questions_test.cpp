// SPDX-License-Identifier: MIT
#include "core/io/questions.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/io/description_json.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/parameters_json.hpp"

namespace samfin {
namespace {

nlohmann::json parsed(const Result<std::string>& answer) {
  EXPECT_TRUE(answer.has_value());
  return nlohmann::json::parse(*answer);
}

nlohmann::json bill(std::string_view question) {
  return parsed(billed(question, embedded_parameters()));
}

Errors bill_errors(std::string_view question) {
  return billed(question, embedded_parameters()).errors();
}

TEST(Questions, ABillIsWhatTheContractSays) {
  const auto answer = bill(R"({"actor":"4601","year":2026,"quarters":true})");
  EXPECT_EQ(answer["actor"], "4601");
  EXPECT_EQ(answer["year"], 2026);
  EXPECT_EQ(answer["lines"].size(), 6U);
  EXPECT_EQ(answer["lines"][0]["solution"], "helsenettet");
  std::int64_t total = 0;
  for (const auto& line : answer["lines"]) {
    std::int64_t quarters = 0;
    for (const auto& quarter : line["quarters_ore"]) quarters += quarter.get<std::int64_t>();
    EXPECT_EQ(quarters, line["amount_ore"]);
    total += quarters;
  }
  EXPECT_EQ(answer["total_ore"], total);
  EXPECT_FALSE(bill(R"({"actor":"4601","year":2026})")["lines"][0].contains("quarters_ore"));
}

TEST(Questions, ABillCarriesThePartsAskedFor) {
  const auto answer = bill(R"({"actor":"4601","year":2026,"comparison":true,"peers":5,"vkp_range":true})");
  EXPECT_EQ(answer["comparison"]["year"], 2025);
  EXPECT_EQ(answer["comparison"]["difference_ore"],
            answer["total_ore"].get<std::int64_t>() - answer["comparison"]["total_ore"].get<std::int64_t>());
  EXPECT_EQ(answer["peers"].size(), 5U);
  EXPECT_EQ(answer["vkp_range"]["status"], "assumed");
  EXPECT_TRUE(bill(R"({"actor":"4601","year":2022,"comparison":true})")["comparison"].is_null());
  EXPECT_TRUE(bill(R"({"actor":"helse_vest","year":2026,"vkp_range":true})")["vkp_range"].is_null());
}

TEST(Questions, AQuestionsErrorsComeTogetherWithTheScenarios) {
  const Errors errors = bill_errors(R"({"actor":7,"yer":2026,"scenario":{"base":"x"}})");
  std::vector<std::string> paths;
  for (const Error& error : errors) paths.push_back(error.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"/scenario/base", "/actor", "/year", "/yer"}));
}

TEST(Questions, ANextYearIsAskedForThroughTheScenario) {
  EXPECT_EQ(bill_errors(R"({"actor":"4601","year":2027})").front().code, ErrorCode::year_without_parameters);
  EXPECT_EQ(bill(R"({"actor":"4601","year":2027,"scenario":{"base":"next_year"}})")["status"], "assumed");
}

TEST(Questions, TheReportHasOneRowPerCombination) {
  const auto report = parsed(evaluated(R"({"years":[2023,2026]})", embedded_parameters()));
  // 2023: 356 x 5 + 4 x 5 + 1; 2026: 357 x 6 + 4 x 6 + 1.
  EXPECT_EQ(report["payments"].size(), 1801U + 2167U);
  EXPECT_EQ(report["totals"]["years"][1]["amount_ore"], 92'740'000'000);  // 443.4 + 472.2 + 11.8 million
  EXPECT_EQ(report["parameters"]["id"], "2026.1");
  EXPECT_EQ(report["scenario"]["years"][0], 2023);
  EXPECT_EQ(report["warnings"][0]["path"], "/payment_mnok/e_resept/state/2026");
}

TEST(Questions, TheNumbersAreTheReportsFigures) {
  const auto numbers = evaluated_numbers(R"({"years":[2026]})", embedded_parameters());
  const auto header = nlohmann::json::parse(numbers->header)["years"][0];
  const auto columns = header["columns"].size();
  ASSERT_EQ(numbers->numbers.size(), header["actors"].size() * columns);
  double sum = 0;
  for (std::size_t row = 0; row < header["actors"].size(); ++row) {
    const double* cells = numbers->numbers.data() + row * columns;
    double solutions = 0;
    for (std::size_t s = 0; s < 6; ++s) solutions += std::isnan(cells[s]) ? 0 : cells[s];
    EXPECT_EQ(solutions, cells[6]);
    sum += cells[6];
  }
  EXPECT_EQ(static_cast<std::int64_t>(sum), header["total_ore"].get<std::int64_t>());
}

TEST(Questions, AnEmptyScenarioIsValid) {
  EXPECT_TRUE(validated("{}", embedded_parameters()).empty());
  EXPECT_FALSE(validated("[]", embedded_parameters()).empty());
}

TEST(Questions, WhatCouldBeReadIsCheckedEvenWhereTheRestCouldNot) {
  const Errors errors = validated(R"({"colour":1,"changes":[{"path":"/x","value":true},{"path":"/y","value":1}]})",
                                  embedded_parameters());
  std::vector<std::string> found;
  for (const Error& error : errors) found.push_back(std::string(name_of(error.code)) + error.path);
  EXPECT_EQ(found, (std::vector<std::string>{"wrong_type/changes/0/value", "unknown_key/colour",
                                             "unknown_path/changes/0/path", "unknown_path/changes/1/path"}));
}

TEST(Questions, WhatTheReadingRefusesDoesNotHideTheRest) {
  const Errors errors =
      validated(R"({"x":1,"changes":[{"path":"/nothing","value":0},{"path":"/population/4601/2026","value":1.5}]})",
                embedded_parameters());
  std::vector<std::string> found;
  for (const Error& error : errors) found.push_back(std::string(name_of(error.code)) + error.path);
  EXPECT_EQ(found, (std::vector<std::string>{"number_not_whole/changes/1/value", "unknown_key/x",
                                             "unknown_path/changes/0/path"}));
}

TEST(Questions, TheDescriptionNamesYearsActorsAndSources) {
  const auto description = nlohmann::json::parse(description_json(embedded_parameters()));
  EXPECT_EQ(description["newest_adopted_year"], 2026);
  EXPECT_EQ(description["next_year"], 2027);
  EXPECT_EQ(description["municipalities"].size(), 471U);  // 357 of today, 114 older codes
  EXPECT_EQ(description["sources"]["ssb_07459"]["publisher"], "Statistisk sentralbyrå");
}

TEST(Questions, EveryParameterIsListedWithStatusAndPath) {
  const auto document = nlohmann::json::parse(parameters_json(embedded_parameters()));
  for (const auto& family : document["families"]) {
    for (const auto& value : family["values"]) {
      EXPECT_TRUE(value["status"].is_string());
      EXPECT_EQ(value["path"].get<std::string>().rfind("/" + family["family"].get<std::string>(), 0), 0U);
    }
  }
}

TEST(Questions, AMembersPriceAndAPharmacysPart) {
  const auto member =
      parsed(member_priced(R"({"year":2026,"kind":"business","turnover_mnok":"12.5"})", embedded_parameters()));
  EXPECT_EQ(member["amount_ore"], 897'600);
  const auto pharmacy =
      parsed(pharmacy_priced(R"({"year":2026,"look_up_count":1,"total_look_up_count":100})", embedded_parameters()));
  EXPECT_EQ(pharmacy["amount_ore"], 11'800'000);
}

}  // namespace
}  // namespace samfin
