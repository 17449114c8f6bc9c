// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/structure.hpp"

namespace samfin {

/// One municipality's cost, to be seen among others by kroner per inhabitant.
struct PositionValue {
  std::string code;
  std::int64_t inhabitants = 0;  ///< above 0
  std::int64_t nok = 0;
};

/// Where one stands among a set of others (METHOD 37). A lower cost is not a better one.
struct PositionInSet {
  std::string set;                   ///< "all", "like_size", "size_class", "health_region" or "chosen"
  std::vector<std::string> members;  ///< the others, by code
  std::int64_t below = 0;            ///< how many of the others have less per inhabitant
  std::int64_t rank = 1;             ///< from the lowest; equal values by code
  /// Of the others, øre per inhabitant; nothing where there are none.
  std::optional<std::int64_t> lower_quartile_ore;
  std::optional<std::int64_t> median_ore;
  std::optional<std::int64_t> upper_quartile_ore;
};

/// A municipality among those that a survey has figures for.
struct Position {
  std::string code;
  std::int64_t per_inhabitant_ore = 0;
  std::vector<PositionInSet> sets;
};

/// 100 x kroner / inhabitants, a half up.
std::int64_t per_inhabitant_ore(const PositionValue& value);

/// Nothing where the code has no value. `chosen` are codes; the set stands where there are any.
std::optional<Position> position_of(const std::vector<PositionValue>& values, std::string_view code,
                                    const Structure& structure, const std::vector<std::string>& chosen);

}  // namespace samfin
