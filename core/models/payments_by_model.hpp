// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/models/solution_sharing.hpp"

namespace samfin {

/// How far a year has come on the way to the model: 0 before the transition, 1 from its last step on (METHOD 23).
Ratio step_of(const SharingModel& model, int year);

/// The two rules that a solution is on its way between; `after` is null where the model leaves it alone. `neutral`
/// is the rule that changes nothing, for a solution that only has investments.
struct RulePair {
  PlacedRule before;
  PlacedRule after;
};
RulePair rules_of(const SharingModel& model, Solution solution, const SolutionModel& neutral);

/// How each solution of a year is shared under a model (METHOD 21-23), from the payments of the regulation: the
/// totals per solution are kept through all stages. Errors: those of the keys and splits, at the model's place in the
/// scenario.
Result<std::vector<SharedSolution>> solutions_by_model(const SharingModel& model, const Parameters& parameters,
                                                       const std::vector<PaymentBlock>& regulated, int year);

/// The payments alone. Payments that the model moves are `assumed`.
Result<std::vector<PaymentBlock>> payments_by_model(const SharingModel& model, const Parameters& parameters,
                                                    const std::vector<PaymentBlock>& regulated, int year);

}  // namespace samfin
