// SPDX-License-Identifier: MIT
#include "core/command/key_commands.hpp"

#include "core/command/key_text.hpp"
#include "core/io/key_questions.hpp"
#include "core/io/number_basis.hpp"

namespace samfin {

namespace {

int run_key_table(const Options& options) {
  const auto csv = content_of(options.file);
  if (!csv) return exit_refused;
  return answer(key_table_of_csv(*csv), options, key_table_text, key_table_csv);
}

int run_key_parts(const Options& options) {
  const auto question = question_of(options, {{"actor", options.actor}, {"year", options.year}});
  if (!question) return exit_refused;
  return answer(key_parted(*question, embedded_number_basis().parameters), options, key_parts_text, key_parts_csv);
}

}  // namespace

void add_key_commands(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& table = *app.add_subcommand("key-table", "A key from CSV as a scenario holds it");
  table.add_option("file", options.file, "A file with actor;weight, or - for standard input");
  add_format(table, options);
  table.callback([&] { exit_code = run_key_table(options); });

  CLI::App& parts = *app.add_subcommand("key-parts", "What a municipality pays by the municipal key, by criterion");
  parts.add_option("--actor", options.actor, "A municipality code")->required();
  parts.add_option("--year", options.year, "The year, 2026 or later")->required();
  parts.add_option("scenario,--scenario", options.scenario_file, "A scenario file, or - for standard input");
  add_format(parts, options);
  parts.callback([&] { exit_code = run_key_parts(options); });
}

}  // namespace samfin
