// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/inputs/status.hpp"
#include "core/uncertainty/percentile.hpp"

namespace samfin {

/// Which draws: any part of the whole gives the numbers that the whole has there.
struct DrawRange {
  std::uint64_t seed = 2026;
  std::uint64_t first = 0;
  std::size_t count = 10'000;
};

/// What a result may come to, in whole kroner.
struct Band {
  std::string id;
  Status status = Status::calculated;
  std::int64_t point = 0;  ///< with every input at its point
  Spread spread;
  bool moves = false;                ///< whether any draw differs from the point
  std::vector<std::int64_t> values;  ///< in the order of the draws, where asked for
};

/// The band of a result's draws; `values` are moved about, and kept in their order where that is asked for.
Band band_of(std::string id, Status status, std::int64_t point, std::vector<std::int64_t>& values, bool keeps_values);

/// A result with one input at either end and the others at their points (METHOD 42), in whole kroner.
struct Sensitivity {
  std::string result;
  std::string input;
  std::int64_t point = 0;
  std::int64_t low_gives = 0;
  std::int64_t high_gives = 0;

  /// How far apart the ends bring the result.
  std::int64_t reach() const { return low_gives < high_gives ? high_gives - low_gives : low_gives - high_gives; }
  bool moves() const { return low_gives != point || high_gives != point; }
};

/// Those that move anything, one result after the other as they first came, the farthest first, then by the input's id.
std::vector<Sensitivity> sorted(std::vector<Sensitivity> rows);

}  // namespace samfin
