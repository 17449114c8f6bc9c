// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/costs/cost_level.hpp"
#include "core/costs/cost_line.hpp"

namespace samfin {

/// Costs that the sources know of and the estimates leave out; the user may take them in (METHOD 16).
enum class CostOption : unsigned char {
  treatment_plans,  ///< running costs of digital treatment plans, paid by their trial so far
  equity_run_cost,  ///< running costs of the investments that Norsk helsenett pays from its equity
};

inline constexpr std::array<std::string_view, 2> cost_option_names = {"treatment_plans", "equity_run_cost"};
constexpr std::string_view name_of(CostOption option) {
  return cost_option_names[static_cast<std::size_t>(option)];
}

/// An option in a year: whether it is taken in, what it would cost, and how it would fall on the solutions.
struct OptionalCost {
  CostOption option = CostOption::treatment_plans;
  bool is_included = false;
  CellRef choice;
  Money amount;
  Status status = Status::calculated;
  std::vector<CellRef> inputs;
  std::vector<CostLine> lines;
};

/// The options of a year. `levels` are those of `cost_solutions`, in that order: the key by which what is
/// not divided by the source falls on the solutions. Nothing for a year without options.
/// Errors: `number_not_whole`, `amount_too_large`.
Result<std::vector<OptionalCost>> optional_costs(const Parameters& parameters, int year,
                                                 const std::vector<CostLevel>& levels);

/// The risk margin on an estimate of the given status; nothing where it is 0. Errors: `amount_too_large`.
Result<std::vector<CostLine>> risk_margin_line(const Parameters& parameters, Solution solution, int year,
                                               Money estimate, Status status);

}  // namespace samfin
