// SPDX-License-Identifier: MIT
#include "core/io/survey_csv.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/io/csv_number.hpp"
#include "core/io/csv_refusal.hpp"
#include "core/io/words.hpp"

namespace samfin {

namespace {

constexpr std::array<std::string_view, 7> columns = {
    "municipality_code", "category", "cost_type", "measure", "amount", "unit", "comment"};
constexpr std::size_t longest_field = 1'000;    // bytes
constexpr std::size_t longest_comment = 1'000;  // characters
constexpr std::int64_t most_nok = 1'000'000'000'000;
constexpr std::int64_t most_fte = 100'000;

/// The text is UTF-8, whose characters begin with any byte but 10xxxxxx.
std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Reads the cells of a file, and gathers what is refused.
class SurveyCsv {
 public:
  SurveyCsv(std::string_view text, const Structure& structure, int today, Errors& errors)
      : rows_(text), structure_(structure), today_(today), errors_(errors) {}

  std::vector<SurveyCell> read() {
    if (!rows_.next() || rows_.is_broken() || !has_columns()) {
      refuse("header");
      return {};
    }
    if (auto refused = row_count_refusal(rows_, survey_csv_rows)) {
      errors_.push_back(std::move(*refused));
      return {};
    }
    const std::size_t error_count = errors_.size();
    while (!are_enough(errors_) && rows_.next()) read_row();
    if (cells_.empty() && errors_.size() == error_count) errors_.push_back(csv_syntax_error(rows_.line() + 1, "row"));
    return std::move(cells_);
  }

 private:
  bool has_columns() const {
    return std::equal(rows_.fields().begin(), rows_.fields().end(), columns.begin(), columns.end());
  }

  std::string place() const { return "line " + std::to_string(rows_.line()); }

  void refuse(std::string_view expected) { errors_.push_back(csv_syntax_error(rows_, expected)); }

  void read_row() {
    if (rows_.is_broken()) return refuse("closing_quote");
    const auto& fields = rows_.fields();
    if (fields.size() != columns.size()) return refuse("seven_columns");
    const std::size_t error_count = errors_.size();
    if (!are_short_enough(fields)) return;
    SurveyCell cell;
    cell.line = rows_.line();
    read_code(fields[0], cell);
    // The amount is read by its unit.
    if (read_words(fields, cell)) read_amount(fields[4], cell);
    if (errors_.size() != error_count || is_duplicate(cell)) return;
    cell.comment = fields[6];
    cells_.push_back(std::move(cell));
  }

  bool are_short_enough(const std::vector<std::string_view>& fields) {
    const std::size_t error_count = errors_.size();
    const auto refuse_length = [&](std::size_t bytes, std::size_t limit) {
      errors_.push_back({ErrorCode::string_too_long,
                         place(),
                         {{"bytes", static_cast<std::int64_t>(bytes)}, {"limit", static_cast<std::int64_t>(limit)}}});
    };
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
      if (fields[i].size() > longest_field) refuse_length(fields[i].size(), longest_field);
    }
    if (fields.back().size() > longest_comment && character_count(fields.back()) > longest_comment) {
      refuse_length(fields.back().size(), longest_comment);
    }
    return errors_.size() == error_count;
  }

  void read_code(std::string_view code, SurveyCell& cell) {
    const Municipality* municipality = structure_.find(code);
    std::string successors;
    if (municipality != nullptr) {
      if (municipality->exists_in(today_)) {
        cell.municipality_code = code;
        return;
      }
      const auto codes = municipality->codes_today();
      if (codes.size() == 1) {
        cell.municipality_code = codes.front();
        cell.given_code = code;
        return;
      }
      successors = listed(codes);
    }
    errors_.push_back({ErrorCode::unknown_municipality,
                       place(),
                       {{"line", rows_.line()}, {"code", shown(code)}, {"year", today_}, {"successors", successors}}});
  }

  template <class Names>
  std::optional<std::size_t> word(std::string_view given, const Names& allowed) {
    const auto found = std::find(allowed.begin(), allowed.end(), given);
    if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
    errors_.push_back({ErrorCode::value_not_allowed,
                       place(),
                       {{"line", rows_.line()}, {"value", shown(given)}, {"allowed", listed(allowed)}}});
    return std::nullopt;
  }

  template <class Word>
  static std::vector<std::string_view> names_of(const std::vector<Word>& words) {
    std::vector<std::string_view> names;
    for (const Word each : words) names.push_back(name_of(each));
    return names;
  }

  /// Whether the unit is known.
  bool read_words(const std::vector<std::string_view>& fields, SurveyCell& cell) {
    const auto category = word(fields[1], survey_category_names);
    const auto kind = word(fields[2], survey_kind_names);
    if (category) cell.category = static_cast<SurveyCategory>(*category);
    if (!kind) return false;
    cell.kind = static_cast<SurveyKind>(*kind);
    const auto measures = measures_of(cell.kind, cell.category);
    const auto measure = word(fields[3], names_of(measures));
    if (!measure) return false;
    cell.measure = measures[*measure];
    const auto units = units_of(cell.measure);
    const auto unit = word(fields[5], names_of(units));
    if (unit) cell.unit = units[*unit];
    return unit.has_value();
  }

  void read_amount(std::string_view text, SurveyCell& cell) {
    if (cell.unit == SurveyUnit::yes_no) {
      if (text != "yes" && text != "no") return refuse("yes_no");
      cell.amount = Ratio(text == "yes" ? 1 : 0);
      return;
    }
    if (cell.unit == SurveyUnit::text) {
      word(text, std::array<std::string_view, 1>{""});
      return;
    }
    const CsvNumber number = read_csv_number(text, rows_.has_decimal_comma());
    if (!number.expected.empty()) return refuse(number.expected);
    const bool is_time = cell.unit == SurveyUnit::fte;
    const Ratio most(is_time ? most_fte : most_nok / nok_per(cell.unit));
    if (number.value && !number.value->is_negative() && *number.value <= most) {
      cell.amount = *number.value;
      return;
    }
    errors_.push_back({ErrorCode::value_out_of_range,
                       place(),
                       {{"line", rows_.line()}, {"value", shown(text)}, {"min", "0"}, {"max", most.text()}}});
  }

  bool is_duplicate(const SurveyCell& cell) {
    const auto municipality = static_cast<std::uint64_t>(std::stoi(cell.municipality_code));
    const std::uint64_t key =
        ((municipality * survey_category_names.size() + static_cast<std::uint64_t>(cell.category)) *
             survey_kind_names.size() +
         static_cast<std::uint64_t>(cell.kind)) *
            survey_measure_names.size() +
        static_cast<std::uint64_t>(cell.measure);
    const auto [first, is_new] = lines_.emplace(key, cell.line);
    if (is_new) return false;
    errors_.push_back({ErrorCode::duplicate_cell,
                       place(),
                       {{"line", cell.line},
                        {"first_line", first->second},
                        {"municipality_code", cell.municipality_code},
                        {"category", std::string(name_of(cell.category))},
                        {"cost_type", std::string(name_of(cell.kind))},
                        {"measure", std::string(name_of(cell.measure))}}});
    return true;
  }

  CsvRows rows_;
  const Structure& structure_;
  int today_;
  Errors& errors_;
  std::vector<SurveyCell> cells_;
  std::unordered_map<std::uint64_t, std::int64_t> lines_;  // of each cell that was read
};

}  // namespace

std::vector<SurveyCell> read_survey_csv(std::string_view csv, const Structure& structure, int today, Errors& errors) {
  if (auto refused = csv_refusal(csv)) {
    errors.push_back(std::move(*refused));
    return {};
  }
  return SurveyCsv(csv, structure, today, errors).read();
}

}  // namespace samfin
