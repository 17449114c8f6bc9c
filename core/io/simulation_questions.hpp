// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The question of how far results can be from the truth.
Result<std::string> simulated(std::string_view question, const Parameters& parameters);

}  // namespace samfin
