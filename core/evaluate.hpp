// SPDX-License-Identifier: MIT
#pragma once

#include "core/report/report.hpp"

namespace samfin {

/// The whole computation: from what the user assumes and what is known, to what every actor pays for
/// every solution in every year asked for. A pure function: the same input gives the same report
/// everywhere. Errors: those of `applied`, of the price model, and `amount_too_large` for sums that a
/// reader in a browser could not hold.
Result<Report> evaluate(const Scenario& scenario, const Parameters& parameters);

}  // namespace samfin
