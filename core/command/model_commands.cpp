// SPDX-License-Identifier: MIT
#include "core/command/model_commands.hpp"

#include "core/command/model_text.hpp"
#include "core/io/model_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/presets.hpp"
#include "core/io/stages_json.hpp"

namespace samfin {

namespace {

using nlohmann::ordered_json;

std::string quoted(const std::string& text) {
  return ordered_json(text).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// A scenario by the name of a preset or of a file, as members of a question; nothing where it cannot be read.
std::optional<std::string> scenario_members(const std::string& name) {
  if (preset_named(name)) return "\"preset\":" + quoted(name);
  const auto content = content_of(name);
  if (!content) return std::nullopt;
  return "\"scenario\":" + *content;
}

int run_compare(const Options& options) {
  std::string list;
  for (const std::string& name : options.scenarios) {
    const auto members = scenario_members(name);
    if (!members) return exit_refused;
    list += (list.empty() ? "" : ",") + std::string("{\"name\":") + quoted(name) + "," + *members + "}";
  }
  std::string question = "{\"scenarios\":[" + list + "]";
  if (options.one_year) question += ",\"year\":" + std::to_string(*options.one_year);
  if (!options.lens.empty()) {
    question +=
        ",\"lens\":{\"actor\":" + quoted(options.lens) + ",\"scenario\":" + std::to_string(options.lens_scenario) + "}";
  }
  return answer(scenarios_compared(question + "}", embedded_number_basis().parameters), options, comparison_text,
                comparison_csv);
}

/// A side of a bridge: a year of the law, or "SCENARIO:YEAR".
std::optional<std::string> bridge_end(const std::string& text) {
  const auto colon = text.rfind(':');
  const std::string year = colon == std::string::npos ? text : text.substr(colon + 1);
  const auto members = scenario_members(colon == std::string::npos ? "law" : text.substr(0, colon));
  if (!members) return std::nullopt;
  const bool is_number = !year.empty() && year.size() <= 4 && year.find_first_not_of("0123456789") == std::string::npos;
  return "{" + *members + ",\"year\":" + (is_number ? std::to_string(std::stoi(year)) : quoted(year)) + "}";
}

int run_bridge(const Options& options) {
  const auto from = bridge_end(options.from);
  const auto to = bridge_end(options.to);
  if (!from || !to) return exit_refused;
  const std::string question = "{\"actor\":" + quoted(options.actor) + ",\"order\":" + quoted(options.order) +
                               ",\"from\":" + *from + ",\"to\":" + *to + "}";
  return answer(bridged(question, embedded_number_basis().parameters), options, bridge_text, bridge_csv);
}

/// A member of a question, where the option is given.
std::string member(const char* name, const std::string& value) {
  return value.empty() ? "" : ",\"" + std::string(name) + "\":" + quoted(value);
}

/// The input that is sought.
std::string seek_input(const Options& options) {
  const bool has_group = options.input == "group_share" || options.input == "key_weight";
  std::string input = "{\"kind\":" + quoted(options.input) + member("solution", options.solution);
  if (has_group) input += member("group", options.input_group.empty() ? options.group : options.input_group);
  if (options.input == "key_weight") input += ",\"part\":" + std::to_string(options.part);
  return input + "}";
}

/// What must hold; nothing where the limits cannot be read.
std::optional<std::string> seek_goal(const Options& options) {
  const std::string amounts =
      member("at_most_mnok", options.at_most_mnok) + member("at_least_mnok", options.at_least_mnok);
  if (!amounts.empty()) {
    const bool is_of_actor = !options.actor.empty();
    return (is_of_actor ? "\"actor\":" + quoted(options.actor) : "\"group\":" + quoted(options.group)) + amounts;
  }
  const auto limits = scenario_members(options.limits);
  if (!limits) return std::nullopt;
  const std::int64_t year = options.limit_year.value_or(options.year);
  return "\"growth\":" + quoted(options.growth) + ",\"limits\":{" + *limits + ",\"year\":" + std::to_string(year) + "}";
}

int run_seek(const Options& options) {
  const auto members = scenario_members(options.scenario_file);
  const auto goal = members ? seek_goal(options) : std::nullopt;
  if (!goal) return exit_refused;
  const std::string question = "{" + *members + ",\"year\":" + std::to_string(options.year) +
                               ",\"input\":" + seek_input(options) + member("from", options.from) +
                               member("to", options.to) + member("step", options.step) + ",\"goal\":{" + *goal + "}}";
  return answer(goal_sought(question, embedded_number_basis().parameters), options, seek_text, seek_csv);
}

int run_stages(const Options& options) {
  const auto members = scenario_members(options.scenario_file);
  if (!members) return exit_refused;
  const std::string question = "{" + *members + ",\"year\":" + std::to_string(options.year) + "}";
  return answer(stages_told(question, embedded_number_basis().parameters), options, stages_text, stages_csv);
}

int run_reach(const Options& options) {
  const auto members = scenario_members(options.scenario_file);
  if (!members) return exit_refused;
  const std::string question = "{" + *members + ",\"year\":" + std::to_string(options.year) + "}";
  return answer(reach_told(question, embedded_number_basis().parameters), options, reach_text, reach_csv);
}

void add_compare(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& compare = *app.add_subcommand("compare", "Scenarios side by side: who pays less, who pays more");
  compare.add_option("scenarios", options.scenarios, "Scenario files, or presets by name")->required()->expected(2, 12);
  compare.add_option("--year", options.one_year, "One year only");
  compare.add_option("--lens", options.lens, "An actor: who pays its gain, or gets its loss");
  compare.add_option("--lens-scenario", options.lens_scenario, "In which scenario; 1 is the second");
  add_format(compare, options);
  compare.callback([&] { exit_code = run_compare(options); });
}

void add_bridge(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& bridge = *app.add_subcommand("bridge", "From one payment of an actor to another, in steps that add up");
  bridge.add_option("--actor", options.actor, "A municipality code, a health region or a group")->required();
  bridge.add_option("--from", options.from, "A year, or a preset or scenario file with one: law:2025")->required();
  bridge.add_option("--to", options.to, "The same")->required();
  bridge.add_option("--order", options.order, "stated, or shapley for the average over all orders");
  add_format(bridge, options);
  bridge.callback([&] { exit_code = run_bridge(options); });
}

void add_seek(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& seek = *app.add_subcommand("seek", "The smallest value of an input with which a goal is reached");
  seek.add_option("scenario", options.scenario_file, "A scenario file with a model, or a preset by name")->required();
  seek.add_option("--year", options.year, "The year, such as 2026")->required();
  seek.add_option("--input", options.input, "state_share, group_share, key_weight or cost (million kroner)");
  seek.add_option("--solution", options.solution, "The solution; all that the model has a rule for without it");
  seek.add_option("--input-group", options.input_group, "The group of a group_share or key_weight; else --group");
  seek.add_option("--part", options.part, "The part of a key's mixture, counted from 0");
  seek.add_option("--from", options.from, "The smallest value tried");
  seek.add_option("--to", options.to, "The largest value tried");
  seek.add_option("--step", options.step, "The step between values");
  seek.add_option("--limits", options.limits, "What no municipality may pay more than: a preset or a file");
  seek.add_option("--limit-year", options.limit_year, "The year of the limits, where it is another");
  seek.add_option("--growth", options.growth, "How much more than the limits is allowed, such as 0.05");
  seek.add_option("--group", options.group, "A payer group to limit instead");
  seek.add_option("--actor", options.actor, "An actor to limit instead");
  seek.add_option("--at-most-mnok", options.at_most_mnok, "What the group or the actor may pay at most");
  seek.add_option("--at-least-mnok", options.at_least_mnok, "What it must pay at least");
  add_format(seek, options);
  seek.callback([&] { exit_code = run_seek(options); });
}

void add_stages(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& stages = *app.add_subcommand("stages", "From each solution's total to those who pay, stage by stage");
  stages.add_option("scenario", options.scenario_file, "A scenario file, or a preset by name")->required();
  stages.add_option("--year", options.year, "The year, such as 2026")->required();
  add_format(stages, options);
  stages.callback([&] { exit_code = run_stages(options); });
}

void add_reach(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& reach = *app.add_subcommand("reach", "What each input can move in a year, and why one moves nothing");
  reach.add_option("scenario", options.scenario_file, "A scenario file, or a preset by name")->required();
  reach.add_option("--year", options.year, "The year, such as 2026")->required();
  add_format(reach, options);
  reach.callback([&] { exit_code = run_reach(options); });
}

}  // namespace

void add_model_commands(CLI::App& app, Options& options, int& exit_code) {
  add_compare(app, options, exit_code);
  add_bridge(app, options, exit_code);
  add_seek(app, options, exit_code);
  add_stages(app, options, exit_code);
  add_reach(app, options, exit_code);
}

}  // namespace samfin
