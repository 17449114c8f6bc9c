// SPDX-License-Identifier: MIT
#include "core/io/error_json.hpp"

namespace samfin {

void write_values(JsonWriter& writer, const NamedValues& values) {
  writer.begin_object("values");
  for (const auto& [name, value] : values) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      writer.member(name, *number);
    } else {
      writer.member(name, std::string_view(std::get<std::string>(value)));
    }
  }
  writer.end_object();
}

void write_errors(JsonWriter& writer, const Errors& errors) {
  writer.begin_array("errors");
  for (const Error& error : errors) {
    writer.begin_object();
    writer.member("code", name_of(error.code));
    writer.member("path", std::string_view(error.path));
    write_values(writer, error.values);
    writer.end_object();
  }
  writer.end_array();
}

std::string errors_json(const Errors& errors) {
  JsonWriter writer;
  writer.begin_object();
  write_errors(writer, errors);
  writer.end_object();
  return std::move(writer).text();
}

}  // namespace samfin
