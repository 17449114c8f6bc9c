// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/scaling/least_squares.hpp"

namespace samfin::test {

inline std::vector<Observation> points_of(const std::vector<std::pair<std::int64_t, std::int64_t>>& points) {
  std::vector<Observation> observations;
  for (const auto& [x, y] : points) observations.push_back({"", wide_fraction_of(x), wide_fraction_of(y)});
  return observations;
}

/// Points as decimal text, x first.
inline std::vector<Observation> decimal_points(
    const std::vector<std::pair<std::string_view, std::string_view>>& points) {
  std::vector<Observation> observations;
  for (const auto& [x, y] : points) {
    observations.push_back({"", wide_fraction_of(*Ratio::read(x)), wide_fraction_of(*Ratio::read(y))});
  }
  return observations;
}

/// NIST StRD, Norris: 36 calibrations of ozone monitors, x first.
inline std::vector<Observation> certified_norris() {
  return decimal_points({{"0.2", "0.1"},     {"337.4", "338.8"}, {"118.2", "118.1"}, {"884.6", "888.0"},
                         {"10.1", "9.2"},    {"226.5", "228.1"}, {"666.3", "668.5"}, {"996.3", "998.5"},
                         {"448.6", "449.1"}, {"777.0", "778.9"}, {"558.2", "559.2"}, {"0.4", "0.3"},
                         {"0.6", "0.1"},     {"775.5", "778.1"}, {"666.9", "668.8"}, {"338.0", "339.3"},
                         {"447.5", "448.9"}, {"11.6", "10.8"},   {"556.0", "557.7"}, {"228.1", "228.3"},
                         {"995.8", "998.0"}, {"887.6", "888.8"}, {"120.2", "119.6"}, {"0.3", "0.3"},
                         {"0.3", "0.6"},     {"556.8", "557.6"}, {"339.1", "339.3"}, {"887.2", "888.0"},
                         {"999.0", "998.5"}, {"779.0", "778.9"}, {"11.1", "10.2"},   {"118.3", "117.6"},
                         {"229.2", "228.9"}, {"669.1", "668.4"}, {"448.9", "449.2"}, {"0.5", "0.2"}});
}

}  // namespace samfin::test
