// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/models/reach_probe.hpp"
#include "core/settlement/ceiling.hpp"

namespace samfin {

namespace {

bool has_ceiling(const ReachScene& scene) {
  const auto ceilings = ceilings_of(scene.parameters());
  return ceilings && std::any_of(ceilings->begin(), ceilings->end(), [&](const Ceiling& ceiling) {
           return ceiling.year == scene.year && ceiling.binding == Binding::ceiling;
         });
}

/// The rows of a solution in a family, moved together.
ReachProbe rows_of(const ReachScene& scene, std::string_view family, Solution solution, int year) {
  const ParameterTable& table = scene.parameters().table(family);
  const std::string start = std::string(name_of(solution)) + "/";
  ReachProbe probe{
      {std::string(family), "/" + std::string(family) + "/" + start + "*/" + std::to_string(year), solution, {}},
      std::nullopt,
      ReachReason::not_in_year};
  const auto column = table.column_of(year);
  std::vector<Change> changes;
  for (std::size_t row = 0; column && row < table.rows().size(); ++row) {
    if (table.rows()[row].rfind(start, 0) != 0 || !table.cell(row, *column).is_known) continue;
    changes.push_back(moved_cell(table, row, *column, Ratio(1)));
  }
  if (changes.empty()) return probe;
  probe.moved = with_changes(scene.scenario(), changes);
  probe.otherwise = ReachReason::no_amount;
  return probe;
}

/// What stands in one cell of its own and lets no payment move by itself.
ReachProbe single(const ReachScene& scene, std::string_view family, std::string_view row, const Ratio& more) {
  const ParameterTable& table = scene.parameters().table(family);
  const auto column = table.column_of(scene.year);
  const auto place = table.row_of(row);
  ReachProbe probe{{std::string(family), "/" + std::string(family), {}, {}}, std::nullopt, ReachReason::not_in_year};
  if (!column || !place) return probe;
  probe.input.path = table.path_of(*place, *column);
  if (!table.cell(*place, *column).is_known) return probe;
  probe.moved = with_changes(scene.scenario(), {moved_cell(table, *place, *column, more)});
  probe.otherwise = ReachReason::no_amount;
  return probe;
}

}  // namespace

std::vector<ReachProbe> cost_probes(const ReachScene& scene) {
  std::vector<ReachProbe> probes;
  const bool has_basis = scene.parameters().tables().count("cost_line_mnok") > 0;
  if (!has_basis) return probes;
  if (scene.scenario().base != Base::costs) {
    // The regulation's amounts stand, whatever the costs are estimated at.
    if (!has_ceiling(scene)) return probes;
    probes.push_back({{"cost_line_mnok", "/cost_line_mnok", {}, {}}, std::nullopt, ReachReason::ceiling_binds});
    return probes;
  }
  for (std::size_t s = 0; s < solution_names.size(); ++s) {
    const auto solution = static_cast<Solution>(s);
    if (solution == Solution::vkp) continue;  // a component of Helsenettet in the cost basis
    probes.push_back(rows_of(scene, "cost_line_mnok", solution, scene.year));
    probes.push_back(rows_of(scene, "cost_level_mnok", solution, scene.year - 1));
  }
  probes.push_back(single(scene, "price_adjustment_ratio", "", Ratio::of(1, 100)));
  probes.push_back(single(scene, "ceiling_mnok", "spring_forecast", Ratio(1)));
  return probes;
}

}  // namespace samfin
