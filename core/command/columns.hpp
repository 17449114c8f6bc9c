// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace samfin {

/// What text and CSV answers are made of.
nlohmann::ordered_json parsed(std::string_view json);

/// "1 234 567.89" kroner from øre.
std::string kroner(std::int64_t ore);

/// Text filled up with spaces.
std::string right(std::string text, std::size_t width);
std::string left(std::string text, std::size_t width);

/// A value as it would be read; nothing for null.
std::string text_of(const nlohmann::ordered_json& value);

/// A CSV cell; text that a spreadsheet would take for a formula is kept inert.
std::string csv_cell(const nlohmann::ordered_json& value);

}  // namespace samfin
