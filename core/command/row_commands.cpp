// SPDX-License-Identifier: MIT
#include "core/command/row_commands.hpp"

#include "core/command/row_text.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/row_questions.hpp"

namespace samfin {

namespace {

int run_row(const Options& options) {
  const auto question = question_of(options, {{"actor", options.actor}, {"year", options.year}});
  if (!question) return exit_refused;
  return answer(row_checked(*question, embedded_number_basis().parameters), options, row_text, row_csv);
}

}  // namespace

void add_row_commands(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& row = *app.add_subcommand("row", "Everything that is held about a municipality, and what moved oddly");
  row.add_option("--actor", options.actor, "A municipality code of the year")->required();
  add_common(row, options);
  row.callback([&] { exit_code = run_row(options); });
}

}  // namespace samfin
