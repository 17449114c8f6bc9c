// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// The JSON answers about the number basis as text for a terminal, and as CSV (comma, one header line).
std::string costs_text(std::string_view json);
std::string costs_csv(std::string_view json);
std::string settlement_text(std::string_view json);
std::string settlement_csv(std::string_view json);
std::string reconciliation_text(std::string_view json);
std::string reconciliation_csv(std::string_view json);

}  // namespace samfin
