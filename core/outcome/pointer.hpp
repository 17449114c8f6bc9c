// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// A key or index as one more step of a JSON Pointer; a very long key is cut.
std::string pointer_step(std::string_view key);

}  // namespace samfin
