// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/inputs/sharing_model.hpp"
#include "core/io/json_writer.hpp"
#include "core/outcome/error.hpp"

namespace samfin {

/// Reads a scenario's member `model` (examples/scenario.schema.json). `solutions` has a member per solution,
/// and perhaps `all` for those that are not named. Errors join the others, at `path` and below: those of
/// `ObjectReader`; `unknown_solution`, `value_not_allowed`, `value_out_of_range`; `shares_not_one` for
/// group shares and mixtures; `all_weights_zero` for an empty table; `negative_weight`.
SharingModel read_sharing_model(const nlohmann::json& value, const std::string& path, Errors& errors);

/// The same as a member `model` of the object being written.
void write_sharing_model(JsonWriter& writer, const SharingModel& model);

}  // namespace samfin
