// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/inputs/investment.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The longest repayment, in years.
inline constexpr int most_repayment_years = 100;

/// What is paid for an investment in one year. The payment is the instalment and the interest.
struct RepaymentYear {
  int year = 0;
  Money instalment;
  Money interest;  ///< of the balance of the year before
  Money balance;   ///< what is left to pay after the year

  Money payment() const { return instalment + interest; }
  friend bool operator==(const RepaymentYear&, const RepaymentYear&) = default;
};

/// How an investment is paid: the state's part once, when it is built, and the rest over the years (METHOD 27;
/// financing models 2017, 2.2.2.1 and 2.2.2.2).
struct Repayment {
  Money state;
  Money repaid;    ///< what the instalments add up to: the amount less the state's part
  Money interest;  ///< over all years
  std::vector<RepaymentYear> years;
};

/// The years of an investment, in order. The instalments add up to what is to be repaid, exactly; the balance
/// ends at 0.
/// Errors, at places in the investment: `value_out_of_range`, `denominator_too_large` (a share or an interest
/// whose denominator passes 64 bits), `amount_too_large` (the interest of all years).
Result<Repayment> repayment_of(const Investment& investment);

/// What the investments in a solution cost those who share it in a year, interest included; the state's part
/// when they were built is not in it.
/// Errors: as for each investment, at `/model/investments/i` and below; `amount_too_large`.
Result<Money> payments_due(const std::vector<Investment>& investments, Solution solution, int year);

}  // namespace samfin
