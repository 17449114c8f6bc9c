// SPDX-License-Identifier: MIT
#include "core/io/question.hpp"

#include "core/io/scenario_json.hpp"

namespace samfin {

ObjectReader Question::members() {
  ObjectReader reader(value, "", errors);
  reader.find("scenario");
  return reader;
}

Errors in_scenario(Errors errors) {
  for (Error& error : errors) error.path.insert(0, "/scenario");
  return errors;
}

Result<Question> read_question(std::string_view text, const JsonLimits& limits) {
  auto document = read_json(text, limits);
  if (!document.is_whole) return document.errors;
  Question question{std::move(document.document), {}, std::move(document.errors)};
  const auto scenario = question.value.is_object() ? question.value.find("scenario") : question.value.end();
  if (scenario == question.value.end() || scenario->is_discarded()) return question;
  auto reading = scenario_reading(*scenario);
  const Errors errors = in_scenario(std::move(reading.errors));
  question.errors.insert(question.errors.end(), errors.begin(), errors.end());
  question.scenario = std::move(reading.scenario);
  return question;
}

Result<std::string> csv_of_question(std::string_view text, const JsonLimits& limits) {
  auto document = read_json(text, limits);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  auto csv = reader.text("csv", true);
  reader.finish();
  if (!errors.empty()) return errors;
  return std::move(*csv);
}

Result<Parameters> parameters_of(const Scenario& scenario, const Parameters& parameters) {
  auto known = applied(scenario, parameters);
  if (known) return known;
  return in_scenario(known.errors());
}

}  // namespace samfin
