// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "core/exact/rest_of_one.hpp"
#include "core/investments/repayment.hpp"
#include "core/models/goal_seek_input.hpp"
#include "core/models/reach_probe.hpp"

namespace samfin {

namespace {

Ratio nudged(const Ratio& share) {
  const Ratio half = Ratio::of(1, 2);
  return sum_of(share, share <= half ? per_cent : per_cent.negated()).value_or(half);
}

KeyPart key_part(KeyKind kind) {
  KeyPart part;
  part.kind = kind;
  return part;
}

/// Another key than the one there is: the same for all, or by inhabitants where it is that already.
DatedKey other_key(const DatedKey* key, int year) {
  const auto version = key == nullptr ? std::nullopt : key->version_in(year);
  const bool is_flat = version && key->versions[*version].key.parts.size() == 1 &&
                       key->versions[*version].key.parts.front().kind == KeyKind::flat;
  DatedKey other;
  other.versions.push_back({0, {{key_part(is_flat ? KeyKind::inhabitants : KeyKind::flat)}}});
  return other;
}

/// One per cent of the rest from the one of regions and municipalities that has more to the other.
void nudge_groups(SolutionModel& rule, Money regions, Money municipalities) {
  GroupPortion& first = rule.groups[PayerGroup::health_regions];
  GroupPortion& second = rule.groups[PayerGroup::municipalities];
  if (rule.groups.size() == 2 && first.value.is_zero() && second.value.is_zero() && first.amount == Money() &&
      second.amount == Money()) {
    const Money sum = regions + municipalities;
    const Ratio share = sum == Money() ? Ratio::of(1, 2) : Ratio::of(regions.ore(), static_cast<Uint128>(sum.ore()));
    first.value = nudged(share);
    second.value = rest_of_one(first.value);
    return;
  }
  for (auto& [group, portion] : rule.groups) {
    if (portion.kind == GroupPortion::Kind::fixed) {
      portion.amount += Money::from_ore(portion.amount > Money::from_ore(100) ? -100 : 100);
      return;
    }
    if (portion.kind == GroupPortion::Kind::use) {
      portion.value = sum_of(portion.value, Ratio(1)).value_or(Ratio(1));
      return;
    }
  }
  const bool is_first = first.value >= second.value;
  GroupPortion& giver = is_first ? first : second;
  GroupPortion& taker = is_first ? second : first;
  giver.value = sum_of(giver.value, per_cent.negated()).value_or(giver.value);
  taker.value = sum_of(taker.value, per_cent).value_or(taker.value);
}

class ModelProbes {
 public:
  explicit ModelProbes(const ReachScene& scene) : scene_(scene), model_(*scene.scenario().model) {}

  std::vector<ReachProbe> probes() && {
    std::set<std::string> done;
    for (const auto& [solution, rule] : model_.solutions) {
      if (done.insert(rule.named_as).second) add_rule(rule);
    }
    if (model_.transition) add_transition();
    for (std::size_t i = 0; i < model_.investments.size(); ++i) add_investment(i);
    return std::move(probes_);
  }

 private:
  /// A member of the rule of this name, in all solutions that it is written for.
  template <class Move>
  void add(const std::string& name, const std::string& member, std::optional<PayerGroup> group, ReachReason otherwise,
           Move move) {
    const std::string steps = group ? member + "/" + std::string(name_of(*group)) : member;
    ReachProbe probe{
        {member, "/model/solutions/" + name + "/" + steps, solution_named(name), group}, scene_.scenario(), otherwise};
    for (auto& [solution, rule] : probe.moved->model->solutions) {
      if (rule.named_as == name) move(solution, rule);
    }
    probes_.push_back(std::move(probe));
  }

  /// What keeps a member of a rule from moving anything, `is_for_sharing` where it takes part in sharing only.
  ReachReason reason(const SolutionModel& rule, bool is_for_sharing) const {
    if (scene_.step().is_zero()) return ReachReason::not_yet;
    if (is_for_sharing && rule.task_class != TaskClass::basic) return ReachReason::other_class;
    return has_payments(rule.named_as) ? ReachReason::within_an_ore : ReachReason::no_amount;
  }

  bool has_payments(const std::string& name) const {
    return std::any_of(model_.solutions.begin(), model_.solutions.end(), [&](const auto& entry) {
      return entry.second.named_as == name && scene_.has_payments(entry.first);
    });
  }

  bool group_pays(const std::string& name, PayerGroup group) const {
    return std::any_of(model_.solutions.begin(), model_.solutions.end(), [&](const auto& entry) {
      return entry.second.named_as == name && scene_.group_amount(entry.first, group) != Money();
    });
  }

  void add_rule(const SolutionModel& rule) {
    const std::string& name = rule.named_as;
    const ReachReason sharing = reason(rule, true);
    add(name, "class", {}, reason(rule, false), [](Solution, SolutionModel& moved) {
      moved.task_class = moved.task_class == TaskClass::basic ? TaskClass::authority : TaskClass::basic;
      moved.buyers.clear();
    });
    add(name, "total_mnok", {}, reason(rule, rule.task_class == TaskClass::voluntary),
        [&](Solution solution, SolutionModel& moved) {
          moved.total = cost_now(model_, solution, scene_.report.blocks) + Money::from_ore(1'000'000);
        });
    add(name, "state_share", {}, sharing,
        [](Solution, SolutionModel& moved) { moved.state_share = nudged(moved.state_share); });
    const bool is_left = group_pays(name, PayerGroup::health_regions) || group_pays(name, PayerGroup::municipalities);
    const bool is_lost = sharing == ReachReason::within_an_ore;
    add(name, "groups", {}, is_lost && !is_left ? ReachReason::no_amount : sharing,
        [&](Solution solution, SolutionModel& moved) {
          nudge_groups(moved, scene_.group_amount(solution, PayerGroup::health_regions),
                       scene_.group_amount(solution, PayerGroup::municipalities));
        });
    for (const PayerGroup group : {PayerGroup::health_regions, PayerGroup::municipalities}) {
      add_key(rule, group, is_lost && !group_pays(name, group) ? ReachReason::no_amount : sharing);
    }
    add_on_behalf(rule, sharing);
    add_collection(rule);
    add_buyers(rule);
  }

  void add_key(const SolutionModel& rule, PayerGroup group, ReachReason otherwise) {
    const DatedKey* key = rule.key_of(group);
    const bool is_later = key != nullptr && !key->version_in(scene_.year);
    add(rule.named_as, "keys", group, otherwise,
        [&](Solution, SolutionModel& moved) { moved.keys[group] = other_key(moved.key_of(group), scene_.year); });
    if (!is_later) return;
    // A key that is dated later is read, and leaves this year alone.
    probes_.back().moved.reset();
    probes_.back().otherwise = ReachReason::not_yet;
  }

  void add_on_behalf(const SolutionModel& rule, ReachReason otherwise) {
    for (const auto& [of, part] : rule.on_behalf) {
      // What the group pays on behalf of others moves no amount.
      const bool is_lost = otherwise == ReachReason::within_an_ore && part.is_paid_by_group;
      add(rule.named_as, "on_behalf", of, is_lost ? ReachReason::no_amount : otherwise,
          [of = of](Solution, SolutionModel& moved) { moved.on_behalf[of].share = nudged(moved.on_behalf[of].share); });
    }
  }

  /// How a group is billed moves no amount.
  void add_collection(const SolutionModel& rule) {
    for (const auto& [group, way] : rule.collection) {
      add(rule.named_as, "collection", group, ReachReason::no_amount, [](Solution, SolutionModel&) {});
      probes_.back().moved.reset();
    }
  }

  void add_buyers(const SolutionModel& rule) {
    if (rule.buyers.empty()) return;
    add(rule.named_as, "buyers", {}, scene_.step() == Ratio(1) ? ReachReason::no_amount : ReachReason::not_yet,
        [](Solution, SolutionModel& moved) {
          Ratio& units = moved.buyers.begin()->second;
          units = sum_of(units, Ratio(1)).value_or(units);
        });
  }

  void add_transition() {
    ReachProbe probe{{"transition", "/model/transition/first_year", {}, {}},
                     scene_.scenario(),
                     scene_.step().is_zero() ? ReachReason::not_yet : ReachReason::not_in_year};
    // A year earlier where there is a way to go, a year later where it is done.
    probe.moved->model->transition->first_year += scene_.step() == Ratio(1) ? 1 : -1;
    probes_.push_back(std::move(probe));
    if (model_.transition->from.empty()) return;
    ReachProbe from{{"from", "/model/transition/from", {}, {}},
                    scene_.scenario(),
                    scene_.step() == Ratio(1) ? ReachReason::not_in_year : ReachReason::within_an_ore};
    for (auto& [solution, rule] : from.moved->model->transition->from) rule.state_share = nudged(rule.state_share);
    probes_.push_back(std::move(from));
  }

  void add_investment(std::size_t i) {
    const Investment& investment = model_.investments[i];
    ReachProbe probe{
        {"investments", "/model/investments/" + std::to_string(i) + "/amount_mnok", investment.solution, {}},
        scene_.scenario(),
        investment_reason(investment)};
    Money& amount = probe.moved->model->investments[i].amount;
    amount += Money::from_ore(1'000'000 + amount.ore() / 100);
    probes_.push_back(std::move(probe));
  }

  ReachReason investment_reason(const Investment& investment) const {
    const auto repayment = repayment_of(investment);
    if (repayment && !repayment->years.empty()) {
      if (scene_.year < repayment->years.front().year) return ReachReason::not_yet;
      if (scene_.year > repayment->years.back().year) return ReachReason::not_in_year;
    }
    const SolutionModel* rule = scene_.rule_of(investment.solution);
    const bool is_bought = rule != nullptr && rule->task_class == TaskClass::voluntary;
    return is_bought ? ReachReason::other_class : ReachReason::within_an_ore;
  }

  const ReachScene& scene_;
  const SharingModel& model_;
  std::vector<ReachProbe> probes_;
};

}  // namespace

std::vector<ReachProbe> model_probes(const ReachScene& scene) {
  if (!scene.scenario().model) return {};
  return ModelProbes(scene).probes();
}

}  // namespace samfin
