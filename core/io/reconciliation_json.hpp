// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/reconciliation/reconciliation.hpp"

namespace samfin {

/// Reads the data file of the number basis; one that cannot be read is a broken build and stops the program.
/// A figure that names a cell of the parameters is that value, exactly.
Reconciliation read_reconciliation(const nlohmann::json& file, const Parameters& parameters);

/// `{"checks":[…],"counts":{…}}`; figures are numbers in their unit with at most 6 decimals.
std::string reconciliation_json(const Reconciliation& reconciliation);

}  // namespace samfin
