// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The questions about a survey of the municipalities' own costs, as those of `questions.hpp`.

/// `{"csv"}` with the columns x and y -> the line of least squares through the points (examples/fit.schema.json).
/// Errors: those of `read_fit_csv`; `too_few_observations`, `no_spread` at /csv.
Result<std::string> fitted(std::string_view question);

/// The same from the file itself.
Result<std::string> fit_of_csv(std::string_view csv);

/// `{"scenario"?,"csv","year"?,"level"?,"seed"?,"bootstrap_draws"?,"actor"?,"chosen"?}` -> what each municipality told,
/// the country found from it, and where the actor stands, also among the chosen (examples/survey.schema.json).
/// Errors: those of `read_survey_csv`, `year_without_parameters`, `value_not_allowed`, `value_out_of_range`,
/// `unknown_municipality`, `amount_too_large`.
Result<std::string> surveyed(std::string_view question, const Parameters& parameters);

}  // namespace samfin
