// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// The JSON answers about ways of sharing as text for a terminal, and as CSV (comma, one header line).
std::string comparison_text(std::string_view json);
std::string comparison_csv(std::string_view json);
std::string bridge_text(std::string_view json);
std::string bridge_csv(std::string_view json);
std::string seek_text(std::string_view json);
std::string seek_csv(std::string_view json);
std::string reach_text(std::string_view json);
std::string reach_csv(std::string_view json);
std::string stages_text(std::string_view json);
std::string stages_csv(std::string_view json);

}  // namespace samfin
