// SPDX-License-Identifier: MIT
#include "core/settlement/own_settlement.hpp"

#include "core/inputs/own_amount.hpp"

namespace samfin {

namespace {

/// An amount that must not be negative; what is wrong with it joins the errors.
Money amount_of(const Ratio& mnok, const std::string& path, Errors& errors) {
  const auto amount = own_amount(mnok, Ratio(), path);
  if (amount) return *amount;
  errors.insert(errors.end(), amount.errors().begin(), amount.errors().end());
  return {};
}

SettlementInput input_of(const OwnSettlementYear& own, const std::string& path, Errors& errors) {
  SettlementInput input;
  input.year = own.year;
  input.kind = SettlementKind::own;
  input.status = Status::assumed;
  input.is_surplus_to_equity = own.is_surplus_to_equity;
  input.invoiced = amount_of(own.invoiced_mnok, path + "/invoiced_mnok", errors);
  input.repaid = amount_of(own.repaid_mnok, path + "/repaid_mnok", errors);
  input.recovered = amount_of(own.recovered_mnok, path + "/recovered_mnok", errors);
  input.state_funding = amount_of(own.state_funding_mnok, path + "/state_funding_mnok", errors);
  input.earlier_public_funds = amount_of(own.earlier_public_funds_mnok, path + "/earlier_public_funds_mnok", errors);
  input.used = amount_of(own.used_mnok, path + "/used_mnok", errors);
  return input;
}

std::string path_of(std::size_t index) {
  return "/costs/settlement/" + std::to_string(index);
}

Errors order_errors(const std::vector<OwnSettlementYear>& years) {
  Errors errors;
  for (std::size_t i = 1; i < years.size(); ++i) {
    const int previous = years[i - 1].year;
    if (years[i].year != previous + 1 && years[i].year != 0 && previous != 0) {
      errors.push_back(
          {ErrorCode::year_out_of_order, path_of(i) + "/year", {{"year", years[i].year}, {"previous", previous}}});
    }
    if (!years[i].brought_forward_mnok.is_zero()) {
      errors.push_back(
          {ErrorCode::unknown_key, path_of(i) + "/brought_forward_mnok", {{"key", "brought_forward_mnok"}}});
    }
  }
  return errors;
}

/// Repayments never exceed what was carried, and never turn an invoice into a payment.
Errors repayment_errors(const Settlement& settlement) {
  Errors errors;
  for (std::size_t i = 0; i < settlement.years.size(); ++i) {
    const SettlementYear& year = settlement.years[i];
    const Money repaid = year.input.repaid;
    if (repaid == Money()) continue;
    const std::string path = path_of(i) + "/repaid_mnok";
    if (repaid > year.brought_forward) {
      errors.push_back({ErrorCode::repayment_above_carried, path, {{"year", year.input.year}}});
    }
    if (year.net_invoiced.is_negative()) {
      errors.push_back({ErrorCode::invoice_below_zero, path, {{"year", year.input.year}}});
    }
  }
  return errors;
}

}  // namespace

Result<std::optional<Settlement>> own_settlement(const std::vector<OwnSettlementYear>& years) {
  if (years.empty()) return std::optional<Settlement>();
  Errors errors = order_errors(years);
  const Money brought_forward =
      amount_of(years.front().brought_forward_mnok, path_of(0) + "/brought_forward_mnok", errors);
  std::vector<SettlementInput> inputs;
  for (std::size_t i = 0; i < years.size(); ++i) inputs.push_back(input_of(years[i], path_of(i), errors));
  if (!errors.empty()) return errors;
  Settlement settlement{"own", settled(brought_forward, inputs)};
  const SettlementYear& last = settlement.years.back();
  for (const Money sum : {last.cumulated_paid, last.cumulated_cost, last.balance}) {
    if (sum.is_too_large()) {
      errors.push_back({ErrorCode::amount_too_large, "/costs/settlement", {{"largest_ore", Money::largest_ore}}});
      return errors;
    }
  }
  errors = repayment_errors(settlement);
  if (!errors.empty()) return errors;
  return std::optional<Settlement>(std::move(settlement));
}

}  // namespace samfin
