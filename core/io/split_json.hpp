// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// One line of `samfin split`: `{"amount_ore","weights","ids"?}` to `{"shares_ore":[…]}` or
/// `{"errors":[…]}`.
std::string split_json(std::string_view line);

}  // namespace samfin
