// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/models/reach.hpp"

namespace samfin {

/// The answer of `samfin reach`: each input with the payer groups, solutions and number of actors that it can move in
/// the year, or the reason why it moves nothing (METHOD 30).
std::string reach_json(const std::vector<Reach>& reached, int year);

}  // namespace samfin
