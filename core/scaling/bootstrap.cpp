// SPDX-License-Identifier: MIT
#include "core/scaling/bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/uncertainty/random_stream.hpp"

namespace samfin {

namespace {

struct Point {
  double x;
  double y;
};

constexpr double largest = 9e18;  // kroner that 64 bits hold

/// The line through a sample, by additions, products and quotients in a fixed order.
struct Line {
  double intercept = 0;
  double slope = 0;
  bool is_found = false;

  double at(double x) const { return intercept + slope * x; }
};

Line line_of(std::span<const Point> sample) {
  Line line;
  line.is_found = std::any_of(sample.begin(), sample.end(), [&](const Point& p) { return p.x != sample.front().x; });
  if (!line.is_found) return line;
  double sum_x = 0;
  double sum_y = 0;
  for (const Point& point : sample) {
    sum_x += point.x;
    sum_y += point.y;
  }
  const auto n = static_cast<double>(sample.size());
  const double mean = sum_x / n;
  double xx = 0;
  double xy = 0;
  for (const Point& point : sample) {
    const double distance = point.x - mean;
    xx += distance * distance;
    xy += distance * point.y;
  }
  line.slope = xy / xx;
  line.intercept = sum_y / n - line.slope * mean;
  return line;
}

/// The smallest value that so many in a thousand of them are at or below.
std::int64_t percentile(std::vector<std::int64_t>& values, std::int64_t per_thousand) {
  const auto place = (static_cast<std::int64_t>(values.size()) * per_thousand + 999) / 1000;
  const auto nth = values.begin() + static_cast<std::ptrdiff_t>(std::max<std::int64_t>(place - 1, 0));
  std::nth_element(values.begin(), nth, values.end());
  return *nth;
}

}  // namespace

std::optional<BootstrapInterval> bootstrap_interval(std::span<const WholePoint> points,
                                                    std::span<const std::int64_t> unobserved,
                                                    const BootstrapTerms& terms) {
  if (points.empty() || terms.draw_count == 0) return std::nullopt;
  const RandomStream stream(terms.seed, "bootstrap");
  const auto n = static_cast<std::uint32_t>(points.size());
  const std::uint64_t stride = n + unobserved.size();
  double observed = 0;
  for (const WholePoint& point : points) observed += static_cast<double>(point.y);

  BootstrapInterval interval;
  interval.draw_count = terms.draw_count;
  std::vector<std::int64_t> totals;
  std::vector<Point> sample(n);
  for (std::uint64_t draw = 0; draw < static_cast<std::uint64_t>(terms.draw_count); ++draw) {
    for (std::uint32_t k = 0; k < n; ++k) {
      const WholePoint& point = points[stream.index(draw * stride + k, n)];
      sample[k] = {static_cast<double>(point.x), static_cast<double>(point.y)};
    }
    const Line line = line_of(sample);
    if (!line.is_found) {
      ++interval.skipped_count;
      continue;
    }
    double total = observed;
    for (std::size_t j = 0; j < unobserved.size(); ++j) {
      const Point& like = sample[stream.index(draw * stride + n + j, n)];
      total += line.at(static_cast<double>(unobserved[j])) + (like.y - line.at(like.x));
    }
    totals.push_back(static_cast<std::int64_t>(std::floor(std::clamp(total, -largest, largest) + 0.5)));
  }
  if (totals.empty()) return std::nullopt;
  const std::int64_t tail = (100 - percent_of(terms.level)) * 5;  // per thousand
  interval.low_nok = percentile(totals, tail);
  interval.high_nok = percentile(totals, 1000 - tail);
  return interval;
}

}  // namespace samfin
