// SPDX-License-Identifier: MIT
#include "core/command/investment_commands.hpp"

#include "core/command/investment_text.hpp"
#include "core/io/investment_questions.hpp"

namespace samfin {

namespace {

int run_repay(const Options& options) {
  const auto question = content_of(options.file);
  if (!question) return exit_refused;
  return answer(investments_repaid(*question), options, repay_text, repay_csv);
}

int run_price(const Options& options) {
  const auto question = content_of(options.file);
  if (!question) return exit_refused;
  return answer(service_priced(*question), options, price_text, price_csv);
}

}  // namespace

void add_investment_commands(CLI::App& app, Options& options, int& exit_code) {
  CLI::App& repay = *app.add_subcommand("repay", "Investments, and what is paid for them in each year");
  repay.add_option("file", options.file, "A file with investments (JSON), or - for standard input");
  add_format(repay, options);
  repay.callback([&] { exit_code = run_repay(options); });

  CLI::App& price = *app.add_subcommand("price", "The price that covers the cost of a service that is bought");
  price.add_option("file", options.file, "A file with the years of the service (JSON), or - for standard input");
  add_format(price, options);
  price.callback([&] { exit_code = run_price(options); });
}

}  // namespace samfin
