// SPDX-License-Identifier: MIT
#include "core/evaluate.hpp"

#include <algorithm>
#include <iterator>

#include "core/regulation/price_model.hpp"

namespace samfin {

namespace {

/// Contributions that are known to exist while no amount is: counted as 0, and said.
std::vector<Warning> warnings_of(const Parameters& parameters, const std::vector<int>& years) {
  std::vector<Warning> warnings;
  const ParameterTable& payments = parameters.table("payment_mnok");
  for (std::size_t row = 0; row < payments.rows().size(); ++row) {
    for (std::size_t column = 0; column < payments.column_count(); ++column) {
      const Cell& cell = payments.cell(row, column);
      const int year = payments.years()[column];
      const bool is_asked = std::find(years.begin(), years.end(), year) != years.end();
      if (!is_asked || cell.is_known || payments.provenance_of(cell).note != "amount_not_known") continue;
      warnings.push_back({"amount_not_known", payments.path_of(row, column), {{"year", year}}});
    }
  }
  return warnings;
}

/// What a file was written with, where that is another engine or set of parameters: its figures may have moved.
void add_other_origin(std::vector<Warning>& warnings, const Scenario& scenario, const Parameters& parameters) {
  if (!scenario.written_with) return;
  const WrittenWith& with = *scenario.written_with;
  if (!with.engine.empty() && with.engine != engine_version) {
    warnings.push_back(
        {"other_engine", "/engine", {{"written", shown(with.engine)}, {"now", std::string(engine_version)}}});
  }
  const bool is_other = with.parameters != parameters.id() || with.sha256 != parameters.sha256();
  if (!with.parameters.empty() && is_other) {
    warnings.push_back(
        {"other_parameters", "/parameters", {{"written", shown(with.parameters)}, {"now", parameters.id()}}});
  }
}

/// An error at a parameter that the scenario replaced belongs to the replacement: the reader wrote that.
Errors placed_in_scenario(Errors errors, const Scenario& scenario) {
  for (Error& error : errors) {
    for (std::size_t i = 0; i < scenario.changes.size(); ++i) {
      if (error.path != scenario.changes[i].path) continue;
      error.values.emplace_back("parameter", error.path);
      error.path = "/changes/" + std::to_string(i) + "/value";
      break;
    }
  }
  return errors;
}

/// As regulated, or as the scenario's model shares it.
Result<std::vector<PaymentBlock>> payments_of(const Scenario& scenario, const Parameters& parameters, int year) {
  auto regulated = payments_as_regulated(parameters, year);
  if (!regulated || !scenario.model) return regulated;
  const auto by_model = parameters.extensions().payments_by_model;
  if (by_model == nullptr) return Error{ErrorCode::basis_not_loaded, "/model"};
  return by_model(*scenario.model, parameters, *regulated, year);
}

}  // namespace

Result<Report> evaluate(const Scenario& scenario, const Parameters& parameters) {
  auto known = applied(scenario, parameters);
  if (!known) return known.errors();
  Report report{scenario, std::move(*known), {}, {}, {}};
  report.years = years_of(scenario, report.parameters);

  Errors errors;
  for (const int year : report.years) {
    auto blocks = payments_of(scenario, report.parameters, year);
    if (!blocks) {
      errors.insert(errors.end(), blocks.errors().begin(), blocks.errors().end());
      continue;
    }
    report.blocks.insert(report.blocks.end(), std::make_move_iterator(blocks->begin()),
                         std::make_move_iterator(blocks->end()));
  }
  if (!errors.empty()) return placed_in_scenario(std::move(errors), scenario);

  if (report.total_where([](const PaymentBlock&) { return true; }).amount.is_too_large()) {
    return Error{ErrorCode::amount_too_large, "/changes", {{"largest_ore", Money::largest_ore}}};
  }
  report.warnings = warnings_of(report.parameters, report.years);
  add_other_origin(report.warnings, scenario, report.parameters);
  return report;
}

}  // namespace samfin
