// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// How far results can be from the truth (METHOD 42-45; examples/simulate_question.schema.json and
/// simulate.schema.json):
/// `{"scenario"?,"preset"?,"seed"?,"draws"?,"first_draw"?,"chain"?,"actors"?,"year"?,"path"?,"csv"?,"inputs"?,"values"?,"live"?,
/// "independent"?}` -> bands, inputs, what is held, and what either end of each input gives. The sensitivity is given
/// with the first draws of at most ten actors, and not live. Errors: those of the scenario, of `OwnCostBand` and
/// `BillBand`; `value_out_of_range`, `value_not_allowed`, `duplicate_id`, `unknown_municipality`, `unknown_input`.
Result<std::string> simulated(std::string_view question, const Parameters& parameters);

}  // namespace samfin
