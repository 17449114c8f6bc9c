// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// `{"scenario"?,"preset"?,"actor"|"population","csv"?,"level"?,"health_budget_mnok"?}` -> what a municipality spends
/// on e-health in 2021 (METHOD 39): its part of the country's by inhabitants, or with a survey (`csv`) what the line of
/// METHOD (34) gives (examples/estimate.schema.json). Errors: those of the scenario, of `read_municipality`, of the
/// survey; `value_not_allowed` for a level other than 80, 90, 95, 99; `value_out_of_range`, `amount_too_large`.
Result<std::string> estimated(std::string_view question, const Parameters& parameters);

}  // namespace samfin
