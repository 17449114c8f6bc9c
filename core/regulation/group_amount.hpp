// SPDX-License-Identifier: MIT
#pragma once

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/inputs/names.hpp"

namespace samfin {

/// What a payer group pays for a solution in a year before anybody in the group is looked at
/// (METHOD 1): the regulation's amount with the supplement of § 17.
struct GroupAmount {
  Money before_supplement;
  Money amount;
  Status status = Status::adopted;
  CellRef amount_cell;
  std::optional<CellRef> supplement_cell;  ///< the state has none
};

/// Nothing where no amount is known for the combination. Error: `amount_too_large`.
Result<std::optional<GroupAmount>> group_amount(const Parameters& parameters, Solution solution, PayerGroup group,
                                                int year);

}  // namespace samfin
