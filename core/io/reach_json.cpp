// SPDX-License-Identifier: MIT
#include "core/io/reach_json.hpp"

#include "core/io/json_writer.hpp"

namespace samfin {

namespace {

template <class Names>
void write_names(JsonWriter& writer, std::string_view key, const Names& names) {
  writer.begin_array(key);
  for (const auto name : names) writer.value(name_of(name));
  writer.end_array();
}

void write_reach(JsonWriter& writer, const Reach& reach) {
  writer.begin_object().member("input", std::string_view(reach.input.input));
  writer.member("path", std::string_view(reach.input.path));
  if (reach.input.solution) writer.member("solution", name_of(*reach.input.solution));
  if (reach.input.group) writer.member("payer_group", name_of(*reach.input.group));
  write_names(writer, "moves", reach.moves);
  write_names(writer, "solutions", reach.solutions);
  writer.member("actor_count", reach.actor_count).name("reason");
  if (reach.reason) {
    writer.value(name_of(*reach.reason));
  } else {
    writer.null();
  }
  writer.end_object();
}

}  // namespace

std::string reach_json(const std::vector<Reach>& reached, int year) {
  JsonWriter writer;
  writer.begin_object().member("year", year).begin_array("inputs");
  for (const Reach& reach : reached) write_reach(writer, reach);
  writer.end_array().end_object();
  return std::move(writer).text();
}

}  // namespace samfin
