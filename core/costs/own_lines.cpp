// SPDX-License-Identifier: MIT
#include "core/costs/own_lines.hpp"

#include <algorithm>

#include "core/costs/component.hpp"
#include "core/inputs/own_amount.hpp"

namespace samfin {

namespace {

template <class Names>
std::string text_of_names(const Names& names) {
  std::string text;
  for (const auto& name : names) {
    if (name.empty()) continue;
    if (!text.empty()) text += ' ';
    text += name;
  }
  return text;
}

bool is_same_line(const CostLine& a, const CostLine& b) {
  return a.solution == b.solution && a.component == b.component && a.name == b.name;
}

/// The line with its names understood; what is not known joins the errors.
CostLine line_of(const OwnCostLine& own, const std::string& path, Errors& errors) {
  CostLine line;
  line.kind = LineKind::own;
  line.status = Status::assumed;
  line.name = own.name;
  line.component = own.component;
  const auto solution = solution_named(own.solution);
  if (!solution || std::find(cost_solutions.begin(), cost_solutions.end(), *solution) == cost_solutions.end()) {
    errors.push_back({ErrorCode::unknown_solution, path + "/solution", {{"solution", shown(own.solution)}}});
  } else {
    line.solution = *solution;
    const auto components = components_of(*solution);
    if (own.component.empty() || std::find(components.begin(), components.end(), own.component) == components.end()) {
      errors.push_back({ErrorCode::unknown_component,
                        path + "/component",
                        {{"component", shown(own.component)}, {"known", text_of_names(components)}}});
    }
  }
  const auto driver = driver_named(own.driver);
  if (driver) {
    line.driver = *driver;
  } else {
    errors.push_back({ErrorCode::unknown_driver,
                      path + "/driver",
                      {{"driver", shown(own.driver)}, {"known", text_of_names(driver_names)}}});
  }
  const auto amount = own_amount(own.amount_mnok, Ratio(-largest_own_mnok), path + "/amount_mnok");
  if (amount) {
    line.amount = *amount;
  } else {
    errors.insert(errors.end(), amount.errors().begin(), amount.errors().end());
  }
  return line;
}

}  // namespace

Result<std::vector<CostLine>> own_lines(const OwnCosts& costs, int year, const std::vector<CostLine>& published) {
  Errors errors;
  std::vector<CostLine> lines;
  for (std::size_t i = 0; i < costs.lines.size(); ++i) {
    const OwnCostLine& own = costs.lines[i];
    const std::string path = "/costs/lines/" + std::to_string(i);
    CostLine line = line_of(own, path, errors);
    if (own.from_year != year) continue;
    const bool is_margin = own.name == "risk_margin";  // the name of the margin's own line
    const auto is_same = [&](const CostLine& other) { return is_same_line(other, line); };
    if (is_margin || std::any_of(published.begin(), published.end(), is_same) ||
        std::any_of(lines.begin(), lines.end(), is_same)) {
      errors.push_back({ErrorCode::overlapping_lines, path, {{"name", shown(own.name)}, {"from_year", own.from_year}}});
    }
    lines.push_back(std::move(line));
  }
  if (!errors.empty()) return errors;
  return lines;
}

}  // namespace samfin
