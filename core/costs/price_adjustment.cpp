// SPDX-License-Identifier: MIT
#include "core/costs/price_adjustment.hpp"

namespace samfin {

Result<Money> PriceAdjustment::adjusted(Money amount) const {
  const auto rise = scaled(amount, ratio.number(), Rounding::half_up, ratio.path());
  if (!rise) return rise.errors();
  return amount + *rise;
}

Result<PriceAdjustment> price_adjustment(const Parameters& parameters, int year) {
  const auto ratio = known_cell(parameters, "price_adjustment_ratio", "", year);
  if (!ratio) return ratio.errors();
  const auto index = known_cell(parameters, "price_adjustment_index", "", year);
  if (!index) return index.errors();
  return PriceAdjustment{*ratio, *index};
}

}  // namespace samfin
