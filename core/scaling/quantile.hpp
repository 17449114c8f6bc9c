// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/exact/wide_fraction.hpp"

namespace samfin {

/// How often an interval is to hold the truth, in percent.
enum class Level : unsigned char { eighty = 80, ninety = 90, ninety_five = 95, ninety_nine = 99 };

constexpr std::optional<Level> level_of(std::int64_t percent) {
  switch (percent) {
    case 80:
    case 90:
    case 95:
    case 99:
      return static_cast<Level>(percent);
    default:
      return std::nullopt;
  }
}
constexpr int percent_of(Level level) {
  return static_cast<int>(level);
}

/// The number that Student's t with `freedom` degrees of freedom (1 and up) is within, either way, as often as the
/// level says: 12 significant digits, which are the same natively and in WebAssembly. By Boost.Math.
WideFraction student_t(std::int64_t freedom, Level level);

/// The standard normal's quantile at 0 < u < 1. By Boost.Math; the last bit may differ between machines.
double normal_quantile(double u);

}  // namespace samfin
