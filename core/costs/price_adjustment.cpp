// SPDX-License-Identifier: MIT
#include "core/costs/price_adjustment.hpp"

namespace samfin {

Result<Money> PriceAdjustment::adjusted(Money amount) const {
  const auto factor = sum_of(Ratio(1), ratio.number());
  if (!factor) return Error{ErrorCode::amount_too_large, ratio.path()};
  return scaled(amount, *factor, Rounding::half_up, ratio.path());
}

Result<PriceAdjustment> price_adjustment(const Parameters& parameters, int year) {
  const auto ratio = known_cell(parameters, "price_adjustment_ratio", "", year);
  if (!ratio) return ratio.errors();
  const auto index = known_cell(parameters, "price_adjustment_index", "", year);
  if (!index) return index.errors();
  return PriceAdjustment{*ratio, *index};
}

}  // namespace samfin
