// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome/result.hpp"

namespace samfin {

inline constexpr int exit_refused = 2;

/// What the command line may hold; each command reads its own part.
struct Options {
  std::string file = "-";
  std::string format = "text";
  std::string actor;
  std::string solution;
  std::string assume;
  std::string scenario_file;
  std::string kind = "business";
  std::string turnover_mnok;
  std::vector<std::string> scenarios;
  std::vector<std::string> chosen;
  std::string limits = "law";
  std::string growth = "0";
  std::string group = "municipalities";
  std::string at_most_mnok;
  std::string at_least_mnok;
  std::string input = "state_share";
  std::string input_group;
  std::string lens;
  std::string from;
  std::string to;
  std::string step;
  std::string order = "stated";
  std::string survey_file;
  std::string path = "medium";
  std::string chain = "all";
  std::string budget_mnok;
  std::string price_growth;
  std::int64_t survey_year = 2021;
  std::optional<std::int64_t> wage_cost;
  std::int64_t level = 95;
  std::int64_t seed = 2026;
  std::int64_t draws = 10'000;
  std::int64_t bootstrap = 2'000;
  std::optional<std::int64_t> population;
  std::optional<std::int64_t> limit_year;
  std::optional<std::int64_t> worker_count;
  std::optional<std::int64_t> one_year;  ///< where a question without a year is about all
  std::int64_t part = 0;
  std::int64_t lens_scenario = 1;
  std::int64_t year = 0;
  std::int64_t location_count = 1;
  std::int64_t month_count = 12;
  std::int64_t look_up_count = 0;
  std::int64_t total_look_up_count = 0;
  bool has_quarters = false;
  bool is_lines = false;
  bool is_nominal = false;
};

/// Prints all errors on standard error, as JSON or as sentences; gives the exit code.
int refuse(const Errors& errors, bool is_json);

/// The file, opened in `stream`, or standard input for "-"; null where it cannot be opened, which is said.
std::istream* opened(const std::string& file, std::ifstream& stream);

/// The whole of a file, or of standard input for "-"; nothing where it cannot be read, which is said.
std::optional<std::string> content_of(const std::string& file);

/// Prints an answer in the format asked for; gives the exit code.
int answer(const Result<std::string>& result, const Options& options, std::string (*text)(std::string_view),
           std::string (*csv)(std::string_view));

/// A question with the scenario of --scenario or --assume; nothing where a file cannot be read. A scenario is
/// put in as it stands, so that its own places stay in the messages.
std::optional<std::string> question_of(const Options& options, const nlohmann::ordered_json& members);

/// The options --format; --assume and --scenario; and these with --year.
void add_format(CLI::App& command, Options& options);
void add_scenario(CLI::App& command, Options& options);
void add_common(CLI::App& command, Options& options);

}  // namespace samfin
