// SPDX-License-Identifier: MIT
#include "core/io/model_questions.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "core/evaluate.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/presets.hpp"
#include "core/io/scenario_comparison_json.hpp"
#include "core/io/scenario_json.hpp"
#include "core/models/bridge.hpp"
#include "core/models/goal_seek.hpp"

namespace samfin {

using nlohmann::json;

namespace {

constexpr std::size_t most_scenarios = 12;

/// A scenario as a question names it: a preset, or written out; the law where neither stands.
struct NamedScenario {
  std::string name;
  Scenario scenario;
};

void append_at(Errors& errors, Errors more, const std::string& path) {
  for (Error& error : more) {
    error.path.insert(0, path);
    errors.push_back(std::move(error));
  }
}

Scenario read_preset(const std::string& name, const std::string& path, Errors& errors) {
  const auto text = preset_named(name);
  if (!text) {
    std::string known;
    for (const std::string& preset : preset_names()) known += (known.empty() ? "" : " ") + preset;
    errors.push_back({ErrorCode::value_not_allowed, path, {{"value", name.substr(0, 60)}, {"allowed", known}}});
    return {};
  }
  return std::move(scenario_reading(std::string_view(*text)).scenario);
}

/// The members `preset` and `scenario` of an object being read.
Scenario read_named(ObjectReader& reader, Errors& errors) {
  const auto preset = reader.text("preset");
  const json* written = reader.find("scenario");
  if (preset) return read_preset(*preset, reader.path_of("preset"), errors);
  if (written == nullptr) return {};
  auto reading = scenario_reading(*written);
  append_at(errors, std::move(reading.errors), reader.path_of("scenario"));
  return std::move(reading.scenario);
}

/// A report, with the errors placed below the scenario that met them.
std::unique_ptr<Report> report_of(const Scenario& scenario, const Parameters& parameters, const std::string& path,
                                  Errors& errors) {
  auto report = evaluate(scenario, parameters);
  if (report) return std::make_unique<Report>(std::move(*report));
  append_at(errors, report.errors(), path);
  return nullptr;
}

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
    named.scenario = read_named(reader, errors);
    reader.finish();
    scenarios.push_back(std::move(named));
  }
  return scenarios;
}

Goal read_goal(const json* value, const std::string& path, int year, const Parameters& parameters,
               std::unique_ptr<Report>& limits, Errors& errors) {
  Goal goal;
  if (value == nullptr) return goal;
  ObjectReader reader(*value, path, errors);
  if (const auto group = reader.text("group")) {
    goal.kind = Goal::Kind::group_at_most;
    const auto known = payer_group_named(*group);
    if (!known) {
      errors.push_back({ErrorCode::value_not_allowed,
                        reader.path_of("group"),
                        {{"value", group->substr(0, 60)}, {"allowed", "health_regions municipalities"}}});
    }
    goal.group = known.value_or(PayerGroup::municipalities);
    const Ratio mnok = reader.ratio("at_most_mnok", true).value_or(Ratio());
    const auto amount = money_from_mnok(mnok, reader.path_of("at_most_mnok"));
    if (amount) {
      goal.group_limit = *amount;
    } else {
      append_at(errors, amount.errors(), "");
    }
    reader.finish();
    return goal;
  }
  goal.growth = reader.ratio("growth").value_or(Ratio());
  goal.limit_year = year;
  Scenario scenario;
  if (const json* written = reader.find("limits")) {
    ObjectReader limit(*written, reader.path_of("limits"), errors);
    goal.limit_year = static_cast<int>(std::clamp<std::int64_t>(limit.whole_number("year").value_or(year), 0, 9999));
    scenario = read_named(limit, errors);
    limit.finish();
  }
  reader.finish();
  scenario.years = {goal.limit_year};
  if (errors.empty()) limits = report_of(scenario, parameters, reader.path_of("limits") + "/scenario", errors);
  goal.limits = limits.get();
  return goal;
}

}  // namespace

Result<std::string> scenarios_compared(std::string_view text, const Parameters& parameters) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  auto scenarios = read_scenarios(reader.array("scenarios", true), "/scenarios", errors);
  const auto year = reader.whole_number("year");
  reader.finish();
  if (!errors.empty()) return errors;
  std::vector<std::unique_ptr<Report>> reports;
  std::vector<const Report*> given;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    if (year) scenarios[i].scenario.years = {static_cast<int>(std::clamp<std::int64_t>(*year, 0, 9999))};
    const std::string path = "/scenarios/" + std::to_string(i) + "/scenario";
    reports.push_back(report_of(scenarios[i].scenario, parameters, path, errors));
    given.push_back(reports.back().get());
    names.push_back(scenarios[i].name);
  }
  if (!errors.empty()) return errors;
  return scenario_comparison_json(names, compared(given));
}

Result<std::string> goal_sought(std::string_view text, const Parameters& parameters) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  const Scenario scenario = read_named(reader, errors);
  Search search;
  search.year = static_cast<int>(std::clamp<std::int64_t>(reader.whole_number("year", true).value_or(0), 0, 9999));
  search.smallest = reader.ratio("from").value_or(Ratio());
  search.largest = reader.ratio("to").value_or(Ratio(1));
  search.step = reader.ratio("step").value_or(Ratio::of(1, 10'000));
  const json* written = reader.find("goal", true);
  reader.finish();
  if (!errors.empty()) return errors;
  std::unique_ptr<Report> limits;
  const Goal goal = read_goal(written, "/goal", search.year, parameters, limits, errors);
  if (!errors.empty()) return errors;
  const auto seek = smallest_state_share(scenario, parameters, goal, search);
  if (!seek) return seek.errors();
  return goal_seek_json(*seek, search);
}

Result<std::string> bridged(std::string_view text, const Parameters& parameters) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  const std::string actor = reader.text("actor", true).value_or("");
  const std::string order = reader.text("order").value_or("stated");
  if (order != "stated" && order != "shapley") {
    errors.push_back(
        {ErrorCode::value_not_allowed, "/order", {{"value", order.substr(0, 60)}, {"allowed", "stated shapley"}}});
  }
  std::array<std::unique_ptr<Report>, 2> reports;
  std::array<BridgeEnd, 2> ends;
  constexpr std::array<std::string_view, 2> names = {"from", "to"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const json* value = reader.find(names[i], true);
    if (value == nullptr) continue;
    ObjectReader end(*value, reader.path_of(names[i]), errors);
    const std::int64_t year = std::clamp<std::int64_t>(end.whole_number("year", true).value_or(0), 0, 9999);
    Scenario scenario = read_named(end, errors);
    end.finish();
    if (!errors.empty()) continue;
    scenario.years = {static_cast<int>(year)};
    reports[i] = report_of(scenario, parameters, reader.path_of(names[i]) + "/scenario", errors);
    ends[i] = {reports[i].get(), static_cast<int>(year)};
  }
  reader.finish();
  if (!errors.empty()) return errors;
  const auto bridge =
      bridge_of(ends[0], ends[1], actor, order == "stated" ? BridgeOrder::stated : BridgeOrder::shapley);
  if (!bridge) return bridge.errors();
  return bridge_json(*bridge, actor, ends[0].year, ends[1].year, order);
}

}  // namespace samfin
