// SPDX-License-Identifier: MIT
#pragma once

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/regulation/group_key.hpp"

namespace samfin {

/// The key of the four health regions in a year (METHOD 4): their basic appropriations stand in for the
/// key of the regions' own income system. Errors: `input_not_known`, `all_weights_zero`.
Result<GroupKey> health_region_key(const Parameters& parameters, int year);

}  // namespace samfin
