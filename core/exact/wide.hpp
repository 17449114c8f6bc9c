// SPDX-License-Identifier: MIT
#pragma once

namespace samfin {

/// 128-bit integers, which clang, gcc and wasm32 all have. `__extension__` because C++20 does not
/// name them.
__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 Uint128;

}  // namespace samfin
