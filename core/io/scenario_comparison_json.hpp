// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/models/bridge.hpp"
#include "core/models/goal_seek.hpp"
#include "core/models/scenario_comparison.hpp"
#include "core/models/zero_sum_lens.hpp"

namespace samfin {

/// The answers of `samfin compare`, `samfin seek` and `samfin bridge` (examples/README.md).
/// `lenses`: one per year where it is asked for, nothing where the actor does not pay; else empty.
std::string scenario_comparison_json(const std::vector<std::string>& names, const std::vector<ComparedYear>& years,
                                     const std::vector<std::optional<ZeroSumLens>>& lenses);
std::string goal_seek_json(const GoalSeek& seek, const Search& search);

std::string bridge_json(const Bridge& bridge, std::string_view actor, int from_year, int to_year,
                        std::string_view order);

}  // namespace samfin
