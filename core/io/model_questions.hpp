// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The questions about ways of sharing, as those of `questions.hpp`.

/// `{"scenarios":[{"name"?,"preset"?|"scenario"?},…],"year"?}` -> the scenarios side by side, each year that
/// all have. The first is what the others are compared with.
Result<std::string> scenarios_compared(std::string_view question, const Parameters& parameters);

/// `{"scenario"|"preset","year","from"?,"to"?,"step"?,"goal":{"limits":{"preset"?|"scenario"?,"year"?},"growth"?}
/// | {"group","at_most_mnok"}}` -> the smallest state share from which all larger ones reach the goal.
Result<std::string> goal_sought(std::string_view question, const Parameters& parameters);

/// `{"actor","from":{"preset"?|"scenario"?,"year"},"to":{…},"order"?}` -> the bridge between two payments;
/// `order` is `stated` or `shapley`.
Result<std::string> bridged(std::string_view question, const Parameters& parameters);

}  // namespace samfin
