// SPDX-License-Identifier: MIT
// Random investments: nothing of what is to be repaid is lost, whatever the form.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "core/investments/repayment.hpp"

namespace samfin {
namespace {

Investment any_investment() {
  Investment investment;
  investment.form =
      *rc::gen::element(RepaymentForm::equity, RepaymentForm::annuity, RepaymentForm::serial, RepaymentForm::up_front);
  // Small amounts over many years are where rounding bites.
  const auto largest = *rc::gen::element<std::int64_t>(200, 100'000, 10'000'000'000'000);
  investment.amount = Money::from_ore(*rc::gen::inRange<std::int64_t>(1, largest));
  investment.state_share = Ratio::of(*rc::gen::inRange<std::int64_t>(0, 8), 7);
  investment.year_count = *rc::gen::inRange(1, most_repayment_years + 1);
  investment.delivered = *rc::gen::inRange(1990, 2100);
  if (investment.form == RepaymentForm::annuity || investment.form == RepaymentForm::serial) {
    const auto below = *rc::gen::element<std::int64_t>(1, 3, 100, 10'000, 1'000'003);
    investment.interest = Ratio::of(*rc::gen::inRange<std::int64_t>(0, below + 1), static_cast<Uint128>(below));
  }
  return investment;
}

Repayment repaid(const Investment& investment) {
  const auto repayment = repayment_of(investment);
  RC_ASSERT(repayment.has_value());
  return *repayment;
}

TEST(RepaymentProperty, InstalmentsAddUpAndTheBalanceEndsAtZero) {
  EXPECT_TRUE(rc::check([] {
    const Investment investment = any_investment();
    const Repayment repayment = repaid(investment);
    Money sum;
    Money interest;
    Money before = repayment.repaid;
    for (const RepaymentYear& year : repayment.years) {
      RC_ASSERT(!year.instalment.is_negative());
      RC_ASSERT(!year.interest.is_negative());
      RC_ASSERT(before - year.instalment == year.balance);
      before = year.balance;
      sum += year.instalment;
      interest += year.interest;
    }
    RC_ASSERT(sum == investment.amount - repayment.state);
    RC_ASSERT(sum == repayment.repaid);
    RC_ASSERT(interest == repayment.interest);
    RC_ASSERT(repayment.years.back().balance == Money());
    RC_ASSERT(repayment.years.size() == static_cast<std::size_t>(investment.year_count));
  }));
}

TEST(RepaymentProperty, InterestIsTheBalanceBeforeTimesTheRate) {
  EXPECT_TRUE(rc::check([] {
    const Investment investment = any_investment();
    Money before = repaid(investment).repaid;
    for (const RepaymentYear& year : repaid(investment).years) {
      // |interest - before x rate| <= 1/2 øre, in whole numbers; up to 10^13 x 10^6 x 2 fits 128 bits.
      const auto below = static_cast<Int128>(investment.interest.denominator());
      const Int128 twice = 2 * (year.interest.ore() * below - before.ore() * investment.interest.numerator());
      RC_ASSERT(twice <= below);
      RC_ASSERT(twice > -below);
      before = year.balance;
    }
  }));
}

// At a high interest over many years half an øre grows past a whole payment, and the loan is paid down before its time:
// 7 215 298.29 at 36 % over 72 years is, in the 65th.
TEST(RepaymentProperty, AnAnnuityIsTheSameUntilTheLoanIsPaidDown) {
  EXPECT_TRUE(rc::check([] {
    Investment investment = any_investment();
    investment.form = RepaymentForm::annuity;
    investment.interest = Ratio::of(*rc::gen::inRange<std::int64_t>(1, 101), 100);
    investment.amount = Money::from_ore(*rc::gen::inRange<std::int64_t>(10'000'000, 10'000'000'000));
    investment.state_share = Ratio();
    const auto years = repaid(investment).years;
    Money before = investment.amount;
    bool is_early = false;
    for (const RepaymentYear& year : years) {
      const Money due = before + year.interest;
      const bool is_last = &year == &years.back();
      RC_ASSERT(year.payment() == (is_last ? due : std::min(years.front().payment(), due)));
      is_early = is_early || (!is_last && year.balance == Money());
      before = year.balance;
    }
    // Up to half an øre of payment and of interest a year, grown at the rate until the end.
    const std::int64_t off = years.back().payment().ore() - years.front().payment().ore();
    if (investment.interest <= Ratio::of(1, 20) && investment.year_count <= 30) {
      RC_ASSERT(!is_early);
      RC_ASSERT(off <= 70);
      RC_ASSERT(off >= -70);
    }
  }));
}

TEST(RepaymentProperty, EqualPartsDifferByAnOreAtMost) {
  EXPECT_TRUE(rc::check([] {
    Investment investment = any_investment();
    RC_PRE(investment.form != RepaymentForm::annuity);
    const auto years = repaid(investment).years;
    for (std::size_t i = 1; i < years.size(); ++i) RC_ASSERT(years[i].instalment <= years[i - 1].instalment);
    RC_ASSERT(years.front().instalment - years.back().instalment <= Money::from_ore(1));
  }));
}

}  // namespace
}  // namespace samfin
