// SPDX-License-Identifier: MIT
#pragma once

#include "core/inputs/own_costs.hpp"
#include "core/inputs/parameters.hpp"

namespace samfin {

/// All that is wrong with what a scenario adds to the number basis, whatever is asked of it: lines and common
/// services in every year with a cost basis, and the settlement. Errors: those of `cost_basis_of` and
/// `settlements_of`; `year_without_parameters` for a line or services of a year without a cost basis.
Errors own_costs_errors(const OwnCosts& costs, const Parameters& parameters);

}  // namespace samfin
