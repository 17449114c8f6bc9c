// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/costs/cost_line.hpp"
#include "core/inputs/own_costs.hpp"

namespace samfin {

/// The user's lines that begin in a year, status `assumed`. `published` are the lines that stand already.
/// Errors at `/costs/lines/i`: `unknown_solution`, `unknown_component`, `unknown_driver`,
/// `overlapping_lines` (a line of that solution, component, name and year stands already),
/// `number_not_whole`, `value_out_of_range`.
Result<std::vector<CostLine>> own_lines(const OwnCosts& costs, int year, const std::vector<CostLine>& published);

}  // namespace samfin
