// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/outcome/result.hpp"

namespace samfin {

/// What a text may hold at most; checked while reading, before anything is built from it.
struct JsonLimits {
  std::size_t bytes = 1'000'000;
  std::size_t depth = 32;
  std::size_t values = 200'000;
  std::size_t string_bytes = 10'000;
};

/// Reads JSON strictly: valid UTF-8, no duplicate keys, whole numbers of 64 bits only, within the
/// limits. Errors: `json_too_large`, `invalid_utf8`, `json_syntax` (these end the reading),
/// `json_too_deep`, `json_too_many_values`, `string_too_long`, `duplicate_key`, `number_not_whole`,
/// `value_out_of_range`, at the JSON Pointer of the place.
Result<nlohmann::json> read_json(std::string_view text, const JsonLimits& limits = {});

/// A key or index as one more step of a JSON Pointer.
std::string pointer_step(std::string_view key);

}  // namespace samfin
