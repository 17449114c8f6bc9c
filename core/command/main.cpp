// SPDX-License-Identifier: MIT
// The command `samfin`: the only C++ here that reads files and prints.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/command/answering.hpp"
#include "core/command/basis_commands.hpp"
#include "core/command/investment_commands.hpp"
#include "core/command/key_commands.hpp"
#include "core/command/lines.hpp"
#include "core/command/model_commands.hpp"
#include "core/command/projection_commands.hpp"
#include "core/command/row_commands.hpp"
#include "core/command/survey_commands.hpp"
#include "core/command/text_answers.hpp"
#include "core/io/error_json.hpp"
#include "core/io/named_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/parameters_json.hpp"
#include "core/io/questions.hpp"
#include "core/io/split_json.hpp"
#include "core/report/report.hpp"

namespace {

using nlohmann::ordered_json;
using samfin::add_common;
using samfin::add_format;
using samfin::answer;
using samfin::content_of;
using samfin::exit_refused;
using samfin::Options;
using samfin::question_of;
using samfin::refuse;

/// All that is built in, the number basis too.
const samfin::Parameters& known_parameters() {
  return samfin::embedded_number_basis().parameters;
}

std::string parameters_line() {
  const samfin::Parameters& parameters = known_parameters();
  return "Newest adopted year: " + std::to_string(parameters.years().back()) + ". Parameter set " + parameters.id() +
         ", read " + parameters.read_on() + ", SHA-256 " + parameters.sha256().substr(0, 12) + ". Engine " +
         std::string(samfin::engine_version) + ".";
}

int run_bill(const Options& options) {
  const auto question =
      question_of(options, {{"actor", options.actor}, {"year", options.year}, {"quarters", options.has_quarters}});
  if (!question) return exit_refused;
  return answer(
      samfin::billed(*question, known_parameters()), options,
      [](std::string_view json) { return samfin::bill_text(json, parameters_line()); }, samfin::bill_csv);
}

int run_explain(const Options& options) {
  const auto question =
      question_of(options, {{"actor", options.actor}, {"year", options.year}, {"solution", options.solution}});
  if (!question) return exit_refused;
  return answer(samfin::explained(*question, known_parameters()), options, samfin::explanation_text,
                samfin::explanation_csv);
}

int run_member(const Options& options) {
  ordered_json members = {{"year", options.year},
                          {"kind", options.kind},
                          {"location_count", options.location_count},
                          {"month_count", options.month_count}};
  if (!options.turnover_mnok.empty()) members["turnover_mnok"] = options.turnover_mnok;
  const auto question = question_of(options, members);
  if (!question) return exit_refused;
  return answer(samfin::member_priced(*question, known_parameters()), options, samfin::flat_text, samfin::flat_csv);
}

int run_pharmacy(const Options& options) {
  const auto question = question_of(options, {{"year", options.year},
                                              {"look_up_count", options.look_up_count},
                                              {"total_look_up_count", options.total_look_up_count}});
  if (!question) return exit_refused;
  return answer(samfin::pharmacy_priced(*question, known_parameters()), options, samfin::flat_text, samfin::flat_csv);
}

/// A line mode over a file or standard input.
int run_lines(const std::string& file, const samfin::LineAnswer& answer_line, std::size_t worker_count = 1) {
  std::ifstream stream;
  std::istream* const input = samfin::opened(file, stream);
  if (input == nullptr) return exit_refused;
  if (samfin::answer_lines(*input, std::cout, answer_line, worker_count)) return 0;
  std::cerr << "Cannot write all answers\n";
  return exit_refused;
}

/// As many as are asked for, or one for each core.
std::size_t workers_of(const Options& options) {
  return options.worker_count ? static_cast<std::size_t>(*options.worker_count)
                              : std::max(1U, std::thread::hardware_concurrency());
}

int run_evaluate(const Options& options) {
  const samfin::Parameters& parameters = known_parameters();
  if (options.is_lines) {
    const auto answer_line = [&](std::string_view line) {
      const auto report = samfin::evaluated(line, parameters);
      return report ? *report : samfin::errors_json(report.errors());
    };
    return run_lines(options.file, answer_line, workers_of(options));
  }
  const auto content = content_of(options.file);
  if (!content) return exit_refused;
  const auto report = samfin::evaluated(*content, parameters);
  if (!report) return refuse(report.errors(), true);
  std::cout << *report << '\n';
  return 0;
}

void add_workers(CLI::App& command, Options& options) {
  command.add_option("--workers", options.worker_count, "Lines answered at a time; one for each core without it")
      ->check(CLI::Range(1, 1024));
}

int run_validate(const Options& options) {
  const auto content = content_of(options.file);
  if (!content) return exit_refused;
  const samfin::Errors errors = samfin::validated(*content, known_parameters());
  std::cout << samfin::errors_json(errors) << '\n';
  return errors.empty() ? 0 : refuse(errors, false);
}

int run_parameters(const Options& options) {
  return answer(samfin::parameters_json(known_parameters()), options, samfin::parameters_text, samfin::parameters_csv);
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::ios::sync_with_stdio(false);
  CLI::App app{"What every actor in Norway's health sector pays for the national e-health solutions", "samfin"};
  app.set_version_flag("--version", std::string(samfin::engine_version));
  app.require_subcommand(1);
  Options options;
  int exit_code = 0;

  CLI::App& bill = *app.add_subcommand("bill", "The bill of one actor in one year");
  bill.add_option("--actor", options.actor, "A municipality code, a health region or a group")->required();
  bill.add_flag("--quarters", options.has_quarters, "By quarter too");
  add_common(bill, options);
  bill.callback([&] { exit_code = run_bill(options); });

  CLI::App& explain = *app.add_subcommand("explain", "The way to one payment: rules, inputs, formulas, sources");
  explain.add_option("--actor", options.actor, "A municipality code, a health region or a group")->required();
  explain.add_option("--solution", options.solution, "The solution")->required();
  add_common(explain, options);
  explain.callback([&] { exit_code = run_explain(options); });

  CLI::App& member = *app.add_subcommand("member", "What one other member of Helsenettet pays");
  member.add_option("--kind", options.kind, "business, county_council or own_staff_or_residents");
  member.add_option("--turnover-mnok", options.turnover_mnok, "Yearly turnover in million kroner, such as 12.5");
  member.add_option("--locations", options.location_count, "Number of locations");
  member.add_option("--months", options.month_count, "Months of membership in the year");
  add_common(member, options);
  member.callback([&] { exit_code = run_member(options); });

  CLI::App& pharmacy = *app.add_subcommand("pharmacy", "What a pharmacy or chain pays for its look-ups in E-resept");
  pharmacy.add_option("--look-ups", options.look_up_count, "Its look-ups in the year")->required();
  pharmacy.add_option("--total-look-ups", options.total_look_up_count, "Everybody's look-ups in the year")->required();
  add_common(pharmacy, options);
  pharmacy.callback([&] { exit_code = run_pharmacy(options); });

  CLI::App& evaluate = *app.add_subcommand("evaluate", "All payments of a scenario, as JSON");
  evaluate.add_option("file", options.file, "A scenario file, or - for standard input");
  evaluate.add_flag("--lines", options.is_lines, "One scenario a line, one report a line");
  add_workers(evaluate, options);
  evaluate.callback([&] { exit_code = run_evaluate(options); });

  CLI::App& ask = *app.add_subcommand("ask", "Any question of the page, a name and a JSON object a line");
  ask.add_option("file", options.file, "A file with lines such as: costs {\"year\":2026}; or - for standard input");
  add_workers(ask, options);
  ask.callback([&] { exit_code = run_lines(options.file, samfin::answer_to_named, workers_of(options)); });

  CLI::App& split = *app.add_subcommand("split", "Splits of amounts by weights, one JSON object a line");
  split.add_option("file", options.file, "A file, or - for standard input");
  split.callback([&] { exit_code = run_lines(options.file, samfin::split_json); });

  CLI::App& validate = *app.add_subcommand("validate", "The errors of a scenario, as JSON");
  validate.add_option("file", options.file, "A scenario file, or - for standard input");
  validate.callback([&] { exit_code = run_validate(options); });

  CLI::App& parameters = *app.add_subcommand("parameters", "Every parameter with status and source");
  add_format(parameters, options);
  parameters.callback([&] { exit_code = run_parameters(options); });

  samfin::add_basis_commands(app, options, exit_code);
  samfin::add_model_commands(app, options, exit_code);
  samfin::add_investment_commands(app, options, exit_code);
  samfin::add_key_commands(app, options, exit_code);
  samfin::add_row_commands(app, options, exit_code);
  samfin::add_survey_commands(app, options, exit_code);
  samfin::add_projection_commands(app, options, exit_code);

  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : exit_refused;
  }
  return exit_code;
}
