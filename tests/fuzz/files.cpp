// SPDX-License-Identifier: MIT
// CSV files: surveys, keys and points, each read by itself and then asked about as the page does.
#include "core/io/fit_csv.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/key_csv.hpp"
#include "core/io/key_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/survey_csv.hpp"
#include "core/io/survey_questions.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/targets.hpp"

namespace samfin::fuzz {

namespace {

std::string survey_question(std::string_view csv) {
  JsonWriter writer;
  writer.begin_object().member("csv", csv).member("bootstrap_draws", 5).member("actor", "0301").end_object();
  return std::move(writer).text();
}

/// A file that is read whole is refused only for what it says; one that is not has an error.
void check_reading(bool has_rows, const Errors& errors) {
  if (!errors.empty()) return check_errors(errors);
  if (!has_rows) broken("a file without a row is refused");
}

}  // namespace

void read_a_survey(std::string_view csv) {
  const Parameters& parameters = embedded_number_basis().parameters;
  Errors errors;
  const auto cells = read_survey_csv(csv, parameters.structure(), parameters.years().back(), errors);
  check_reading(!cells.empty(), errors);
  if (errors.empty()) check_answer(surveyed(survey_question(csv), parameters));
}

void read_a_key(std::string_view csv) {
  const auto answer = key_table_of_csv(csv);
  check_answer(answer);
  if (!answer) return;
  Errors errors;
  const auto table = read_key_csv(csv, "/csv", errors);
  check_reading(!table.empty(), errors);
  // What came out is a key again when it is written as a file.
  std::string again = "actor,weight\n";
  for (const auto& [actor, weight] : table) {
    again += '"';
    for (const char c : actor) again += c == '"' ? std::string("\"\"") : std::string(1, c);
    again += "\"," + weight.text() + "\n";
  }
  if (read_key_csv(again, "/csv", errors) != table || !errors.empty()) broken("a key written is read as it was", again);
}

void read_points(std::string_view csv) {
  Errors errors;
  const auto points = read_fit_csv(csv, errors);
  check_reading(!points.empty(), errors);
  check_answer(fit_of_csv(csv));
}

}  // namespace samfin::fuzz
