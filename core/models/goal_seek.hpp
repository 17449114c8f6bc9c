// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.hpp"

namespace samfin {

/// What must hold of a year's payments.
struct Goal {
  enum class Kind : unsigned char {
    no_municipality_above,  ///< no municipality pays more than `limits` gives it
    at_most,                ///< a group or an actor pays at most `amount`
    at_least,               ///< or at least that
  };
  Kind kind = Kind::no_municipality_above;
  const Report* limits = nullptr;   ///< the report whose payments are the limits
  int limit_year = 0;               ///< and the year of it
  Ratio growth;                     ///< limits are raised by this share, in whole øre rounded down
  std::optional<PayerGroup> group;  ///< whose sum is limited
  std::string actor;                ///< or who
  Money amount;
};

/// The input that is sought.
enum class SeekKind : unsigned char {
  state_share,  ///< the state's share
  group_share,  ///< what municipalities or regions pay of the rest; the other of the two pays what is left
  key_weight,   ///< a part's share of a mixture; the other parts keep their proportions
  cost,         ///< what the sharing groups pay together, in million kroner
};

inline constexpr std::array<std::string_view, 4> seek_kind_names = {"state_share", "group_share", "key_weight", "cost"};
constexpr std::string_view name_of(SeekKind kind) {
  return seek_kind_names[static_cast<std::size_t>(kind)];
}

struct SeekInput {
  SeekKind kind = SeekKind::state_share;
  std::optional<Solution> solution;               ///< nothing: all that the model has a rule for
  PayerGroup group = PayerGroup::municipalities;  ///< of a group share or a key weight
  std::size_t part = 0;                           ///< of the mixture
};

/// The input's values, from `smallest` to `largest` by `step`. Where the ends are not given: 0 to 1, a cost from 0 to
/// twice what the solution costs now.
struct Search {
  SeekInput input;
  std::optional<Ratio> smallest;
  std::optional<Ratio> largest;
  std::optional<Ratio> step;  ///< nothing: 1/10000, a cost by 1
  int year = 0;
};

/// What was found (METHOD 25).
struct GoalSeek {
  Ratio smallest;
  Ratio largest;
  Ratio step;
  std::optional<Ratio> value;   ///< the smallest step from which all larger ones hold
  std::optional<Ratio> below;   ///< the step below it, where the goal does not hold
  std::string actor_below;      ///< who misses it there, by most
  Money excess_below;           ///< by how much
  std::int64_t step_count = 0;  ///< in the range
  int evaluation_count = 0;
};

/// Errors: `missing_key` where the scenario has no model, no rule for the solution or no mixture at the place;
/// `value_not_allowed` for a cost without a solution, and where other groups' shares leave none; `value_out_of_range`
/// at `/from`, `/to`, `/step` or `/input/part`; `denominator_too_large` at `/step`; `unknown_actor` and
/// `actor_not_in_year` at `/goal/actor`; those of `evaluate` at either end of the range, below `/scenario`.
Result<GoalSeek> sought(const Scenario& scenario, const Parameters& parameters, const Goal& goal, const Search& search);

}  // namespace samfin
