// SPDX-License-Identifier: MIT
#include "core/io/parameters_json.hpp"

#include <algorithm>

#include "core/io/json_reader.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/report_json.hpp"

namespace samfin {

namespace {

using nlohmann::json;

std::string text_or_empty(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || !found->is_string() ? "" : found->get<std::string>();
}

Ratio ratio_of(const json& value) {
  if (value.is_number_integer()) return Ratio(value.get<std::int64_t>());
  return Ratio::read(value.get<std::string>()).value();
}

Unit unit_of(const std::string& name) {
  const auto found = std::find(unit_names.begin(), unit_names.end(), name);
  if (found == unit_names.end()) __builtin_trap();  // no-cover: our own file, read in every build
  return static_cast<Unit>(found - unit_names.begin());
}

/// Whether a rule of provenance speaks of a row; a rule's row that ends in "/" is a beginning.
bool speaks_of_row(const json& rule, const std::string& row) {
  const auto rows = rule.find("rows");
  if (rows == rule.end()) return true;
  return std::any_of(rows->begin(), rows->end(), [&](const json& entry) {
    const auto& text = entry.get_ref<const std::string&>();
    return text == row || (!text.empty() && text.back() == '/' && row.rfind(text, 0) == 0);
  });
}

bool speaks_of_year(const json& rule, int year) {
  const auto years = rule.find("years");
  if (years == rule.end()) return true;
  return std::any_of(years->begin(), years->end(), [&](const json& entry) { return entry.get<int>() == year; });
}

/// A set of rules, one bit each.
using RuleSet = std::uint64_t;

/// The rules that speak of a cell, one after the other; a later one overrides what it names.
Provenance provenance_of(const json& rules, RuleSet speaking) {
  Provenance provenance;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if ((speaking >> i & 1U) == 0) continue;
    const json& rule = rules[i];
    if (rule.contains("status")) provenance.status = *status_named(rule["status"].get<std::string>());
    if (rule.contains("source")) provenance.source = rule["source"].get<std::string>();
    if (rule.contains("place")) provenance.place = rule["place"].get<std::string>();
    if (rule.contains("date")) provenance.date = rule["date"].get<std::string>();
    if (rule.contains("note")) provenance.note = rule["note"].get<std::string>();
    if (rule.contains("margin")) provenance.margin = ratio_of(rule["margin"]);
  }
  return provenance;
}

/// The provenances of a table's cells. Many cells share one, so each set of rules is worked out once.
class Provenances {
 public:
  Provenances(const json& rules, ParameterTable& table) : rules_(rules), table_(table) {
    if (rules.size() > 64) __builtin_trap();  // no-cover: our own file, read in every build
    for (std::size_t column = 0; column < table.column_count(); ++column) {
      const int year = table.years().empty() ? 0 : table.years()[column];
      columns_.push_back(set_of([&](const json& rule) { return speaks_of_year(rule, year); }));
    }
  }

  RuleSet row_rules(const std::string& row) const {
    return set_of([&](const json& rule) { return speaks_of_row(rule, row); });
  }

  std::uint16_t index_of(RuleSet row_rules, std::size_t column) {
    const RuleSet speaking = row_rules & columns_[column];
    const auto known = indices_.find(speaking);
    if (known != indices_.end()) return known->second;
    return indices_[speaking] = table_.provenance_index(provenance_of(rules_, speaking));
  }

 private:
  template <class Question>
  RuleSet set_of(Question speaks) const {
    RuleSet set = 0;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (speaks(rules_[i])) set |= RuleSet{1} << i;
    }
    return set;
  }

  const json& rules_;
  ParameterTable& table_;
  std::vector<RuleSet> columns_;
  std::map<RuleSet, std::uint16_t> indices_;
};

void fill_cell(Cell& cell, const json& value, Unit unit) {
  if (value.is_null()) return;
  cell.is_known = true;
  if (unit == Unit::token || unit == Unit::codes) {
    cell.text = value.get<std::string>();
  } else {
    cell.number = ratio_of(value);
  }
}

std::vector<std::string> texts_of(const json& list) {
  std::vector<std::string> texts;
  for (const json& text : list) texts.push_back(text.get<std::string>());
  return texts;
}

ParameterTable read_table(const json& file, const json& document) {
  const json* rows = file.contains("rows") ? &file["rows"] : nullptr;
  const json& keys = rows != nullptr ? *rows : document[file["rows_of"].get<std::string>()]["rows"];
  std::vector<std::string> row_keys;
  for (const auto& [key, values] : keys.items()) row_keys.push_back(key);
  std::vector<int> years;
  if (file.contains("years")) {
    for (const json& year : file["years"]) years.push_back(year.get<int>());
  }
  ParameterTable table(file["family"].get<std::string>(), text_or_empty(file, "about"),
                       unit_of(file["unit"].get<std::string>()), texts_of(file["axes"]), row_keys, years);
  if (file.contains("range")) table.set_range(ratio_of(file["range"][0]), ratio_of(file["range"][1]));
  Provenances provenances(file["provenance"], table);
  for (std::size_t row = 0; row < row_keys.size(); ++row) {
    if (file.contains("allowed")) table.allow_tokens(row, texts_of(file["allowed"]));
    if (file.contains("allowed_by_row")) table.allow_tokens(row, texts_of(file["allowed_by_row"][row_keys[row]]));
    const json* values = rows != nullptr ? &(*rows)[row_keys[row]] : nullptr;
    const RuleSet row_rules = provenances.row_rules(row_keys[row]);
    for (std::size_t column = 0; column < table.column_count(); ++column) {
      Cell& cell = table.cell(row, column);
      if (values != nullptr) fill_cell(cell, years.empty() ? *values : (*values)[column], table.unit());
      cell.provenance = provenances.index_of(row_rules, column);
    }
  }
  return table;
}

std::vector<ParameterTable> read_tables(const json& document) {
  std::vector<ParameterTable> tables;
  for (const auto& [name, file] : document.items()) {
    if (file.contains("family")) tables.push_back(read_table(file, document));
  }
  return tables;
}

ParameterSet read_set(const json& file, std::string sha256) {
  return {file["id"].get<std::string>(), std::move(sha256), file["read_on"].get<std::string>()};
}

Structure read_structure(const json& file) {
  std::vector<Municipality> municipalities;
  for (const json& row : file["municipalities"]) {
    Municipality municipality;
    municipality.code = row[0].get<std::string>();
    municipality.name = row[1].get<std::string>();
    municipality.official_name = row[2].is_null() ? municipality.name : row[2].get<std::string>();
    municipality.county = row[3].get<std::string>();
    municipality.health_region = row[4].get<std::string>();
    municipality.from_year = row[5].get<int>();
    if (!row[6].is_null()) municipality.to_year = row[6].get<int>();
    municipality.successors = texts_of(row[7]);
    municipalities.push_back(std::move(municipality));
  }
  return {std::move(municipalities), file["counties"].get<std::map<std::string, std::string>>(),
          texts_of(file["health_regions"])};
}

std::map<std::string, Source> read_sources(const json& file) {
  std::map<std::string, Source> sources;
  for (const auto& [id, entry] : file["sources"].items()) {
    sources[id] = {text_or_empty(entry, "publisher"), text_or_empty(entry, "document"),
                   text_or_empty(entry, "reference"), text_or_empty(entry, "url"),
                   text_or_empty(entry, "licence"),   entry.value("second_hand", false)};
  }
  return sources;
}

void write_cell(JsonWriter& writer, const ParameterTable& table, std::size_t row, std::size_t column) {
  const Cell& cell = table.cell(row, column);
  const Provenance& provenance = table.provenance_of(cell);
  writer.begin_object().member("path", std::string_view(table.path_of(row, column))).name("value");
  const bool is_whole = table.unit() == Unit::count || table.unit() == Unit::ore;
  if (!cell.is_known) {
    writer.null();
  } else if (is_whole) {
    writer.value(static_cast<std::int64_t>(cell.number.numerator()));
  } else {
    writer.value(std::string_view(text_of(cell, table.unit())));
  }
  writer.member("status", name_of(provenance.status)).member("source", std::string_view(provenance.source));
  if (!provenance.place.empty()) writer.member("place", std::string_view(provenance.place));
  if (!provenance.date.empty()) writer.member("date", std::string_view(provenance.date));
  if (!provenance.note.empty()) writer.member("note", std::string_view(provenance.note));
  if (provenance.margin) writer.member("margin", std::string_view(provenance.margin->text()));
  writer.end_object();
}

}  // namespace

Parameters read_parameters(std::string_view text, std::string sha256) {
  const auto reading = read_json(text, {.bytes = 50'000'000, .values = 5'000'000});
  if (!reading.is_whole || !reading.errors.empty()) __builtin_trap();  // no-cover: our own file, read in every build
  const json& document = reading.document;
  return {read_set(document["set"], std::move(sha256)), read_sources(document["sources"]),
          read_structure(document["structure"]), read_tables(document)};
}

Parameters with_basis_read(const Parameters& parameters, const json& document, std::string sha256,
                           const Extensions& extensions) {
  return parameters.with_basis(read_set(document["basis"], std::move(sha256)), read_sources(document["sources"]),
                               read_tables(document), extensions);
}

std::string parameters_json(const Parameters& parameters) {
  JsonWriter writer;
  writer.begin_object();
  writer.member("id", std::string_view(parameters.id())).member("sha256", std::string_view(parameters.sha256()));
  writer.member("read_on", std::string_view(parameters.read_on()));
  if (!parameters.basis().id.empty()) write_basis_identity(writer, parameters);
  writer.begin_array("families");
  for (const auto& [family, table] : parameters.tables()) {
    writer.begin_object().member("family", std::string_view(family)).member("about", std::string_view(table->about()));
    writer.member("unit", name_of(table->unit())).begin_array("axes");
    for (const std::string& axis : table->axes()) writer.value(std::string_view(axis));
    writer.end_array().begin_array("values");
    for (std::size_t row = 0; row < table->rows().size(); ++row) {
      for (std::size_t column = 0; column < table->column_count(); ++column) write_cell(writer, *table, row, column);
    }
    writer.end_array().end_object();
  }
  writer.end_array().end_object();
  return std::move(writer).text();
}

}  // namespace samfin
