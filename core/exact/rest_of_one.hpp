// SPDX-License-Identifier: MIT
#pragma once

#include "core/exact/ratio.hpp"

namespace samfin {

/// 1 less a share of 0 to 1. Unlike a sum, it exists for every share: the denominator stays.
inline Ratio rest_of_one(const Ratio& share) {
  const auto denominator = share.denominator();
  return Ratio::of(static_cast<Int128>(denominator - static_cast<Uint128>(share.numerator())), denominator);
}

}  // namespace samfin
