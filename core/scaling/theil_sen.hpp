// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>

#include "core/exact/wide_fraction.hpp"
#include "core/scaling/whole_point.hpp"

namespace samfin {

/// A line that a few points far off do not move: the median of the slopes between all pairs, and the median of
/// y - slope x (METHOD 36). Source: Sen, "Estimates of the regression coefficient based on Kendall's tau", 1968.
struct TheilSen {
  WideFraction slope;
  WideFraction intercept;
};

inline constexpr std::size_t most_robust_points = 2'000;

/// Nothing where all x are equal, or there are more points than `most_robust_points`.
std::optional<TheilSen> theil_sen(std::span<const WholePoint> points);

}  // namespace samfin
