// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "core/inputs/scenario.hpp"
#include "core/io/json_writer.hpp"

namespace samfin {

/// Reads a scenario (examples/scenario.schema.json), strictly and with all errors at once.
/// Errors: those of `read_json`; `unknown_key`, `missing_key`, `wrong_type`, `unsupported_version`,
/// `unknown_base`.
Result<Scenario> read_scenario(std::string_view text);

/// What could be read, with the errors of the rest: so that what is wrong further on can be said too.
struct ScenarioReading {
  Scenario scenario;
  Errors errors;
};
ScenarioReading scenario_reading(std::string_view text);
ScenarioReading scenario_reading(const nlohmann::json& value);

/// The scenario as an object value, in the same form; defaults are written out.
void write_scenario(JsonWriter& writer, const Scenario& scenario, const Parameters& parameters);

}  // namespace samfin
