// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The questions about a survey of the municipalities' own costs, as those of `questions.hpp`.

/// `{"csv"}` with the columns x and y -> the line of least squares through the points (examples/fit.schema.json).
/// Errors: `csv_syntax`, `csv_too_large`, `csv_too_many_rows`, `ratio_too_large`, `too_few_observations`, `no_spread`.
Result<std::string> fitted(std::string_view question);

/// `{"scenario"?,"csv","year"?,"level"?,"seed"?,"bootstrap_draws"?,"actor"?,"compare_with"?}` -> what each municipality
/// told, the country found from it, and where the actor stands (examples/survey.schema.json).
/// Errors: those of `read_survey_csv`, `value_not_allowed`, `value_out_of_range`, `unknown_municipality`.
Result<std::string> surveyed(std::string_view question, const Parameters& parameters);

}  // namespace samfin
