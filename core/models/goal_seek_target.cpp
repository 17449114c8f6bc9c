// SPDX-License-Identifier: MIT
#include "core/models/goal_seek_target.hpp"

#include "core/report/comparison.hpp"

namespace samfin {

namespace {

/// What a municipality paid in the year of the limits, also where it had another code or was part of another.
Result<Money> base_of(const Report& limits, int year, const std::string& code) {
  const Municipality* municipality = limits.parameters.structure().find(code);
  if (municipality == nullptr || municipality->exists_in(year)) {
    const auto bill = bill_of(limits, code, year);
    return bill ? bill->total : Money();
  }
  Bill next;
  next.actor = code;
  next.year = year + 1;
  const auto before = comparison_of(limits, next);
  if (!before) return before.errors();
  return *before ? (*before)->total : Money();
}

/// base + floor(base x growth).
Result<Money> limit_of(Money base, const Ratio& growth) {
  const auto rise = product_of(Ratio(base.ore()), growth);
  const Error too_large{ErrorCode::amount_too_large, "/goal/growth", {{"largest_ore", Money::largest_ore}}};
  if (!rise) return too_large;
  const auto denominator = static_cast<Int128>(rise->denominator());
  Int128 whole = rise->numerator() / denominator;
  if (rise->numerator() % denominator != 0 && rise->is_negative()) --whole;
  if (whole > Money::largest_ore || whole < -Money::largest_ore) return too_large;
  return base + Money::from_ore(static_cast<std::int64_t>(whole));
}

}  // namespace

Result<SeekTargets> SeekTargets::of(const Goal& goal, const Report& report, int year) {
  SeekTargets targets;
  targets.goal_ = goal;
  if (goal.kind != Goal::Kind::no_municipality_above) {
    targets.names_ = {goal.group ? std::string(name_of(*goal.group)) : goal.actor};
    targets.limits_ = {goal.amount};
    return targets;
  }
  for (const std::string& code : report.parameters.structure().codes_of(year)) {
    const auto base = base_of(*goal.limits, goal.limit_year, code);
    if (!base) return base.errors();
    const auto limit = limit_of(*base, goal.growth);
    if (!limit) return limit.errors();
    targets.places_[code] = targets.names_.size();
    targets.names_.push_back(code);
    targets.limits_.push_back(*limit);
  }
  return targets;
}

Excesses SeekTargets::excesses(const std::vector<PaymentBlock>& blocks) const {
  std::vector<Money> paid(names_.size());
  bool is_nobody_there = true;
  for (const PaymentBlock& block : blocks) {
    if (goal_.group) {
      if (block.payer_group != *goal_.group) continue;
      paid[0] += block.total;
      is_nobody_there = false;
      continue;
    }
    const bool is_of_all = goal_.kind == Goal::Kind::no_municipality_above;
    if (is_of_all && block.payer_group != PayerGroup::municipalities) continue;
    for (std::size_t i = 0; i < block.amounts.size(); ++i) {
      const std::string& actor = (*block.actors)[i];
      const auto place = is_of_all ? places_.find(actor) : places_.end();
      if (is_of_all ? place == places_.end() : actor != goal_.actor) continue;
      paid[is_of_all ? place->second : 0] += block.amounts[i];
      is_nobody_there = false;
    }
  }
  Excesses excesses{{}, is_nobody_there};
  for (std::size_t i = 0; i < paid.size(); ++i) {
    const Money above = paid[i] - limits_[i];
    excesses.amounts.push_back(goal_.kind == Goal::Kind::at_least ? -above : above);
  }
  return excesses;
}

WorstExcess SeekTargets::worst_of(const Excesses& excesses) const {
  WorstExcess worst{Money::from_ore(-Money::largest_ore), ""};
  for (std::size_t i = 0; i < excesses.amounts.size(); ++i) {
    if (excesses.amounts[i] > worst.amount) worst = {excesses.amounts[i], names_[i]};
  }
  return worst;
}

Errors SeekTargets::refusal(const Report& report, int year) const {
  const auto bill = bill_of(report, goal_.actor, year);
  Errors errors = bill ? Errors{{ErrorCode::no_payment, "", {{"actor", goal_.actor}, {"year", year}}}} : bill.errors();
  for (Error& error : errors) error.path = "/goal/actor";
  return errors;
}

}  // namespace samfin
