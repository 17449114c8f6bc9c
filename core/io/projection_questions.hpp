// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// `{"scenario"?,"preset"?,"path"?,"actor"?|"population"?,"start_nok"?,"nominal"?}` -> the own costs of the country, or
/// of a municipality, in each year from 2021 to 2050 (METHOD 40, 41) along the path `low`, `medium` (without one) or
/// `high` (examples/project.schema.json). `start_nok` gives what a category costs in 2021. Errors: those of the
/// scenario and of `read_municipality`; `value_not_allowed`, `value_out_of_range`, `amount_too_large`.
Result<std::string> projected(std::string_view question, const Parameters& parameters);

}  // namespace samfin
