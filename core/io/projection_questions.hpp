// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The question of the own costs to 2050.
Result<std::string> projected(std::string_view question, const Parameters& parameters);

}  // namespace samfin
