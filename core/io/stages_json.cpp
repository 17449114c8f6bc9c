// SPDX-License-Identifier: MIT
#include "core/io/stages_json.hpp"

#include <algorithm>

#include "core/io/json_reader.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/named_scenario.hpp"
#include "core/models/payments_by_model.hpp"
#include "core/regulation/price_model.hpp"

namespace samfin {

namespace {

std::string_view collection_of(const SharedSolution& solution, PayerGroup group) {
  if (group == PayerGroup::state) return "state_budget";
  const auto found = solution.collection.find(group);
  return name_of(found == solution.collection.end() ? Collection::invoice : found->second);
}

void write_on_behalf(JsonWriter& writer, const SharedSolution& solution, PayerGroup payer) {
  const auto is_own = [&](const OnBehalfAmount& part) { return payer_on_behalf_of(part.of) == payer; };
  if (std::none_of(solution.on_behalf.begin(), solution.on_behalf.end(), is_own)) return;
  writer.begin_array("on_behalf");
  for (const OnBehalfAmount& part : solution.on_behalf) {
    if (!is_own(part)) continue;
    writer.begin_object().member("of", name_of(part.of)).member("amount_ore", part.amount);
    writer.member("pays", part.is_paid_by_group ? name_of(payer) : "self").end_object();
  }
  writer.end_array();
}

void write_payer(JsonWriter& writer, const SharedSolution& solution, const PaymentBlock& block) {
  const auto payer_count =
      std::count_if(block.amounts.begin(), block.amounts.end(), [](Money amount) { return amount != Money(); });
  writer.begin_object().member("payer_group", name_of(block.payer_group)).member("amount_ore", block.total);
  writer.member("actor_count", static_cast<std::int64_t>(payer_count));
  writer.member("collection", collection_of(solution, block.payer_group));
  writer.member("status", name_of(block.total_status));
  write_on_behalf(writer, solution, block.payer_group);
  writer.end_object();
}

/// Returns what is paid for it.
Money write_solution(JsonWriter& writer, const SharedSolution& solution) {
  const Money total = solution.operation + solution.investment;
  writer.begin_object().member("solution", name_of(solution.solution)).member("class", name_of(solution.task_class));
  writer.member("is_modelled", solution.is_modelled).member("step", std::string_view(solution.step.text()));
  writer.member("operation_ore", solution.operation).member("investment_ore", solution.investment);
  writer.member("total_ore", total).member("bought_ore", solution.bought).begin_array("payers");
  for (const PaymentBlock& block : solution.blocks) write_payer(writer, solution, block);
  writer.end_array().end_object();
  return total;
}

std::string stages_json(const std::vector<SharedSolution>& solutions, int year) {
  JsonWriter writer;
  Money total;
  std::map<PayerGroup, Money> groups;
  writer.begin_object().member("year", year).begin_array("solutions");
  for (const SharedSolution& solution : solutions) {
    if (solution.blocks.empty() && solution.bought == Money()) continue;
    total += write_solution(writer, solution);
    for (const PaymentBlock& block : solution.blocks) groups[block.payer_group] += block.total;
  }
  writer.end_array().begin_array("totals");
  for (const auto& [group, amount] : groups) {
    writer.begin_object().member("payer_group", name_of(group)).member("amount_ore", amount).end_object();
  }
  writer.end_array().member("total_ore", total).end_object();
  return std::move(writer).text();
}

}  // namespace

Result<std::string> stages_told(std::string_view question, const Parameters& parameters) {
  auto document = read_json(question);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  Scenario scenario = read_named_scenario(reader, errors);
  const auto asked = reader.whole_number("year", true);
  reader.finish();
  if (!errors.empty()) return errors;
  const int year = static_cast<int>(std::clamp<std::int64_t>(asked.value_or(0), 0, 9999));
  scenario.years = {year};
  const auto report = report_of(scenario, parameters, "/scenario", errors);
  if (report == nullptr) return errors;
  const auto regulated = payments_as_regulated(report->parameters, year);
  if (!regulated) return regulated.errors();
  const auto solutions =
      solutions_by_model(scenario.model.value_or(SharingModel()), report->parameters, *regulated, year);
  if (!solutions) return solutions.errors();
  return stages_json(*solutions, year);
}

}  // namespace samfin
