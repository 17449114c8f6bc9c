// SPDX-License-Identifier: MIT
#include "core/inputs/scenario.hpp"

#include <algorithm>
#include <set>

#include "core/inputs/next_year.hpp"
#include "core/inputs/replacement.hpp"

namespace samfin {

namespace {

std::string change_path(std::size_t index, std::string_view key) {
  return "/changes/" + std::to_string(index) + "/" + std::string(key);
}

Errors errors_of_years(const Scenario& scenario, const Parameters& parameters) {
  const std::vector<int> known = known_years_of(scenario.base, parameters);
  Errors errors;
  for (std::size_t i = 0; i < scenario.years.size() && !are_enough(errors); ++i) {
    const int year = scenario.years[i];
    if (year == 0) continue;
    const std::string path = "/years/" + std::to_string(i);
    const auto begin = scenario.years.begin();
    if (std::find(begin, begin + static_cast<std::ptrdiff_t>(i), year) != begin + static_cast<std::ptrdiff_t>(i)) {
      errors.push_back({ErrorCode::duplicate_year, path, {{"year", year}}});
    } else if (std::find(known.begin(), known.end(), year) == known.end()) {
      errors.push_back({ErrorCode::year_without_parameters, path, {{"year", year}, {"years", text_of_years(known)}}});
    }
  }
  return errors;
}

Errors errors_of_repeated_paths(const Scenario& scenario) {
  Errors errors;
  std::set<std::string_view> met;
  for (std::size_t i = 0; i < scenario.changes.size() && !are_enough(errors); ++i) {
    const std::string& path = scenario.changes[i].path;
    if (path.empty() || met.insert(path).second) continue;
    errors.push_back({ErrorCode::duplicate_change, change_path(i, "path"), {{"path", path}}});
  }
  return errors;
}

/// Replaces the cells that exist by now; true for each change that found its cell.
void replace(const Scenario& scenario, Parameters& parameters, std::vector<bool>& is_done, Errors& errors) {
  std::string_view owned;  // the family whose table is already this copy's own
  ParameterTable* table = nullptr;
  for (std::size_t i = 0; i < scenario.changes.size(); ++i) {
    if (is_done[i]) continue;
    if (are_enough(errors)) return;
    const auto address = address_of(scenario.changes[i].path, parameters);
    if (!address) continue;
    is_done[i] = true;
    if (std::holds_alternative<std::monostate>(scenario.changes[i].value)) continue;
    auto cell = replacement_of(scenario.changes[i].value, *address, parameters, change_path(i, "value"));
    if (!cell) {
      errors.insert(errors.end(), cell.errors().begin(), cell.errors().end());
      continue;
    }
    if (table == nullptr || owned != address->family) {
      table = &parameters.own_table(address->family);
      owned = table->family();
    }
    cell->provenance = table->provenance_index({Status::assumed, "user_input", "", "", "replaced", std::nullopt});
    table->cell(address->row, address->column) = *cell;
  }
}

/// Moves what the replaced cells decide, where the number basis is there to say what that is; false where that is
/// refused.
bool follow_changes(const Scenario& scenario, const Parameters& before, Parameters& after, Errors& errors) {
  const auto move = after.extensions().move_key;
  if (move == nullptr || scenario.changes.empty()) return true;
  const Errors refused = move(scenario, before, after);
  errors.insert(errors.end(), refused.begin(), refused.end());
  return refused.empty();
}

}  // namespace

std::vector<int> years_of(const Scenario& scenario, const Parameters& applied) {
  std::vector<int> years = scenario.years.empty() ? applied.years() : scenario.years;
  std::sort(years.begin(), years.end());
  return years;
}

std::vector<int> known_years_of(Base base, const Parameters& parameters) {
  std::vector<int> years = parameters.years();
  if (has_next_year(base)) years.push_back(next_year_of(parameters));
  return years;
}

Result<Parameters> applied(const Scenario& scenario, const Parameters& parameters) {
  Errors errors = errors_of_years(scenario, parameters);
  const Errors repeated = errors_of_repeated_paths(scenario);
  errors.insert(errors.end(), repeated.begin(), repeated.end());

  Parameters result = parameters;
  std::vector<bool> is_done(scenario.changes.size(), false);
  replace(scenario, result, is_done, errors);
  const bool is_possible = follow_changes(scenario, parameters, result, errors);
  if (has_next_year(scenario.base)) {
    auto extended = with_next_year(result);
    if (!extended) return extended.errors();
    result = std::move(*extended);
    const Parameters carried = result;
    replace(scenario, result, is_done, errors);  // what only exists in the year carried forward to
    if (is_possible) follow_changes(scenario, carried, result, errors);
  }
  for (std::size_t i = 0; i < is_done.size() && !are_enough(errors); ++i) {
    if (is_done[i] || scenario.changes[i].path.empty()) continue;
    errors.push_back({ErrorCode::unknown_path, change_path(i, "path"), {{"path", scenario.changes[i].path}}});
  }
  if (!errors.empty()) return errors;
  if (!scenario.costs.is_empty()) {
    const auto errors_of_costs = result.extensions().own_costs_errors;
    if (errors_of_costs == nullptr) return Error{ErrorCode::basis_not_loaded, "/costs"};
    errors = errors_of_costs(scenario.costs, result);
    if (!errors.empty()) return errors;
  }
  if (scenario.base != Base::costs) return result;
  const auto with_amounts = result.extensions().amounts_from_costs;
  if (with_amounts == nullptr) return Error{ErrorCode::basis_not_loaded, "/base"};
  return with_amounts(scenario.costs, result);
}

}  // namespace samfin
