// SPDX-License-Identifier: MIT
#include "core/settlement/own_costs_check.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/costs/cost_basis.hpp"
#include "core/settlement/own_settlement.hpp"

namespace samfin {

namespace {

/// Gathers errors once each: every year's cost basis finds the same names unknown.
class Gathering {
 public:
  void add(const Errors& errors) {
    for (const Error& error : errors) {
      if (known_.emplace(error.path, error.code).second) errors_.push_back(error);
    }
  }
  Errors errors() && { return std::move(errors_); }

 private:
  std::set<std::pair<std::string, ErrorCode>> known_;
  Errors errors_;
};

void check_year(int year, const std::string& path, const std::vector<int>& years, Gathering& errors) {
  if (year == 0 || std::find(years.begin(), years.end(), year) != years.end()) return;
  errors.add({{ErrorCode::year_without_parameters, path, {{"year", year}, {"years", text_of_years(years)}}}});
}

}  // namespace

Errors own_costs_errors(const OwnCosts& costs, const Parameters& parameters) {
  Gathering errors;
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
    if (!basis) errors.add(basis.errors());
  }
  const auto settlement = own_settlement(costs.settlement);
  if (!settlement) errors.add(settlement.errors());
  return std::move(errors).errors();
}

}  // namespace samfin
