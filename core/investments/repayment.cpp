// SPDX-License-Identifier: MIT
#include "core/investments/repayment.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>

#include "core/exact/allocation.hpp"

namespace samfin {

namespace {

using Wide = boost::multiprecision::cpp_int;

void require_range(const Ratio& value, std::int64_t smallest, std::int64_t largest, const char* path, Errors& errors) {
  if (value >= Ratio(smallest) && value <= Ratio(largest)) return;
  errors.push_back({ErrorCode::value_out_of_range,
                    path,
                    {{"value", value.text()}, {"min", std::to_string(smallest)}, {"max", std::to_string(largest)}}});
}

/// A share or rate from 0 to 1 that products with amounts of 53 bits have room for.
void require_share(const Ratio& value, const char* path, Errors& errors) {
  require_range(value, 0, 1, path, errors);
  if ((value.denominator() >> 64U) != 0) errors.push_back({ErrorCode::denominator_too_large, path});
}

Errors errors_of(const Investment& investment) {
  Errors errors;
  const bool is_payable = investment.amount > Money() && !investment.amount.is_too_large();
  if (!is_payable) {
    errors.push_back({ErrorCode::value_out_of_range,
                      "/amount_mnok",
                      {{"value", Ratio::of(investment.amount.ore(), 100'000'000).text()},
                       {"min", "0.00000001"},
                       {"max", Ratio::of(Money::largest_ore, 100'000'000).text()}}});
  }
  require_share(investment.state_share, "/state_share", errors);
  require_share(investment.interest, "/interest", errors);
  require_range(Ratio(investment.year_count), 1, most_repayment_years, "/years", errors);
  return errors;
}

std::uint64_t narrow(Uint128 value) {
  return static_cast<std::uint64_t>(value);
}

/// The payment of an annuity, the same every year: balance x r / (1 - (1 + r)^-n), a half øre up.
/// With r = p/q that is balance x p (p + q)^n / (q ((p + q)^n - q^n)), at most 53 + 64 + 65 n bits.
Money annuity_of(Money balance, const Ratio& interest, int year_count) {
  const Wide p = narrow(static_cast<Uint128>(interest.numerator()));
  const Wide q = narrow(interest.denominator());
  const auto years = static_cast<unsigned>(year_count);
  const Wide grown = boost::multiprecision::pow(Wide(p + q), years);
  const Wide above = balance.ore() * p * grown;
  const Wide below = q * (grown - boost::multiprecision::pow(q, years));
  const Wide rounded = (2 * above + below) / (2 * below);
  return Money::from_ore(static_cast<std::int64_t>(rounded));  // at most the balance and a year's interest
}

/// The instalments of an annuity; what is left is the last one.
std::vector<Money> annuity_instalments(Money rest, const Investment& investment) {
  const Money yearly = annuity_of(rest, investment.interest, investment.year_count);
  std::vector<Money> instalments;
  Money balance = rest;
  for (int i = 1; i < investment.year_count; ++i) {
    const auto interest = scaled(balance, investment.interest, Rounding::half_up, "");
    // Rounding may pay down a very small loan before its last year.
    instalments.push_back(std::min(yearly - *interest, balance));
    balance -= instalments.back();
  }
  instalments.push_back(balance);
  return instalments;
}

/// What is repaid each year. Equal parts: an øre left over falls on an earlier year.
Result<std::vector<Money>> instalments_of(Money rest, const Investment& investment) {
  const bool is_annuity = investment.form == RepaymentForm::annuity && !investment.interest.is_zero();
  if (is_annuity) return annuity_instalments(rest, investment);
  const std::vector<Ratio> equal(static_cast<std::size_t>(investment.year_count), Ratio(1));
  return shares_of(rest, equal);
}

}  // namespace

Result<Repayment> repayment_of(const Investment& investment) {
  const Errors errors = errors_of(investment);
  if (!errors.empty()) return errors;
  const auto state = scaled(investment.amount, investment.state_share, Rounding::half_up, "/state_share");
  if (!state) return state.errors();
  Repayment repayment{*state, investment.amount - *state, {}, {}};
  const auto instalments = instalments_of(repayment.repaid, investment);
  if (!instalments) return instalments.errors();

  const bool is_loan = investment.form == RepaymentForm::annuity || investment.form == RepaymentForm::serial;
  const bool is_before = investment.form == RepaymentForm::up_front;
  int year = is_before ? investment.delivered - investment.year_count : investment.delivered + 1;
  Money balance = repayment.repaid;
  for (const Money instalment : *instalments) {
    const Ratio rate = is_loan ? investment.interest : Ratio();
    const auto interest = scaled(balance, rate, Rounding::half_up, "/interest");
    if (!interest) return interest.errors();
    balance -= instalment;
    repayment.interest += *interest;
    repayment.years.push_back({year++, instalment, *interest, balance});
  }
  if (repayment.interest.is_too_large()) {
    return Error{ErrorCode::amount_too_large, "/interest", {{"largest_ore", Money::largest_ore}}};
  }
  return repayment;
}

Result<Money> payments_due(const std::vector<Investment>& investments, Solution solution, int year) {
  Money due;
  Errors errors;
  for (std::size_t i = 0; i < investments.size(); ++i) {
    if (investments[i].solution != solution) continue;
    const auto repayment = repayment_of(investments[i]);
    if (!repayment) {
      for (Error error : repayment.errors()) {
        error.path.insert(0, "/model/investments/" + std::to_string(i));
        errors.push_back(std::move(error));
      }
      continue;
    }
    const auto& years = repayment->years;
    const auto found = std::find_if(years.begin(), years.end(), [&](const auto& row) { return row.year == year; });
    if (found != years.end()) due += found->payment();
    if (due.is_too_large()) {
      return Error{ErrorCode::amount_too_large, "/model/investments", {{"largest_ore", Money::largest_ore}}};
    }
  }
  if (!errors.empty()) return errors;
  return due;
}

}  // namespace samfin
