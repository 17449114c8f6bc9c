// SPDX-License-Identifier: MIT
#include "core/regulation/group_amount.hpp"

namespace samfin {

Result<std::optional<GroupAmount>> group_amount(const Parameters& parameters, Solution solution, PayerGroup group,
                                                int year) {
  const std::string row = std::string(name_of(solution)) + "/" + std::string(name_of(group));
  const auto amount_cell = cell_if_known(parameters, "payment_mnok", row, year);
  if (!amount_cell) return std::optional<GroupAmount>();
  const auto amount = money_from_mnok(amount_cell->number(), amount_cell->path());
  if (!amount) return amount.errors();

  GroupAmount result{*amount, *amount, amount_cell->status(), *amount_cell,
                     cell_if_known(parameters, "cpi_supplement_ratio", name_of(group), year)};
  if (!result.supplement_cell) return std::optional(result);
  result.status = weakest_of(result.status, result.supplement_cell->status());
  const Ratio& ratio = result.supplement_cell->number();
  if (ratio.is_zero()) return std::optional(result);
  const auto factor = sum_of(Ratio(1), ratio);
  if (!factor) return Error{ErrorCode::amount_too_large, result.supplement_cell->path()};
  const auto supplemented = scaled(*amount, *factor, Rounding::half_up, result.supplement_cell->path());
  if (!supplemented) return supplemented.errors();
  result.amount = *supplemented;
  result.status = computed_from(result.status);
  return std::optional(result);
}

}  // namespace samfin
