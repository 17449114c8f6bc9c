// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <limits>
#include <string_view>

namespace samfin {

/// The named shapes that an uncertain input may have (METHOD 44).
enum class DistributionKind : unsigned char {
  fixed,       ///< the mode, always
  uniform,     ///< anything between low and high
  triangular,  ///< from low over mode to high
  normal,      ///< mean the mode; low to high the central 95 per cent of it, by its width
  lognormal,   ///< median the mode; low to high, above 0, the central 95 per cent, by its width
};

inline constexpr std::array<std::string_view, 5> distribution_names = {"fixed", "uniform", "triangular", "normal",
                                                                       "lognormal"};
constexpr std::string_view name_of(DistributionKind kind) {
  return distribution_names[static_cast<std::size_t>(kind)];
}

/// A shape with its ends; low <= mode <= high. What is drawn is cut at smallest and largest.
struct Distribution {
  DistributionKind kind = DistributionKind::fixed;
  double low = 0;
  double mode = 0;
  double high = 0;
  double smallest = -std::numeric_limits<double>::infinity();
  double largest = std::numeric_limits<double>::infinity();
};

/// The value below which a share `u` of all draws lies, 0 < u < 1. Uniform and triangular use + - * / and the square
/// root only, so they are the same bits everywhere.
double drawn(const Distribution& distribution, double u);

/// The decimal grid that every drawn value is put on before it is used: what a last bit of a logarithm could differ in
/// does not show.
enum class Grid : unsigned char { whole, nine_decimals };
double on_grid(double value, Grid grid);

}  // namespace samfin
