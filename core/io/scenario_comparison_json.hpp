// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/models/bridge.hpp"
#include "core/models/goal_seek.hpp"
#include "core/models/scenario_comparison.hpp"

namespace samfin {

/// The answers of `samfin compare`, `samfin seek` and `samfin bridge` (examples/README.md).
std::string scenario_comparison_json(const std::vector<std::string>& names, const std::vector<ComparedYear>& years);
std::string goal_seek_json(const GoalSeek& seek, const Search& search);

std::string bridge_json(const Bridge& bridge, std::string_view actor, int from_year, int to_year,
                        std::string_view order);

}  // namespace samfin
