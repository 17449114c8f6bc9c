// SPDX-License-Identifier: MIT
#include "core/scaling/alternatives.hpp"

#include <numeric>

namespace samfin {

namespace {

using Wide = boost::multiprecision::cpp_int;

/// Sums over the observed.
struct Sums {
  std::int64_t n = 0;
  Wide x;
  Wide y;
  Wide xx;
  Wide xy;
  Wide yy;
};

Sums sums_of(std::span<const WholePoint> points) {
  Sums sums;
  for (const WholePoint& point : points) {
    const Wide x = point.x;
    const Wide y = point.y;
    ++sums.n;
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.xy += x * y;
    sums.yy += y * y;
  }
  return sums;
}

Wide total_of(std::span<const std::int64_t> values) {
  return std::accumulate(values.begin(), values.end(), Wide(0));
}

WideFraction whole(const Wide& value) {
  return {value, 1};
}

/// The sum of y²/x. Two halves at a time, so that few of the terms are wide.
WideFraction sum_of_squares_over_x(std::span<const WholePoint> points) {
  if (points.empty()) return {};
  if (points.size() == 1) return reduced({Wide(points[0].y) * points[0].y, points[0].x});
  const std::size_t half = points.size() / 2;
  return sum_of_squares_over_x(points.first(half)) + sum_of_squares_over_x(points.subspan(half));
}

}  // namespace

PerInhabitant per_inhabitant(std::span<const WholePoint> points, std::span<const std::int64_t> unobserved) {
  const Sums sums = sums_of(points);
  PerInhabitant found;
  found.ratio = {sums.y, sums.x};
  // The sum of (y - r x)²/x, with r the ratio of the sums, is the sum of y²/x less r times the sum of y.
  const WideFraction spread = sum_of_squares_over_x(points) - found.ratio * whole(sums.y);
  found.ratio_variance = spread / whole((sums.n - 1) * sums.x);
  found.national = whole(sums.y) + found.ratio * whole(total_of(unobserved));
  return found;
}

ThroughOrigin through_origin(std::span<const WholePoint> points, std::span<const std::int64_t> unobserved) {
  const Sums sums = sums_of(points);
  ThroughOrigin found;
  found.slope = {sums.xy, sums.xx};
  found.residual_variance = {sums.yy * sums.xx - sums.xy * sums.xy, (sums.n - 1) * sums.xx};
  found.slope_variance = found.residual_variance / whole(sums.xx);
  if (!sums.yy.is_zero()) found.r2 = WideFraction{sums.xy * sums.xy, sums.xx * sums.yy};
  found.national = whole(sums.y) + found.slope * whole(total_of(unobserved));
  return found;
}

BySizeClass by_size_class(std::span<const WholePoint> points, std::span<const std::int64_t> unobserved) {
  const Sums all = sums_of(points);
  std::array<Wide, size_classes.size()> x;
  std::array<Wide, size_classes.size()> y;
  std::array<Wide, size_classes.size()> rest;
  BySizeClass found;
  for (const WholePoint& point : points) {
    const std::size_t place = size_class_of(point.x);
    ++found.classes[place].observed_count;
    x[place] += point.x;
    y[place] += point.y;
  }
  for (const std::int64_t inhabitants : unobserved) {
    const std::size_t place = size_class_of(inhabitants);
    ++found.classes[place].unobserved_count;
    rest[place] += inhabitants;
  }
  found.national = whole(all.y);
  for (std::size_t i = 0; i < size_classes.size(); ++i) {
    SizeClassRatio& size = found.classes[i];
    size.ratio = size.observed_count > 0 ? WideFraction{y[i], x[i]} : WideFraction{all.y, all.x};
    size.predicted = size.ratio * whole(rest[i]);
    found.national = found.national + size.predicted;
  }
  return found;
}

}  // namespace samfin
