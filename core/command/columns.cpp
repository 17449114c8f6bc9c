// SPDX-License-Identifier: MIT
#include "core/command/columns.hpp"

#include <algorithm>
#include <array>

namespace samfin {

using nlohmann::ordered_json;

ordered_json parsed(std::string_view json) {
  return ordered_json::parse(json);
}

std::string kroner(std::int64_t ore) {
  const bool is_negative = ore < 0;
  const std::uint64_t magnitude = is_negative ? 0 - static_cast<std::uint64_t>(ore) : static_cast<std::uint64_t>(ore);
  std::string whole = std::to_string(magnitude / 100);
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, 1, ' ');
  const std::string rest = std::to_string(magnitude % 100);
  return (is_negative ? "-" : "") + whole + "." + (rest.size() < 2 ? "0" : "") + rest;
}

std::string right(std::string text, std::size_t width) {
  if (text.size() < width) text.insert(0, width - text.size(), ' ');
  return text;
}

std::string left(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

std::string text_of(const ordered_json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_null() ? "" : value.dump();
}

namespace {

/// Digits with perhaps a minus and decimals: a number to every spreadsheet, also where it begins with a minus.
bool is_number(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const auto are_digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (point == std::string_view::npos) return are_digits(text);
  return are_digits(text.substr(0, point)) && are_digits(text.substr(point + 1));
}

/// Whether a spreadsheet could take a text for a formula: blanks may stand before the sign, which may be a wide one.
bool starts_formula(std::string_view text) {
  if (is_number(text) || text.empty()) return false;
  if (std::string_view("\t\r\n").find(text.front()) != std::string_view::npos) return true;
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  constexpr std::array<std::string_view, 8> signs = {"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"};
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace

std::string csv_cell(const ordered_json& value) {
  std::string text = text_of(value);
  if (starts_formula(text)) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

}  // namespace samfin
