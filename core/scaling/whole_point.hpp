// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace samfin {

/// A municipality as the other ways of scaling see it: inhabitants (above 0, below 2^31) and whole kroner (within
/// 2^53 either way).
struct WholePoint {
  std::string id;
  std::int64_t x = 0;
  std::int64_t y = 0;
};

}  // namespace samfin
