// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.hpp"

namespace samfin {

/// Why an input moves nothing.
enum class ReachReason : unsigned char {
  ceiling_binds,   ///< the year's payment is the ceiling, whatever the estimate
  key_not_in_use,  ///< nobody's share rests on it
  other_class,     ///< the solution's class decides who pays
  not_in_year,     ///< it belongs to other years
  not_yet,         ///< it comes into force later
  no_amount,       ///< there is no amount that it could move
  within_an_ore,   ///< what it moves is lost in the rounding
  model_decides,   ///< the model has put something else in its place
};

inline constexpr std::array<std::string_view, 8> reach_reason_names = {"ceiling_binds", "key_not_in_use", "other_class",
                                                                       "not_in_year",   "not_yet",        "no_amount",
                                                                       "within_an_ore", "model_decides"};
constexpr std::string_view name_of(ReachReason reason) {
  return reach_reason_names[static_cast<std::size_t>(reason)];
}

/// An input, or a family of them that is moved together: `*` in the path stands for its rows.
struct ReachInput {
  std::string input;  ///< the family, or the model's member
  std::string path;   ///< in the parameters, or in the scenario
  std::optional<Solution> solution;
  std::optional<PayerGroup> group;
};

/// What an input can move in one year under a scenario (METHOD 30).
struct Reach {
  ReachInput input;
  std::vector<PayerGroup> moves;      ///< whose payments
  std::vector<Solution> solutions;    ///< for which solutions
  std::int64_t actor_count = 0;       ///< how many of them pay something else
  std::optional<ReachReason> reason;  ///< where nothing moves
};

/// Every input of the year, moved a little, one family at a time. Errors: those of `evaluate` for the scenario itself.
Result<std::vector<Reach>> reach_of(const Scenario& scenario, const Parameters& parameters, int year);

}  // namespace samfin
