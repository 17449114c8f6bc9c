// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// The answer of `row` for a reader and for a spreadsheet.
std::string row_text(std::string_view json);
std::string row_csv(std::string_view json);

}  // namespace samfin
