// SPDX-License-Identifier: MIT
#include "core/models/reach.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/evaluate.hpp"
#include "core/models/reach_probe.hpp"

namespace samfin {

namespace {

using Place = std::pair<Solution, PayerGroup>;

std::map<Place, const PaymentBlock*> by_place(const std::vector<PaymentBlock>& blocks) {
  std::map<Place, const PaymentBlock*> places;
  for (const PaymentBlock& block : blocks) places[{block.solution, block.payer_group}] = &block;
  return places;
}

std::map<std::string, Money> by_actor(const PaymentBlock* block) {
  std::map<std::string, Money> amounts;
  for (std::size_t i = 0; block != nullptr && i < block->amounts.size(); ++i) {
    amounts[(*block->actors)[i]] += block->amounts[i];
  }
  return amounts;
}

/// Who pays something else in one block than in the other; either may be missing.
std::set<std::string> actors_moved(const PaymentBlock* before, const PaymentBlock* after) {
  std::set<std::string> moved;
  if (before != nullptr && after != nullptr && before->amounts == after->amounts && *before->actors == *after->actors) {
    return moved;
  }
  auto amounts = by_actor(before);
  for (const auto& [actor, amount] : by_actor(after)) amounts[actor] -= amount;
  for (const auto& [actor, difference] : amounts) {
    if (difference != Money()) moved.insert(actor);
  }
  return moved;
}

/// What differs between two years of payments.
void add_moves(Reach& reach, const std::vector<PaymentBlock>& before, const std::vector<PaymentBlock>& after) {
  auto places = by_place(before);
  const auto others = by_place(after);
  for (const auto& [place, block] : others) places.emplace(place, nullptr);
  std::set<PayerGroup> groups;
  std::set<Solution> solutions;
  std::set<std::pair<PayerGroup, std::string>> actors;
  for (const auto& [place, block] : places) {
    const auto other = others.find(place);
    for (const std::string& actor : actors_moved(block, other == others.end() ? nullptr : other->second)) {
      solutions.insert(place.first);
      groups.insert(place.second);
      actors.insert({place.second, actor});
    }
  }
  reach.moves.assign(groups.begin(), groups.end());
  reach.solutions.assign(solutions.begin(), solutions.end());
  reach.actor_count = static_cast<std::int64_t>(actors.size());
}

Reach reach_of(const ReachProbe& probe, const Report& report, const Parameters& parameters) {
  Reach reach;
  reach.input = probe.input;
  if (probe.moved) {
    const auto moved = evaluate(*probe.moved, parameters);
    // A move that is refused shows nothing; the reason stands as the rules have it.
    if (moved) add_moves(reach, report.blocks, moved->blocks);
  }
  if (reach.actor_count == 0) reach.reason = probe.otherwise;
  return reach;
}

}  // namespace

Ratio ReachScene::step() const {
  return scenario().model ? step_of(*scenario().model, year) : Ratio(1);
}

const SolutionModel* ReachScene::rule_of(Solution solution) const {
  if (!scenario().model) return nullptr;
  static const SolutionModel neutral;
  const RulePair pair = rules_of(*scenario().model, solution, neutral);
  return step().is_zero() ? pair.before.rule : pair.after.rule;
}

bool ReachScene::has_payments(Solution solution) const {
  return std::any_of(report.blocks.begin(), report.blocks.end(),
                     [&](const PaymentBlock& block) { return block.solution == solution; });
}

Money ReachScene::group_amount(Solution solution, PayerGroup group) const {
  return report
      .total_where([&](const PaymentBlock& block) { return block.solution == solution && block.payer_group == group; })
      .amount;
}

Result<std::vector<Reach>> reach_of(const Scenario& scenario, const Parameters& parameters, int year) {
  Scenario of_year = scenario;
  of_year.years = {year};
  const auto report = evaluate(of_year, parameters);
  if (!report) return report.errors();
  const ReachScene scene{*report, year};
  std::vector<Reach> reached;
  for (const auto probes : {parameter_probes, key_probes, cost_probes, model_probes}) {
    for (const ReachProbe& probe : probes(scene)) reached.push_back(reach_of(probe, *report, parameters));
  }
  return reached;
}

}  // namespace samfin
