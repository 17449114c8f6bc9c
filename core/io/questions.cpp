// SPDX-License-Identifier: MIT
#include "core/io/questions.hpp"

#include <algorithm>

#include "core/evaluate.hpp"
#include "core/io/bill_json.hpp"
#include "core/io/explanation_json.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/question.hpp"
#include "core/io/scenario_json.hpp"
#include "core/regulation/other_member.hpp"
#include "core/regulation/pharmacy.hpp"

namespace samfin {

namespace {

/// Reads and evaluates; where the reading fails in places, what the rest would refuse is said as well.
Result<Report> report_of(std::string_view text, const Parameters& parameters) {
  ScenarioReading reading = scenario_reading(text);
  if (reading.errors.empty()) return evaluate(reading.scenario, parameters);
  const auto rest = applied(reading.scenario, parameters);
  if (!rest) reading.errors.insert(reading.errors.end(), rest.errors().begin(), rest.errors().end());
  return reading.errors;
}

/// The scenario for one year of a question, and for the year before where that is wanted and known.
Result<Report> report_for_year(Scenario scenario, std::int64_t year, bool with_year_before,
                               const Parameters& parameters) {
  const std::vector<int> known = known_years_of(scenario.base, parameters);
  if (std::find(known.begin(), known.end(), year) == known.end()) {
    return Error{ErrorCode::year_without_parameters, "/year", {{"year", year}, {"years", text_of_years(known)}}};
  }
  scenario.years = {static_cast<int>(year)};
  if (with_year_before && year > known.front())
    scenario.years.insert(scenario.years.begin(), static_cast<int>(year) - 1);
  auto report = evaluate(scenario, parameters);
  if (report) return report;
  return in_scenario(report.errors());
}

void write_cell_source(JsonWriter& writer, const CellRef& cell) {
  writer.begin_object().member("path", cell.path()).member("value", text_of(cell.cell(), cell.table->unit()));
  writer.member("unit", name_of(cell.table->unit())).member("status", name_of(cell.status()));
  writer.member("source", cell.provenance().source).member("place", cell.provenance().place).end_object();
}

}  // namespace

Result<std::string> evaluated(std::string_view scenario, const Parameters& parameters) {
  const auto report = report_of(scenario, parameters);
  if (!report) return report.errors();
  return report_json(*report);
}

Result<ReportNumbers> evaluated_numbers(std::string_view scenario, const Parameters& parameters) {
  const auto report = report_of(scenario, parameters);
  if (!report) return report.errors();
  return report_numbers(*report);
}

Errors validated(std::string_view scenario, const Parameters& parameters) {
  const auto report = report_of(scenario, parameters);
  return report ? Errors() : report.errors();
}

Result<std::string> billed(std::string_view text, const Parameters& parameters) {
  auto question = read_question(text);
  if (!question) return question.errors();
  Errors& errors = question->errors;
  ObjectReader reader = question->members();
  const auto actor = reader.text("actor", true);
  const auto year = reader.whole_number("year", true);
  BillParts parts;
  parts.has_quarters = reader.flag("quarters").value_or(false);
  parts.has_comparison = reader.flag("comparison").value_or(false);
  parts.has_vkp_range = reader.flag("vkp_range").value_or(false);
  const std::int64_t peers = reader.whole_number("peers").value_or(0);
  if (peers < 0 || peers > 400) {
    errors.push_back(
        {ErrorCode::value_out_of_range, "/peers", {{"value", std::to_string(peers)}, {"min", "0"}, {"max", "400"}}});
  }
  reader.finish();
  if (!errors.empty()) return errors;
  parts.peer_count = static_cast<std::size_t>(peers);
  const auto report = report_for_year(question->scenario, *year, parts.has_comparison, parameters);
  if (!report) return report.errors();
  const auto bill = bill_of(*report, *actor, static_cast<int>(*year));
  if (!bill) return bill.errors();
  return bill_json(*report, *bill, parts);
}

Result<std::string> explained(std::string_view text, const Parameters& parameters) {
  auto question = read_question(text);
  if (!question) return question.errors();
  Errors& errors = question->errors;
  ObjectReader reader = question->members();
  const auto actor = reader.text("actor", true);
  const auto year = reader.whole_number("year", true);
  const auto name = reader.text("solution", true);
  reader.finish();
  const auto solution = name ? solution_named(*name) : std::nullopt;
  if (name && !solution) {
    errors.push_back({ErrorCode::unknown_solution, "/solution", {{"solution", shown(*name)}}});
  }
  if (!errors.empty()) return errors;
  const auto report = report_for_year(question->scenario, *year, false, parameters);
  if (!report) return report.errors();
  const auto explanation = explanation_of(*report, *actor, static_cast<int>(*year), *solution);
  if (!explanation) return explanation.errors();
  return explanation_json(*explanation);
}

Result<std::string> member_priced(std::string_view text, const Parameters& parameters) {
  auto question = read_question(text);
  if (!question) return question.errors();
  Errors& errors = question->errors;
  ObjectReader reader = question->members();
  MemberQuestion member;
  const std::int64_t year = reader.whole_number("year", true).value_or(0);
  member.year = static_cast<int>(std::clamp<std::int64_t>(year, 0, 9999));
  member.kind = reader.text("kind", true).value_or("");
  member.turnover_mnok = reader.ratio("turnover_mnok");
  member.location_count = reader.whole_number("location_count").value_or(1);
  member.month_count = reader.whole_number("month_count").value_or(12);
  reader.finish();
  if (!errors.empty()) return errors;
  const auto known = parameters_of(question->scenario, parameters);
  if (!known) return known.errors();
  const auto price = member_price(*known, member);
  if (!price) return price.errors();
  JsonWriter writer;
  writer.begin_object().member("year", member.year).member("category", price->category);
  writer.member("monthly_price_ore", price->monthly_price).member("price_count", price->price_count);
  writer.member("month_count", member.month_count).member("amount_ore", price->amount);
  writer.member("status", name_of(price->status)).begin_array("inputs");
  for (const CellRef& cell : price->cells) write_cell_source(writer, cell);
  writer.end_array().end_object();
  return std::move(writer).text();
}

Result<std::string> pharmacy_priced(std::string_view text, const Parameters& parameters) {
  auto question = read_question(text);
  if (!question) return question.errors();
  Errors& errors = question->errors;
  ObjectReader reader = question->members();
  const std::int64_t year = std::clamp<std::int64_t>(reader.whole_number("year", true).value_or(0), 0, 9999);
  const std::int64_t look_ups = reader.whole_number("look_up_count", true).value_or(0);
  const std::int64_t total = reader.whole_number("total_look_up_count", true).value_or(1);
  reader.finish();
  if (!errors.empty()) return errors;
  const auto known = parameters_of(question->scenario, parameters);
  if (!known) return known.errors();
  const auto payment = pharmacy_payment(*known, static_cast<int>(year), look_ups, total);
  if (!payment) return payment.errors();
  JsonWriter writer;
  writer.begin_object().member("year", year).member("group_amount_ore", payment->group_amount);
  writer.member("amount_ore", payment->amount).member("status", name_of(payment->status)).end_object();
  return std::move(writer).text();
}

}  // namespace samfin
