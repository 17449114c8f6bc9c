// SPDX-License-Identifier: MIT
#include "core/io/row_questions.hpp"

#include <algorithm>

#include "core/exact/decimal_text.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/provenance_json.hpp"
#include "core/io/question.hpp"
#include "core/row/municipal_row.hpp"

namespace samfin {

namespace {

constexpr int change_decimals = 4;
constexpr int distance_decimals = 2;

void write_value(JsonWriter& writer, const CellRef& cell) {
  writer.name("value");
  if (cell.cell().is_known) {
    writer.value(std::string_view(text_of(cell.cell(), cell.table->unit())));
  } else {
    writer.null();
  }
}

void write_before(JsonWriter& writer, const HeldInput& held) {
  writer.name("before");
  if (!held.judged.before) {
    writer.null();
    return;
  }
  const CellRef& cell = *held.judged.before;
  writer.begin_object().member("year", cell.table->years()[cell.column]);
  write_value(writer, cell);
  if (held.was_user) writer.member("is_user", *held.was_user);
  writer.member("status", name_of(cell.status())).end_object();
}

void write_change(JsonWriter& writer, const std::optional<ComparedChange>& compared) {
  writer.name("change");
  if (!compared) {
    writer.null();
    return;
  }
  const auto ratio = [](const WideFraction& value) { return decimal_text(value, change_decimals); };
  writer.begin_object().member("ratio", std::string_view(ratio(compared->change)));
  writer.member("median_ratio", std::string_view(ratio(compared->median)));
  writer.member("spread_ratio", std::string_view(ratio(compared->spread)));
  writer.member("municipality_count", static_cast<std::int64_t>(compared->count)).name("spreads_apart");
  if (const auto distance = compared->distance()) {
    writer.value(std::string_view(decimal_text(*distance, distance_decimals)));
  } else {
    writer.null();
  }
  writer.end_object();
}

void write_input(JsonWriter& writer, const HeldInput& held) {
  const CellRef& cell = held.cell;
  writer.begin_object().member("path", std::string_view(cell.path()));
  writer.member("family", std::string_view(cell.table->family())).member_or_null("year", held.year);
  write_value(writer, cell);
  if (held.is_user) writer.member("is_user", *held.is_user);
  writer.member("unit", name_of(cell.table->unit())).member("status", name_of(cell.status()));
  write_place(writer, cell);
  writer.member("date", std::string_view(cell.provenance().date)).begin_array("uses");
  for (const InputUse use : held.uses) writer.value(name_of(use));
  writer.end_array().member("is_correctable", held.is_correctable);
  write_before(writer, held);
  write_change(writer, held.judged.compared);
  writer.member("movement", name_of(held.judged.movement)).member("is_odd", is_odd(held.judged.movement)).end_object();
}

void write_codes(JsonWriter& writer, std::string_view key, const std::vector<std::string>& codes) {
  writer.begin_array(key);
  for (const std::string& code : codes) writer.value(std::string_view(code));
  writer.end_array();
}

std::string row_json(const MunicipalRow& row) {
  const Municipality& municipality = *row.municipality;
  JsonWriter writer;
  writer.begin_object().member("actor", std::string_view(row.actor)).member("year", row.year);
  writer.member("name", std::string_view(municipality.name)).member("county", std::string_view(municipality.county));
  writer.member("health_region", std::string_view(municipality.health_region));
  writer.member("from_year", municipality.from_year).member_or_null("to_year", municipality.to_year);
  write_codes(writer, "predecessors", municipality.predecessors);
  write_codes(writer, "successors", municipality.successors);
  writer.name("limit");
  write_cell(writer, row.limit);
  writer.begin_array("inputs");
  for (const HeldInput& held : row.inputs) write_input(writer, held);
  writer.end_array().member("odd_count", row.odd_count).end_object();
  return std::move(writer).text();
}

}  // namespace

Result<std::string> row_checked(std::string_view text, const Parameters& parameters) {
  auto question = read_question(text);
  if (!question) return question.errors();
  ObjectReader reader = question->members();
  const auto actor = reader.text("actor", true);
  const auto year = reader.whole_number("year", true);
  reader.finish();
  if (!question->errors.empty()) return question->errors;
  const std::vector<int> known = known_years_of(question->scenario.base, parameters);
  if (std::find(known.begin(), known.end(), *year) == known.end()) {
    return Error{ErrorCode::year_without_parameters, "/year", {{"year", *year}, {"years", text_of_years(known)}}};
  }
  const auto applied = parameters_of(question->scenario, parameters);
  if (!applied) return applied.errors();
  const auto row = municipal_row_of(*applied, *actor, static_cast<int>(*year));
  if (!row) return row.errors();
  return row_json(*row);
}

}  // namespace samfin
