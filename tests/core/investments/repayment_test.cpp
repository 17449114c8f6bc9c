// SPDX-License-Identifier: MIT
// METHOD (27). Every figure is worked out by hand from the rule, in øre.
#include "core/investments/repayment.hpp"

#include <gtest/gtest.h>

#include <array>

namespace samfin {
namespace {

/// One year: year, instalment, interest, balance.
using Row = std::array<std::int64_t, 4>;

Investment investment(RepaymentForm form, std::int64_t ore, int years, const char* interest = "0") {
  Investment result;
  result.form = form;
  result.amount = Money::from_ore(ore);
  result.year_count = years;
  result.interest = Ratio::read(interest).value();
  result.delivered = 2026;
  return result;
}

std::vector<Row> rows_of(const Investment& investment) {
  std::vector<Row> rows;
  const auto repayment = repayment_of(investment);
  EXPECT_TRUE(repayment.has_value());
  for (const RepaymentYear& year : repayment->years) {
    rows.push_back({year.year, year.instalment.ore(), year.interest.ore(), year.balance.ore()});
  }
  return rows;
}

using Rows = std::vector<Row>;

// 9.00 kroner in three parts of 3.00.
TEST(Equity, IsRepaidInEqualParts) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::equity, 900, 3)),
            (Rows{{2027, 300, 0, 600}, {2028, 300, 0, 300}, {2029, 300, 0, 0}}));
}

// 10.01 / 4 = 2.50 and an øre left over, which is the first year's.
TEST(Equity, AnOreLeftOverFallsOnAnEarlierYear) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::equity, 1001, 4)),
            (Rows{{2027, 251, 0, 750}, {2028, 250, 0, 500}, {2029, 250, 0, 250}, {2030, 250, 0, 0}}));
}

// Two øre over five years: the first two years.
TEST(Equity, OfLessThanAnOreAYearIsRepaidInTheFirstYears) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::equity, 2, 5)),
            (Rows{{2027, 1, 0, 1}, {2028, 1, 0, 0}, {2029, 0, 0, 0}, {2030, 0, 0, 0}, {2031, 0, 0, 0}}));
}

TEST(Equity, BearsNoInterest) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::equity, 900, 3, "0.05")),
            rows_of(investment(RepaymentForm::equity, 900, 3)));
}

// Contributions of three years before delivery in 2026: 2023-2025.
TEST(UpFront, IsPaidInTheYearsBeforeDelivery) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::up_front, 900, 3)),
            (Rows{{2023, 300, 0, 600}, {2024, 300, 0, 300}, {2025, 300, 0, 0}}));
}

// 100.00 / 3 = 33.33 and an øre left over.
TEST(UpFront, AnOreLeftOverFallsOnAnEarlierYear) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::up_front, 10000, 3)),
            (Rows{{2023, 3334, 0, 6666}, {2024, 3333, 0, 3333}, {2025, 3333, 0, 0}}));
}

TEST(UpFront, InOneYearIsPaidTheYearBefore) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::up_front, 12345, 1)), (Rows{{2025, 12345, 0, 0}}));
}

// 1 000.00 at 5 per cent in four: interest on 1 000, 750, 500 and 250.
TEST(Serial, HasEqualInstalmentsAndInterestOnWhatIsLeft) {
  EXPECT_EQ(
      rows_of(investment(RepaymentForm::serial, 100'000, 4, "0.05")),
      (Rows{
          {2027, 25000, 5000, 75000}, {2028, 25000, 3750, 50000}, {2029, 25000, 2500, 25000}, {2030, 25000, 1250, 0}}));
}

// 1.01 at 5 per cent in two: 5.05 øre of interest is 5, and a half øre (50 x 0.05 = 2.5) goes up.
TEST(Serial, HalfAnOreOfInterestGoesUp) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::serial, 101, 2, "0.05")), (Rows{{2027, 51, 5, 50}, {2028, 50, 3, 0}}));
}

// 10.00 at a third in three: parts of 3.34, 3.33, 3.33; interest 333.33, 222 and 111.
TEST(Serial, TakesAnInterestThatIsNoDecimal) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::serial, 1000, 3, "1/3")),
            (Rows{{2027, 334, 333, 666}, {2028, 333, 222, 333}, {2029, 333, 111, 0}}));
}

// 1 000.00 at 5 per cent in three: 100 000 x 0.05 / (1 - 1/1.157625) = 36 720.86, so 36 721 a year;
// interest 5 000, 68 279 x 0.05 = 3 413.95 and 34 972 x 0.05 = 1 748.6.
TEST(Annuity, IsTheSamePaymentEveryYear) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::annuity, 100'000, 3, "0.05")),
            (Rows{{2027, 31721, 5000, 68279}, {2028, 33307, 3414, 34972}, {2029, 34972, 1749, 0}}));
}

// 10.00 at a third in four: 1000 x (1/3) / (1 - 81/256) = 487.62, so 488; the last year takes the 485 that are
// left with their interest: 364 + 121.
TEST(Annuity, TheLastYearTakesWhatIsLeft) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::annuity, 1000, 4, "1/3")),
            (Rows{{2027, 155, 333, 845}, {2028, 206, 282, 639}, {2029, 275, 213, 364}, {2030, 364, 121, 0}}));
}

// 100.00 at 100 per cent in three: 10 000 / (1 - 1/8) = 11 428.57, so 11 429.
TEST(Annuity, AtAHundredPerCent) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::annuity, 10'000, 3, "1")),
            (Rows{{2027, 1429, 10000, 8571}, {2028, 2858, 8571, 5713}, {2029, 5713, 5713, 0}}));
}

TEST(Annuity, WithoutInterestIsEqualParts) {
  EXPECT_EQ(rows_of(investment(RepaymentForm::annuity, 1001, 4)), rows_of(investment(RepaymentForm::equity, 1001, 4)));
}

// 50 øre at 0.1 per cent in 100 years: 0.526 is 1 øre a year and no interest, so it is paid down in 50 years.
TEST(Annuity, MayBePaidDownBeforeItsLastYear) {
  const auto rows = rows_of(investment(RepaymentForm::annuity, 50, 100, "0.001"));
  EXPECT_EQ(rows[49], (Row{2076, 1, 0, 0}));
  EXPECT_EQ(rows[50], (Row{2077, 0, 0, 0}));
  EXPECT_EQ(rows.size(), 100U);
}

// 60 million over fifteen years, of which the state pays a tenth: 54 million is 3.6 million a year.
TEST(Repayment, TheStatesPartIsNotRepaid) {
  Investment project = investment(RepaymentForm::equity, 6'000'000'000, 15);
  project.state_share = Ratio::of(1, 10);
  const auto repayment = repayment_of(project);
  ASSERT_TRUE(repayment.has_value());
  EXPECT_EQ(repayment->state.ore(), 600'000'000);
  EXPECT_EQ(repayment->repaid.ore(), 5'400'000'000);
  EXPECT_EQ(repayment->years.front().instalment.ore(), 360'000'000);
}

// A third of 1.00 is 33.33; two thirds of 0.01 round up to 1; half of 0.01 rounds up too.
TEST(Repayment, TheStatesPartIsRoundedHalfUp) {
  Investment project = investment(RepaymentForm::equity, 100, 2);
  project.state_share = Ratio::of(1, 3);
  EXPECT_EQ(repayment_of(project)->state.ore(), 33);
  EXPECT_EQ(rows_of(project), (Rows{{2027, 34, 0, 33}, {2028, 33, 0, 0}}));
  project.amount = Money::from_ore(1);
  project.state_share = Ratio::of(1, 2);
  EXPECT_EQ(repayment_of(project)->state.ore(), 1);
  EXPECT_EQ(repayment_of(project)->repaid.ore(), 0);
}

// Buying out a local solution is an investment too: 12 million of which the state pays half, 7 years by annuity
// at 3 per cent: 6 million x 0.03 / (1 - 1.03^-7) = 963 038.12 kroner.
TEST(BuyOut, IsRepaidLikeAProject) {
  Investment bought = investment(RepaymentForm::annuity, 1'200'000'000, 7, "0.03");
  bought.kind = InvestmentKind::buy_out;
  bought.sold_by = "4601";
  bought.state_share = Ratio::of(1, 2);
  const auto repayment = repayment_of(bought);
  ASSERT_TRUE(repayment.has_value());
  EXPECT_EQ(repayment->state.ore(), 600'000'000);
  EXPECT_EQ(repayment->years.front().payment().ore(), 96'303'812);
  EXPECT_EQ(repayment->years.front().interest.ore(), 18'000'000);
  EXPECT_EQ(repayment->years.back().balance.ore(), 0);
}

// 10 million in three by equity, an øre that does not go up: 3 333 333.34, .33, .33.
TEST(BuyOut, ByEquityHasAnAwkwardRemainder) {
  Investment bought = investment(RepaymentForm::equity, 1'000'000'000, 3);
  bought.kind = InvestmentKind::buy_out;
  EXPECT_EQ(
      rows_of(bought),
      (Rows{{2027, 333'333'334, 0, 666'666'666}, {2028, 333'333'333, 0, 333'333'333}, {2029, 333'333'333, 0, 0}}));
}

// 2.5 million by serial loan at 4 per cent in two: 1.25 million each, interest 0.1 and 0.05 million.
TEST(BuyOut, BySerialLoan) {
  Investment bought = investment(RepaymentForm::serial, 250'000'000, 2, "0.04");
  bought.kind = InvestmentKind::buy_out;
  EXPECT_EQ(rows_of(bought), (Rows{{2027, 125'000'000, 10'000'000, 125'000'000}, {2028, 125'000'000, 5'000'000, 0}}));
}

TEST(PaymentsDue, AddUpTheInvestmentsOfTheSolutionInTheYear) {
  std::vector<Investment> list = {investment(RepaymentForm::equity, 900, 3),
                                  investment(RepaymentForm::serial, 100'000, 4, "0.05"),
                                  investment(RepaymentForm::equity, 700, 1)};
  for (Investment& one : list) one.solution = Solution::helsenorge;
  list[2].solution = Solution::vkp;
  EXPECT_EQ(payments_due(list, Solution::helsenorge, 2026)->ore(), 0);
  EXPECT_EQ(payments_due(list, Solution::helsenorge, 2027)->ore(), 300 + 30'000);
  EXPECT_EQ(payments_due(list, Solution::helsenorge, 2030)->ore(), 26'250);
  EXPECT_EQ(payments_due(list, Solution::vkp, 2027)->ore(), 700);
  EXPECT_EQ(payments_due(list, Solution::vkp, 2028)->ore(), 0);
}

TEST(Repayment, RefusesWhatIsImpossibleAllAtOnce) {
  Investment bad = investment(RepaymentForm::annuity, 0, 101, "1.5");
  bad.state_share = Ratio::of(-1, 2);
  const auto repayment = repayment_of(bad);
  ASSERT_FALSE(repayment.has_value());
  std::vector<std::string> places;
  for (const Error& error : repayment.errors()) {
    EXPECT_EQ(error.code, ErrorCode::value_out_of_range);
    places.push_back(error.path);
  }
  EXPECT_EQ(places, (std::vector<std::string>{"/amount_mnok", "/state_share", "/interest", "/years"}));
}

TEST(Repayment, RefusesAnInterestThatIsTooFineToComputeWith) {
  const auto repayment =
      repayment_of(investment(RepaymentForm::annuity, 1000, 10, "1/36893488147419103233"));  // 2^65 + 1
  ASSERT_FALSE(repayment.has_value());
  EXPECT_EQ(repayment.errors(), (Errors{{ErrorCode::denominator_too_large, "/interest"}}));
  // 64 bits and the longest loan are no trouble: r is almost 0, so the payment is a hundredth of the loan.
  EXPECT_EQ(rows_of(investment(RepaymentForm::annuity, 1000, 100, "1/18446744073709551615")).front(),
            (Row{2027, 10, 0, 990}));
}

TEST(Repayment, RefusesAnInterestThatAddsUpToTooMuch) {
  const auto repayment = repayment_of(investment(RepaymentForm::annuity, 100'000'000'000'000, 100, "1"));
  ASSERT_FALSE(repayment.has_value());
  EXPECT_EQ(repayment.errors().front().code, ErrorCode::amount_too_large);
  EXPECT_EQ(repayment.errors().front().path, "/interest");
}

TEST(PaymentsDue, AreRefusedAtTheInvestment) {
  Investment bad = investment(RepaymentForm::annuity, 1000, 0, "0.05");
  bad.solution = Solution::vkp;
  const auto due = payments_due({investment(RepaymentForm::equity, 900, 3), bad}, Solution::vkp, 2026);
  ASSERT_FALSE(due.has_value());
  EXPECT_EQ(due.errors().front().path, "/model/investments/1/years");
}

}  // namespace
}  // namespace samfin
