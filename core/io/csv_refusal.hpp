// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "core/io/csv_rows.hpp"
#include "core/outcome/error.hpp"

namespace samfin {

/// What a CSV text may hold at most.
inline constexpr std::int64_t largest_csv_bytes = 20'000'000;

/// A CSV text that is too large, or no UTF-8: `csv_too_large`, `invalid_utf8`, at /csv.
std::optional<Error> csv_refusal(std::string_view csv);

/// More lines behind the row than a file may have: `csv_too_many_rows`, at /csv.
std::optional<Error> row_count_refusal(const CsvRows& rows, std::int64_t limit);

/// `csv_syntax` at a line, or at the row's: what was expected there.
Error csv_syntax_error(std::int64_t line, std::string_view expected);
Error csv_syntax_error(const CsvRows& rows, std::string_view expected);

}  // namespace samfin
