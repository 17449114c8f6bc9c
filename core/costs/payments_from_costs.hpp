// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/costs/cost_basis.hpp"
#include "core/inputs/own_costs.hpp"

namespace samfin {

/// A solution's estimate (price adjusted where that is asked for) over the payer groups by the regulated
/// amounts of the year (METHOD 14); VKP by its own. Nothing where the regulation has no amounts for the year.
/// Errors: `amount_too_large`; `all_weights_zero` where the regulated amounts are all 0.
Result<std::vector<GroupPart>> group_parts_of(const Parameters& parameters, const SolutionCost& cost, int year);

/// The parameters with the groups' amounts of every year that has a cost basis taken from it, status
/// `assumed`, note `from_costs`. Errors: those of `cost_basis_of`; `value_out_of_range` where an estimate is
/// below 0.
Result<Parameters> payments_from_costs(const OwnCosts& costs, const Parameters& parameters);

}  // namespace samfin
