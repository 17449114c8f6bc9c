// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/models/scenario_comparison.hpp"

namespace samfin {

/// One actor on the other side of a difference.
struct LensPart {
  std::string actor;
  PayerGroup group = PayerGroup::municipalities;
  Money amount;
};

/// Who pays an actor's gain, or who gets its loss (METHOD 24): parts + outside = -amount.
struct ZeroSumLens {
  std::string actor;
  std::size_t scenario = 1;
  Money amount;                 ///< the actor's difference against the first scenario; negative where it saves
  std::vector<LensPart> parts;  ///< largest first; equal ones by code
  Money outside;                ///< what comes from, or goes to, nobody in the year: the total changes
};

/// The lens on an actor in one scenario of a year; nothing where the actor pays in none of them. An actor's difference
/// is split over those with a difference of the other sign, by their differences; where one side is larger than the
/// other, what is missing is outside. Errors: those of the split.
Result<std::optional<ZeroSumLens>> zero_sum_lens(const ComparedYear& year, std::string_view actor,
                                                 std::size_t scenario);

}  // namespace samfin
