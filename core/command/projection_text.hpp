// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// The JSON answers about own costs, their paths and their bands as text for a terminal, and as CSV (comma, one header
/// line).
std::string estimate_text(std::string_view json);
std::string estimate_csv(std::string_view json);
std::string project_text(std::string_view json);
std::string project_csv(std::string_view json);
std::string simulate_text(std::string_view json);
std::string simulate_csv(std::string_view json);

}  // namespace samfin
