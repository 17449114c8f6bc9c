// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/inputs/own_costs.hpp"
#include "core/io/json_writer.hpp"
#include "core/outcome/error.hpp"

namespace samfin {

/// Reads a scenario's member `costs` (examples/scenario.schema.json). Errors join the others, at `path` and
/// below: `unknown_key`, `missing_key`, `wrong_type`, `ratio_syntax`, `ratio_too_large`,
/// `value_out_of_range`, `value_not_allowed`.
OwnCosts read_own_costs(const nlohmann::json& value, const std::string& path, Errors& errors);

/// The same as a member `costs` of the object being written.
void write_own_costs(JsonWriter& writer, const OwnCosts& costs);

}  // namespace samfin
