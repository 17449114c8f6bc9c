// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// `{"scenario"?,"actor","year"}` -> everything that is held about a municipality for a year, with status, source,
/// the value of the year before, and whether it moved oddly.
Result<std::string> row_checked(std::string_view question, const Parameters& parameters);

}  // namespace samfin
