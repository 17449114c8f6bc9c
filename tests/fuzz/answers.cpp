// SPDX-License-Identifier: MIT
// What every answer must be, whatever was asked.
#include <nlohmann/json.hpp>

#include "core/io/error_json.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/json_writer.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/targets.hpp"

namespace samfin::fuzz {

void check_errors(const Errors& errors) {
  if (errors.empty()) broken("a refusal says what is wrong");
  if (errors.size() > 3 * most_errors) broken("errors are told up to a limit", std::to_string(errors.size()));
  const std::string text = errors_json(errors);
  if (utf8_error(text) || !nlohmann::json::accept(text)) broken("errors are JSON", text);
  for (const Error& error : errors) {
    if (error.code == ErrorCode::internal_check_failed) broken("what is shipped passes its own check", text);
  }
}

void check_answer(const Result<std::string>& answer) {
  if (!answer) return check_errors(answer.errors());
  if (utf8_error(*answer) || !nlohmann::json::accept(*answer)) broken("an answer is JSON", *answer);
}

std::string object_with(std::string_view key, std::string_view text) {
  JsonWriter writer;
  writer.begin_object().member(key, text).end_object();
  return std::move(writer).text();
}

}  // namespace samfin::fuzz
