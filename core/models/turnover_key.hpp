// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/inputs/parameters.hpp"
#include "core/inputs/sharing_model.hpp"

namespace samfin {

/// What each actor weighs in a key by turnover (METHOD 22): by brackets of the user's, or what the regulation's price
/// list of the year (§ 13) says it pays. A turnover on a limit belongs to the lower bracket of the user's. An actor
/// that is no member weighs nothing. Errors: those of `member_price`, at the member's place.
Result<std::vector<Ratio>> turnover_weights(const TurnoverKey& key, const std::vector<std::string>& actors,
                                            const Parameters& parameters, int year, const std::string& path);

}  // namespace samfin
