// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <span>

#include "core/exact/wide_fraction.hpp"
#include "core/inputs/size_class.hpp"
#include "core/scaling/whole_point.hpp"

namespace samfin {

/// Other ways from observations to the country's total, to be seen beside the line of least squares (METHOD 36).
/// `unobserved` are the inhabitants of each municipality that was not observed.

/// Kroner per inhabitant of all observed together.
struct PerInhabitant {
  WideFraction ratio;
  WideFraction ratio_variance;
  WideFraction national;
};
/// At least two points.
PerInhabitant per_inhabitant(std::span<const WholePoint> points, std::span<const std::int64_t> unobserved);

/// The line of least squares without an intercept.
struct ThroughOrigin {
  WideFraction slope;
  WideFraction slope_variance;
  WideFraction residual_variance;
  std::optional<WideFraction> r2;  ///< against 0, not against the mean; nothing where all y are 0
  WideFraction national;
};
/// At least two points.
ThroughOrigin through_origin(std::span<const WholePoint> points, std::span<const std::int64_t> unobserved);

/// Kroner per inhabitant by size; a class that nobody was observed in takes that of all.
struct SizeClassRatio {
  std::int64_t observed_count = 0;
  std::int64_t unobserved_count = 0;
  WideFraction ratio;
  WideFraction predicted;  ///< for those not observed
};
struct BySizeClass {
  std::array<SizeClassRatio, size_classes.size()> classes;
  WideFraction national;
};
BySizeClass by_size_class(std::span<const WholePoint> points, std::span<const std::int64_t> unobserved);

}  // namespace samfin
