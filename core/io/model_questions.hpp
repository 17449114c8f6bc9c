// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The questions about ways of sharing, as those of `questions.hpp`.

/// `{"scenarios":[{"name"?,"preset"?|"scenario"?},…],"year"?,"lens"?:{"actor","scenario"?}}` -> the scenarios side by
/// side, each year that all have. The first is what the others are compared with.
Result<std::string> scenarios_compared(std::string_view question, const Parameters& parameters);

/// `{"scenario"|"preset","year","input"?:{"kind","solution"?,"group"?,"part"?},"from"?,"to"?,"step"?,"goal"}` -> the
/// smallest value of the input from which all larger ones reach the goal: `{"limits"?,"growth"?}`, or a group's or an
/// actor's `at_most_mnok` or `at_least_mnok`.
Result<std::string> goal_sought(std::string_view question, const Parameters& parameters);

/// `{"actor","from":{"preset"?|"scenario"?,"year"},"to":{…},"order"?}` -> the bridge between two payments;
/// `order` is `stated` or `shapley`.
Result<std::string> bridged(std::string_view question, const Parameters& parameters);

/// `{"scenario"|"preset","year"}` -> what each input of the year can move, or why it moves nothing.
Result<std::string> reach_told(std::string_view question, const Parameters& parameters);

}  // namespace samfin
