// SPDX-License-Identifier: MIT
#include "core/models/goal_seek.hpp"

#include <algorithm>
#include <map>

#include "core/evaluate.hpp"

namespace samfin {

namespace {

/// How far what is paid lies above what may be paid: the worst of all, and who it is.
struct Excess {
  Money amount;
  std::string actor;
};

using Sums = std::map<std::string, Money, std::less<>>;

Sums municipal_sums(const Report& report, int year) {
  Sums sums;
  for (const PaymentBlock& block : report.blocks) {
    if (block.year != year || block.payer_group != PayerGroup::municipalities) continue;
    for (std::size_t i = 0; i < block.amounts.size(); ++i) sums[(*block.actors)[i]] += block.amounts[i];
  }
  return sums;
}

class Seeker {
 public:
  Seeker(Scenario scenario, const Parameters& parameters, const Goal& goal, const Search& search)
      : scenario_(std::move(scenario)), parameters_(parameters), goal_(goal), search_(search) {
    scenario_.years = {search.year};
    if (goal.limits != nullptr) limits_ = municipal_sums(*goal.limits, goal.limit_year);
  }

  Errors prepare() {
    if (!scenario_.model) return {{ErrorCode::missing_key, "/scenario/model", {{"key", "model"}}}};
    if (search_.step <= Ratio()) return {out_of_range("/step", search_.step)};
    const bool is_ordered =
        !search_.smallest.is_negative() && search_.smallest < search_.largest && search_.largest <= Ratio(1);
    if (!is_ordered) return {out_of_range("/largest", search_.largest)};
    const auto width = sum_of(search_.largest, search_.smallest.negated());
    const auto inverse =
        Ratio::of(static_cast<Int128>(search_.step.denominator()), static_cast<Uint128>(search_.step.numerator()));
    const auto steps = width ? product_of(*width, inverse) : std::nullopt;
    if (!steps || *steps > Ratio(1'000'000)) return {out_of_range("/step", search_.step)};
    last_ = static_cast<std::int64_t>(steps->numerator() / static_cast<Int128>(steps->denominator()));
    return {};
  }

  Result<GoalSeek> found() {
    // Payments lie within a margin of lines that fall as the state share grows (METHOD 25). So above a step that
    // holds by twice that margin all hold, and only the steps below it need to be tried one by one.
    std::int64_t sure = last_;
    const auto top = excess(sure);
    if (!top) return top.errors();
    if (top->amount > Money()) return answer(std::nullopt);
    std::int64_t low = 0;
    std::int64_t high = sure;
    while (low < high) {
      const std::int64_t middle = low + (high - low) / 2;
      const auto found = excess(middle);
      if (!found) return found.errors();
      if (found->amount + twice_margin <= Money()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    sure = low;
    // Down from there, one by one, until one fails.
    while (sure > 0) {
      const auto below = excess(sure - 1);
      if (!below) return below.errors();
      if (below->amount > Money()) {
        GoalSeek seek = answer(sure);
        seek.below = value_of(sure - 1);
        seek.actor_below = below->actor;
        seek.excess_below = below->amount;
        return seek;
      }
      --sure;
    }
    return answer(0);
  }

 private:
  /// Twice what rounding can move one municipality's year: six solutions, the state's part, the group's and
  /// one's own, less than an øre each.
  static constexpr Money twice_margin = Money::from_ore(2 * 6 * 3);

  Error out_of_range(const char* path, const Ratio& value) const {
    return {ErrorCode::value_out_of_range, path, {{"value", value.text()}, {"min", "0"}, {"max", "1"}}};
  }

  Ratio value_of(std::int64_t index) const {
    return *sum_of(search_.smallest, *product_of(search_.step, Ratio(index)));
  }

  GoalSeek answer(std::optional<std::int64_t> index) const {
    GoalSeek seek;
    if (index) seek.value = value_of(*index);
    seek.step_count = last_ + 1;
    seek.evaluation_count = evaluation_count_;
    return seek;
  }

  Result<Excess> excess(std::int64_t index) {
    for (auto& [solution, rule] : scenario_.model->solutions) rule.state_share = value_of(index);
    const auto report = evaluate(scenario_, parameters_);
    if (!report) return report.errors();
    ++evaluation_count_;
    return goal_.kind == Goal::Kind::group_at_most ? group_excess(*report) : municipal_excess(*report);
  }

  Excess group_excess(const Report& report) const {
    const Money paid =
        report.total_where([&](const PaymentBlock& block) { return block.payer_group == goal_.group; }).amount;
    return {paid - goal_.group_limit, std::string(name_of(goal_.group))};
  }

  Result<Excess> municipal_excess(const Report& report) const {
    Excess worst{Money::from_ore(-Money::largest_ore), ""};
    for (const auto& [actor, paid] : municipal_sums(report, search_.year)) {
      const auto found = limits_.find(actor);
      const Money base = found == limits_.end() ? Money() : found->second;
      // Rounded down: base + floor(base x growth).
      const auto rise = product_of(Ratio(base.ore()), goal_.growth);
      if (!rise) return Error{ErrorCode::amount_too_large, "/growth"};
      const auto denominator = static_cast<Int128>(rise->denominator());
      Int128 whole = rise->numerator() / denominator;
      if (rise->numerator() % denominator != 0 && rise->is_negative()) --whole;
      const Money limit = base + Money::from_ore(static_cast<std::int64_t>(whole));
      if (paid - limit > worst.amount) worst = {paid - limit, actor};
    }
    return worst;
  }

  Scenario scenario_;
  const Parameters& parameters_;
  const Goal& goal_;
  Search search_;
  Sums limits_;
  std::int64_t last_ = 0;
  int evaluation_count_ = 0;
};

}  // namespace

Result<GoalSeek> smallest_state_share(const Scenario& scenario, const Parameters& parameters, const Goal& goal,
                                      const Search& search) {
  Seeker seeker(scenario, parameters, goal, search);
  Errors errors = seeker.prepare();
  if (!errors.empty()) return errors;
  return seeker.found();
}

}  // namespace samfin
