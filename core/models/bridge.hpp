// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.hpp"

namespace samfin {

/// What can move an actor's payment for a solution, in the order in which the steps are taken.
enum class BridgeFactor : unsigned char {
  cost,            ///< the solution's sum over regions, municipalities and pharmacies
  group_share,     ///< the group's part of it
  own_population,  ///< a municipality's inhabitants in the key
  own_index,       ///< its index; a region's weight
  others_key,      ///< everybody else's weight
  vkp_rule,        ///< the common share, and who uses VKP
};

inline constexpr std::size_t bridge_factor_count = 6;
inline constexpr std::array<std::string_view, bridge_factor_count> bridge_factor_names = {
    "cost", "group_share", "own_population", "own_index", "others_key", "vkp_rule"};

/// How the order of the steps is treated.
enum class BridgeOrder : unsigned char {
  stated,   ///< one after the other, in the order of the factors
  shapley,  ///< the average over all orders
};

struct BridgeStep {
  std::string name;
  Money amount;
};

/// From one payment to another in steps that add up to the øre (METHOD 26).
struct Bridge {
  Money from;
  Money to;
  std::vector<BridgeStep> steps;  ///< `cost_<solution>` per solution, the other factors over all solutions,
                                  ///< `solution_enters_or_leaves`, `model`, `rounding`
};

/// One side of a bridge.
struct BridgeEnd {
  const Report* report = nullptr;
  int year = 0;
};

/// The bridge of an actor. A municipality that was renumbered is followed; `actor` is its code at the end.
/// Errors: those of `bill_of`, `actor_not_in_year` for one that was divided or merged, `input_not_known`.
Result<Bridge> bridge_of(const BridgeEnd& from, const BridgeEnd& to, std::string_view actor, BridgeOrder order);

}  // namespace samfin
