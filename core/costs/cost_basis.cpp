// SPDX-License-Identifier: MIT
#include "core/costs/cost_basis.hpp"

#include <algorithm>

#include "core/costs/component.hpp"
#include "core/costs/own_lines.hpp"
#include "core/costs/payments_from_costs.hpp"
#include "core/costs/price_adjustment.hpp"

namespace samfin {

namespace {

void append(Errors& errors, const Errors& more) {
  errors.insert(errors.end(), more.begin(), more.end());
}

/// Places a charged user in the cost basis: a solution, or VKP as a component of Helsenettet.
std::optional<CostLine> line_of(const ServiceCharge& charge) {
  const auto solution = solution_named(charge.user);
  if (!solution) return std::nullopt;
  CostLine line;
  line.solution = *solution == Solution::vkp ? Solution::helsenettet : *solution;
  line.component = *solution == Solution::vkp ? "vkp" : "main";
  line.name = charge.service;
  line.driver = Driver::common_services;
  line.kind = LineKind::common_service;
  line.amount = charge.amount;
  line.status = Status::assumed;
  return line;
}

Result<std::vector<CostLine>> common_service_lines(const OwnCosts& costs, int year) {
  std::vector<CostLine> lines;
  for (std::size_t i = 0; i < costs.common_services.size(); ++i) {
    const CommonServices& services = costs.common_services[i];
    const std::string path = "/costs/common_services/" + std::to_string(i);
    for (std::size_t j = 0; j < i; ++j) {
      if (costs.common_services[j].year != services.year) continue;
      return Error{ErrorCode::duplicate_year, path + "/year", {{"year", services.year}}};
    }
    const auto charges = charges_of(services, path);
    if (!charges) return charges.errors();
    if (services.year != year) continue;
    for (const ServiceCharge& charge : *charges) {
      // What a user outside the solutions is charged, such as Helsenettet's external services, leaves the basis.
      if (auto line = line_of(charge)) lines.push_back(std::move(*line));
    }
  }
  return lines;
}

void add_lines(std::vector<SolutionCost>& solutions, const std::vector<CostLine>& lines) {
  for (const CostLine& line : lines) {
    for (SolutionCost& cost : solutions) {
      if (cost.solution == line.solution) cost.lines.push_back(line);
    }
  }
}

/// Level and lines as they stand, with the weakest of their statuses.
std::pair<Money, Status> sum_so_far(const SolutionCost& cost) {
  std::pair<Money, Status> sum{cost.level.amount, cost.level.status};
  for (const CostLine& line : cost.lines) {
    sum.first += line.amount;
    sum.second = weakest_of(sum.second, line.status);
  }
  return sum;
}

void add_driver(CostStep& step, Driver driver, Money amount) {
  (driver == Driver::efficiency ? step.efficiency : step.growth) += amount;
  const auto found = std::find_if(step.drivers.begin(), step.drivers.end(),
                                  [&](const DriverSum& sum) { return sum.driver == driver; });
  if (found == step.drivers.end()) {
    step.drivers.push_back({driver, amount});
  } else {
    found->amount += amount;
  }
}

/// The printed estimate of a year; what a source prints of a year gone by is none.
std::optional<CellRef> published_estimate(const Parameters& parameters, std::string_view row, int year) {
  const auto cell = cell_if_known(parameters, "published_cost_mnok", row, year);
  return cell && cell->provenance().note == "estimate" ? cell : std::nullopt;
}

void finish(CostStep& step) {
  std::erase_if(step.drivers, [](const DriverSum& sum) { return sum.amount == Money(); });
  std::sort(step.drivers.begin(), step.drivers.end(),
            [](const DriverSum& a, const DriverSum& b) { return a.driver < b.driver; });
  step.estimate = step.level + step.growth + step.efficiency;
}

Errors fill_step(const Parameters& parameters, int year, SolutionCost& cost) {
  CostStep& step = cost.step;
  step.level = cost.level.amount;
  step.status = computed_from(cost.level.status);
  for (const CostLine& line : cost.lines) {
    add_driver(step, line.driver, line.amount);
    step.status = weakest_of(step.status, line.status);
  }
  finish(step);
  const auto adjustment = price_adjustment(parameters, year);
  if (!adjustment) return adjustment.errors();
  if (adjustment->is_asked_for()) {
    const auto adjusted = adjustment->adjusted(step.estimate);
    if (!adjusted) return adjusted.errors();
    step.price_adjusted = *adjusted;
  }
  step.published = published_estimate(parameters, name_of(cost.solution), year);
  return {};
}

CostStep total_of(const std::vector<SolutionCost>& solutions) {
  CostStep total;
  for (const SolutionCost& cost : solutions) {
    total.level += cost.step.level;
    for (const DriverSum& sum : cost.step.drivers) add_driver(total, sum.driver, sum.amount);
    if (cost.step.price_adjusted) {
      total.price_adjusted = total.price_adjusted.value_or(Money()) + *cost.step.price_adjusted;
    }
    total.status = weakest_of(total.status, cost.step.status);
  }
  finish(total);
  return total;
}

/// Programmes name their lines alike in every solution: theirs are no transfers between these.
bool is_transfer(const CostLine& line) {
  return line.driver == Driver::changed_financing && (line.kind == LineKind::given || line.kind == LineKind::own);
}

/// Transfers between two solutions that do not cancel any more. One that only one solution has, such as
/// direct invoicing that ends, comes from outside the basis.
std::vector<UnevenTransfer> uneven_transfers(const CostBasis& basis) {
  std::vector<UnevenTransfer> uneven;
  for (const SolutionCost& cost : basis.solutions) {
    for (const CostLine& line : cost.lines) {
      const auto other = counterpart_of(basis, line);
      if (!other || *other < line.solution) continue;  // each pair once
      Money sum;
      for (const SolutionCost& any : basis.solutions) {
        for (const CostLine& candidate : any.lines) {
          if (is_transfer(candidate) && candidate.name == line.name) sum += candidate.amount;
        }
      }
      if (sum != Money()) uneven.push_back({line.inputs.empty() ? "/costs/lines" : line.inputs.front().path(), sum});
    }
  }
  return uneven;
}

}  // namespace

const std::vector<int>& cost_years(const Parameters& parameters) {
  return parameters.table("cost_line_mnok").years();
}

Money component_estimate(const SolutionCost& cost, std::string_view component) {
  Money sum;
  for (const LevelPart& part : cost.level.parts) {
    if (part.component == component) sum += part.amount;
  }
  for (const CostLine& line : cost.lines) {
    if (line.component == component) sum += line.amount;
  }
  return sum;
}

std::optional<Solution> counterpart_of(const CostBasis& basis, const CostLine& line) {
  if (!is_transfer(line)) return std::nullopt;
  for (const SolutionCost& cost : basis.solutions) {
    if (cost.solution == line.solution) continue;
    for (const CostLine& other : cost.lines) {
      if (is_transfer(other) && other.name == line.name) return cost.solution;
    }
  }
  return std::nullopt;
}

Result<CostBasis> cost_basis_of(const OwnCosts& costs, const Parameters& parameters, int year) {
  const std::vector<int>& years = cost_years(parameters);
  if (std::find(years.begin(), years.end(), year) == years.end()) {
    return Error{ErrorCode::year_without_parameters, "/year", {{"year", year}, {"years", text_of_years(years)}}};
  }
  CostBasis basis;
  basis.year = year;
  Errors errors;
  std::vector<CostLine> published;
  std::vector<CostLevel> levels;
  for (const Solution solution : cost_solutions) {
    auto level = cost_level(parameters, solution, year - 1);
    auto lines = published_lines(parameters, solution, year);
    if (!level) append(errors, level.errors());
    if (!lines) append(errors, lines.errors());
    if (!level || !lines) continue;
    published.insert(published.end(), lines->begin(), lines->end());
    levels.push_back(*level);
    basis.solutions.push_back({solution, std::move(*level), std::move(*lines), {}, {}});
  }
  if (!errors.empty()) return errors;
  auto options = optional_costs(parameters, year, levels);
  if (!options) return options.errors();
  for (const OptionalCost& option : *options) {
    if (!option.is_included) continue;
    add_lines(basis.solutions, option.lines);
    published.insert(published.end(), option.lines.begin(), option.lines.end());
  }
  basis.options = std::move(*options);
  const auto charged = common_service_lines(costs, year);
  if (charged) {
    add_lines(basis.solutions, *charged);
    published.insert(published.end(), charged->begin(), charged->end());
  } else {
    append(errors, charged.errors());
  }
  const auto own = own_lines(costs, year, published);
  if (own) {
    add_lines(basis.solutions, *own);
  } else {
    append(errors, own.errors());
  }
  if (!errors.empty()) return errors;
  for (SolutionCost& cost : basis.solutions) {
    const auto [sum, status] = sum_so_far(cost);
    const auto margin = risk_margin_line(parameters, cost.solution, year, sum, status);
    if (!margin) return margin.errors();
    cost.lines.insert(cost.lines.end(), margin->begin(), margin->end());
    std::stable_sort(cost.lines.begin(), cost.lines.end(),
                     [](const CostLine& a, const CostLine& b) { return a.driver < b.driver; });
    errors = fill_step(parameters, year, cost);
    if (!errors.empty()) return errors;
    auto groups = group_parts_of(parameters, cost, year);
    if (!groups) return groups.errors();
    cost.groups = std::move(*groups);
  }
  basis.total = total_of(basis.solutions);
  for (const Money sum : {basis.total.growth, basis.total.efficiency, basis.total.estimate}) {
    if (sum.is_too_large()) {
      return Error{ErrorCode::amount_too_large, "/costs/lines", {{"largest_ore", Money::largest_ore}}};
    }
  }
  basis.total.published = published_estimate(parameters, "all", year);
  basis.warnings = uneven_transfers(basis);
  return basis;
}

}  // namespace samfin
