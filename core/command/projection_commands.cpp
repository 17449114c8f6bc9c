// SPDX-License-Identifier: MIT
#include "core/command/projection_commands.hpp"

#include "core/command/projection_text.hpp"
#include "core/io/estimate_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/projection_questions.hpp"
#include "core/io/simulation_questions.hpp"
#include "core/projection/growth_path.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

const Parameters& parameters() {
  return embedded_number_basis().parameters;
}

/// --actor or --population as they are given.
void add_municipality(const Options& options, ordered_json& members) {
  if (!options.actor.empty()) members["actor"] = options.actor;
  if (options.population) members["population"] = *options.population;
}

/// What the command line changes, in place of a scenario.
void add_change(ordered_json& members, const std::string& path, const ordered_json& value) {
  members["scenario"]["changes"].push_back({{"path", path}, {"value", value}});
}

std::optional<std::string> whole_question(const Options& options, const ordered_json& members) {
  return members.contains("scenario")
             ? std::optional(members.dump(-1, ' ', false, ordered_json::error_handler_t::replace))
             : question_of(options, members);
}

int run_estimate(const Options& options) {
  ordered_json members = {{"level", options.level}};
  add_municipality(options, members);
  if (!options.survey_file.empty()) {
    const auto csv = content_of(options.survey_file);
    if (!csv) return exit_refused;
    members["csv"] = *csv;
  }
  if (!options.budget_mnok.empty()) members["health_budget_mnok"] = options.budget_mnok;
  const auto question = question_of(options, members);
  if (!question) return exit_refused;
  return answer(estimated(*question, parameters()), options, estimate_text, estimate_csv);
}

int run_project(const Options& options) {
  ordered_json members = {{"path", options.path}, {"nominal", options.is_nominal}};
  add_municipality(options, members);
  if (!options.price_growth.empty()) {
    for (int year = mapping_year + 1; year <= last_path_year; ++year) {
      add_change(members, "/municipal_price_growth_ratio/" + std::to_string(year), options.price_growth);
    }
  }
  const auto question = whole_question(options, members);
  if (!question) return exit_refused;
  return answer(projected(*question, parameters()), options, project_text, project_csv);
}

int run_simulate(const Options& options) {
  ordered_json members = {
      {"seed", options.seed}, {"draws", options.draws}, {"chain", options.chain}, {"path", options.path}};
  if (!options.actor.empty()) members["actors"] = {options.actor};
  if (options.one_year) members["year"] = *options.one_year;
  const auto question = question_of(options, members);
  if (!question) return exit_refused;
  return answer(simulated(*question, parameters()), options, simulate_text, simulate_csv);
}

void add_municipality_options(CLI::App& command, Options& options) {
  command.add_option("--actor", options.actor, "A municipality code");
  command.add_option("--population", options.population, "Any municipality with so many inhabitants")
      ->excludes("--actor");
}

}  // namespace

void add_projection_commands(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& estimate = *app.add_subcommand("estimate", "What a municipality spends on e-health in 2021, with interval");
  add_municipality_options(estimate, options);
  estimate.add_option("--survey", options.survey_file, "A file of survey forms (CSV) to put a line through");
  estimate.add_option("--level", options.level, "How sure the interval is to be: 80, 90, 95 or 99");
  estimate.add_option("--budget-mnok", options.budget_mnok, "Its budget for health and care, to give the share of it");
  add_scenario(estimate, options);
  add_format(estimate, options);
  estimate.callback([&] { exit_code = run_estimate(options); });

  CLI::App& project = *app.add_subcommand("project", "Own costs in each year from 2021 to 2050");
  add_municipality_options(project, options);
  project.add_option("--path", options.path, "low, medium or high");
  project.add_flag("--nominal", options.is_nominal, "In the prices of each year too");
  add_scenario(project, options);
  project.add_option("--price-growth", options.price_growth, "Yearly growth of prices, such as 0.02")
      ->excludes("--scenario")
      ->excludes("--assume");
  add_format(project, options);
  project.callback([&] { exit_code = run_project(options); });

  CLI::App& simulate = *app.add_subcommand("simulate", "How far own costs and bills can be from the point");
  simulate.add_option("--seed", options.seed, "Where the random numbers begin");
  simulate.add_option("--draws", options.draws, "How many draws, 1 to 100 000");
  simulate.add_option("--chain", options.chain, "own_costs, bill or all");
  simulate.add_option("--actor", options.actor, "A municipality code, a health region or a group");
  simulate.add_option("--year", options.one_year, "The year of the bills");
  simulate.add_option("--path", options.path, "low, medium or high");
  add_scenario(simulate, options);
  add_format(simulate, options);
  simulate.callback([&] { exit_code = run_simulate(options); });
}

}  // namespace samfin
