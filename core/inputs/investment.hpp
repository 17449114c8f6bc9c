// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/exact/money.hpp"
#include "core/exact/ratio.hpp"
#include "core/inputs/names.hpp"

namespace samfin {

/// How what was invested is paid by the sector (financing models 2017, 2.2.2.1 and 2.2.2.2).
enum class RepaymentForm : unsigned char {
  equity,    ///< equal instalments over the lifetime, so that the supplier's equity is kept whole
  annuity,   ///< a loan with the same payment every year
  serial,    ///< a loan with equal instalments and interest on what is left
  up_front,  ///< yearly contributions before delivery
};

inline constexpr std::array<std::string_view, 4> repayment_form_names = {"equity", "annuity", "serial", "up_front"};
constexpr std::string_view name_of(RepaymentForm form) {
  return repayment_form_names[static_cast<std::size_t>(form)];
}

/// What is paid for: a development project, or a local solution that is bought out.
enum class InvestmentKind : unsigned char { project, buy_out };

inline constexpr std::array<std::string_view, 2> investment_kind_names = {"project", "buy_out"};
constexpr std::string_view name_of(InvestmentKind kind) {
  return investment_kind_names[static_cast<std::size_t>(kind)];
}

/// A sum invested in a solution, and how it is paid back.
struct Investment {
  std::string id;
  Solution solution = Solution::helsenettet;
  InvestmentKind kind = InvestmentKind::project;
  Money amount;
  Ratio state_share;  ///< what the state pays when it is built; the rest is repaid
  RepaymentForm form = RepaymentForm::equity;
  Ratio interest;       ///< a year, of the balance; 0 for equity and up_front
  int delivered = 0;    ///< the year of delivery
  int year_count = 1;   ///< years of repayment after it, or of contributions before it
  std::string sold_by;  ///< of a buy-out: who sells
  friend bool operator==(const Investment&, const Investment&) = default;
};

}  // namespace samfin
