// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/exact/money.hpp"

namespace samfin {

/// The largest amount that a scenario may add to the number basis, as for its parameters: small enough for
/// any number of them to be added up.
inline constexpr std::int64_t largest_own_mnok = 1'000'000;

/// Whole øre of an amount between `smallest` and the largest.
/// Errors at `path`: `value_out_of_range`, `number_not_whole`.
Result<Money> own_amount(const Ratio& mnok, const Ratio& smallest, const std::string& path);

}  // namespace samfin
