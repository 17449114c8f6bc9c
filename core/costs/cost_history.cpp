// SPDX-License-Identifier: MIT
#include "core/costs/cost_history.hpp"

#include "core/costs/component.hpp"
#include "core/costs/cost_level.hpp"

namespace samfin {

namespace {

Errors add_regulated(const Parameters& parameters, Solution solution, CostYear& year) {
  const auto parts = regulated_parts(parameters, solution, year.year);
  if (!parts) return parts.errors();
  for (const LevelPart& part : *parts) {
    if (part.cell.table->family() != "payment_mnok") continue;
    year.regulated = year.regulated.value_or(Money()) + part.amount;
    year.regulated_status = weakest_of(year.regulated_status, part.cell.status());
  }
  return {};
}

}  // namespace

Result<std::vector<CostHistory>> cost_history(const Parameters& parameters) {
  std::vector<CostHistory> histories;
  for (const Solution solution : cost_solutions) {
    CostHistory history{solution, {}};
    for (const int year : parameters.table("published_cost_mnok").years()) {
      CostYear known;
      known.year = year;
      known.cost = cell_if_known(parameters, "published_cost_mnok", name_of(solution), year);
      known.other_members = cell_if_known(parameters, "other_members_mnok", name_of(solution), year);
      Errors errors = add_regulated(parameters, solution, known);
      if (errors.empty() && solution == Solution::helsenettet) errors = add_regulated(parameters, Solution::vkp, known);
      if (!errors.empty()) return errors;
      history.years.push_back(std::move(known));
    }
    histories.push_back(std::move(history));
  }
  return histories;
}

}  // namespace samfin
