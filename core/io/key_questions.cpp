// SPDX-License-Identifier: MIT
#include "core/io/key_questions.hpp"

#include "core/io/json_reader.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/key_csv.hpp"
#include "core/io/object_reader.hpp"

namespace samfin {

Result<std::string> key_tabled(std::string_view text) {
  auto document = read_json(text, {.string_bytes = 1'000'000});  // a whole file is one string
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  const auto csv = reader.text("csv", true);
  reader.finish();
  if (!errors.empty()) return errors;
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

}  // namespace samfin
