// SPDX-License-Identifier: MIT
#include "core/settlement/settlement.hpp"

#include <algorithm>

#include "core/settlement/own_settlement.hpp"
#include "core/settlement/published_settlement.hpp"

namespace samfin {

namespace {

/// Draws what was used from the funds in their order; what no fund covers stays uncovered.
std::array<Money, 4> drawn(Money used, const std::array<Money, 4>& funds) {
  std::array<Money, 4> from;
  for (std::size_t i = 0; i < funds.size(); ++i) {
    from[i] = std::clamp(used, Money(), std::max(funds[i], Money()));
    used -= from[i];
  }
  return from;
}

SettlementYear settled_year(Money brought_forward, const SettlementInput& input) {
  SettlementYear year;
  year.input = input;
  year.brought_forward = brought_forward;
  year.net_invoiced = input.invoiced - input.repaid + input.recovered;
  year.available = brought_forward + year.net_invoiced + input.state_funding + input.earlier_public_funds;
  year.used_from =
      drawn(input.used, {input.earlier_public_funds, brought_forward, input.state_funding, year.net_invoiced});
  const Money left = year.available - input.used;
  if (input.is_surplus_to_equity && !left.is_negative()) year.to_equity = left;
  year.carried_forward = left - year.to_equity;
  year.left_after_plans = year.carried_forward;
  for (const PlannedUse& use : input.planned) year.left_after_plans -= use.amount;
  return year;
}

}  // namespace

std::vector<SettlementYear> settled(Money brought_forward, const std::vector<SettlementInput>& inputs) {
  const Money first = brought_forward;
  std::vector<SettlementYear> years;
  Money paid;
  Money cost;
  Money equity;
  for (const SettlementInput& input : inputs) {
    SettlementYear year = settled_year(brought_forward, input);
    paid += year.net_invoiced;
    cost += input.used - input.state_funding - input.earlier_public_funds;
    // What is to be repaid was not paid in the end; other planned uses are costs.
    for (const PlannedUse& use : input.planned) {
      if (use.use == "repayment") {
        paid -= use.amount;
      } else {
        cost += use.amount;
      }
    }
    equity += year.to_equity;
    year.cumulated_paid = paid;
    year.cumulated_cost = cost;
    year.balance = first + paid - cost - equity;
    brought_forward = year.left_after_plans;
    years.push_back(std::move(year));
  }
  return years;
}

Result<std::vector<Settlement>> settlements_of(const OwnCosts& costs, const Parameters& parameters) {
  auto settlements = published_settlements(parameters);
  if (!settlements) return settlements;
  auto own = own_settlement(costs.settlement);
  if (!own) return own.errors();
  if (*own) settlements->push_back(std::move(**own));
  return settlements;
}

}  // namespace samfin
