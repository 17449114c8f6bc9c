// SPDX-License-Identifier: MIT
#include "core/io/key_questions.hpp"

#include <algorithm>

#include "core/evaluate.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/key_csv.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/question.hpp"
#include "core/keys/key_parts.hpp"

namespace samfin {

namespace {

void write_part(JsonWriter& writer, const KeyPartCost& part) {
  writer.begin_object().member("part", part.part).member("weight", std::string_view(part.weight.text()));
  if (part.people) {
    writer.begin_array("people");
    for (const std::int64_t count : *part.people) writer.value(count);
    writer.end_array();
  }
  writer.member_or_null("ore_per_head", part.per_head).member("amount_ore", part.amount);
  if (part.is_negative_distance) writer.member("note", "negative_distance");
  writer.end_object();
}

std::string key_parts_json(const KeyParts& key) {
  JsonWriter writer;
  writer.begin_object().member("actor", std::string_view(key.actor)).member("year", key.year);
  writer.member("amount_ore", key.amount).member("other_ore", key.other);
  writer.member("index", std::string_view(key.index.text())).begin_array("parts");
  for (const KeyPartCost& part : key.parts) write_part(writer, part);
  writer.end_array().member("status", name_of(key.status)).end_object();
  return std::move(writer).text();
}

/// A year before the first that the key is known in its parts for is refused as that, any other unknown one as
/// a year without parameters.
Errors errors_of_year(std::int64_t year, const Scenario& scenario, const Parameters& parameters) {
  const int first = parameters.table("key_criterion_weight").years().front();
  if (year < first) return {{ErrorCode::key_parts_not_in_year, "/year", {{"year", year}, {"first", first}}}};
  const std::vector<int> known = known_years_of(scenario.base, parameters);
  if (std::find(known.begin(), known.end(), year) != known.end()) return {};
  return {{ErrorCode::year_without_parameters, "/year", {{"year", year}, {"years", text_of_years(known)}}}};
}

}  // namespace

Result<std::string> key_tabled(std::string_view text) {
  const auto csv = csv_of_question(text, {.string_bytes = 1'000'000});  // a whole file is one string
  if (!csv) return csv.errors();
  return key_table_of_csv(*csv);
}

Result<std::string> key_table_of_csv(std::string_view csv) {
  Errors errors;
  if (auto invalid = utf8_error(csv)) {
    invalid->path = "/csv";
    return Errors{std::move(*invalid)};
  }
  const auto table = read_key_csv(csv, "/csv", errors);
  if (!errors.empty()) return errors;
  JsonWriter writer;
  writer.begin_object().begin_object("table");
  for (const auto& [actor, weight] : table) writer.member(actor, std::string_view(weight.text()));
  writer.end_object().end_object();
  return std::move(writer).text();
}

Result<std::string> key_parted(std::string_view text, const Parameters& parameters) {
  auto question = read_question(text);
  if (!question) return question.errors();
  Errors& errors = question->errors;
  ObjectReader reader = question->members();
  const auto actor = reader.text("actor", true);
  const auto year = reader.whole_number("year", true);
  reader.finish();
  if (!errors.empty()) return errors;
  Scenario scenario = std::move(question->scenario);
  errors = errors_of_year(*year, scenario, parameters);
  if (!errors.empty()) return errors;
  scenario.years = {static_cast<int>(*year)};
  const auto report = evaluate(scenario, parameters);
  if (!report) return in_scenario(report.errors());
  const auto key = key_parts_of(*report, *actor, static_cast<int>(*year));
  if (!key) return key.errors();
  return key_parts_json(*key);
}

}  // namespace samfin
