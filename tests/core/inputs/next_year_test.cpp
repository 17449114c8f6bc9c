// SPDX-License-Identifier: MIT
#include "core/inputs/next_year.hpp"

#include <gtest/gtest.h>

#include "core/inputs/cell_ref.hpp"
#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

Total municipalities_total(const Report& report, int year) {
  return report.total_where(
      [&](const PaymentBlock& b) { return b.year == year && b.payer_group == PayerGroup::municipalities; });
}

TEST(NextYear, IsAnErrorUntilItIsAssumed) {
  const Errors errors = test::errors_of(R"({"years":[2027]})");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].code, ErrorCode::year_without_parameters);
  EXPECT_EQ(errors[0].path, "/years/0");
  EXPECT_EQ(std::get<std::string>(errors[0].values[1].value), "2022 2023 2024 2025 2026");
}

TEST(NextYear, CarriesTheNewestAmountsForwardAsAssumed) {
  const Report report = test::report_of(R"({"base":"next_year"})");
  EXPECT_EQ(report.years.back(), 2027);
  EXPECT_EQ(municipalities_total(report, 2027).amount, municipalities_total(report, 2026).amount);
  EXPECT_EQ(municipalities_total(report, 2027).status, Status::assumed);
  EXPECT_EQ(municipalities_total(report, 2026).status, Status::calculated);  // a sum of adopted amounts
  for (const PaymentBlock& block : report.blocks) {
    if (block.year != 2027) continue;
    for (const Status status : block.statuses) EXPECT_GE(status, Status::assumed);
  }
}

// 202.1 million with 5 per cent growth is 212.205 million; 3 per cent more is 218.571 150 million.
TEST(NextYear, GrowsBySolutionAndThenBySupplement) {
  const Report report = test::report_of(R"({"base":"next_year","years":[2027],"changes":[
    {"path":"/growth_ratio/helsenorge/2027","value":"0.05"},
    {"path":"/cpi_supplement_ratio/municipalities/2027","value":"0.03"}]})");
  const auto total = report.total_where([](const PaymentBlock& b) {
    return b.solution == Solution::helsenorge && b.payer_group == PayerGroup::municipalities;
  });
  EXPECT_EQ(total.amount.ore(), 21'857'115'000);
}

TEST(NextYear, TakesTheUsersInhabitantsOfThatYear) {
  const Report report = test::report_of(R"({"base":"next_year","years":[2027],"changes":[
    {"path":"/population/4601/2027","value":300000}]})");
  EXPECT_EQ(known_cell(report.parameters, "population", "4601", 2027)->number(), Ratio(300000));
  EXPECT_EQ(known_cell(report.parameters, "population", "4601", 2026)->number(), Ratio(294860));
}

TEST(NextYear, CarriesWhatTheUserReplacedInTheNewestYear) {
  const Report report = test::report_of(R"({"base":"next_year","years":[2027],"changes":[
    {"path":"/payment_mnok/e_resept/pharmacies/2026","value":"20"}]})");
  const auto total = report.total_where([](const PaymentBlock& b) { return b.payer_group == PayerGroup::pharmacies; });
  EXPECT_EQ(total.amount.ore(), 2'000'000'000);
}

TEST(NextYear, DoesNotCarryACountOfMidYear) {
  const Report report = test::report_of(R"({"base":"next_year","years":[2027],"changes":[
    {"path":"/population_1_july/4601/2025","value":1000}]})");
  EXPECT_FALSE(cell_if_known(report.parameters, "population_1_july", "4601", 2026));
  EXPECT_TRUE(cell_if_known(report.parameters, "population_1_july", "4601", 2025));
}

TEST(NextYear, IsOneYearOnly) {
  EXPECT_EQ(test::errors_of(R"({"base":"next_year","years":[2028]})").front().code, ErrorCode::year_without_parameters);
}

}  // namespace
}  // namespace samfin
