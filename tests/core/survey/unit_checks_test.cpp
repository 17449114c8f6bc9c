// SPDX-License-Identifier: MIT
#include "core/survey/unit_checks.hpp"

#include <gtest/gtest.h>

#include "core/io/scenario_json.hpp"
#include "tests/core/survey/survey_rows.hpp"

namespace samfin {
namespace {

using test::survey_of_rows;
using test::warned_value;
using test::warnings_of;
using Texts = std::vector<std::string>;

std::string records_row(const std::string& code, const std::string& amount) {
  return code + ",records,operation,invoices," + amount + ",nok,c\n" + code + ",records,operation,wages,0,nok,c\n";
}

/// 30 x 850 million / 5 391 369 inhabitants x 2 128 inhabitants = 10 064 976.1.
TEST(UnitChecks, TellOfMoreThan30TimesWhatWasPublished) {
  EXPECT_EQ(warnings_of(survey_of_rows(records_row("1573", "10064976")), "unit_suspected"), Texts{});
  const SurveyFile survey = survey_of_rows(records_row("1573", "10064977"));
  EXPECT_EQ(warnings_of(survey, "unit_suspected"), Texts{"line 2 records"});
  EXPECT_EQ(warned_value(survey, "unit_suspected", "factor"), ErrorValue(std::string("1000")));
  EXPECT_EQ(warned_value(survey, "unit_suspected", "reference_nok"), ErrorValue(std::string("157.66")));
  EXPECT_EQ(warned_value(survey, "unit_suspected", "per_inhabitant_nok"), ErrorValue(std::string("4729.78")));
}

TEST(UnitChecks, PointAtTheLargestCell) {
  const SurveyFile survey = survey_of_rows(
      "1573,records,operation,invoices,5,nok,c\n1573,records,operation,wages,20000000,nok,c\n"
      "1573,records,investment,invoices,7,nok,c\n");
  EXPECT_EQ(warnings_of(survey, "unit_suspected"), Texts{"line 3 records"});
}

/// 850 million / 5 391 369 x 2 128 / 30 = 11 183.3.
TEST(UnitChecks, TellOfLessThanAThirtieth) {
  EXPECT_EQ(warned_value(survey_of_rows(records_row("1573", "11183")), "unit_suspected", "factor"),
            ErrorValue(std::string("1/1000")));
  EXPECT_EQ(warnings_of(survey_of_rows(records_row("1573", "11184")), "unit_suspected"), Texts{});
  EXPECT_EQ(warnings_of(survey_of_rows(records_row("1573", "0")), "unit_suspected"), Texts{});
}

TEST(UnitChecks, LeaveOutThoseWhereNobodyLives) {
  std::string rows;
  std::string changes;
  for (const char* code : {"1573", "3316", "3301", "4601", "0301", "5001"}) {
    rows += records_row(code, "14000000");
    if (code == std::string("1573")) continue;
    changes += std::string(changes.empty() ? "" : ",") + R"({"path":"/population/)" + code + R"(/2021","value":0})";
  }
  const auto scenario = read_scenario(R"({"changes":[)" + changes + "]}");
  const auto survey =
      survey_of(test::cells_of(rows), applied(scenario.value(), test::survey_parameters()).value(), 2021);
  ASSERT_TRUE(survey.has_value());
  // The others are too few for a median, so it is what was published: 850 million / 4 085 138 that are left.
  EXPECT_EQ(warned_value(*survey, "unit_suspected", "reference_nok"), ErrorValue(std::string("208.07")));
}

/// What was published of the two together is compared with the two together: 359.10 x 30 x 2 128 = 22 924 463.
TEST(UnitChecks, TakeOtherAndGeneralTogether) {
  const std::string rows =
      "1573,other,operation,invoices,11500000,nok,c\n1573,general,operation,invoices,11500000,nok,c\n";
  EXPECT_EQ(warnings_of(survey_of_rows(rows), "unit_suspected"), Texts{"line 2 other"});
  EXPECT_EQ(warnings_of(survey_of_rows("1573,other,operation,invoices,11500000,nok,c\n"), "unit_suspected"), Texts{});
}

/// Five others at 10 kroner per inhabitant: the median is 10, and 30 times that is 638 400 for 2 128 inhabitants.
TEST(UnitChecks, TakeTheMedianOfFiveOthers) {
  std::string others;
  for (const auto& [code, inhabitants] : std::vector<std::pair<std::string, int>>{
           {"3301", 101859}, {"3107", 83193}, {"3101", 31387}, {"1106", 37323}, {"1120", 19848}}) {
    others += records_row(code, std::to_string(10 * inhabitants));
  }
  EXPECT_EQ(warnings_of(survey_of_rows(others + records_row("1573", "638400")), "unit_suspected"), Texts{});
  const SurveyFile survey = survey_of_rows(others + records_row("1573", "638401"));
  EXPECT_EQ(warnings_of(survey, "unit_suspected"), Texts{"line 12 records"});
  EXPECT_EQ(warned_value(survey, "unit_suspected", "reference_nok"), ErrorValue(std::string("10.00")));
}

/// 2 128 / 50 = 42.56.
TEST(UnitChecks, TellOfMoreStaffThanOneIn50) {
  const auto row = [](const std::string& fte) {
    return "1573,vkp,benefit,staff_time," + fte + ",fte,\n1573,records,operation,staff_time," + fte + ",fte,c\n";
  };
  const SurveyFile survey = survey_of_rows(row("42.57"));
  EXPECT_EQ(warned_value(survey, "unit_suspected", "reference_nok"), ErrorValue(std::string("157.66")));
  int staff_count = 0;
  for (const Warning& warning : survey.warnings) {
    for (const auto& [name, value] : warning.values) staff_count += warning.code == "unit_suspected" && name == "fte";
  }
  EXPECT_EQ(staff_count, 1);
  for (const Warning& warning : survey_of_rows(row("42.56")).warnings) {
    for (const auto& [name, value] : warning.values) EXPECT_NE(name, "fte");
  }
}

}  // namespace
}  // namespace samfin
