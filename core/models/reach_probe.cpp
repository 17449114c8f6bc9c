// SPDX-License-Identifier: MIT
#include "core/models/reach_probe.hpp"

#include <algorithm>

namespace samfin {

ReachProbe probe_of(const ReachScene& scene, ReachInput input, const std::vector<Change>& changes,
                    ReachReason otherwise) {
  ReachProbe probe{std::move(input), std::nullopt, otherwise};
  if (!changes.empty()) probe.moved = with_changes(scene.scenario(), changes);
  return probe;
}

Scenario with_changes(const Scenario& scenario, const std::vector<Change>& changes) {
  Scenario moved = scenario;
  for (const Change& change : changes) {
    const auto same = std::find_if(moved.changes.begin(), moved.changes.end(),
                                   [&](const Change& other) { return other.path == change.path; });
    if (same == moved.changes.end()) {
      moved.changes.push_back(change);
    } else {
      same->value = change.value;
    }
  }
  return moved;
}

Change moved_cell(const ParameterTable& table, std::size_t row, std::size_t column, const Ratio& more) {
  const Ratio now = table.cell(row, column).number;
  Ratio value = sum_of(now, more).value_or(now);
  if (value > table.largest()) value = sum_of(now, more.negated()).value_or(now);
  const bool is_whole = table.unit() == Unit::count || table.unit() == Unit::ore;
  if (!is_whole) return {table.path_of(row, column), value.text(), ""};
  return {table.path_of(row, column), static_cast<std::int64_t>(value.numerator()), ""};
}

}  // namespace samfin
