// SPDX-License-Identifier: MIT
#include "core/survey/survey.hpp"

#include <gtest/gtest.h>

#include "core/io/scenario_json.hpp"
#include "core/survey/imputation.hpp"
#include "core/survey/own_cost_fit.hpp"
#include "tests/core/survey/survey_rows.hpp"

namespace samfin {
namespace {

using test::survey_of_rows;
using test::warned_value;
using test::warnings_of;
using Texts = std::vector<std::string>;

SurveyCell cell(SurveyUnit unit, std::string_view amount) {
  SurveyCell made;
  made.unit = unit;
  made.amount = *Ratio::read(amount);
  return made;
}

TEST(Survey, ValuesACellInWholeKroner) {
  const WideFraction wage{800'000, 1};
  EXPECT_EQ(nok_of(cell(SurveyUnit::fte, "0.5"), wage), 400'000);
  EXPECT_EQ(nok_of(cell(SurveyUnit::fte, "0.333"), wage), 266'400);
  EXPECT_EQ(nok_of(cell(SurveyUnit::fte, "0.000001"), wage), 1);  // 0.8 kroner
  EXPECT_EQ(nok_of(cell(SurveyUnit::knok, "12.5"), wage), 12'500);
  EXPECT_EQ(nok_of(cell(SurveyUnit::mnok, "1.25"), wage), 1'250'000);
  EXPECT_EQ(nok_of(cell(SurveyUnit::nok, "7.5"), wage), 8);
  EXPECT_EQ(nok_of(cell(SurveyUnit::nok, "7.49"), wage), 7);
}

TEST(Survey, AddsUpGroupsTypesAndBenefits) {
  const SurveyFile survey = survey_of_rows(
      "1573,vkp,operation,invoices,100,nok,c\n1573,welfare_technology,investment,invoices,2,knok,c\n"
      "1573,vkp,operation,wages,30,nok,c\n1573,vkp,implementation,staff_time,0.5,fte,c\n"
      "1573,vkp,benefit,kroner,5,knok,\n1573,records,benefit,staff_time,0.25,fte,\n"
      "1573,vkp,benefit,described,,text,Mindre reising\n");
  const SurveyedMunicipality& found = survey.municipalities.front();
  const GroupCost& welfare = found.group(SurveyGroup::welfare_technology);
  EXPECT_EQ(welfare.by_type_nok, (std::array<std::int64_t, 3>{130, 2'000, 400'000}));
  EXPECT_EQ(welfare.invoices_nok, 2'100);
  EXPECT_EQ(welfare.staff_nok, 400'030);
  EXPECT_EQ(welfare.total_nok(), 402'130);
  EXPECT_EQ(found.own_nok(), 402'130);
  EXPECT_EQ(found.benefit_nok, 5'000);
  EXPECT_EQ(found.benefit_fte, (WideFraction{1, 4}));
  EXPECT_EQ(found.inhabitants, 2'128);
  EXPECT_FALSE(found.is_complete());
  EXPECT_EQ(warned_value(survey, "wage_cost_assumed", "wage_cost_nok"), ErrorValue(std::int64_t{800'000}));
  EXPECT_EQ(found.status, Status::assumed);
}

TEST(Survey, SaysNothingOfWagesThatNobodyNeeds) {
  const SurveyFile survey = survey_of_rows("1573,vkp,operation,wages,30,nok,c\n1573,vkp,operation,staff_time,0,fte,\n");
  EXPECT_EQ(warnings_of(survey, "wage_cost_assumed"), Texts{});
  EXPECT_EQ(survey.municipalities.front().status, Status::approximated);  // what is paid by law in 2021
}

TEST(Survey, TakesTheWageCostOfAScenario) {
  const auto scenario = read_scenario(R"({"changes":[{"path":"/municipal_wage_cost_ore","value":100000000}]})");
  const auto parameters = applied(*scenario, test::survey_parameters());
  ASSERT_TRUE(parameters.has_value());
  const auto survey = survey_of(test::cells_of("1573,vkp,operation,staff_time,0.5,fte,\n"), *parameters, 2021);
  ASSERT_TRUE(survey.has_value());
  EXPECT_EQ(survey->municipalities.front().own_nok(), 500'000);
  EXPECT_EQ(warnings_of(*survey, "wage_cost_assumed"), Texts{});
}

TEST(Survey, TellsAnObservationOf0FromNothing) {
  const SurveyFile survey = survey_of_rows(
      "1573,records,operation,invoices,0,nok,\n1573,general,use,own_costs,no,yes_no,\n"
      "1573,vkp,use,in_use,no,yes_no,\n1573,welfare_technology,use,own_costs,no,yes_no,\n");
  const SurveyedMunicipality& found = survey.municipalities.front();
  EXPECT_TRUE(found.group(SurveyGroup::records).is_observed);
  EXPECT_TRUE(found.group(SurveyGroup::general).is_observed);
  EXPECT_TRUE(found.group(SurveyGroup::welfare_technology).is_observed);
  EXPECT_FALSE(found.group(SurveyGroup::other).is_observed);
  EXPECT_TRUE(own_cost_observations(survey).empty());
}

TEST(Survey, TakesAnOldCodeForItsSuccessor) {
  // 3005 became 3301 in 2024.
  const SurveyFile survey = survey_of_rows("3005,records,operation,invoices,1,nok,\n");
  EXPECT_EQ(survey.municipalities.front().code, "3301");
  EXPECT_EQ(survey.municipalities.front().inhabitants, 101'859);
  EXPECT_EQ(warned_value(survey, "old_code", "given_code"), ErrorValue(std::string("3005")));
}

FilledForm donor(const std::vector<SurveyCell>& cells, std::int64_t inhabitants) {
  auto forms = filled_forms(cells, {800'000, 1});
  forms.front().inhabitants = inhabitants;
  return forms.front();
}

/// Donors with 10 000, 20 000 and 30 000 inhabitants pay 100 000, 200 000 and 600 000 kroner: 15 for each inhabitant.
TEST(Imputation, TakesTheStaffCostsOfThreeOthers) {
  const auto given = [](const std::string& wages) {
    return test::cells_of("3301,records,operation,invoices,50,nok,\n3301,records,operation,wages," + wages + ",nok,\n");
  };
  const auto first = given("100000");
  const auto second = given("200000");
  const auto third = given("600000");
  const auto missing = test::cells_of("1573,records,operation,invoices,9,nok,\n");
  std::vector<FilledForm> forms = {donor(first, 10'000), donor(second, 20'000), donor(missing, 2'128),
                                   donor(third, 30'000)};
  const auto found = imputed(forms[2], SurveyGroup::records, forms);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->donor_count, 3);
  EXPECT_EQ(found->nok, 31'920);
  EXPECT_FALSE(imputed(forms[0], SurveyGroup::records, forms).has_value());
  EXPECT_FALSE(imputed(forms[2], SurveyGroup::other, forms).has_value());
  forms.pop_back();
  const auto too_few = imputed(forms[2], SurveyGroup::records, forms);
  ASSERT_TRUE(too_few.has_value());
  EXPECT_EQ(too_few->donor_count, 2);
  EXPECT_FALSE(too_few->nok.has_value());
}

TEST(Imputation, TakesA0ForAnAnswer) {
  const auto cells =
      test::cells_of("1573,records,operation,invoices,9,nok,\n1573,records,implementation,wages,0,nok,\n");
  const std::vector<FilledForm> forms = {donor(cells, 2'128)};
  EXPECT_FALSE(imputed(forms[0], SurveyGroup::records, forms).has_value());
}

TEST(Survey, MarksWhatIsImputed) {
  std::string rows;
  for (const char* code : {"3301", "3107", "3101"}) {
    rows += std::string(code) + ",records,operation,invoices,9,knok,\n" + code + ",records,operation,wages,1,knok,\n";
  }
  const SurveyFile survey = survey_of_rows(rows + "1573,records,operation,invoices,9000,nok,\n");
  const SurveyedMunicipality& smola = survey.municipalities.front();
  ASSERT_EQ(smola.code, "1573");
  // 2 128 x 3 000 / (101 859 + 83 193 + 31 387) = 29.5
  EXPECT_EQ(smola.group(SurveyGroup::records).imputed_nok, 29);
  EXPECT_EQ(smola.group(SurveyGroup::records).by_type_nok[0], 9'029);
  EXPECT_EQ(smola.own_nok(), 9'029);
  EXPECT_EQ(smola.status, Status::estimated);
  EXPECT_EQ(warnings_of(survey, "imputed"), Texts{"line 8 records"});
  EXPECT_EQ(warned_value(survey, "imputed", "donors"), ErrorValue(std::int64_t{3}));
  const SurveyFile alone = survey_of_rows("1573,records,operation,invoices,9000,nok,\n");
  EXPECT_EQ(warnings_of(alone, "staff_time_missing"), Texts{"line 2 records"});
  EXPECT_EQ(alone.municipalities.front().own_nok(), 9'000);
}

/// 305 million kroner by inhabitants and index over the 357 of today, worked out by another program.
TEST(StatutoryPayment, IsTheKeysShareIn2021) {
  const Parameters& parameters = test::survey_parameters();
  const auto drammen = statutory_payment(parameters, "3301", 2021);
  ASSERT_TRUE(drammen.has_value());
  EXPECT_EQ(drammen->amount.ore(), 536'791'353);
  EXPECT_EQ(drammen->nok(), 5'367'914);
  EXPECT_EQ(drammen->status, Status::approximated);
  EXPECT_EQ(statutory_payment(parameters, "1573", 2021)->amount.ore(), 17'817'530);
  const auto all = StatutoryPayments::of(parameters, 2021);
  std::int64_t sum = 0;
  for (const std::string& code : parameters.structure().codes_of(2024)) sum += all->find(code)->amount.ore();
  EXPECT_EQ(sum, 30'500'000'000);
}

// The index of five is estimated, and so is how the inhabitants of 1507 fell on its two parts.
TEST(StatutoryPayment, Of2021IsEstimatedWhereTheMunicipalitysOwnRowIs) {
  const auto all = StatutoryPayments::of(test::survey_parameters(), 2021);
  ASSERT_TRUE(all.has_value());
  Texts estimated;
  for (const std::string& code : test::survey_parameters().structure().codes_of(2024)) {
    const Status status = all->find(code)->status;
    if (status == Status::estimated) {
      estimated.push_back(code);
    } else {
      EXPECT_EQ(status, Status::approximated) << code;
    }
  }
  EXPECT_EQ(estimated, (Texts{"1508", "1580", "3226", "4020", "4624", "5044", "5605"}));
}

// The bills of 3005, which became 3301 in 2024, worked out by another program.
TEST(StatutoryPayment, BeforeANewCodeIsTheBillOfTheOldOne) {
  const Parameters& parameters = test::survey_parameters();
  for (const auto& [year, ore] : {std::pair(2022, 600'326'330), std::pair(2023, 678'161'546)}) {
    const auto payment = statutory_payment(parameters, "3301", year);
    ASSERT_TRUE(payment.has_value()) << year;
    EXPECT_EQ(payment->amount.ore(), ore);
    EXPECT_EQ(payment->lines.size(), 5U);
    EXPECT_EQ(payment->status, Status::approximated);
  }
  for (const auto& [code, year, nok] : {std::tuple("3301", 2022, 6'003'263), std::tuple("3005", 2023, 6'781'615)}) {
    const SurveyFile survey = survey_of_rows(std::string(code) + ",records,operation,invoices,1,nok,\n", year);
    ASSERT_TRUE(survey.municipalities.front().statutory.has_value()) << code;
    EXPECT_EQ(survey.municipalities.front().statutory->nok(), nok);
  }
}

// 474 098 566 øre of 1507 in 2023, each solution by the weights 112 949.4225 and 21 188.1177 (METHOD 11).
TEST(StatutoryPayment, OfADividedMunicipalityIsItsPartOfTheBill) {
  const Parameters& parameters = test::survey_parameters();
  const auto all = StatutoryPayments::of(parameters, 2023);
  ASSERT_TRUE(all.has_value());
  ASSERT_NE(all->find("1508"), nullptr);
  ASSERT_NE(all->find("1580"), nullptr);
  EXPECT_EQ(all->find("1508")->amount.ore(), 399'210'832);
  EXPECT_EQ(all->find("1580")->amount.ore(), 74'887'734);
  EXPECT_EQ(all->find("1580")->status, Status::estimated);
}

// §§ 13-16: 72.1 + 35.2 + 52.1 + 55.5 + 126.2 million in 2022, 77.1 + 41.2 + 56.9 + 59.3 + 151.4 in 2023.
TEST(StatutoryPayment, OfAllOfTodayIsTheGroupsAmount) {
  const Parameters& parameters = test::survey_parameters();
  for (const auto& [year, ore] : {std::pair(2022, 34'110'000'000), std::pair(2023, 38'590'000'000)}) {
    const auto all = StatutoryPayments::of(parameters, year);
    ASSERT_TRUE(all.has_value());
    Money sum;
    for (const std::string& code : parameters.structure().codes_of(2024)) {
      ASSERT_NE(all->find(code), nullptr) << code << " in " << year;
      sum += all->find(code)->amount;
    }
    EXPECT_EQ(sum.ore(), ore) << year;
  }
}

TEST(StatutoryPayment, IsTheBillFrom2022) {
  const Parameters& parameters = test::survey_parameters();
  const auto payment = statutory_payment(parameters, "3301", 2026);
  ASSERT_TRUE(payment.has_value());
  Money sum;
  for (const BillLine& line : payment->lines) sum += line.amount;
  EXPECT_EQ(sum, payment->amount);
  EXPECT_GT(payment->lines.size(), 3U);
  EXPECT_EQ(statutory_payment(parameters, "9999", 2026).errors().front().code, ErrorCode::unknown_municipality);
  EXPECT_EQ(statutory_payment(parameters, "3301", 2019).errors().front().code, ErrorCode::year_without_parameters);
}

}  // namespace
}  // namespace samfin
