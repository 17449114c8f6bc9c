// SPDX-License-Identifier: MIT
#include "core/models/bridge_end.hpp"

#include <algorithm>

#include "core/regulation/price_model.hpp"
#include "core/report/comparison.hpp"

namespace samfin {

namespace {

/// The group of an actor: by the structure, by name, or by the payments for a private member.
PayerGroup group_of(const BridgeEnd& end, const std::string& code) {
  const Structure& structure = end.report->parameters.structure();
  if (structure.find(code) != nullptr) return PayerGroup::municipalities;
  const auto& regions = structure.health_regions();
  if (std::find(regions.begin(), regions.end(), code) != regions.end()) return PayerGroup::health_regions;
  if (const auto group = payer_group_named(code)) return *group;
  for (const PaymentBlock& block : end.report->blocks) {
    if (block.year != end.year) continue;
    if (std::find(block.actors->begin(), block.actors->end(), code) != block.actors->end()) return block.payer_group;
  }
  return PayerGroup::other_members;  // no-cover: who is asked about pays at this end, or has no bill
}

/// A municipality that has another code, or is part of another, in the year of the end.
Result<BridgeActor> predecessor_at(const BridgeEnd& end, const Municipality& municipality) {
  BridgeActor actor;
  Bill next;
  next.actor = municipality.code;
  next.year = end.year + 1;
  const auto before = comparison_of(*end.report, next);
  if (!before) return before.errors();
  // Of several it is their sum, under its own code.
  const bool is_one = municipality.predecessors.size() == 1;
  const Municipality& old =
      is_one ? *end.report->parameters.structure().find(municipality.predecessors[0]) : municipality;
  actor.code = old.code;
  if (old.successors.size() > 1) actor.part = municipality.code;
  if (*before) actor.lines = (*before)->lines;
  return actor;
}

}  // namespace

Money BridgeActor::amount_for(Solution solution) const {
  Money amount;
  for (const BillLine& line : lines) {
    if (line.solution == solution) amount += line.amount;
  }
  return amount;
}

bool BridgeActor::pays_for(Solution solution) const {
  return std::any_of(lines.begin(), lines.end(), [&](const BillLine& line) { return line.solution == solution; });
}

Result<BridgeActor> actor_at(const BridgeEnd& end, const std::string& code) {
  const Municipality* municipality = end.report->parameters.structure().find(code);
  if (municipality != nullptr && !municipality->exists_in(end.year) && end.year < municipality->from_year) {
    return predecessor_at(end, *municipality);
  }
  auto bill = bill_of(*end.report, code, end.year);
  if (!bill) return bill.errors();
  BridgeActor actor;
  actor.code = code;
  actor.lines = std::move(bill->lines);
  actor.group = group_of(end, code);
  return actor;
}

Result<BridgeReader> BridgeReader::of(const BridgeEnd& end, BridgeActor actor) {
  auto keys = ModelKeys::of(end.report->parameters, end.year);
  if (!keys) return keys.errors();
  auto regulated = payments_as_regulated(end.report->parameters, end.year);
  if (!regulated) return regulated.errors();
  return BridgeReader(end, std::move(actor), std::move(*regulated), std::move(*keys));
}

RulePair BridgeReader::rules(Solution solution) const {
  const auto& model = end_.report->scenario.model;
  return model ? rules_of(*model, solution, neutral_) : RulePair();
}

Ratio BridgeReader::step() const {
  const auto& model = end_.report->scenario.model;
  return model ? step_of(*model, end_.year) : Ratio(1);
}

std::vector<PlacedRule> BridgeReader::rules_in_force(Solution solution) const {
  const RulePair pair = rules(solution);
  std::vector<PlacedRule> in_force;
  if (step() != Ratio(1) && pair.before.rule != nullptr) in_force.push_back(pair.before);
  if (!step().is_zero() && pair.after.rule != nullptr) in_force.push_back(pair.after);
  return in_force;
}

PlacedRule BridgeReader::leading_rule(Solution solution) const {
  const RulePair pair = rules(solution);
  return step().is_zero() ? pair.before : pair.after;
}

bool BridgeReader::is_modelled(Solution solution) const {
  const RulePair pair = rules(solution);
  return pair.before.rule != nullptr || pair.after.rule != nullptr;
}

bool BridgeReader::is_bought(Solution solution) const {
  const SolutionModel* rule = leading_rule(solution).rule;
  return step() == Ratio(1) && rule != nullptr && rule->task_class == TaskClass::voluntary;
}

bool BridgeReader::has_payment(Solution solution, const BridgeFrame& frame) const {
  if (!frame.is_modelled || is_bought(solution)) return actor_.pays_for(solution);
  const bool is_private = actor_.group == PayerGroup::pharmacies || actor_.group == PayerGroup::other_members;
  const bool is_member = is_private && actor_.code != name_of(actor_.group);
  if (is_member) return actor_.pays_for(solution);
  const auto& blocks = end_.report->blocks;
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const PaymentBlock& block) { return block.year == end_.year && block.solution == solution; });
}

std::set<PayerGroup> BridgeReader::sharing(Solution solution) const {
  std::set<PayerGroup> groups = {PayerGroup::health_regions, PayerGroup::municipalities};
  for (const PlacedRule& placed : rules_in_force(solution)) {
    for (const auto& [group, portion] : placed.rule->groups) groups.insert(group);
    if (placed.rule->task_class != TaskClass::authority) continue;
    for (const PaymentBlock& block : regulated_) {
      if (block.solution == solution && block.payer_group != PayerGroup::state) groups.insert(block.payer_group);
    }
  }
  return groups;
}

Result<BridgeFactors> BridgeReader::factors(Solution solution, const BridgeFrame& frame) {
  const auto known = amounts(solution);
  if (!known) return known.errors();
  BridgeFactors factors;
  factors.is_state = frame.is_modelled && actor_.group == PayerGroup::state;
  factors.is_on_behalf =
      actor_.group == PayerGroup::general_practitioners || actor_.group == PayerGroup::contract_specialists;
  Errors errors;
  if (is_bought(solution)) {
    errors = add_bought(factors, solution, *known);
  } else if (frame.is_modelled) {
    errors = add_modelled(factors, solution, *known, frame);
    if (errors.empty()) errors = add_key(factors, solution, frame);
  } else {
    add_regulated(factors, *known);
    errors = add_key(factors, solution, frame);
  }
  if (!errors.empty()) return errors;
  return factors;
}

}  // namespace samfin
