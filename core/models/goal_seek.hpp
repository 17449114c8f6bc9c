// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/report.hpp"

namespace samfin {

/// What must hold of a year's payments.
struct Goal {
  enum class Kind : unsigned char {
    no_municipality_above,  ///< no municipality pays more than `limits` gives it
    group_at_most,          ///< a group pays at most `group_limit`
  };
  Kind kind = Kind::no_municipality_above;
  const Report* limits = nullptr;  ///< the report whose payments are the limits
  int limit_year = 0;              ///< and the year of it
  Ratio growth;                    ///< limits are raised by this share, in whole øre rounded down
  PayerGroup group = PayerGroup::municipalities;
  Money group_limit;
};

/// The state share of every solution of the scenario's model, from `smallest` to `largest` by `step`.
struct Search {
  Ratio smallest;
  Ratio largest = Ratio(1);
  Ratio step = Ratio::of(1, 10'000);
  int year = 0;
};

/// What was found (METHOD 25).
struct GoalSeek {
  std::optional<Ratio> value;  ///< the smallest step from which all larger ones hold
  std::optional<Ratio> below;  ///< the step below it, where the goal does not hold
  std::string actor_below;     ///< who is above the limit there, by most
  Money excess_below;
  std::int64_t step_count = 0;  ///< in the range
  int evaluation_count = 0;
};

/// Errors: `value_out_of_range` at `/step` or `/largest`, `missing_key` where the scenario has no model, and
/// those of `evaluate`.
Result<GoalSeek> smallest_state_share(const Scenario& scenario, const Parameters& parameters, const Goal& goal,
                                      const Search& search);

}  // namespace samfin
