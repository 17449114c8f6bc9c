// SPDX-License-Identifier: MIT
#include "core/costs/optional_lines.hpp"

#include "core/costs/component.hpp"
#include "core/exact/allocation.hpp"

namespace samfin {

namespace {

/// A whole amount over solutions by weights, as one line each.
Errors split_over(Money amount, const std::vector<Solution>& solutions, const std::vector<Ratio>& weights,
                  LineKind kind, OptionalCost& cost) {
  std::vector<std::string> ids;
  for (const Solution solution : solutions) ids.emplace_back(name_of(solution));
  const auto shares = shares_of(amount, weights, ids);
  if (!shares) return shares.errors();
  for (std::size_t i = 0; i < solutions.size(); ++i) {
    CostLine line;
    line.solution = solutions[i];
    line.component = "main";
    line.name = name_of(cost.option);
    line.driver = Driver::investment;
    line.kind = kind;
    line.amount = (*shares)[i];
    line.status = cost.status;
    line.inputs = cost.inputs;
    cost.lines.push_back(std::move(line));
  }
  return {};
}

/// All cells of a family, which are known.
std::vector<CellRef> cells_of(const Parameters& parameters, std::string_view family) {
  const ParameterTable& table = parameters.table(family);
  std::vector<CellRef> cells;
  for (std::size_t row = 0; row < table.rows().size(); ++row) cells.push_back({&table, row, 0});
  return cells;
}

Errors fill_treatment_plans(const Parameters& parameters, OptionalCost& cost) {
  for (const CellRef& arose : cells_of(parameters, "treatment_plans_mnok")) {
    const auto amount = money_from_mnok(arose.number(), arose.path());
    if (!amount) return amount.errors();
    cost.amount += *amount;
    cost.inputs.push_back(arose);
  }
  std::vector<Solution> solutions;
  std::vector<Ratio> weights;
  for (const CellRef& share : cells_of(parameters, "treatment_plans_ratio")) {
    solutions.push_back(solution_named(share.table->rows()[share.row]).value());
    weights.push_back(share.number());
    cost.inputs.push_back(share);
  }
  cost.status = computed_from(weakest_of(cost.inputs));
  return split_over(cost.amount, solutions, weights, LineKind::split, cost);
}

Errors fill_equity(const Parameters& parameters, const std::vector<CostLevel>& levels, OptionalCost& cost) {
  const CellRef investment = cells_of(parameters, "equity_investment_mnok").front();
  const CellRef share = cells_of(parameters, "equity_run_cost_ratio").front();
  cost.inputs = {investment, share};
  cost.status = Status::stand_in;  // which solutions the investments belong to is not known
  const auto whole = money_from_mnok(investment.number(), investment.path());
  if (!whole) return whole.errors();
  const auto amount = scaled(*whole, share.number(), Rounding::half_up, investment.path());
  if (!amount) return amount.errors();
  cost.amount = *amount;
  std::vector<Ratio> weights;
  for (const CostLevel& level : levels) weights.emplace_back(level.amount.ore());
  return split_over(cost.amount, {cost_solutions.begin(), cost_solutions.end()}, weights, LineKind::equity_run_cost,
                    cost);
}

}  // namespace

Result<std::vector<OptionalCost>> optional_costs(const Parameters& parameters, int year,
                                                 const std::vector<CostLevel>& levels) {
  std::vector<OptionalCost> costs;
  for (const CostOption option : {CostOption::treatment_plans, CostOption::equity_run_cost}) {
    const auto choice = cell_if_known(parameters, "cost_option", name_of(option), year);
    if (!choice) continue;
    OptionalCost cost;
    cost.option = option;
    cost.choice = *choice;
    cost.is_included = !choice->number().is_zero();
    const Errors errors = option == CostOption::treatment_plans ? fill_treatment_plans(parameters, cost)
                                                                : fill_equity(parameters, levels, cost);
    if (!errors.empty()) return errors;
    costs.push_back(std::move(cost));
  }
  return costs;
}

Result<std::vector<CostLine>> risk_margin_line(const Parameters& parameters, Solution solution, int year,
                                               Money estimate, Status status) {
  const auto ratio = cell_if_known(parameters, "risk_margin_ratio", "", year);
  if (!ratio || ratio->number().is_zero()) return std::vector<CostLine>();
  const auto amount = scaled(estimate, ratio->number(), Rounding::half_up, ratio->path());
  if (!amount) return amount.errors();
  CostLine line;
  line.solution = solution;
  line.component = "main";
  line.name = "risk_margin";
  line.driver = Driver::risk_margin;
  line.kind = LineKind::risk_margin;
  line.amount = *amount;
  line.inputs = {*ratio};
  line.status = computed_from(weakest_of(status, ratio->status()));
  return std::vector<CostLine>{std::move(line)};
}

}  // namespace samfin
