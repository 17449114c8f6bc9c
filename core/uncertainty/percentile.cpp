// SPDX-License-Identifier: MIT
#include "core/uncertainty/percentile.hpp"

#include <algorithm>

#include "core/exact/wide.hpp"

namespace samfin {

namespace {

std::size_t place_of(std::size_t count, int percent) {
  return (count * static_cast<std::size_t>(percent) + 99) / 100 - 1;
}

/// Puts the value of `place` there, with nothing larger before it in [first, last) and nothing smaller after.
std::int64_t put(std::span<std::int64_t> values, std::size_t first, std::size_t place, std::size_t last) {
  const auto at = [&](std::size_t i) { return values.begin() + static_cast<std::ptrdiff_t>(i); };
  std::nth_element(at(first), at(place), at(last));
  return values[place];
}

std::int64_t mean_of(std::span<const std::int64_t> values) {
  Int128 sum = 0;
  for (const std::int64_t value : values) sum += value;
  const auto count = static_cast<Int128>(values.size());
  const bool is_negative = sum < 0;
  const Int128 mean = (2 * (is_negative ? -sum : sum) + count) / (2 * count);
  return static_cast<std::int64_t>(is_negative ? -mean : mean);
}

}  // namespace

std::int64_t percentile(std::span<std::int64_t> values, int percent) {
  return put(values, 0, place_of(values.size(), percent), values.size());
}

Spread spread_of(std::span<std::int64_t> values) {
  const std::size_t count = values.size();
  std::array<std::size_t, shown_percentiles.size()> places = {};
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = place_of(count, shown_percentiles[i]);
  Spread spread;
  spread.mean = mean_of(values);
  // From the middle outwards: each search leaves a shorter part for the next.
  auto& found = spread.percentiles;
  found[2] = put(values, 0, places[2], count);
  found[1] = put(values, 0, places[1], places[2] + 1);
  found[0] = put(values, 0, places[0], places[1] + 1);
  found[3] = put(values, places[2], places[3], count);
  found[4] = put(values, places[3], places[4], count);
  return spread;
}

}  // namespace samfin
