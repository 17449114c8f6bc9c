// SPDX-License-Identifier: MIT
#pragma once

#include "core/models/goal_seek.hpp"

namespace samfin {

/// Whether the input exists in the scenario's model and can be set in the year. Errors: as `sought` lists them.
Errors input_errors(const Scenario& scenario, const SeekInput& input, int year);

/// Sets the input in the rules that it stands for. Errors: `denominator_too_large`, `number_not_whole` for a cost
/// that is no whole øre, `amount_too_large`.
Errors set_input(SharingModel& model, const SeekInput& input, const Ratio& value, int year);

/// What the groups that share pay for the solution now, for the default range of a cost.
Money cost_now(const SharingModel& model, Solution solution, const std::vector<PaymentBlock>& regulated);

/// Fixed amounts of a model in force where nothing is left to take them from: the payments jump there, and are no
/// straight line in the input. Error: `fixed_amounts_above_total`.
Errors fixed_amount_errors(const SharingModel& model, const SeekInput& input, const std::vector<PaymentBlock>& blocks);

/// Twice the largest distance, in øre, between an actor's (or a group's) yearly payment and a line that is straight in
/// the input: what the stages that lie behind the input can round (METHOD 25).
std::int64_t twice_margin(const SharingModel& model, const SeekInput& input, bool is_of_group);

}  // namespace samfin
