// SPDX-License-Identifier: MIT
// What is paid in all at one end, and the group's part of it.
#include "core/exact/rest_of_one.hpp"
#include "core/investments/repayment.hpp"
#include "core/models/bridge_end.hpp"
#include "core/regulation/group_amount.hpp"

namespace samfin {

namespace {

WideRatio sum_ratio(Money part, Money whole) {
  return WideRatio(part) / WideRatio(whole);
}

}  // namespace

/// The adopted amount: before the supplement, and before the growth into a year that is carried forward.
Result<Money> BridgeReader::base_amount(const PaymentBlock& block) const {
  const auto amount = group_amount(end_.report->parameters, block.solution, block.payer_group, end_.year);
  if (!amount) return amount.errors();
  if (!*amount) return block.total;  // a price list
  const CellRef& cell = (*amount)->amount_cell;
  if (cell.provenance().note != "carried_forward" || cell.column == 0) return (*amount)->before_supplement;
  return money_from_mnok(cell.table->cell(cell.row, cell.column - 1).number, cell.path());
}

Result<BridgeReader::Amounts> BridgeReader::amounts(Solution solution) const {
  Amounts amounts;
  for (const PaymentBlock& block : regulated_) {
    if (block.solution != solution) continue;
    const auto base = base_amount(block);
    if (!base) return base.errors();
    amounts[block.payer_group] = {*base, block.total};
  }
  return amounts;
}

void BridgeReader::add_regulated(BridgeFactors& factors, const Amounts& amounts) const {
  const auto own = amounts.find(actor_.group);
  const Regulated group = own == amounts.end() ? Regulated() : own->second;
  Money cost;
  for (const auto& [payer, amount] : amounts) {
    if (payer != PayerGroup::other_members && payer != PayerGroup::state) cost += amount.base;
  }
  if (cost == Money()) cost = group.base;
  // The supplement is the group's own, so it stands apart from the group's part of what was adopted.
  factors.cost = WideRatio(cost);
  factors.price = sum_ratio(group.amount, group.base);
  factors.group_before = sum_ratio(group.base, cost);
  factors.group_after = factors.group_before;
}

Errors BridgeReader::add_bought(BridgeFactors& factors, Solution solution, const Amounts& amounts) const {
  const PlacedRule placed = leading_rule(solution);
  const auto due = payments_due(end_.report->scenario.model->investments, solution, end_.year);
  if (!due) return due.errors();
  Regulated sum;
  for (const auto& [payer, amount] : amounts) {
    sum.base += amount.base;
    sum.amount += amount.amount;
  }
  if (placed.rule->total) sum = {*placed.rule->total, *placed.rule->total};
  factors.cost = WideRatio(sum.base);
  factors.price = sum_ratio(sum.amount, sum.base);
  factors.investment = WideRatio(*due);
  WideRatio units;
  for (const auto& [buyer, count] : placed.rule->buyers) units = units + WideRatio(count);
  const auto own = placed.rule->buyers.find(actor_.code);
  const WideRatio bought = own == placed.rule->buyers.end() ? WideRatio() : WideRatio(own->second) * part_of_code();
  factors.key_before = {WideRatio(), WideRatio(), bought / units};
  factors.key_after = factors.key_before;
  return {};
}

Errors BridgeReader::add_modelled(BridgeFactors& factors, Solution solution, const Amounts& amounts,
                                  const BridgeFrame& frame) const {
  const std::set<PayerGroup> sharing_groups = sharing(solution);
  std::map<PayerGroup, Money> shared;
  Regulated pool;
  Regulated all;
  for (const PayerGroup group : sharing_groups) shared[group] = Money();
  for (const auto& [group, amount] : amounts) {
    const bool is_shared = sharing_groups.count(group) > 0;
    if (is_shared) {
      shared[group] = amount.amount;
      pool.base += amount.base;
      pool.amount += amount.amount;
    } else if (frame.groups.count(group) > 0) {
      all.base += amount.base;
      all.amount += amount.amount;
    }
  }
  const SolutionModel* leading = leading_rule(solution).rule;
  if (leading != nullptr && leading->total) pool = {*leading->total, *leading->total};
  all.base += pool.base;
  all.amount += pool.amount;
  const auto& model = end_.report->scenario.model;
  const auto due = model ? payments_due(model->investments, solution, end_.year) : Result<Money>(Money());
  if (!due) return due.errors();
  factors.step = is_modelled(solution) ? step() : frame.step;

  const auto own = amounts.find(actor_.group);
  const Regulated group = own == amounts.end() ? Regulated() : own->second;
  const bool is_kept = !factors.is_state && !factors.is_on_behalf && frame.groups.count(actor_.group) == 0;
  if (is_kept) {
    factors.cost = WideRatio(group.base);
    factors.price = sum_ratio(group.amount, group.base);
    return {};
  }
  factors.cost = WideRatio(all.base);
  factors.price = sum_ratio(all.amount, all.base);
  factors.investment = WideRatio(*due);
  const WideRatio whole = WideRatio(all.amount + *due);
  if (!factors.is_state && !factors.is_on_behalf && sharing_groups.count(actor_.group) == 0) {
    factors.group_before = WideRatio(group.amount) / whole;
    factors.group_after = factors.group_before;
    return {};
  }
  if (factors.is_state) factors.kept = WideRatio(group.amount);
  return add_shares(factors, solution, shared, pool.amount + *due, WideRatio(pool.amount + *due) / whole);
}

/// The state's share, the group's and what is paid on behalf, by both ways that the model phases between.
Errors BridgeReader::add_shares(BridgeFactors& factors, Solution solution, const std::map<PayerGroup, Money>& shared,
                                Money pool, const WideRatio& of_all) const {
  const RulePair pair = rules(solution);
  factors.state_before = state_share_of(pair.before);
  factors.state_after = state_share_of(pair.after);
  if (factors.is_state) {
    factors.group_before = of_all;
    factors.group_after = of_all;
    return {};
  }
  const Ratio now = step();
  const auto old_state = product_of(state_share_of(pair.before), rest_of_one(now));
  const auto new_state = product_of(state_share_of(pair.after), now);
  const auto share = old_state && new_state ? sum_of(*old_state, *new_state) : std::nullopt;
  const std::string path = pair.after.path + "/state_share";
  if (!share) return {{ErrorCode::denominator_too_large, path}};
  const auto state = scaled(pool, *share, Rounding::half_up, path);
  if (!state) return state.errors();
  auto before = group_shares_of(pair.before, shared, pool - *state);
  auto after = group_shares_of(pair.after, shared, pool - *state);
  // A rule that is not in force yet, or no more, may not fit this year's amounts.
  if (!before && now == Ratio(1)) before = after;
  if (!after && now.is_zero()) after = before;
  if (!before) return before.errors();
  if (!after) return after.errors();
  const PayerGroup group = factors.is_on_behalf ? payer_on_behalf_of(actor_.group) : actor_.group;
  factors.group_before = WideRatio((*before)[group]) * of_all;
  factors.group_after = WideRatio((*after)[group]) * of_all;
  for (const PayerGroup of : {PayerGroup::general_practitioners, PayerGroup::contract_specialists}) {
    if (factors.is_on_behalf ? of != actor_.group : payer_on_behalf_of(of) != group) continue;
    const bool has_them = group == PayerGroup::municipalities || group == PayerGroup::health_regions;
    if (!has_them) continue;
    factors.own_before = own_part_of(pair.before, of);
    factors.own_after = own_part_of(pair.after, of);
  }
  return {};
}

}  // namespace samfin
