// SPDX-License-Identifier: MIT
#include "core/io/presets.hpp"

#include "core/io/json_reader.hpp"

namespace samfin {

namespace {

nlohmann::json presets() {
  auto reading = read_json(embedded_presets());
  if (!reading.is_whole || !reading.errors.empty()) __builtin_trap();
  return std::move(reading.document);
}

}  // namespace

std::vector<std::string> preset_names() {
  std::vector<std::string> names;
  const auto all = presets();
  for (const auto& [name, scenario] : all.items()) names.push_back(name);
  return names;
}

std::optional<std::string> preset_named(std::string_view name) {
  const auto all = presets();
  const auto found = all.find(std::string(name));
  if (found == all.end()) return std::nullopt;
  return found->dump();
}

}  // namespace samfin
