// SPDX-License-Identifier: MIT
#include "core/settlement/settlement.hpp"

#include "tests/core/basis_of.hpp"

namespace samfin {
namespace {

using test::basis_parameters;
using test::mnok;

/// An account of the sources; the parameters outlive what points into them.
const SettlementYear& year_of(std::string_view account, int year) {
  static const Parameters parameters = basis_parameters();
  static const std::vector<Settlement> settlements = settlements_of({}, parameters).value();
  for (const Settlement& settlement : settlements) {
    if (settlement.account != account) continue;
    for (const SettlementYear& settled : settlement.years) {
      if (settled.input.year == year) return settled;
    }
  }
  ADD_FAILURE() << account << " " << year;
  return settlements.front().years.front();
}

Money used_from(const SettlementYear& year, FundingSource source) {
  return year.used_from[static_cast<std::size_t>(source)];
}

// Nothing can be settled of one without the other.
TEST(Settlement, ARefusalNamesWhichOfInvoicedAndUsedIsNotKnown) {
  for (const char* item : {"invoiced", "used"}) {
    Parameters parameters = basis_parameters();
    ParameterTable& table = parameters.own_table("settlement_mnok");
    const auto row = table.row_of("national_solutions/" + std::string(item));
    ASSERT_TRUE(row.has_value());
    table.cell(*row, *table.column_of(2022)).is_known = false;
    const auto settlements = settlements_of({}, parameters);
    ASSERT_FALSE(settlements.has_value());
    EXPECT_EQ(settlements.errors(), (Errors{{ErrorCode::input_not_known,
                                             "/settlement_mnok/national_solutions/" + std::string(item) + "/2022",
                                             {{"year", 2022}}}}));
  }
}

TEST(Settlement, Table5OfSpring2023CarriesWhatItPrints) {
  EXPECT_EQ(year_of("helsenorge", 2022).carried_forward, Money());
  EXPECT_EQ(year_of("kjernejournal", 2022).carried_forward, mnok("23.9"));
  EXPECT_EQ(year_of("e_resept", 2022).carried_forward, mnok("13.7"));
  EXPECT_EQ(year_of("grunndata_helseid", 2022).carried_forward, mnok("5.3"));
  EXPECT_EQ(year_of("national_solutions", 2022).carried_forward, mnok("42.9"));
  EXPECT_EQ(year_of("national_solutions", 2022).available, mnok("608"));
}

TEST(Settlement, Table51OfSpring2023LeavesThreePointNine) {
  const SettlementYear& plan = year_of("national_solutions", 2023);
  EXPECT_EQ(plan.input.kind, SettlementKind::plan);
  EXPECT_EQ(plan.brought_forward, mnok("42.9"));
  EXPECT_EQ(plan.left_after_plans, mnok("3.9"));
}

TEST(Settlement, Table52OfSpring2023SendsTheSurplusToEquity) {
  EXPECT_EQ(year_of("helsenettet", 2022).to_equity, mnok("12"));
  EXPECT_EQ(year_of("helsenettet", 2022).carried_forward, Money());
}

TEST(Settlement, Note2OfTheAnnualReport2024IsFiftySixKronerHigherThanPrinted) {
  const SettlementYear& year = year_of("nhn", 2024);
  EXPECT_EQ(year.carried_forward, mnok("127.664127"));
  EXPECT_EQ(year.input.published_carried_forward->number(), Ratio::read("127.664071").value());
  EXPECT_EQ(year_of("nhn", 2026).left_after_plans, mnok("9.664127"));  // less 34.5 agreed and 83.5 proposed
  EXPECT_EQ(year_of("nhn", 2026).cumulated_paid, mnok("924.953698"));  // 1 042.953698 less both
  EXPECT_EQ(year_of("nhn", 2026).cumulated_cost, mnok("988.138159"));
}

TEST(Settlement, PublicFundsOfEarlierYearsAreUsedFirst) {
  const SettlementYear& year = year_of("e_resept", 2022);
  EXPECT_EQ(used_from(year, FundingSource::earlier_public_funds), mnok("13.5"));
  EXPECT_EQ(used_from(year, FundingSource::state_funding), mnok("0.5"));
  EXPECT_EQ(used_from(year, FundingSource::invoiced), mnok("111"));
}

TEST(Settlement, RepaymentLowersAndRecoveryRaisesTheInvoice) {
  OwnCosts costs;
  OwnSettlementYear first;
  first.year = 2026;
  first.brought_forward_mnok = Ratio(10);
  first.invoiced_mnok = Ratio(100);
  first.repaid_mnok = Ratio(8);
  first.used_mnok = Ratio(105);
  OwnSettlementYear second = first;
  second.year = 2027;
  second.brought_forward_mnok = Ratio();
  second.repaid_mnok = Ratio();
  second.recovered_mnok = Ratio(3);
  costs.settlement = {first, second};
  const Parameters parameters = basis_parameters();
  const auto settlements = settlements_of(costs, parameters).value();
  const auto& years = settlements.back().years;
  EXPECT_EQ(years[0].net_invoiced, mnok("92"));
  EXPECT_EQ(years[0].carried_forward, mnok("-3"));  // 10 + 92 - 105: more was used than there was
  EXPECT_EQ(years[1].brought_forward, mnok("-3"));
  EXPECT_EQ(years[1].carried_forward, mnok("-5"));  // -3 + 103 - 105
  EXPECT_EQ(years[1].balance, years[1].left_after_plans);
}

TEST(Settlement, ASurplusToEquityLeavesTheAccount) {
  OwnCosts costs;
  OwnSettlementYear year;
  year.year = 2026;
  year.invoiced_mnok = Ratio(5);
  year.used_mnok = Ratio(4);
  year.is_surplus_to_equity = true;
  costs.settlement = {year};
  const Parameters parameters = basis_parameters();
  const auto settlements = settlements_of(costs, parameters).value();
  EXPECT_EQ(settlements.back().years[0].to_equity, mnok("1"));
  EXPECT_EQ(settlements.back().years[0].balance, Money());
}

}  // namespace
}  // namespace samfin
