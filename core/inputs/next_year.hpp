// SPDX-License-Identifier: MIT
#pragma once

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The year after the newest adopted one.
int next_year_of(const Parameters& parameters);

/// The parameters with one year more (METHOD 7): payments carried forward with the growth of their
/// solution, everything else unchanged, all with status `assumed` and the note `carried_forward`.
/// Error: `amount_too_large`.
Result<Parameters> with_next_year(const Parameters& parameters);

}  // namespace samfin
