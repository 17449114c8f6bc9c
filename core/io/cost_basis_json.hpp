// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/costs/cost_basis.hpp"
#include "core/costs/cost_history.hpp"

namespace samfin {

/// The cost basis of a year with the history of costs, as `samfin costs` answers (examples/README.md).
std::string cost_basis_json(const CostBasis& basis, const std::vector<CostHistory>& history,
                            const Parameters& parameters);

}  // namespace samfin
