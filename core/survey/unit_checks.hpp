// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/survey/filled_form.hpp"
#include "core/survey/found_warnings.hpp"

namespace samfin {

/// Amounts that look as if the unit was wrong by a factor of 1 000, `unit_suspected`: more than 30 times, or less
/// than a thirtieth of, what others pay per inhabitant, which is the median of the other municipalities where there
/// are five, else what was published; and staff of more than one in 50 inhabitants.
/// Errors: `input_not_known`.
Errors check_units(const std::vector<FilledForm>& forms, const Parameters& parameters, FoundWarnings& warnings);

}  // namespace samfin
