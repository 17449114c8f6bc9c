// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// The JSON answer about a survey as text for a terminal, and as CSV: one row for each municipality and group.
std::string survey_text(std::string_view json);
std::string survey_csv(std::string_view json);

}  // namespace samfin
