// SPDX-License-Identifier: MIT
#include "core/io/key_csv.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace samfin {

namespace {

constexpr std::size_t longest_name = 60;  // characters

/// Reads the rows of one key, and gathers what is refused.
class KeyCsv {
 public:
  KeyCsv(const std::string& path, Errors& errors) : path_(path), errors_(errors) {}

  std::map<std::string, Ratio> read(std::string_view csv) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
    if (!read_header(next_line(csv))) return {};
    const std::size_t error_count = errors_.size();
    while (!csv.empty()) read_row(next_line(csv));
    const bool is_whole = errors_.size() == error_count;
    if (is_whole && table_.empty()) {
      ++line_;
      refuse("row");
    } else if (is_whole &&
               std::all_of(table_.begin(), table_.end(), [](const auto& r) { return r.second.is_zero(); })) {
      errors_.push_back({ErrorCode::all_weights_zero, path_});
    }
    return std::move(table_);
  }

 private:
  void refuse(std::string_view expected) {
    errors_.push_back({ErrorCode::csv_syntax, path_, {{"line", line_}, {"expected", std::string(expected)}}});
  }

  /// Takes a line off the text, without its end.
  std::string_view next_line(std::string_view& text) {
    ++line_;
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  /// The fields of a line; nothing where it is refused.
  std::optional<std::vector<std::string>> fields_of(std::string_view line) {
    std::vector<std::string> fields;
    for (;;) {
      fields.emplace_back();
      if (line.starts_with('"')) {
        const auto rest = unquoted(line.substr(1), fields.back());
        if (!rest) return std::nullopt;
        line = *rest;
      } else {
        const auto end = std::min(line.find(separator_), line.size());
        fields.back() = line.substr(0, end);
        line.remove_prefix(end);
      }
      if (line.empty()) return fields;
      line.remove_prefix(1);  // the separator
    }
  }

  /// The text up to the closing quote; what stands behind it, which begins with the separator or is nothing.
  std::optional<std::string_view> unquoted(std::string_view text, std::string& field) {
    for (;;) {
      const auto quote = text.find('"');
      if (quote == std::string_view::npos) break;
      field += text.substr(0, quote);
      text.remove_prefix(quote + 1);
      if (text.empty() || text.front() == separator_) return text;
      if (text.front() != '"') break;
      field += '"';  // a doubled quote stands for one
      text.remove_prefix(1);
    }
    refuse("closing_quote");
    return std::nullopt;
  }

  bool read_header(std::string_view line) {
    separator_ = line.find(';') != std::string_view::npos ? ';' : ',';
    const auto fields = fields_of(line);
    if (!fields) return false;
    is_use_ = fields->size() == 2 && (*fields)[1] == "use";
    if (fields->size() == 2 && (*fields)[0] == "actor" && ((*fields)[1] == "weight" || is_use_)) return true;
    refuse("header");
    return false;
  }

  void read_row(std::string_view line) {
    const auto fields = fields_of(line);
    if (!fields) return;
    if (fields->size() != 2) return refuse("two_columns");
    const std::string& actor = fields->front();
    if (!is_name(actor)) return refuse("actor");
    const auto weight = weight_of(fields->back());
    if (!weight) return;
    if (!table_.emplace(actor, *weight).second) {
      errors_.push_back({ErrorCode::duplicate_id, path_, {{"id", actor}, {"line", line_}}});
    }
  }

  /// 1-60 characters, none of them a control character. The text is UTF-8, whose characters begin with any byte
  /// but 10xxxxxx.
  static bool is_name(std::string_view text) {
    const auto count = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
    const bool is_printable = std::all_of(text.begin(), text.end(),
                                          [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
    return is_printable && count >= 1 && count <= static_cast<std::ptrdiff_t>(longest_name);
  }

  std::optional<Ratio> weight_of(std::string text) {
    const bool has_comma = separator_ == ';';
    const std::string_view expected = is_use_ ? "whole_number" : has_comma ? "decimal_comma" : "decimal_point";
    const bool has_other_mark = text.find(has_comma ? '.' : ',') != std::string::npos;
    if (has_comma) std::replace(text.begin(), text.end(), ',', '.');
    const auto weight = Ratio::read(text, path_);
    if (!weight && weight.errors().front().code == ErrorCode::ratio_too_large) {
      errors_.insert(errors_.end(), weight.errors().begin(), weight.errors().end());
      errors_.back().values.emplace_back("line", line_);
      return std::nullopt;
    }
    if (!weight || has_other_mark || (is_use_ && !weight->is_whole())) {
      refuse(expected);
      return std::nullopt;
    }
    if (weight->is_negative()) {
      errors_.push_back({ErrorCode::negative_weight, path_, {{"value", weight->text()}, {"line", line_}}});
      return std::nullopt;
    }
    return *weight;
  }

  const std::string& path_;
  Errors& errors_;
  std::map<std::string, Ratio> table_;
  std::int64_t line_ = 0;
  char separator_ = ';';
  bool is_use_ = false;
};

}  // namespace

std::map<std::string, Ratio> read_key_csv(std::string_view csv, const std::string& path, Errors& errors) {
  return KeyCsv(path, errors).read(csv);
}

}  // namespace samfin
