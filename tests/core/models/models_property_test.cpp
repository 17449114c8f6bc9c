// SPDX-License-Identifier: MIT
// Random pairs of scenarios: bridges and the zero-sum lens add up exactly, and nothing but rounding is left over.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/evaluate.hpp"
#include "core/io/number_basis.hpp"
#include "core/models/bridge.hpp"
#include "core/models/zero_sum_lens.hpp"

namespace samfin {
namespace {

Ratio any_share() {
  const auto denominator = *rc::gen::inRange<std::int64_t>(1, 40);
  return Ratio::of(*rc::gen::inRange<std::int64_t>(0, denominator + 1), static_cast<Uint128>(denominator));
}

bool maybe() {
  return *rc::gen::arbitrary<bool>();
}

DatedKey any_key(PayerGroup group) {
  const auto part_of = [&](Ratio share) {
    KeyPart part;
    part.kind = *rc::gen::element(KeyKind::regulated, KeyKind::inhabitants, KeyKind::flat, KeyKind::table);
    if (part.kind == KeyKind::table) {
      part.table = group == PayerGroup::municipalities
                       ? decltype(part.table){{"0301", Ratio(3)}, {"4601", Ratio::of(7, 3)}}
                       : decltype(part.table){{"helse_nord", Ratio(1)}, {"helse_vest", Ratio(2)}};
    }
    part.share = share;
    return part;
  };
  const Ratio share = any_share();
  DatedKey key;
  key.versions.push_back(
      {*rc::gen::element(0, 2025, 2030), {{part_of(share), part_of(*sum_of(Ratio(1), share.negated()))}}});
  return key;
}

SolutionModel any_rule() {
  SolutionModel rule;
  rule.named_as = "all";
  rule.task_class = *rc::gen::weightedElement<TaskClass>(
      {{8, TaskClass::basic}, {1, TaskClass::authority}, {1, TaskClass::voluntary}});
  if (maybe()) rule.state_share = any_share();
  if (maybe()) rule.total = Money::from_ore(*rc::gen::inRange<std::int64_t>(0, 50'000'000'000));
  if (maybe()) {
    const Ratio share = any_share();
    rule.groups[PayerGroup::health_regions] = {GroupPortion::Kind::share, share, Money()};
    rule.groups[PayerGroup::municipalities] = {GroupPortion::Kind::share, *sum_of(Ratio(1), share.negated()), Money()};
    if (maybe()) rule.groups[PayerGroup::pharmacies] = {GroupPortion::Kind::fixed, Ratio(), Money::from_ore(77)};
  }
  for (const PayerGroup group : {PayerGroup::health_regions, PayerGroup::municipalities}) {
    if (maybe()) rule.keys[group] = any_key(group);
  }
  if (maybe()) rule.on_behalf[PayerGroup::general_practitioners] = {any_share(), maybe()};
  if (maybe()) rule.on_behalf[PayerGroup::contract_specialists] = {any_share(), maybe()};
  return rule;
}

Investment any_investment() {
  Investment investment;
  investment.id = "x";
  investment.solution = static_cast<Solution>(*rc::gen::inRange(0, 6));
  investment.amount = Money::from_ore(*rc::gen::inRange<std::int64_t>(1, 100'000'000'000));
  investment.delivered = *rc::gen::inRange(2018, 2030);
  investment.year_count = *rc::gen::inRange(1, 12);
  return investment;
}

Scenario any_scenario(int year) {
  Scenario scenario;
  scenario.years = {year};
  if (maybe())
    scenario.changes.push_back({"/cpi_supplement_ratio/municipalities/" + std::to_string(year), "0.013", ""});
  if (!maybe()) return scenario;
  SharingModel model;
  for (std::size_t s = 0; s < solution_names.size(); ++s) {
    if (maybe()) model.solutions[static_cast<Solution>(s)] = any_rule();
  }
  if (maybe()) {
    model.transition = Transition{*rc::gen::inRange(year - 4, year + 3), *rc::gen::inRange(1, 6), {}};
    if (maybe()) model.transition->from[Solution::helsenorge] = any_rule();
  }
  if (maybe()) model.investments.push_back(any_investment());
  scenario.model = std::move(model);
  return scenario;
}

/// A random scenario's report; a rule that does not fit the amounts is another scenario.
Report any_report() {
  while (true) {
    const int year = *rc::gen::inRange(2022, 2027);
    auto report = evaluate(any_scenario(year), embedded_number_basis().parameters);
    if (report) return std::move(*report);
  }
}

TEST(ModelsProperty, BridgesAddUpAndLeaveOnlyRounding) {
  EXPECT_TRUE(rc::check("bridges add up", [] {
    const Report from = any_report();
    const Report to = any_report();
    const auto actor = *rc::gen::element<std::string>("0301", "4601", "1151", "helse_nord", "helse_vest", "pharmacies",
                                                      "state", "general_practitioners", "contract_specialists");
    const auto order = maybe() ? BridgeOrder::stated : BridgeOrder::shapley;
    const auto bridge = bridge_of({&from, from.years[0]}, {&to, to.years[0]}, actor, order);
    if (!bridge) {
      // Nobody pays anything at either end.
      RC_ASSERT(!bill_of(from, actor, from.years[0]).has_value());
      RC_ASSERT(!bill_of(to, actor, to.years[0]).has_value());
      return;
    }
    Money sum;
    for (const BridgeStep& step : bridge->steps) {
      sum += step.amount;
      // Six solutions, at most 5 øre from the exact payment at either end, and half an øre a step.
      if (step.name == "rounding") RC_ASSERT(std::abs(step.amount.ore()) <= 2 * 6 * 5 + 9);
    }
    RC_ASSERT(sum == bridge->to - bridge->from);
  }));
}

TEST(ModelsProperty, TheLensOnAnyoneAddsUp) {
  EXPECT_TRUE(rc::check("the lens adds up", [] {
    const int year = *rc::gen::inRange(2022, 2027);
    const auto first = evaluate(any_scenario(year), embedded_number_basis().parameters);
    const auto second = evaluate(any_scenario(year), embedded_number_basis().parameters);
    if (!first || !second) return;
    for (const ComparedYear& compared_year : compared({&*first, &*second})) {
      const std::size_t place = *rc::gen::inRange<std::size_t>(0, compared_year.actors.size());
      const auto lens = zero_sum_lens(compared_year, compared_year.actors[place].actor, 1);
      RC_ASSERT(lens.has_value());
      RC_ASSERT(lens->has_value());
      Money sum = (*lens)->outside;
      for (const LensPart& part : (*lens)->parts) {
        sum += part.amount;
        RC_ASSERT(part.amount.is_negative() != (*lens)->amount.is_negative());
      }
      RC_ASSERT(sum == -(*lens)->amount);
    }
  }));
}

}  // namespace
}  // namespace samfin
