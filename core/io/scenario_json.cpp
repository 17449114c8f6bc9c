// SPDX-License-Identifier: MIT
#include "core/io/scenario_json.hpp"

#include <algorithm>

#include "core/io/json_reader.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/own_costs_json.hpp"
#include "core/io/sharing_model_json.hpp"
#include "core/report/report.hpp"

namespace samfin {

using nlohmann::json;

namespace {

constexpr int newest_version = 1;

std::optional<std::vector<std::string>> read_codes(const json& value, const std::string& path, Errors& errors) {
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < value.size() && !are_enough(errors); ++i) {
    if (value[i].is_string()) {
      codes.push_back(value[i].get<std::string>());
    } else if (!value[i].is_discarded()) {
      errors.push_back(wrong_type_error(path + "/" + std::to_string(i), "text"));
    }
  }
  if (codes.size() != value.size()) return std::nullopt;
  return codes;
}

ChangeValue read_value(const json& value, const std::string& path, Errors& errors) {
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) {
    auto codes = read_codes(value, path, errors);
    return codes ? ChangeValue(std::move(*codes)) : ChangeValue();
  }
  if (value.is_object()) {
    ObjectReader reader(value, path, errors);
    const json* except = reader.array("all_except", true);
    reader.finish();
    if (except == nullptr) return {};
    auto codes = read_codes(*except, path + "/all_except", errors);
    return codes ? ChangeValue(AllExcept{std::move(*codes)}) : ChangeValue();
  }
  errors.push_back(wrong_type_error(path, "number_text_or_codes"));
  return {};
}

void read_changes(const json& list, const std::string& path, Scenario& scenario, Errors& errors) {
  for (std::size_t i = 0; i < list.size() && !are_enough(errors); ++i) {
    const std::string place = path + "/" + std::to_string(i);
    ObjectReader reader(list[i], place, errors);
    Change change;
    change.path = reader.text("path", true).value_or("");
    const json* value = reader.find("value", true);
    change.reason = reader.text("reason").value_or("");
    reader.finish();
    if (value != nullptr) change.value = read_value(*value, place + "/value", errors);
    scenario.changes.push_back(std::move(change));
  }
}

void read_years(const json& list, const std::string& path, Scenario& scenario, Errors& errors) {
  for (std::size_t i = 0; i < list.size() && !are_enough(errors); ++i) {
    const std::string place = path + "/" + std::to_string(i);
    if (!list[i].is_number_integer()) {
      if (!list[i].is_discarded()) errors.push_back(wrong_type_error(place, "whole_number"));
      scenario.years.push_back(0);
      continue;
    }
    const auto year = list[i].get<std::int64_t>();
    if (year < 1000 || year > 9999) {
      errors.push_back(
          {ErrorCode::value_out_of_range, place, {{"value", std::to_string(year)}, {"min", "1000"}, {"max", "9999"}}});
      scenario.years.push_back(0);
      continue;
    }
    scenario.years.push_back(static_cast<int>(year));
  }
}

/// What the file was written with.
std::optional<WrittenWith> read_written_with(ObjectReader& reader, Errors& errors) {
  const auto engine = reader.text("engine");
  const json* parameters = reader.find("parameters");
  if (!engine && parameters == nullptr) return std::nullopt;
  WrittenWith with;
  with.engine = engine.value_or("");
  if (parameters != nullptr) {
    ObjectReader identity(*parameters, reader.path_of("parameters"), errors);
    with.parameters = identity.text("id", true).value_or("");
    with.sha256 = identity.text("sha256", true).value_or("");
    identity.finish();
  }
  return with;
}

void write_value(JsonWriter& writer, const ChangeValue& value) {
  const auto write_codes = [&](const std::vector<std::string>& codes) {
    writer.begin_array();
    for (const std::string& code : codes) writer.value(std::string_view(code));
    writer.end_array();
  };
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    writer.value(*number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    writer.value(std::string_view(*text));
  } else if (const auto* codes = std::get_if<std::vector<std::string>>(&value)) {
    write_codes(*codes);
  } else {
    writer.begin_object().name("all_except");
    write_codes(std::get<AllExcept>(value).codes);
    writer.end_object();
  }
}

}  // namespace

Result<Scenario> read_scenario(std::string_view text) {
  auto reading = scenario_reading(text);
  if (!reading.errors.empty()) return reading.errors;
  return std::move(reading.scenario);
}

ScenarioReading scenario_reading(std::string_view text) {
  auto document = read_json(text);
  if (!document.is_whole) return {{}, std::move(document.errors)};
  auto reading = scenario_reading(document.document);
  reading.errors.insert(reading.errors.begin(), document.errors.begin(), document.errors.end());
  return reading;
}

ScenarioReading scenario_reading(const json& value) {
  ScenarioReading reading;
  auto& [scenario, errors] = reading;
  ObjectReader reader(value, "", errors);
  const auto version = reader.whole_number("version");
  if (version && *version != newest_version) {
    errors.push_back({ErrorCode::unsupported_version,
                      reader.path_of("version"),
                      {{"version", *version}, {"supported", std::int64_t{newest_version}}}});
  }
  scenario.written_with = read_written_with(reader, errors);
  if (const auto base = reader.text("base")) {
    const auto found = std::find(base_names.begin(), base_names.end(), *base);
    if (found != base_names.end()) {
      scenario.base = static_cast<Base>(found - base_names.begin());
    } else {
      errors.push_back({ErrorCode::unknown_base,
                        reader.path_of("base"),
                        {{"base", shown(*base)}, {"known", "law next_year costs"}}});
    }
  }
  if (const json* years = reader.array("years")) read_years(*years, reader.path_of("years"), scenario, errors);
  if (const json* changes = reader.array("changes")) {
    read_changes(*changes, reader.path_of("changes"), scenario, errors);
  }
  if (const json* costs = reader.find("costs"))
    scenario.costs = read_own_costs(*costs, reader.path_of("costs"), errors);
  if (const json* model = reader.find("model"))
    scenario.model = read_sharing_model(*model, reader.path_of("model"), errors);
  reader.finish();
  return reading;
}

void write_scenario(JsonWriter& writer, const Scenario& scenario, const Parameters& parameters) {
  writer.begin_object().member("version", scenario.version).member("engine", engine_version);
  writer.begin_object("parameters").member("id", std::string_view(parameters.id()));
  writer.member("sha256", std::string_view(parameters.sha256())).end_object();
  writer.member("base", name_of(scenario.base));
  writer.begin_array("years");
  for (const int year : scenario.years) writer.value(year);
  writer.end_array().begin_array("changes");
  for (const Change& change : scenario.changes) {
    writer.begin_object().member("path", std::string_view(change.path)).name("value");
    write_value(writer, change.value);
    if (!change.reason.empty()) writer.member("reason", std::string_view(change.reason));
    writer.end_object();
  }
  writer.end_array();
  if (!scenario.costs.is_empty()) write_own_costs(writer, scenario.costs);
  if (scenario.model) write_sharing_model(writer, *scenario.model);
  writer.end_object();
}

}  // namespace samfin
