// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/inputs/names.hpp"

namespace samfin {

/// State money moved to a payer group in a year against what the group pays by the regulation (METHOD 19).
struct GroupCompensation {
  int year = 0;
  PayerGroup group = PayerGroup::municipalities;
  CellRef transferred;  ///< its path is where the user may give one
  std::optional<Money> amount;
  Money other_purpose;               ///< the part meant for something else
  std::optional<Money> for_payment;  ///< the rest
  std::optional<Money> regulated;    ///< nothing before the duty to pay
  std::optional<Money> difference;   ///< for payment less regulated
};

/// Municipalities and regions, every year of the family. Errors: `number_not_whole`, `amount_too_large`.
Result<std::vector<GroupCompensation>> group_compensations(const Parameters& parameters);

}  // namespace samfin
