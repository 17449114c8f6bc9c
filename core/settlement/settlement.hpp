// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/inputs/own_costs.hpp"

namespace samfin {

/// Where used money comes from, in the order in which it is used (METHOD 17): public funds of earlier years
/// before everything else, as the source says; then what earlier payments left, the state's funding of the
/// year, and the year's invoices.
enum class FundingSource : unsigned char { earlier_public_funds, brought_forward, state_funding, invoiced };

inline constexpr std::array<std::string_view, 4> funding_source_names = {"earlier_public_funds", "brought_forward",
                                                                         "state_funding", "invoiced"};

/// What a year of an account is.
enum class SettlementKind : unsigned char {
  accounts,  ///< invoiced and used are known
  plan,      ///< only what the carried money is to be used for
  forecast,  ///< only an expected underspend
  own,       ///< the user's
};

inline constexpr std::array<std::string_view, 4> settlement_kind_names = {"accounts", "plan", "forecast", "own"};
constexpr std::string_view name_of(SettlementKind kind) {
  return settlement_kind_names[static_cast<std::size_t>(kind)];
}

struct PlannedUse {
  std::string use;
  Money amount;
  CellRef cell;
};

/// What enters a year of a settlement.
struct SettlementInput {
  int year = 0;
  SettlementKind kind = SettlementKind::accounts;
  Money invoiced;   ///< before repayment and recovery
  Money repaid;     ///< lowers the invoices
  Money recovered;  ///< raises them
  Money state_funding;
  Money earlier_public_funds;
  Money used;
  bool is_surplus_to_equity = false;
  std::vector<PlannedUse> planned;
  std::optional<CellRef> published_carried_forward;
  std::optional<CellRef> underspend;
  std::optional<CellRef> source;
  Status status = Status::calculated;
};

/// One year settled.
struct SettlementYear {
  SettlementInput input;
  Money brought_forward;
  Money net_invoiced;              ///< invoiced - repaid + recovered
  Money available;                 ///< brought forward + net invoiced + other funding
  std::array<Money, 4> used_from;  ///< by `FundingSource`; adds up to what was used as far as it is covered
  Money to_equity;
  Money carried_forward;   ///< available - used - to equity; below 0 where more was used than there was
  Money left_after_plans;  ///< carried forward - planned uses; the next year's brought forward in a plan
  Money cumulated_paid;
  Money cumulated_cost;  ///< what was used less what other funding covered
  Money balance;         ///< first brought forward + cumulated paid - cumulated cost - to equity
};

struct Settlement {
  std::string account;
  std::vector<SettlementYear> years;
};

/// Settles years one after the other: what is left in one is brought forward to the next.
std::vector<SettlementYear> settled(Money brought_forward, const std::vector<SettlementInput>& inputs);

/// The published accounts and, where there is one, the user's.
/// Errors at `/costs/settlement/i`: `year_out_of_order`, `repayment_above_carried`, `invoice_below_zero`,
/// `value_out_of_range` for a negative amount, `number_not_whole`, `amount_too_large`.
Result<std::vector<Settlement>> settlements_of(const OwnCosts& costs, const Parameters& parameters);

}  // namespace samfin
