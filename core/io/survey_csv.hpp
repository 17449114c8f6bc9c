// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "core/inputs/structure.hpp"
#include "core/io/json_reader.hpp"
#include "core/outcome/error.hpp"
#include "core/survey/form.hpp"

namespace samfin {

/// What a survey file may hold at most.
inline constexpr std::int64_t survey_csv_rows = 200'000;

/// What a question that holds such a file may hold: quotes and line ends take two bytes in JSON.
inline constexpr JsonLimits csv_question_limits = {.bytes = 45'000'000, .string_bytes = 21'000'000};

/// Reads survey forms from CSV, strictly: the header
/// `municipality_code,category,cost_type,measure,amount,unit,comment`, then one row a cell, with `,` and decimal points
/// or `;` and decimal commas. Gives no cell for a line that is refused. `today` is the year whose municipalities count;
/// an older code with one successor stands for that.
///
/// Errors, all of them, at `line N`: `csv_syntax`, `unknown_municipality`, `value_not_allowed`, `value_out_of_range`,
/// `duplicate_cell`, `string_too_long`; without a line `csv_too_large`, `csv_too_many_rows`, `invalid_utf8`.
std::vector<SurveyCell> read_survey_csv(std::string_view csv, const Structure& structure, int today, Errors& errors);

}  // namespace samfin
