// SPDX-License-Identifier: MIT
#include "core/io/csv_rows.hpp"

#include <algorithm>

namespace samfin {

CsvRows::CsvRows(std::string_view text) : text_(text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  if (text_.substr(0, text_.find('\n')).find(';') != std::string_view::npos) separator_ = ';';
}

bool CsvRows::next() {
  if (text_.empty()) return false;
  const std::string_view line = next_line();
  if (line.empty() && text_.empty() && line_ > 1) return false;
  split(line);
  return true;
}

std::int64_t CsvRows::lines_left() const {
  const bool is_last_open = !text_.empty() && text_.back() != '\n';
  return std::count(text_.begin(), text_.end(), '\n') + (is_last_open ? 1 : 0);
}

std::string_view CsvRows::next_line() {
  ++line_;
  const auto end = text_.find('\n');
  std::string_view line = text_.substr(0, end);
  text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void CsvRows::split(std::string_view line) {
  fields_.clear();
  kept_.clear();
  kept_.reserve(static_cast<std::size_t>(std::count(line.begin(), line.end(), '"')));  // so that no field moves
  is_broken_ = false;
  for (;;) {
    if (line.starts_with('"')) {
      line = unquoted(line.substr(1));
      if (is_broken_) return fields_.clear();
    } else {
      const auto end = std::min(line.find(separator_), line.size());
      fields_.push_back(line.substr(0, end));
      line.remove_prefix(end);
    }
    if (line.empty()) return;
    line.remove_prefix(1);  // the separator
  }
}

std::string_view CsvRows::unquoted(std::string_view text) {
  std::string& field = kept_.emplace_back();
  for (;;) {
    const auto quote = text.find('"');
    if (quote == std::string_view::npos) break;
    field += text.substr(0, quote);
    text.remove_prefix(quote + 1);
    if (text.empty() || text.front() == separator_) {
      fields_.push_back(field);
      return text;
    }
    if (text.front() != '"') break;
    field += '"';  // a doubled quote stands for one
    text.remove_prefix(1);
  }
  is_broken_ = true;
  return {};
}

}  // namespace samfin
