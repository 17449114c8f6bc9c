// SPDX-License-Identifier: MIT
#include "core/costs/cost_line.hpp"

#include "core/costs/component.hpp"

namespace samfin {

namespace {

/// The driver of a row; a row without a known one is counted as other.
Driver driver_of(const ParameterTable& drivers, std::string_view row) {
  const Cell* cell = drivers.find(row, 0);
  return cell == nullptr ? Driver::other : driver_named(cell->text).value_or(Driver::other);
}

CostLine line_of(Solution solution, std::string_view row, Driver driver, LineKind kind) {
  const ComponentRow parts = component_row(row);
  CostLine line;
  line.solution = solution;
  line.component = parts.component;
  line.name = parts.name;
  line.driver = driver;
  line.kind = kind;
  return line;
}

/// Calls `make(row)` for each row of a family that belongs to the solution; stops at an error.
template <class Make>
Errors for_rows(const ParameterTable& table, Solution solution, Make make) {
  for (const std::string& row : table.rows()) {
    if (component_row(row).solution != name_of(solution)) continue;
    Errors errors = make(row);
    if (!errors.empty()) return errors;
  }
  return {};
}

Errors add_given(const Parameters& parameters, Solution solution, int year, std::vector<CostLine>& lines) {
  const ParameterTable& drivers = parameters.table("cost_line_driver");
  return for_rows(parameters.table("cost_line_mnok"), solution, [&](const std::string& row) -> Errors {
    const auto cell = cell_if_known(parameters, "cost_line_mnok", row, year);
    if (!cell) return {};
    const auto amount = money_from_mnok(cell->number(), cell->path());
    if (!amount) return amount.errors();
    CostLine line = line_of(solution, row, driver_of(drivers, row), LineKind::given);
    line.amount = *amount;
    line.inputs = {*cell};
    line.status = cell->status();
    lines.push_back(std::move(line));
    return {};
  });
}

/// amount = investment x share (METHOD 13), whole øre, a half away from zero.
Errors add_run_costs(const Parameters& parameters, Solution solution, int year, std::vector<CostLine>& lines) {
  return for_rows(parameters.table("investment_mnok"), solution, [&](const std::string& row) -> Errors {
    const auto investment = cell_if_known(parameters, "investment_mnok", row, year);
    const auto share = cell_if_known(parameters, "run_cost_ratio", row, year);
    if (!investment || !share) return {};
    const auto whole = money_from_mnok(investment->number(), investment->path());
    if (!whole) return whole.errors();
    const auto amount = scaled(*whole, share->number(), Rounding::half_up, investment->path());
    if (!amount) return amount.errors();
    CostLine line = line_of(solution, row, Driver::investment, LineKind::run_cost);
    line.amount = *amount;
    line.inputs = {*investment, *share};
    line.status = computed_from(weakest_of(line.inputs));
    lines.push_back(std::move(line));
    return {};
  });
}

/// What the payers pay of a delivery in a year: its cost less what somebody else pays. Nothing where that is
/// not known; a cost that is not known but wholly paid by somebody else is 0.
Result<std::optional<Money>> payers_part(const Parameters& parameters, const std::string& row, int year,
                                         std::vector<CellRef>& inputs) {
  const auto paid = cell_if_known(parameters, "programme_paid_ratio", row, year);
  if (!paid) return std::optional<Money>();
  inputs.push_back(*paid);
  if (paid->number() == Ratio(1)) return std::optional<Money>(Money());
  const auto cost = cell_if_known(parameters, "programme_cost_mnok", row, year);
  if (!cost) return std::optional<Money>();
  inputs.push_back(*cost);
  const auto whole = money_from_mnok(cost->number(), cost->path());
  if (!whole) return whole.errors();
  const auto others = scaled(*whole, paid->number(), Rounding::half_up, cost->path());
  if (!others) return others.errors();
  return std::optional<Money>(*whole - *others);
}

/// amount = payers' part of the year - payers' part of the year before (METHOD 13).
Errors add_programmes(const Parameters& parameters, Solution solution, int year, std::vector<CostLine>& lines) {
  const ParameterTable& drivers = parameters.table("programme_driver");
  return for_rows(parameters.table("programme_cost_mnok"), solution, [&](const std::string& row) -> Errors {
    std::vector<CellRef> inputs;
    const auto before = payers_part(parameters, row, year - 1, inputs);
    if (!before) return before.errors();
    const auto now = payers_part(parameters, row, year, inputs);
    if (!now) return now.errors();
    if (!*before || !*now || **before == **now) return {};
    CostLine line = line_of(solution, row, driver_of(drivers, row), LineKind::programme);
    line.amount = **now - **before;
    line.status = computed_from(weakest_of(inputs));
    line.inputs = std::move(inputs);
    lines.push_back(std::move(line));
    return {};
  });
}

}  // namespace

Status weakest_of(const std::vector<CellRef>& cells) {
  Status weakest = Status::adopted;
  for (const CellRef& cell : cells) weakest = weakest_of(weakest, cell.status());
  return weakest;
}

Result<std::vector<CostLine>> published_lines(const Parameters& parameters, Solution solution, int year) {
  std::vector<CostLine> lines;
  for (const auto add : {add_given, add_run_costs, add_programmes}) {
    const Errors errors = add(parameters, solution, year, lines);
    if (!errors.empty()) return errors;
  }
  return lines;
}

}  // namespace samfin
