// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/models/bridge_end.hpp"
#include "core/models/bridge_orders.hpp"

namespace samfin {

struct BridgeStep {
  std::string name;
  Money amount;
};

/// From one payment to another in steps that add up to the øre (METHOD 26).
struct Bridge {
  Money from;
  Money to;
  /// `cost_<solution>` per solution, the other factors over all solutions, `solution_enters_or_leaves`, `rounding`;
  /// those of 0 are left out.
  std::vector<BridgeStep> steps;
};

/// The bridge of an actor. A municipality that was renumbered, or was part of one that was divided, is followed;
/// `actor` is its code at the end.
/// Errors: those of `bill_of`, `actor_not_in_year` for one that was merged from several, those of the keys.
Result<Bridge> bridge_of(const BridgeEnd& from, const BridgeEnd& to, std::string_view actor, BridgeOrder order);

}  // namespace samfin
