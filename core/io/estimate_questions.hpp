// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The question of one municipality's own costs, estimated.
Result<std::string> estimated(std::string_view question, const Parameters& parameters);

}  // namespace samfin
