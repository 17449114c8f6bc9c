// SPDX-License-Identifier: MIT
#include "core/io/named_scenario.hpp"

#include <map>

#include "core/evaluate.hpp"
#include "core/io/presets.hpp"
#include "core/io/scenario_json.hpp"
#include "core/io/words.hpp"
#include "core/report/kept_reports.hpp"

namespace samfin {

namespace {

/// A preset as read, once.
const Scenario& scenario_of_preset(const std::string& name, const std::string& text) {
  thread_local std::map<std::string, Scenario> read;
  const auto found = read.find(name);
  if (found != read.end()) return found->second;
  return read.emplace(name, scenario_reading(std::string_view(text)).scenario).first->second;
}

Scenario read_preset(const std::string& name, const std::string& path, Errors& errors) {
  const auto text = preset_named(name);
  if (text) return scenario_of_preset(name, *text);
  errors.push_back({ErrorCode::value_not_allowed, path, {{"value", shown(name)}, {"allowed", listed(preset_names())}}});
  return {};
}

}  // namespace

Scenario read_named_scenario(ObjectReader& reader, Errors& errors) {
  const auto preset = reader.text("preset");
  const nlohmann::json* written = reader.find("scenario");
  if (preset) return read_preset(*preset, reader.path_of("preset"), errors);
  if (written == nullptr) return {};
  auto reading = scenario_reading(*written);
  append_at(errors, std::move(reading.errors), reader.path_of("scenario"));
  return std::move(reading.scenario);
}

std::shared_ptr<const Report> report_of(const Scenario& scenario, const Parameters& parameters, const std::string& path,
                                        Errors& errors) {
  thread_local KeptReports kept;
  if (auto known = kept.find(scenario, parameters)) return known;
  auto report = evaluate(scenario, parameters);
  if (report) return kept.keep(parameters, std::move(*report));
  append_at(errors, report.errors(), path);
  return nullptr;
}

}  // namespace samfin
