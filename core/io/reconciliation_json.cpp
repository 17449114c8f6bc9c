// SPDX-License-Identifier: MIT
#include "core/io/reconciliation_json.hpp"

#include "core/inputs/replacement.hpp"
#include "core/io/json_writer.hpp"

namespace samfin {

namespace {

using nlohmann::json;

std::string text_or_empty(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? "" : found->get<std::string>();
}

Ratio ratio_of(const json& value) {
  return Ratio::read(value.get<std::string>()).value();
}

Figure figure_of_cell(const std::string& path, const Parameters& parameters) {
  const auto address = address_of(path, parameters);
  if (!address) __builtin_trap();  // no-cover: our own file, read in every build
  const ParameterTable& table = parameters.table(address->family);
  const Cell& cell = table.cell(address->row, address->column);
  const Provenance& provenance = table.provenance_of(cell);
  return {provenance.source, provenance.place, std::string(name_of(table.unit())), Interval::exactly(cell.number)};
}

Interval interval_of(const json& entry) {
  const std::string text = entry["text"].get<std::string>();
  if (entry.contains("low")) return {ratio_of(entry["low"]), Ratio::read(text).value(), ratio_of(entry["high"])};
  if (entry.value("exact", false)) return Interval::exactly(Ratio::read(text).value());
  return printed_interval(text, entry.value("about", false));
}

Figure read_figure(const json& entry, const Parameters& parameters) {
  if (entry.contains("cell")) return figure_of_cell(entry["cell"].get<std::string>(), parameters);
  return {entry["source"].get<std::string>(), entry["place"].get<std::string>(), entry["unit"].get<std::string>(),
          interval_of(entry)};
}

std::vector<std::string> names_of(const json& entry, const char* key) {
  const auto found = entry.find(key);
  return found == entry.end() ? std::vector<std::string>() : found->get<std::vector<std::string>>();
}

/// At most 6 decimals, and none that are only zeros.
std::string number_text(const Ratio& value) {
  std::string text = value.decimal_text(6);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace

Reconciliation read_reconciliation(const json& file, const Parameters& parameters) {
  Reconciliation reconciliation;
  for (const auto& [name, entry] : file["figures"].items()) {
    reconciliation.figures.emplace(name, read_figure(entry, parameters));
  }
  for (const json& entry : file["checks"]) {
    Check check;
    check.id = entry["id"].get<std::string>();
    check.figure = entry["figure"].get<std::string>();
    check.terms = names_of(entry, "terms");
    check.factors = names_of(entry, "times");
    check.divisors = names_of(entry, "over");
    if (entry.contains("scale")) check.scale = ratio_of(entry["scale"]);
    check.note = text_or_empty(entry, "note");
    reconciliation.checks.push_back(std::move(check));
  }
  return reconciliation;
}

std::string reconciliation_json(const Reconciliation& reconciliation) {
  JsonWriter writer;
  std::array<int, verdict_names.size()> counts = {};
  writer.begin_object().begin_array("checks");
  for (const CheckResult& result : reconciled(reconciliation)) {
    ++counts[static_cast<std::size_t>(result.verdict)];
    writer.begin_object().member("id", std::string_view(result.id));
    writer.member("source", std::string_view(result.source)).member("place", std::string_view(result.place));
    if (!result.other_place.empty()) writer.member("other_place", std::string_view(result.other_place));
    writer.name("published").number(number_text(result.published));
    writer.name("recomputed").number(number_text(result.recomputed));
    writer.name("difference").number(number_text(result.difference));
    writer.member("unit", std::string_view(result.unit)).member("verdict", name_of(result.verdict));
    writer.member("note", std::string_view(result.note)).end_object();
  }
  writer.end_array().begin_object("counts");
  for (std::size_t i = 0; i < counts.size(); ++i) writer.member(verdict_names[i], counts[i]);
  writer.end_object().end_object();
  return std::move(writer).text();
}

}  // namespace samfin
