// SPDX-License-Identifier: MIT
#include "core/evaluate.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/questions.hpp"
#include "core/io/report_json.hpp"
#include "core/io/scenario_json.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/targets.hpp"

namespace samfin::fuzz {

namespace {

const Parameters& parameters() {
  return embedded_number_basis().parameters;
}

std::string written(const Scenario& scenario) {
  JsonWriter writer;
  write_scenario(writer, scenario, parameters());
  return std::move(writer).text();
}

/// One year is as good as five here, and five times as fast.
Scenario of_one_year(Scenario scenario) {
  if (scenario.years.empty()) scenario.years = {parameters().years().back()};
  return scenario;
}

/// The sum of what each payer group pays is what its actors pay.
void check_sums(const Report& report) {
  for (const PaymentBlock& block : report.blocks) {
    Money sum;
    for (const Money amount : block.amounts) sum += amount;
    if (sum != block.total) broken("the parts add up to the whole");
  }
}

}  // namespace

void evaluate_scenario(std::string_view text) {
  const ScenarioReading reading = scenario_reading(text);
  if (!reading.errors.empty()) {
    check_errors(reading.errors);
    check_errors(validated(text, parameters()));
    return;
  }
  const auto report = evaluate(of_one_year(reading.scenario), parameters());
  if (!report) return check_errors(report.errors());
  check_sums(*report);
}

void write_and_read_again(std::string_view text) {
  const ScenarioReading reading = scenario_reading(text);
  if (!reading.errors.empty()) return;
  const Scenario scenario = of_one_year(reading.scenario);
  const auto report = evaluate(scenario, parameters());
  if (!report) return;
  const std::string first = written(report->scenario);
  const auto again = read_scenario(first);
  if (!again) broken("what is written is read", first);
  if (written(*again) != first) broken("written, read and written is the same text", first);
  const auto second = evaluate(*again, parameters());
  if (!second) broken("what was evaluated is evaluated again", first);
  const std::string one = report_json(*report);
  const std::string other = report_json(*second);
  check_answer(one);
  // The first says perhaps that it was written with another engine; the payments come before that.
  if (scenario.written_with ? one.substr(0, one.find("\"warnings\"")) != other.substr(0, other.find("\"warnings\""))
                            : one != other) {
    broken("the same scenario gives the same bytes", first);
  }
}

}  // namespace samfin::fuzz
