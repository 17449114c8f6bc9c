// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "core/outcome/error.hpp"
#include "core/scaling/least_squares.hpp"

namespace samfin {

inline constexpr std::int64_t fit_csv_rows = 1'000'000;

/// Reads points from CSV, strictly: the header `x,y` or `y,x`, then one point a row, with `,` and decimal points or
/// `;` and decimal commas. A number is such as -12.5 or 1.25e-8, of at most 60 digits and an exponent within 60.
///
/// Errors, all of them, at `line N`: `csv_syntax` (`header`, `two_columns`, `closing_quote`, `number`,
/// `decimal_comma`, `decimal_point`, `row`), `ratio_too_large`; at /csv `csv_too_large`, `csv_too_many_rows`,
/// `invalid_utf8`.
std::vector<Observation> read_fit_csv(std::string_view csv, Errors& errors);

}  // namespace samfin
