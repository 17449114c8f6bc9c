// SPDX-License-Identifier: MIT
// The command `samfin`: the only C++ here that reads files and prints.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/command/lines.hpp"
#include "core/command/sentences.hpp"
#include "core/command/text_answers.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/error_json.hpp"
#include "core/io/parameters_json.hpp"
#include "core/io/questions.hpp"
#include "core/io/split_json.hpp"
#include "core/report/report.hpp"

namespace {

using nlohmann::ordered_json;
using samfin::Result;

constexpr int exit_refused = 2;

struct Options {
  std::string file = "-";
  std::string format = "text";
  std::string actor;
  std::string solution;
  std::string assume;
  std::string scenario_file;
  std::string kind = "business";
  std::string turnover_mnok;
  std::int64_t year = 0;
  std::int64_t location_count = 1;
  std::int64_t month_count = 12;
  std::int64_t look_up_count = 0;
  std::int64_t total_look_up_count = 0;
  bool has_quarters = false;
  bool is_lines = false;
};

int refuse(const samfin::Errors& errors, bool is_json) {
  if (is_json) {
    std::cerr << samfin::errors_json(errors) << '\n';
  } else {
    for (const samfin::Error& error : errors) std::cerr << samfin::sentence_of(error) << '\n';
  }
  return exit_refused;
}

/// The whole of a file, or of standard input for "-"; nothing where it cannot be read.
std::optional<std::string> content_of(const std::string& file) {
  if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    std::cerr << "Cannot read " << file << '\n';
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// Prints an answer in the format asked for.
int answer(const Result<std::string>& result, const Options& options, std::string (*text)(std::string_view),
           std::string (*csv)(std::string_view)) {
  if (!result) return refuse(result.errors(), options.format == "json");
  if (options.format == "json") {
    std::cout << *result << '\n';
  } else {
    std::cout << (options.format == "csv" ? csv(*result) : text(*result));
  }
  return 0;
}

std::string parameters_line() {
  const samfin::Parameters& parameters = samfin::embedded_parameters();
  return "Newest adopted year: " + std::to_string(parameters.years().back()) + ". Parameter set " + parameters.id() +
         ", read " + parameters.read_on() + ", SHA-256 " + parameters.sha256().substr(0, 12) + ". Engine " +
         std::string(samfin::engine_version) + ".";
}

/// The question's scenario from --scenario and --assume; false where a file cannot be read. A scenario is
/// put in as it stands, so that its own places stay in the messages.
std::optional<std::string> question_of(const Options& options, const ordered_json& members) {
  std::string scenario = "{}";
  if (!options.scenario_file.empty()) {
    const auto content = content_of(options.scenario_file);
    if (!content) return std::nullopt;
    scenario = *content;
  } else if (!options.assume.empty()) {
    scenario = ordered_json{{"base", options.assume}}.dump();
  }
  std::string question = members.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  question.pop_back();
  return question + ",\"scenario\":" + scenario + "}";
}

int run_bill(const Options& options) {
  const auto question =
      question_of(options, {{"actor", options.actor}, {"year", options.year}, {"quarters", options.has_quarters}});
  if (!question) return exit_refused;
  return answer(
      samfin::billed(*question, samfin::embedded_parameters()), options,
      [](std::string_view json) { return samfin::bill_text(json, parameters_line()); }, samfin::bill_csv);
}

int run_explain(const Options& options) {
  const auto question =
      question_of(options, {{"actor", options.actor}, {"year", options.year}, {"solution", options.solution}});
  if (!question) return exit_refused;
  return answer(samfin::explained(*question, samfin::embedded_parameters()), options, samfin::explanation_text,
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
  return answer(samfin::member_priced(*question, samfin::embedded_parameters()), options, samfin::flat_text,
                samfin::flat_csv);
}

int run_pharmacy(const Options& options) {
  const auto question = question_of(options, {{"year", options.year},
                                              {"look_up_count", options.look_up_count},
                                              {"total_look_up_count", options.total_look_up_count}});
  if (!question) return exit_refused;
  return answer(samfin::pharmacy_priced(*question, samfin::embedded_parameters()), options, samfin::flat_text,
                samfin::flat_csv);
}

/// A line mode over a file or standard input.
int run_lines(const std::string& file, const std::function<std::string(std::string_view)>& answer_line) {
  if (file == "-") {
    samfin::answer_lines(std::cin, std::cout, answer_line);
    return 0;
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    std::cerr << "Cannot read " << file << '\n';
    return exit_refused;
  }
  samfin::answer_lines(stream, std::cout, answer_line);
  return 0;
}

int run_evaluate(const Options& options) {
  const samfin::Parameters& parameters = samfin::embedded_parameters();
  if (options.is_lines) {
    return run_lines(options.file, [&](std::string_view line) {
      const auto report = samfin::evaluated(line, parameters);
      return report ? *report : samfin::errors_json(report.errors());
    });
  }
  const auto content = content_of(options.file);
  if (!content) return exit_refused;
  const auto report = samfin::evaluated(*content, parameters);
  if (!report) return refuse(report.errors(), true);
  std::cout << *report << '\n';
  return 0;
}

int run_validate(const Options& options) {
  const auto content = content_of(options.file);
  if (!content) return exit_refused;
  const samfin::Errors errors = samfin::validated(*content, samfin::embedded_parameters());
  std::cout << samfin::errors_json(errors) << '\n';
  return errors.empty() ? 0 : refuse(errors, false);
}

int run_parameters(const Options& options) {
  return answer(samfin::parameters_json(samfin::embedded_parameters()), options, samfin::parameters_text,
                samfin::parameters_csv);
}

void add_format(CLI::App& command, Options& options) {
  command.add_option("--format", options.format, "text, json or csv")->check(CLI::IsMember({"text", "json", "csv"}));
}

void add_common(CLI::App& command, Options& options) {
  command.add_option("--year", options.year, "The year, such as 2026")->required();
  command.add_option("--assume", options.assume, "A base to assume: next_year")
      ->check(CLI::IsMember({"law", "next_year"}));
  command.add_option("--scenario", options.scenario_file, "A scenario file, or - for standard input")
      ->excludes("--assume");
  add_format(command, options);
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
  evaluate.callback([&] { exit_code = run_evaluate(options); });

  CLI::App& split = *app.add_subcommand("split", "Splits of amounts by weights, one JSON object a line");
  split.add_option("file", options.file, "A file, or - for standard input");
  split.callback([&] { exit_code = run_lines(options.file, samfin::split_json); });

  CLI::App& validate = *app.add_subcommand("validate", "The errors of a scenario, as JSON");
  validate.add_option("file", options.file, "A scenario file, or - for standard input");
  validate.callback([&] { exit_code = run_validate(options); });

  CLI::App& parameters = *app.add_subcommand("parameters", "Every parameter with status and source");
  add_format(parameters, options);
  parameters.callback([&] { exit_code = run_parameters(options); });

  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : exit_refused;
  }
  return exit_code;
}
