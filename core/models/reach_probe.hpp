// SPDX-License-Identifier: MIT
#pragma once

#include "core/models/payments_by_model.hpp"
#include "core/models/reach.hpp"

namespace samfin {

/// How far a share is moved.
inline const Ratio per_cent = Ratio::of(1, 100);

/// The scenario with one input moved, and why nothing else would move if nothing does. Without a moved scenario there
/// is nothing to try: the rules say so.
struct ReachProbe {
  ReachInput input;
  std::optional<Scenario> moved;
  ReachReason otherwise = ReachReason::within_an_ore;
};

/// The year as it stands before anything is moved.
struct ReachScene {
  const Report& report;
  int year = 0;

  const Scenario& scenario() const { return report.scenario; }
  const Parameters& parameters() const { return report.parameters; }
  /// 1 without a model.
  Ratio step() const;
  /// The rule that is in force alone, or that the year is on its way to; null where the regulation stands.
  const SolutionModel* rule_of(Solution solution) const;
  bool has_payments(Solution solution) const;
  Money group_amount(Solution solution, PayerGroup group) const;
  /// Whether every solution with payments satisfies the question.
  template <class Question>
  bool all_solutions(Question is_so) const {
    for (std::size_t s = 0; s < solution_names.size(); ++s) {
      if (has_payments(static_cast<Solution>(s)) && !is_so(static_cast<Solution>(s))) return false;
    }
    return true;
  }
};

/// The inputs among the parameters, but for the keys.
std::vector<ReachProbe> parameter_probes(const ReachScene& scene);

/// Those of the regulation's keys.
std::vector<ReachProbe> key_probes(const ReachScene& scene);

/// The scenario's cost basis, where it decides the amounts.
std::vector<ReachProbe> cost_probes(const ReachScene& scene);

/// The model's members.
std::vector<ReachProbe> model_probes(const ReachScene& scene);

/// The scenario with values replaced; one that the scenario replaces already is replaced anew.
Scenario with_changes(const Scenario& scenario, const std::vector<Change>& changes);

/// A try of these changes; with none of them, only the reason.
ReachProbe probe_of(const ReachScene& scene, ReachInput input, const std::vector<Change>& changes,
                    ReachReason otherwise);

/// A change that moves a known number of a table by `more`, kept within the family's range.
Change moved_cell(const ParameterTable& table, std::size_t row, std::size_t column, const Ratio& more);

}  // namespace samfin
