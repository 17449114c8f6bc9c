// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"

namespace samfin {

/// How many other members paying the whole year what Norsk helsenett's accounts imply (METHOD 17):
/// what was invoiced less the regulated amounts, over twelve monthly prices.
struct ImpliedMembers {
  int year = 0;
  Money invoiced;
  Money regulated;      ///< regions, municipalities and pharmacies
  Money other_members;  ///< what is left
  Money monthly_price;
  Ratio member_count;  ///< exact; no whole number, since members come and go
  CellRef source;
  Status status = Status::calculated;
};

/// The year of the accounts, 2024; nothing where an input is not known.
/// Errors: `number_not_whole`, `amount_too_large` at a parameter.
Result<std::optional<ImpliedMembers>> implied_members(const Parameters& parameters);

}  // namespace samfin
