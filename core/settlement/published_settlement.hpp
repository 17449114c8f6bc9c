// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/settlement/settlement.hpp"

namespace samfin {

/// The accounts of the sources (METHOD 17): each solution and their sum in 2022, with the plan for 2023;
/// Helsenettet, whose surplus goes to equity; and Norsk helsenett's note 2 with what is agreed and proposed.
/// Errors: `number_not_whole`, `amount_too_large` at a parameter.
Result<std::vector<Settlement>> published_settlements(const Parameters& parameters);

}  // namespace samfin
