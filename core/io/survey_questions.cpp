// SPDX-License-Identifier: MIT
#include "core/io/survey_questions.hpp"

#include <algorithm>

#include "core/io/fit_csv.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/question.hpp"
#include "core/io/statistics_reader.hpp"
#include "core/io/survey_csv.hpp"
#include "core/io/survey_json.hpp"

namespace samfin {

using nlohmann::json;

namespace {

constexpr std::int64_t survey_year = 2021;

struct SurveyQuestion {
  std::string csv;
  int year = 0;
  ScalingTerms terms;
  std::optional<std::string> actor;
  std::vector<std::string> chosen;
};

int read_year(ObjectReader& reader, const Parameters& parameters, Errors& errors) {
  const std::int64_t year = reader.whole_number("year").value_or(survey_year);
  const std::vector<int>& known = parameters.table("population").years();
  if (std::find(known.begin(), known.end(), year) != known.end()) return static_cast<int>(year);
  errors.push_back(
      {ErrorCode::year_without_parameters, reader.path_of("year"), {{"year", year}, {"years", text_of_years(known)}}});
  return survey_year;
}

void check_code(const std::string& code, const std::string& path, const Parameters& parameters, Errors& errors) {
  const int today = parameters.years().back();
  const Municipality* municipality = parameters.structure().find(code);
  if (municipality != nullptr && municipality->exists_in(today)) return;
  errors.push_back(
      {ErrorCode::unknown_municipality, path, {{"code", shown(code)}, {"year", today}, {"successors", ""}}});
}

std::vector<std::string> read_chosen(ObjectReader& reader, const Parameters& parameters, Errors& errors) {
  std::vector<std::string> chosen;
  const json* list = reader.array("chosen");
  for (std::size_t i = 0; list != nullptr && i < list->size() && !are_enough(errors); ++i) {
    const std::string path = "/chosen/" + std::to_string(i);
    if (!(*list)[i].is_string()) {
      errors.push_back(wrong_type_error(path, "text"));
      continue;
    }
    chosen.push_back((*list)[i].get<std::string>());
    check_code(chosen.back(), path, parameters, errors);
  }
  return chosen;
}

SurveyQuestion read_survey_question(ObjectReader reader, const Parameters& parameters, Errors& errors) {
  SurveyQuestion question;
  question.csv = reader.text("csv", true).value_or("");
  question.year = read_year(reader, parameters, errors);
  question.terms.level = read_level(reader, errors);
  question.terms.seed = static_cast<std::uint64_t>(read_whole(reader, "seed", 2026, 0, largest_seed, errors));
  question.terms.bootstrap_draw_count = read_whole(reader, "bootstrap_draws", 2'000, 0, most_bootstrap_draws, errors);
  question.actor = reader.text("actor");
  if (question.actor) check_code(*question.actor, "/actor", parameters, errors);
  question.chosen = read_chosen(reader, parameters, errors);
  reader.finish();
  return question;
}

/// Where the actor stands among those who told of all groups.
std::optional<Position> position_in(const SurveyFile& survey, const SurveyQuestion& question,
                                    const Structure& structure) {
  if (!question.actor) return std::nullopt;
  std::vector<PositionValue> values;
  for (const SurveyedMunicipality& municipality : survey.municipalities) {
    if (!municipality.is_complete() || municipality.inhabitants == 0) continue;
    values.push_back({municipality.code, municipality.inhabitants, municipality.own_nok()});
  }
  return position_of(values, *question.actor, structure, question.chosen);
}

}  // namespace

Result<std::string> fitted(std::string_view text) {
  const auto csv = csv_of_question(text, csv_question_limits);
  if (!csv) return csv.errors();
  return fit_of_csv(*csv);
}

Result<std::string> fit_of_csv(std::string_view csv) {
  Errors errors;
  const std::vector<Observation> observations = read_fit_csv(csv, errors);
  if (!errors.empty()) return errors;
  const auto line = LeastSquares::of(observations, "/csv");
  if (!line) return line.errors();
  return fit_json(*line);
}

Result<std::string> surveyed(std::string_view text, const Parameters& parameters) {
  auto question = read_question(text, csv_question_limits);
  if (!question) return question.errors();
  Errors& errors = question->errors;
  const SurveyQuestion asked = read_survey_question(question->members(), parameters, errors);
  if (!errors.empty()) return errors;
  const auto known = parameters_of(question->scenario, parameters);
  if (!known) return known.errors();
  const auto cells = read_survey_csv(asked.csv, known->structure(), known->years().back(), errors);
  if (!errors.empty()) return errors;
  const auto survey = survey_of(cells, *known, asked.year);
  if (!survey) return survey.errors();
  const auto scaling = scaled(*survey, *known, asked.terms);
  if (!scaling) return scaling.errors();
  return survey_json(*survey, *scaling, position_in(*survey, asked, known->structure()));
}

}  // namespace samfin
