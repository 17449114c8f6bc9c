// SPDX-License-Identifier: MIT
#include "core/survey/survey_checks.hpp"

#include <gtest/gtest.h>

#include "core/survey/comment_words.hpp"
#include "tests/core/survey/survey_rows.hpp"

namespace samfin {
namespace {

using test::survey_of_rows;
using test::warned_value;
using test::warnings_of;
using Texts = std::vector<std::string>;

Texts warnings(std::string_view rows, std::string_view code, int year = 2021) {
  return warnings_of(survey_of_rows(rows, year), code);
}

TEST(SurveyChecks, TellOfTimeAndWagesForOneActivity) {
  const std::string_view rows =
      "1573,records,operation,staff_time,0.5,fte,\n1573,records,operation,wages,400000,nok,\n"
      "1573,records,investment,wages,1,nok,\n1573,vkp,operation,staff_time,0,fte,\n1573,vkp,operation,wages,5,nok,\n";
  const SurveyFile survey = survey_of_rows(rows);
  EXPECT_EQ(warnings_of(survey, "time_and_wages"), Texts{"line 3 records"});
  EXPECT_EQ(warned_value(survey, "time_and_wages", "staff_time_nok"), ErrorValue(std::int64_t{400'000}));
  EXPECT_EQ(warned_value(survey, "time_and_wages", "wages_nok"), ErrorValue(std::int64_t{400'000}));
  // Both are counted: the user decides.
  EXPECT_EQ(survey.municipalities.front().group(SurveyGroup::records).total_nok(), 800'001);
}

TEST(SurveyChecks, TellOfCostsWithoutUse) {
  const std::string_view costs = "1573,records,operation,invoices,300000,nok,\n1573,records,use,in_use,";
  EXPECT_EQ(warnings(std::string(costs) + "no,yes_no,\n", "costs_without_use"), Texts{"line 3 records"});
  EXPECT_EQ(warnings(std::string(costs) + "yes,yes_no,\n", "costs_without_use"), Texts{});
}

TEST(SurveyChecks, TellOfUseWithoutCosts) {
  const std::string_view used = "1573,vkp,use,in_use,yes,yes_no,\n";
  EXPECT_EQ(warnings(used, "use_without_costs"), Texts{"line 2 vkp"});
  EXPECT_EQ(warnings(std::string(used) + "1573,vkp,use,own_costs,no,yes_no,\n", "use_without_costs"), Texts{});
  EXPECT_EQ(warnings(std::string(used) + "1573,vkp,operation,invoices,0,nok,\n", "use_without_costs"), Texts{});
}

TEST(SurveyChecks, TellOfCostsThatWereDenied) {
  const std::string rows = "1573,vkp,use,own_costs,no,yes_no,\n1573,vkp,operation,invoices,";
  EXPECT_EQ(warnings(rows + "9,nok,\n", "own_costs_denied"), Texts{"line 2 vkp"});
  EXPECT_EQ(warnings(rows + "0,nok,\n", "own_costs_denied"), Texts{});
}

TEST(SurveyChecks, TellOfTheFirstYear) {
  const std::string rows = "1573,vkp,use,first_in_year,yes,yes_no,\n1573,vkp,implementation,invoices,";
  EXPECT_EQ(warned_value(survey_of_rows(rows + "7,nok,\n"), "first_year", "implementation"),
            ErrorValue(std::string("given")));
  EXPECT_EQ(warned_value(survey_of_rows(rows + "0,nok,\n"), "first_year", "implementation"),
            ErrorValue(std::string("none")));
  EXPECT_EQ(warnings("1573,vkp,use,first_in_year,no,yes_no,\n", "first_year"), Texts{});
}

TEST(SurveyChecks, AskForACommentOnWhatIsLargeOrUnclear) {
  EXPECT_EQ(warnings("1573,records,operation,invoices,1000000,nok,\n", "comment_missing"), Texts{"line 2 records"});
  EXPECT_EQ(warnings("1573,records,operation,invoices,999999,nok,\n", "comment_missing"), Texts{});
  EXPECT_EQ(warnings("1573,records,operation,invoices,1000000,nok,Drift\n", "comment_missing"), Texts{});
  EXPECT_EQ(warnings("1573,other,operation,invoices,1,nok,\n", "comment_missing"), Texts{"line 2 other"});
  EXPECT_EQ(warnings("1573,other_national,operation,invoices,1,nok,\n", "comment_missing"),
            Texts{"line 2 other_national"});
  EXPECT_EQ(warnings("1573,general,operation,staff_time,0.1,fte,\n", "comment_missing"), Texts{"line 2 general"});
  EXPECT_EQ(warnings("1573,general,operation,invoices,1,nok,\n", "comment_missing"), Texts{});
}

TEST(SurveyChecks, TellOfAdaptationsCountedWithTheRecords) {
  const std::string rows = "1573,records,investment,invoices,1,nok,Tilpasning til DigiHelse\n";
  const SurveyFile survey = survey_of_rows(rows);
  EXPECT_EQ(warnings_of(survey, "adaptation_elsewhere"), Texts{"line 2 records"});
  EXPECT_EQ(warned_value(survey, "adaptation_elsewhere", "named"), ErrorValue(std::string("digihelse")));
  EXPECT_EQ(warnings("1573,general,investment,invoices,1,nok,Tilpasning til Digihelse\n", "adaptation_elsewhere"),
            Texts{});
}

TEST(SurveyChecks, TellOfWhatTheFormLeavesOut) {
  const SurveyFile survey = survey_of_rows("1573,other,operation,invoices,1,nok,System for FL\xC3\x85TESTYRING\n");
  EXPECT_EQ(warnings_of(survey, "left_out_suspected"), Texts{"line 2 other"});
  EXPECT_EQ(warned_value(survey, "left_out_suspected", "word"), ErrorValue(std::string("fl\xC3\xA5testyring")));
}

TEST(SurveyChecks, TellOfWhatLooksStatutory) {
  EXPECT_EQ(warnings("1573,helsenorge,operation,invoices,1,nok,Lovp\xC3\xA5lagt betaling\n", "statutory_suspected"),
            Texts{"line 2 helsenorge"});
  const auto payment = statutory_payment(test::survey_parameters(), "1573", 2024);
  ASSERT_TRUE(payment.has_value());
  for (const BillLine& line : payment->lines) {
    if (line.solution != Solution::helsenorge) continue;
    const std::int64_t nok = line.amount.ore() / 100;
    const auto row = [](std::int64_t amount) {
      return "1573,helsenorge,operation,invoices," + std::to_string(amount) + ",nok,\n";
    };
    EXPECT_EQ(warnings(row(nok + nok / 101), "statutory_suspected", 2024), Texts{"line 2 helsenorge"});
    EXPECT_EQ(warnings(row(nok + nok / 99), "statutory_suspected", 2024), Texts{});
    EXPECT_EQ(warnings(row(nok - nok / 99), "statutory_suspected", 2024), Texts{});
  }
}

TEST(SurveyChecks, TellOfGroupsThatNothingIsSaidOf) {
  const std::string rows = "1573,records,operation,invoices,1,nok,\n1573,general,use,own_costs,no,yes_no,\n";
  EXPECT_EQ(warnings(rows, "no_cells_in_group"), (Texts{" welfare_technology", " other"}));
  const std::string denied = "1573,welfare_technology,use,in_use,no,yes_no,\n1573,vkp,use,own_costs,no,yes_no,\n";
  EXPECT_EQ(warnings(rows + denied, "no_cells_in_group"), Texts{" other"});
  EXPECT_EQ(warnings(rows + "1573,vkp,use,in_use,no,yes_no,\n", "no_cells_in_group"),
            (Texts{" welfare_technology", " other"}));
}

TEST(SurveyChecks, AreToldInTheOrderOfTheLines) {
  const SurveyFile survey = survey_of_rows(
      "3301,other,operation,invoices,1,nok,\n1573,other,operation,invoices,1,nok,\n1573,vkp,use,in_use,yes,yes_no,\n");
  Texts paths;
  for (const Warning& warning : survey.warnings) {
    if (warning.code == "comment_missing" || warning.code == "use_without_costs") paths.push_back(warning.path);
  }
  EXPECT_EQ(paths, (Texts{"line 2", "line 3", "line 4"}));
  EXPECT_EQ(survey.warnings.back().path, "");
}

TEST(CommentWords, FindTaxUnlessItIsLeftOut) {
  for (const char* comment :
       {"inkl. MVA", "pris med moms", "includes VAT", "Merverdiavgift", "mva-pliktig", "uten rabatt og avtale, mva"}) {
    EXPECT_TRUE(CommentWords(comment).has_tax()) << comment;
  }
  for (const char* comment :
       {"eks. mva", "ekskl. mva", "u/mva", "Uten MVA", "excl. VAT", "without any VAT", "privat", "", "formva"}) {
    EXPECT_FALSE(CommentWords(comment).has_tax()) << comment;
  }
}

TEST(CommentWords, TellSolutionsApart) {
  using enum SurveyCategory;
  using Categories = std::vector<SurveyCategory>;
  EXPECT_EQ(CommentWords("Digihelsestasjon").solutions(), Categories{digihelsestasjon});
  EXPECT_EQ(CommentWords("digihelse og digihelsestasjon").solutions(), (Categories{digihelsestasjon, digihelse}));
  EXPECT_EQ(CommentWords("E-resept, kjernejournalen").solutions(), (Categories{kjernejournal, e_resept}));
  EXPECT_EQ(CommentWords("velferdsteknologisk knutepunkt (VKP)").solutions(), (Categories{vkp, welfare_technology}));
  EXPECT_TRUE(CommentWords("drift av fagsystem").solutions().empty());
}

}  // namespace
}  // namespace samfin
