// SPDX-License-Identifier: MIT
#pragma once

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"

namespace samfin {

/// The price adjustment of a year's estimates (METHOD 13): a step of its own, with the index that it follows.
struct PriceAdjustment {
  CellRef ratio;
  CellRef index;

  bool is_asked_for() const { return !ratio.number().is_zero(); }

  /// round_half_up(amount x (1 + ratio)). Error: `amount_too_large`.
  Result<Money> adjusted(Money amount) const;
};

/// Error: `input_not_known` for a year without one.
Result<PriceAdjustment> price_adjustment(const Parameters& parameters, int year);

}  // namespace samfin
