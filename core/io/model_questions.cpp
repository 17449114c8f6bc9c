// SPDX-License-Identifier: MIT
#include "core/io/model_questions.hpp"

#include <algorithm>
#include <array>

#include "core/io/json_reader.hpp"
#include "core/io/named_scenario.hpp"
#include "core/io/reach_json.hpp"
#include "core/io/scenario_comparison_json.hpp"
#include "core/io/words.hpp"
#include "core/models/bridge.hpp"
#include "core/models/reach.hpp"
#include "core/report/bill.hpp"

namespace samfin {

using nlohmann::json;

namespace {

constexpr std::size_t most_scenarios = 12;

/// A scenario with the name that the question gives it.
struct NamedScenario {
  std::string name;
  Scenario scenario;
};

std::vector<NamedScenario> read_scenarios(const json* list, const std::string& path, Errors& errors) {
  std::vector<NamedScenario> scenarios;
  if (list == nullptr) return scenarios;
  if (list->size() < 2 || list->size() > most_scenarios) {
    errors.push_back(
        {ErrorCode::value_out_of_range,
         path,
         {{"value", std::to_string(list->size())}, {"min", "2"}, {"max", std::to_string(most_scenarios)}}});
    return scenarios;
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    ObjectReader reader((*list)[i], path + "/" + std::to_string(i), errors);
    NamedScenario named;
    named.name = reader.text("name").value_or("");
    named.scenario = read_named_scenario(reader, errors);
    reader.finish();
    scenarios.push_back(std::move(named));
  }
  return scenarios;
}

/// A year that no parameters can have is left to the scenario to refuse.
int year_of(const std::optional<std::int64_t>& year) {
  return static_cast<int>(std::clamp<std::int64_t>(year.value_or(0), 0, 9999));
}

/// Whom the zero-sum lens is on, and in which scenario.
struct LensQuestion {
  std::string actor;
  std::size_t scenario = 1;
};

std::optional<LensQuestion> read_lens(const json* value, std::size_t scenario_count, Errors& errors) {
  if (value == nullptr) return std::nullopt;
  ObjectReader reader(*value, "/lens", errors);
  LensQuestion lens;
  lens.actor = reader.text("actor", true).value_or("");
  const std::int64_t scenario = reader.whole_number("scenario").value_or(1);
  const auto last = static_cast<std::int64_t>(scenario_count) - 1;
  if (scenario_count > 1 && (scenario < 1 || scenario > last)) {
    errors.push_back({ErrorCode::value_out_of_range,
                      reader.path_of("scenario"),
                      {{"value", std::to_string(scenario)}, {"min", "1"}, {"max", std::to_string(last)}}});
  }
  lens.scenario = static_cast<std::size_t>(scenario);
  reader.finish();
  return lens;
}

/// The lens of each year. An actor that pays in none of them is refused.
Result<std::vector<std::optional<ZeroSumLens>>> lenses_of(const std::vector<ComparedYear>& years,
                                                          const LensQuestion& question, const Report& first) {
  std::vector<std::optional<ZeroSumLens>> lenses;
  for (const ComparedYear& year : years) {
    auto lens = zero_sum_lens(year, question.actor, question.scenario);
    if (!lens) return lens.errors();
    lenses.push_back(std::move(*lens));
  }
  const bool is_nowhere = std::none_of(lenses.begin(), lenses.end(), [](const auto& lens) { return lens.has_value(); });
  const auto bill = years.empty() || !is_nowhere ? Result<Bill>(Bill{}) : bill_of(first, question.actor, years[0].year);
  if (bill) return lenses;
  Errors errors = bill.errors();
  for (Error& error : errors) error.path = "/lens/actor";
  return errors;
}

/// One end of a bridge, with its report.
BridgeEnd read_end(const json* value, const std::string& path, const Parameters& parameters,
                   std::shared_ptr<const Report>& report, Errors& errors) {
  if (value == nullptr) return {};
  ObjectReader end(*value, path, errors);
  const int year = year_of(end.whole_number("year", true));
  Scenario scenario = read_named_scenario(end, errors);
  end.finish();
  if (!errors.empty()) return {};
  scenario.years = {year};
  report = report_of(scenario, parameters, path + "/scenario", errors);
  return {report.get(), year};
}

}  // namespace

Result<std::string> scenarios_compared(std::string_view text, const Parameters& parameters) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  auto scenarios = read_scenarios(reader.array("scenarios", true), "/scenarios", errors);
  const auto year = reader.whole_number("year");
  const auto lens = read_lens(reader.find("lens"), scenarios.size(), errors);
  reader.finish();
  if (!errors.empty()) return errors;
  std::vector<std::shared_ptr<const Report>> reports;
  std::vector<const Report*> given;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    if (year) scenarios[i].scenario.years = {year_of(year)};
    const std::string path = "/scenarios/" + std::to_string(i) + "/scenario";
    reports.push_back(report_of(scenarios[i].scenario, parameters, path, errors));
    given.push_back(reports.back().get());
    names.push_back(scenarios[i].name);
  }
  if (!errors.empty()) return errors;
  const auto years = compared(given);
  if (!lens) return scenario_comparison_json(names, years, {});
  const auto lenses = lenses_of(years, *lens, *given.front());
  if (!lenses) return lenses.errors();
  return scenario_comparison_json(names, years, *lenses);
}

Result<std::string> bridged(std::string_view text, const Parameters& parameters) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  const std::string actor = reader.text("actor", true).value_or("");
  const auto order = static_cast<BridgeOrder>(read_word(reader.text("order"), bridge_order_names, "/order", errors));
  std::array<std::shared_ptr<const Report>, 2> reports;
  const BridgeEnd from = read_end(reader.find("from", true), "/from", parameters, reports[0], errors);
  const BridgeEnd to = read_end(reader.find("to", true), "/to", parameters, reports[1], errors);
  reader.finish();
  if (!errors.empty()) return errors;
  const auto bridge = bridge_of(from, to, actor, order);
  if (!bridge) return bridge.errors();
  return bridge_json(*bridge, actor, from.year, to.year, name_of(order));
}

Result<std::string> reach_told(std::string_view text, const Parameters& parameters) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  const Scenario scenario = read_named_scenario(reader, errors);
  const int year = year_of(reader.whole_number("year", true));
  reader.finish();
  if (!errors.empty()) return errors;
  const auto reached = reach_of(scenario, parameters, year);
  if (reached) return reach_json(*reached, year);
  append_at(errors, reached.errors(), "/scenario");
  return errors;
}

}  // namespace samfin
