// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samfin {

/// The rows of a CSV text, one at a time. The first row tells whether `;` or `,` separates. A byte order mark, both
/// kinds of line ends, quotes with a doubled quote inside, an empty last line and a last line without an end are
/// read; a line end inside quotes is not.
class CsvRows {
 public:
  explicit CsvRows(std::string_view text);

  /// Goes to the next row; false where there is none.
  bool next();

  std::int64_t line() const { return line_; }
  /// How many lines are behind this row, an empty last one too: known before any of them is read.
  std::int64_t lines_left() const;
  /// Whether a quote of this row is not closed, or is followed by more than the separator; it has no fields then.
  bool is_broken() const { return is_broken_; }
  const std::vector<std::string_view>& fields() const { return fields_; }
  /// Whether numbers have a comma before their decimals: where `;` separates.
  bool has_decimal_comma() const { return separator_ == ';'; }

 private:
  std::string_view next_line();
  void split(std::string_view line);
  /// What stands behind a quoted field; the field joins the others.
  std::string_view unquoted(std::string_view text);

  std::string_view text_;
  std::vector<std::string_view> fields_;
  std::vector<std::string> kept_;  // fields with doubled quotes, taken apart
  std::int64_t line_ = 0;
  char separator_ = ',';
  bool is_broken_ = false;
};

}  // namespace samfin
