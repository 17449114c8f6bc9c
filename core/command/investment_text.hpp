// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// The JSON answers about investments and prices as text for a terminal, and as CSV (comma, one header line).
std::string repay_text(std::string_view json);
std::string repay_csv(std::string_view json);
std::string price_text(std::string_view json);
std::string price_csv(std::string_view json);

}  // namespace samfin
