// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// The JSON answers of the core as text for a terminal, and as CSV (comma, one header line).
std::string bill_text(std::string_view json, std::string_view parameters_line);
std::string bill_csv(std::string_view json);
std::string explanation_text(std::string_view json);
std::string explanation_csv(std::string_view json);
/// One parameter a line.
std::string parameters_text(std::string_view json);
std::string parameters_csv(std::string_view json);
/// Any flat answer: `name: value` lines, or one header and one row.
std::string flat_text(std::string_view json);
std::string flat_csv(std::string_view json);

}  // namespace samfin
