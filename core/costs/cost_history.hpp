// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/inputs/names.hpp"

namespace samfin {

/// What is known of a solution's cost in a year. Nothing is filled in: where no cost is published, the
/// regulated payment stands beside an empty cost.
struct CostYear {
  int year = 0;
  std::optional<CellRef> cost;  ///< funded, accounts or estimate, as the cell's note says
  std::optional<Money> regulated;
  Status regulated_status = Status::calculated;
  std::optional<CellRef> other_members;
};

struct CostHistory {
  Solution solution = Solution::helsenettet;
  std::vector<CostYear> years;
};

/// The years of published costs, for each solution of the cost basis; Helsenettet with VKP.
/// Errors: `number_not_whole`, `amount_too_large` at a parameter.
Result<std::vector<CostHistory>> cost_history(const Parameters& parameters);

}  // namespace samfin
