// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/exact/money.hpp"

namespace samfin {

/// Shares by largest remainder of an amount below 2^63 where the weights add up to `total`, below 2^63: what nearly
/// every split is, and therefore built for speed. `order[row]` is the place in which equal remainders are served.
std::vector<std::uint64_t> narrow_shares(std::uint64_t amount, std::span<const std::uint64_t> weights,
                                         std::uint64_t total, std::span<const std::uint32_t> order);

/// Whether every share is less than 1 from the exact one, and nothing for weight 0. A credit's shares are negative.
bool keep_narrow_quota(std::uint64_t amount, std::span<const std::uint64_t> weights, std::uint64_t total,
                       std::span<const Money> shares, bool is_credit);

}  // namespace samfin
