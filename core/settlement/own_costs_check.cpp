// SPDX-License-Identifier: MIT
#include "core/settlement/own_costs_check.hpp"

#include <algorithm>

#include "core/costs/cost_basis.hpp"
#include "core/settlement/own_settlement.hpp"

namespace samfin {

namespace {

/// Adds errors that are not there yet: each year's cost basis finds the same names unknown.
void add_new(Errors& errors, const Errors& more) {
  for (const Error& error : more) {
    if (std::find(errors.begin(), errors.end(), error) == errors.end()) errors.push_back(error);
  }
}

void check_year(int year, const std::string& path, const std::vector<int>& years, Errors& errors) {
  if (year == 0 || std::find(years.begin(), years.end(), year) != years.end()) return;
  errors.push_back({ErrorCode::year_without_parameters, path, {{"year", year}, {"years", text_of_years(years)}}});
}

}  // namespace

Errors own_costs_errors(const OwnCosts& costs, const Parameters& parameters) {
  Errors errors;
  const std::vector<int>& years = cost_years(parameters);
  for (std::size_t i = 0; i < costs.lines.size(); ++i) {
    check_year(costs.lines[i].from_year, "/costs/lines/" + std::to_string(i) + "/from_year", years, errors);
  }
  for (std::size_t i = 0; i < costs.common_services.size(); ++i) {
    check_year(costs.common_services[i].year, "/costs/common_services/" + std::to_string(i) + "/year", years, errors);
  }
  for (const int year : years) {
    if (costs.lines.empty() && costs.common_services.empty()) break;
    const auto basis = cost_basis_of(costs, parameters, year);
    if (!basis) add_new(errors, basis.errors());
  }
  const auto settlement = own_settlement(costs.settlement);
  if (!settlement) add_new(errors, settlement.errors());
  return errors;
}

}  // namespace samfin
