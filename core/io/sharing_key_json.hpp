// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/inputs/sharing_model.hpp"
#include "core/io/json_writer.hpp"
#include "core/outcome/error.hpp"

namespace samfin {

/// Reads a key of a sharing model for a group: a name, `{"key",…}`, a list of parts with shares, or
/// `{"dated":[{"from","key"},…]}`. All errors are gathered, at `path` and below.
DatedKey read_sharing_key(const nlohmann::json& value, PayerGroup group, const std::string& path, Errors& errors);

/// Writes it as a value, with nothing left out.
void write_sharing_key(JsonWriter& writer, const DatedKey& key);

}  // namespace samfin
