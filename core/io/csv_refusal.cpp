// SPDX-License-Identifier: MIT
#include "core/io/csv_refusal.hpp"

#include <algorithm>

#include "core/io/json_reader.hpp"

namespace samfin {

std::optional<Error> csv_refusal(std::string_view csv) {
  if (csv.size() > static_cast<std::size_t>(largest_csv_bytes)) {
    return Error{ErrorCode::csv_too_large,
                 "/csv",
                 {{"bytes", static_cast<std::int64_t>(csv.size())}, {"limit", largest_csv_bytes}}};
  }
  auto invalid = utf8_error(csv);
  if (invalid) invalid->path = "/csv";
  return invalid;
}

std::optional<Error> row_count_refusal(const CsvRows& rows, std::int64_t limit) {
  if (rows.lines_left() <= limit) return std::nullopt;
  return Error{ErrorCode::csv_too_many_rows, "/csv", {{"limit", limit}}};
}

Error csv_syntax_error(std::int64_t line, std::string_view expected) {
  return {ErrorCode::csv_syntax, "line " + std::to_string(line), {{"line", line}, {"expected", std::string(expected)}}};
}

Error csv_syntax_error(const CsvRows& rows, std::string_view expected) {
  return csv_syntax_error(std::max<std::int64_t>(rows.line(), 1), expected);  // an empty text has no row
}

}  // namespace samfin
