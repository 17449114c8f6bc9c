// SPDX-License-Identifier: MIT
#include "core/io/key_csv.hpp"

#include <algorithm>
#include <optional>

#include "core/io/csv_rows.hpp"

namespace samfin {

namespace {

constexpr std::size_t longest_name = 60;  // characters

/// Reads the rows of one key, and gathers what is refused.
class KeyCsv {
 public:
  KeyCsv(std::string_view csv, const std::string& path, Errors& errors) : rows_(csv), path_(path), errors_(errors) {}

  std::map<std::string, Ratio> read() {
    if (!read_header()) return {};
    const std::size_t error_count = errors_.size();
    while (!are_enough(errors_) && next()) read_row();
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

  bool next() {
    const bool has_row = rows_.next();
    if (has_row) line_ = rows_.line();
    return has_row;
  }

  bool read_header() {
    if (!next()) line_ = 1;  // an empty text has no row to take it from
    if (rows_.is_broken()) {
      refuse("closing_quote");
      return false;
    }
    const auto& fields = rows_.fields();
    is_use_ = fields.size() == 2 && fields[1] == "use";
    if (fields.size() == 2 && fields[0] == "actor" && (fields[1] == "weight" || is_use_)) return true;
    refuse("header");
    return false;
  }

  void read_row() {
    if (rows_.is_broken()) return refuse("closing_quote");
    const auto& fields = rows_.fields();
    if (fields.size() != 2) return refuse("two_columns");
    const std::string actor(fields[0]);
    if (!is_name(actor)) return refuse("actor");
    const auto weight = weight_of(std::string(fields[1]));
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
    const bool has_comma = rows_.has_decimal_comma();
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

  CsvRows rows_;
  const std::string& path_;
  Errors& errors_;
  std::map<std::string, Ratio> table_;
  std::int64_t line_ = 0;
  bool is_use_ = false;
};

}  // namespace

std::map<std::string, Ratio> read_key_csv(std::string_view csv, const std::string& path, Errors& errors) {
  return KeyCsv(csv, path, errors).read();
}

}  // namespace samfin
