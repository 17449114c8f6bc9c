// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/own_costs.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// What one solution or component is charged of one common service.
struct ServiceCharge {
  std::string service;
  std::string user;
  Money amount;
};

/// Charges the cost of common services to those that use them before any payer is looked at (METHOD 15).
/// `direct`: what services use of each other is left out, and each service's cost is split over its other
/// users by their shares. `step_down`: the services are closed in the order given; what a closed service
/// charged to a later one is passed on with that one's own cost, and shares of services closed earlier are
/// left out. Every split is exact (METHOD 2), so what is charged to users adds up to what the services cost.
/// `path` is the place of `services` in the scenario.
/// Errors: `shares_not_one` where a service's shares do not add up to 1, `duplicate_id` for a service named
/// twice, `unknown_solution` for a user that is neither a solution nor a service, nor `outside` or
/// `helsenettet_external`, `all_weights_zero` where nobody is left to charge, `negative_weight`, `number_not_whole`,
/// `value_out_of_range`.
Result<std::vector<ServiceCharge>> charges_of(const CommonServices& services, const std::string& path);

}  // namespace samfin
