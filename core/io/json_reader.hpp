// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "core/outcome/pointer.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// What a text may hold at most; checked while reading, before anything is built from it.
struct JsonLimits {
  std::size_t bytes = 1'000'000;
  std::size_t depth = 32;
  std::size_t values = 200'000;
  std::size_t keys = 100'000;  ///< of all objects together
  std::size_t string_bytes = 10'000;
};

/// What was read, with all that was refused on the way. A refused value stands as `discarded`, so that
/// who reads on neither uses it nor refuses it again. Where the reading had to end early (no JSON, a
/// limit) there is no document.
struct JsonReading {
  nlohmann::json document = nlohmann::json(nlohmann::json::value_t::discarded);
  Errors errors;
  bool is_whole = false;
};

/// Reads JSON strictly: valid UTF-8, no duplicate keys, whole numbers of 64 bits only, within the
/// limits. Errors: `json_too_large`, `invalid_utf8`, `json_syntax` (these end the reading),
/// `json_too_deep`, `json_too_many_values`, `json_too_many_keys`, `string_too_long`, `too_many_errors` (also these),
/// `duplicate_key`, `number_not_whole`,
/// `value_out_of_range`, at the JSON Pointer of the place.
JsonReading read_json(std::string_view text, const JsonLimits& limits = {});

/// `invalid_utf8` with line and column, where the text has a byte that is none.
std::optional<Error> utf8_error(std::string_view text);

}  // namespace samfin
