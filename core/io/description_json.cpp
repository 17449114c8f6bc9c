// SPDX-License-Identifier: MIT
#include "core/io/description_json.hpp"

#include "core/inputs/names.hpp"
#include "core/inputs/next_year.hpp"
#include "core/io/report_json.hpp"

namespace samfin {

namespace {

template <class List>
void write_names(JsonWriter& writer, std::string_view key, const List& list) {
  writer.begin_array(key);
  for (const auto& name : list) writer.value(std::string_view(name));
  writer.end_array();
}

void write_municipality(JsonWriter& writer, const Municipality& municipality) {
  writer.begin_object().member("code", municipality.code).member("name", municipality.name);
  writer.member("official_name", municipality.official_name).member("county", municipality.county);
  writer.member("health_region", municipality.health_region).member("from_year", municipality.from_year);
  writer.name("to_year");
  if (municipality.to_year) {
    writer.value(*municipality.to_year);
  } else {
    writer.null();
  }
  write_names(writer, "predecessors", municipality.predecessors);
  write_names(writer, "successors", municipality.successors);
  writer.end_object();
}

void write_source(JsonWriter& writer, const std::string& id, const Source& source) {
  writer.begin_object(id).member("publisher", source.publisher).member("document", source.document);
  writer.member("reference", source.reference);
  if (!source.url.empty()) writer.member("url", source.url);
  if (!source.licence.empty()) writer.member("licence", source.licence);
  writer.member("second_hand", source.is_second_hand).end_object();
}

}  // namespace

std::string description_json(const Parameters& parameters) {
  JsonWriter writer;
  writer.begin_object().member("engine", engine_version);
  write_parameter_identity(writer, parameters);
  writer.begin_array("years");
  for (const int year : parameters.years()) writer.value(year);
  writer.end_array().member("newest_adopted_year", parameters.years().back());
  writer.member("next_year", next_year_of(parameters));
  write_names(writer, "solutions", solution_names);
  write_names(writer, "payer_groups", payer_group_names);
  write_names(writer, "statuses", status_names);
  write_names(writer, "health_regions", parameters.structure().health_regions());
  writer.begin_object("counties");
  for (const auto& [code, name] : parameters.structure().counties()) writer.member(code, name);
  writer.end_object().begin_array("municipalities");
  for (const Municipality& municipality : parameters.structure().municipalities()) {
    write_municipality(writer, municipality);
  }
  writer.end_array().begin_object("sources");
  for (const auto& [id, source] : parameters.sources()) write_source(writer, id, source);
  writer.end_object().end_object();
  return std::move(writer).text();
}

}  // namespace samfin
