// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// The JSON answers about keys as text for a terminal, and as CSV (comma, one header line).
std::string key_table_text(std::string_view json);
std::string key_table_csv(std::string_view json);
std::string key_parts_text(std::string_view json);
std::string key_parts_csv(std::string_view json);

}  // namespace samfin
