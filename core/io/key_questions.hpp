// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The questions about keys, as those of `questions.hpp`.

/// `{"csv":"actor;weight\n4601;12,5"}` -> `{"table":{"4601":"12.5"}}`, as a scenario's key holds it. Errors: those
/// of `read_key_csv`, at `/csv`.
Result<std::string> key_tabled(std::string_view question);

/// The same for the text of a file. Errors: also `invalid_utf8`.
Result<std::string> key_table_of_csv(std::string_view csv);

/// `{"scenario"?,"actor","year"}` -> what a municipality pays by the municipal key, by criterion
/// (examples/key_parts.schema.json). Errors: `year_without_parameters`, those of `key_parts_of` and of scenarios.
Result<std::string> key_parted(std::string_view question, const Parameters& parameters);

}  // namespace samfin
