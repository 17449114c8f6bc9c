// SPDX-License-Identifier: MIT
#include "core/command/basis_commands.hpp"

#include "core/command/basis_text.hpp"
#include "core/io/basis_questions.hpp"

namespace samfin {

namespace {

int run_costs(const Options& options) {
  const auto question = question_of(options, {{"year", options.year}});
  if (!question) return exit_refused;
  return answer(costs_told(*question, embedded_number_basis()), options, costs_text, costs_csv);
}

int run_settle(const Options& options) {
  const auto question = question_of(options, nlohmann::ordered_json::object());
  if (!question) return exit_refused;
  return answer(settled_accounts(*question, embedded_number_basis()), options, settlement_text, settlement_csv);
}

int run_reconcile(const Options& options) {
  return answer(reconciled_figures("{}", embedded_number_basis()), options, reconciliation_text, reconciliation_csv);
}

}  // namespace

void add_basis_commands(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& costs = *app.add_subcommand("costs", "From last year's level and its drivers to a year's estimate");
  add_common(costs, options);
  costs.callback([&] { exit_code = run_costs(options); });

  CLI::App& settle = *app.add_subcommand("settle", "What was paid, used and carried forward; ceiling; compensation");
  add_scenario(settle, options);
  add_format(settle, options);
  settle.callback([&] { exit_code = run_settle(options); });

  CLI::App& reconcile = *app.add_subcommand("reconcile", "Every published figure beside what is found for it");
  add_format(reconcile, options);
  reconcile.callback([&] { exit_code = run_reconcile(options); });
}

}  // namespace samfin
