// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace samfin {

/// The percentiles that a simulation shows.
inline constexpr std::array<int, 5> shown_percentiles = {5, 25, 50, 75, 95};

/// The observed value x_(ceil(p n / 100)) of the values in order (METHOD 44); 1 <= percent <= 100. Moves the values
/// about; there must be one.
std::int64_t percentile(std::span<std::int64_t> values, int percent);

/// A mean and the shown percentiles.
struct Spread {
  std::int64_t mean = 0;  ///< of the exact sum, a half up
  std::array<std::int64_t, shown_percentiles.size()> percentiles = {};
};

/// Moves the values about; there must be one.
Spread spread_of(std::span<std::int64_t> values);

}  // namespace samfin
