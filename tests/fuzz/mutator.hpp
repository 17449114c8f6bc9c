// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace samfin::fuzz {

/// The JSON with one value or key changed, so that it is JSON still and reaches what lies behind the reader; nothing
/// where it is none. A first line before the JSON stays. The same seed makes the same change.
std::string mutated_json(std::string_view input, std::uint64_t seed);

}  // namespace samfin::fuzz
