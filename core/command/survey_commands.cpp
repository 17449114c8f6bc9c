// SPDX-License-Identifier: MIT
#include "core/command/survey_commands.hpp"

#include <algorithm>
#include <iostream>

#include "core/command/survey_text.hpp"
#include "core/exact/money.hpp"
#include "core/io/csv_refusal.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/survey_questions.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

int run_fit(const Options& options) {
  const auto csv = content_of(options.file);
  if (!csv) return exit_refused;
  const auto line = fit_of_csv(*csv);
  if (!line) return refuse(line.errors(), true);
  std::cout << *line << '\n';
  return 0;
}

/// The question with the wage cost of the command line as a change of the law's scenario.
std::optional<std::string> survey_question(const Options& options, ordered_json members) {
  if (!options.wage_cost) return question_of(options, members);
  const std::int64_t largest = Money::largest_ore / 100;
  const std::int64_t ore = 100 * std::clamp(*options.wage_cost, -largest, largest);
  members["scenario"] = {{"changes", {{{"path", "/municipal_wage_cost_ore"}, {"value", ore}}}}};
  return members.dump();
}

int run_survey(const Options& options) {
  const auto csv = content_of(options.file);
  if (!csv) return exit_refused;
  // Before it becomes a part of a question, where what is no UTF-8 would be replaced.
  if (const auto refused = csv_refusal(*csv)) return refuse({*refused}, options.format == "json");
  ordered_json members = {{"csv", *csv},
                          {"year", options.survey_year},
                          {"level", options.level},
                          {"seed", options.seed},
                          {"bootstrap_draws", options.bootstrap}};
  if (!options.actor.empty()) members["actor"] = options.actor;
  if (!options.chosen.empty()) members["chosen"] = options.chosen;
  const auto question = survey_question(options, std::move(members));
  if (!question) return exit_refused;
  return answer(surveyed(*question, embedded_number_basis().parameters), options, survey_text, survey_csv);
}

}  // namespace

void add_survey_commands(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& fit = *app.add_subcommand("fit", "The line of least squares through the points of a CSV file, as JSON");
  fit.add_option("file", options.file, "A file with the columns x and y, or - for standard input");
  fit.callback([&] { exit_code = run_fit(options); });

  CLI::App& survey = *app.add_subcommand("survey", "A survey of the municipalities' own costs, scaled to the country");
  survey.add_option("file", options.file, "A file of survey forms (CSV), or - for standard input");
  survey.add_option("--year", options.survey_year, "The year of the survey");
  survey.add_option("--level", options.level, "How sure intervals are to be, in percent: 80, 90, 95 or 99");
  survey.add_option("--seed", options.seed, "The seed of the bootstrap");
  survey.add_option("--bootstrap", options.bootstrap, "How many samples the bootstrap draws");
  survey.add_option("--actor", options.actor, "A municipality code, to be seen among the others");
  survey.add_option("--chosen", options.chosen, "Municipality codes to see it among")->delimiter(',');
  add_scenario(survey, options);
  survey.add_option("--wage-cost", options.wage_cost, "The wage cost of a full-time equivalent in a year, in kroner")
      ->excludes("--scenario")
      ->excludes("--assume");
  add_format(survey, options);
  survey.callback([&] { exit_code = run_survey(options); });
}

}  // namespace samfin
