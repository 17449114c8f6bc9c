// SPDX-License-Identifier: MIT
#include "core/uncertainty/distribution.hpp"

#include <algorithm>
#include <cmath>

#include "core/scaling/quantile.hpp"

namespace samfin {

namespace {

/// The standard normal quantile of 0.975: half the width of the central 95 per cent in standard deviations.
constexpr double central_95 = 1.959963984540054;

double triangular(const Distribution& d, double u) {
  const double width = d.high - d.low;
  if (width == 0.0) return d.low;
  const double below = d.mode - d.low;
  if (u < below / width) return d.low + std::sqrt(u * width * below);
  return d.high - std::sqrt((1.0 - u) * width * (d.high - d.mode));
}

double uncut(const Distribution& d, double u) {
  switch (d.kind) {
    case DistributionKind::fixed:
      return d.mode;
    case DistributionKind::uniform:
      return d.low + u * (d.high - d.low);
    case DistributionKind::triangular:
      return triangular(d, u);
    case DistributionKind::normal:
      return d.mode + (d.high - d.low) / (2.0 * central_95) * normal_quantile(u);
    case DistributionKind::lognormal:
      return std::exp(std::log(d.mode) +
                      (std::log(d.high) - std::log(d.low)) / (2.0 * central_95) * normal_quantile(u));
  }
  return d.mode;  // no-cover: each kind returns above
}

}  // namespace

double drawn(const Distribution& distribution, double u) {
  return std::clamp(uncut(distribution, u), distribution.smallest, distribution.largest);
}

double on_grid(double value, Grid grid) {
  if (grid == Grid::whole) return std::floor(value + 0.5);
  return std::floor(value * 1e9 + 0.5) / 1e9;
}

}  // namespace samfin
