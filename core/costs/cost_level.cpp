// SPDX-License-Identifier: MIT
#include "core/costs/cost_level.hpp"

#include "core/costs/component.hpp"
#include "core/costs/cost_line.hpp"

namespace samfin {

namespace {

Errors add_part(std::vector<LevelPart>& parts, std::string_view component, const CellRef& cell) {
  const auto amount = money_from_mnok(cell.number(), cell.path());
  if (!amount) return amount.errors();
  parts.push_back({std::string(component), *amount, cell});
  return {};
}

CostLevel level_of(int year, bool is_published, std::vector<LevelPart> parts) {
  CostLevel level;
  level.year = year;
  level.is_published = is_published;
  for (const LevelPart& part : parts) {
    level.amount += part.amount;
    level.status = weakest_of(level.status, part.cell.status());
  }
  if (!is_published) level.status = computed_from(level.status);
  level.parts = std::move(parts);
  return level;
}

}  // namespace

Result<std::vector<LevelPart>> regulated_parts(const Parameters& parameters, Solution solution, int year) {
  std::vector<LevelPart> parts;
  // In the cost basis VKP is a component of Helsenettet.
  const std::string_view component = solution == Solution::vkp ? "vkp" : "main";
  for (const PayerGroup group : {PayerGroup::health_regions, PayerGroup::municipalities, PayerGroup::pharmacies}) {
    const std::string row = std::string(name_of(solution)) + "/" + std::string(name_of(group));
    const auto cell = cell_if_known(parameters, "payment_mnok", row, year);
    if (!cell) continue;
    const Errors errors = add_part(parts, component, *cell);
    if (!errors.empty()) return errors;
  }
  if (const auto cell = cell_if_known(parameters, "other_members_mnok", name_of(solution), year)) {
    const Errors errors = add_part(parts, component, *cell);
    if (!errors.empty()) return errors;
  }
  return parts;
}

Result<std::vector<LevelPart>> all_regulated_parts(const Parameters& parameters, int year) {
  std::vector<LevelPart> all;
  for (std::size_t i = 0; i < solution_names.size(); ++i) {
    const auto parts = regulated_parts(parameters, static_cast<Solution>(i), year);
    if (!parts) return parts.errors();
    all.insert(all.end(), parts->begin(), parts->end());
  }
  return all;
}

Result<CostLevel> cost_level(const Parameters& parameters, Solution solution, int year) {
  std::vector<LevelPart> parts;
  for (const std::string_view component : components_of(solution)) {
    if (component.empty()) break;
    const std::string row = std::string(name_of(solution)) + "/" + std::string(component);
    const auto cell = cell_if_known(parameters, "cost_level_mnok", row, year);
    if (!cell) continue;
    const Errors errors = add_part(parts, component, *cell);
    if (!errors.empty()) return errors;
  }
  if (!parts.empty()) return level_of(year, true, std::move(parts));

  for (const Solution regulated : {solution, Solution::vkp}) {
    if (regulated == Solution::vkp && solution != Solution::helsenettet) break;
    auto more = regulated_parts(parameters, regulated, year);
    if (!more) return more.errors();
    parts.insert(parts.end(), more->begin(), more->end());
  }
  if (!parts.empty()) return level_of(year, false, std::move(parts));
  return Error{ErrorCode::input_not_known,
               "/cost_level_mnok/" + std::string(name_of(solution)) + "/main/" + std::to_string(year),
               {{"year", year}}};
}

}  // namespace samfin
