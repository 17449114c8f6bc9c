// SPDX-License-Identifier: MIT
#include "core/models/goal_seek.hpp"

#include <algorithm>

#include "core/evaluate.hpp"
#include "core/exact/wide_fraction.hpp"
#include "core/models/goal_seek_input.hpp"
#include "core/models/goal_seek_target.hpp"
#include "core/models/payments_by_model.hpp"
#include "core/regulation/price_model.hpp"

namespace samfin {

namespace {

constexpr std::int64_t most_steps = 1'000'000;
constexpr std::int64_t largest_mnok = 1'000'000;

/// The steps of a range: value(k) = smallest + k x step, k from 0 to `last`.
struct Range {
  Ratio smallest;
  Ratio largest;
  Ratio step;
  std::int64_t last = 0;

  Ratio value(std::int64_t index) const { return *sum_of(smallest, *product_of(step, Ratio(index))); }
};

/// Whether a fraction's numbers can hold every value up to the limit over what the first value and the step divide by.
bool holds_every_value(const Range& range, std::int64_t limit) {
  const auto common = lcm(wide_fraction_of(range.smallest).denominator, wide_fraction_of(range.step).denominator);
  return ((common * limit) >> 127U) == 0;
}

Result<Range> range_of(const Search& search, Money cost) {
  const bool is_cost = search.input.kind == SeekKind::cost;
  const std::int64_t most = is_cost ? largest_mnok : 1;
  const Ratio limit(most);
  const auto refuse = [&](const char* path, const Ratio& value) {
    return Error{ErrorCode::value_out_of_range, path, {{"value", value.text()}, {"min", "0"}, {"max", limit.text()}}};
  };
  Range range;
  range.smallest = search.smallest.value_or(Ratio());
  range.largest = search.largest.value_or(is_cost ? Ratio::of(Int128{2} * cost.ore(), 100'000'000) : Ratio(1));
  range.step = search.step.value_or(is_cost ? Ratio(1) : Ratio::of(1, 10'000));
  if (range.step <= Ratio()) return refuse("/step", range.step);
  if (range.smallest.is_negative()) return refuse("/from", range.smallest);
  if (range.smallest >= range.largest || range.largest > limit) return refuse("/to", range.largest);
  const auto width = sum_of(range.largest, range.smallest.negated());
  const auto inverse =
      Ratio::of(static_cast<Int128>(range.step.denominator()), static_cast<Uint128>(range.step.numerator()));
  const auto steps = width ? product_of(*width, inverse) : std::nullopt;
  if (!steps || *steps > Ratio(most_steps)) return refuse("/step", range.step);
  if (!holds_every_value(range, most)) return Error{ErrorCode::denominator_too_large, "/step"};
  range.last = static_cast<std::int64_t>(steps->numerator() / static_cast<Int128>(steps->denominator()));
  return range;
}

class Seeker {
 public:
  Seeker(const SharingModel& model, const Report& report, std::vector<PaymentBlock> regulated, const Search& search,
         Range range, SeekTargets targets, std::int64_t margin)
      : model_(model),
        report_(report),
        regulated_(std::move(regulated)),
        search_(search),
        range_(range),
        targets_(std::move(targets)),
        margin_(margin) {}

  Result<GoalSeek> found() {
    // Every target's excess lies within the margin of a straight line in the input, so two evaluations bound it at all
    // steps (METHOD 25). Only steps that the bounds leave open are evaluated, from the top until one fails.
    auto first = excesses(0);
    if (!first) return first.errors();
    auto top = range_.last == 0 ? first : excesses(range_.last);
    if (!top) return top.errors();
    first_ = std::move(*first);
    top_ = std::move(*top);
    if (first_.is_nobody_there && top_.is_nobody_there && targets_.is_one_actor()) {
      return targets_.refusal(report_, search_.year);
    }
    if (worst_of(top_).amount > Money()) return answer(std::nullopt);
    std::int64_t holds = range_.last;
    while (holds > 0) {
      if (is_proved(holds - 1)) {
        holds = lowest_proved(holds - 1);
        continue;
      }
      const auto below = holds == 1 ? Result<Excesses>(first_) : excesses(holds - 1);
      if (!below) return below.errors();
      const WorstExcess worst = worst_of(*below);
      if (worst.amount > Money()) {
        GoalSeek seek = answer(holds);
        seek.below = range_.value(holds - 1);
        seek.actor_below = worst.name;
        seek.excess_below = worst.amount;
        return seek;
      }
      --holds;
    }
    return answer(0);
  }

 private:
  WorstExcess worst_of(const Excesses& excesses) const { return targets_.worst_of(excesses); }

  GoalSeek answer(std::optional<std::int64_t> index) const {
    GoalSeek seek;
    seek.smallest = range_.smallest;
    seek.largest = range_.largest;
    seek.step = range_.step;
    if (index) seek.value = range_.value(*index);
    seek.step_count = range_.last + 1;
    seek.evaluation_count = evaluation_count_;
    return seek;
  }

  Result<Excesses> excesses(std::int64_t index) {
    SharingModel model = model_;
    const Errors errors = set_input(model, search_.input, range_.value(index), search_.year);
    if (!errors.empty()) return errors;
    const auto blocks = payments_by_model(model, report_.parameters, regulated_, search_.year);
    if (!blocks) {
      Errors placed = blocks.errors();
      for (Error& error : placed) error.path.insert(0, "/scenario");
      return placed;
    }
    if (!step_of(model, search_.year).is_zero()) {
      Errors fixed = fixed_amount_errors(model, search_.input, *blocks);
      if (!fixed.empty()) return fixed;
    }
    ++evaluation_count_;
    return targets_.excesses(*blocks);
  }

  /// Whether every target's line, with what rounding can add at the ends and at the step, stays at or below 0.
  bool is_proved(std::int64_t index) const {
    for (std::size_t i = 0; i < top_.amounts.size(); ++i) {
      const Int128 at_first = first_.amounts[i].ore();
      const Int128 at_top = top_.amounts[i].ore();
      if (at_first * (range_.last - index) + at_top * index + Int128{margin_} * range_.last > 0) return false;
    }
    return true;
  }

  /// The steps that are proved lie together: the bound is a maximum of straight lines. Halving finds the lowest.
  std::int64_t lowest_proved(std::int64_t proved) const {
    std::int64_t low = 0;
    while (low < proved) {
      const std::int64_t middle = low + (proved - low) / 2;
      if (is_proved(middle)) {
        proved = middle;
      } else {
        low = middle + 1;
      }
    }
    return proved;
  }

  const SharingModel& model_;
  const Report& report_;
  std::vector<PaymentBlock> regulated_;
  const Search& search_;
  Range range_;
  SeekTargets targets_;
  std::int64_t margin_;
  Excesses first_;
  Excesses top_;
  int evaluation_count_ = 0;
};

}  // namespace

Result<GoalSeek> sought(const Scenario& scenario, const Parameters& parameters, const Goal& goal,
                        const Search& search) {
  Errors errors = input_errors(scenario, search.input, search.year);
  if (!errors.empty()) return errors;
  // The year's parameters, and the refusals of a scenario that cannot be computed as it stands.
  Scenario of_year = scenario;
  of_year.years = {search.year};
  const auto report = evaluate(of_year, parameters);
  if (!report) {
    errors = report.errors();
    for (Error& error : errors) error.path.insert(0, "/scenario");
    return errors;
  }
  auto regulated = payments_as_regulated(report->parameters, search.year);
  if (!regulated) return regulated.errors();
  const Money cost =
      search.input.kind == SeekKind::cost ? cost_now(*scenario.model, *search.input.solution, *regulated) : Money();
  const auto range = range_of(search, cost);
  if (!range) return range.errors();
  auto targets = SeekTargets::of(goal, *report, search.year);
  if (!targets) return targets.errors();
  const std::int64_t margin = twice_margin(*scenario.model, search.input, goal.group.has_value());
  return Seeker(*scenario.model, *report, std::move(*regulated), search, *range, std::move(*targets), margin).found();
}

}  // namespace samfin
