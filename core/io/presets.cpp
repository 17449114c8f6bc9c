// SPDX-License-Identifier: MIT
#include "core/io/presets.hpp"

#include <map>

#include "core/io/json_reader.hpp"

namespace samfin {

namespace {

/// The text of each preset by its name.
const std::map<std::string, std::string, std::less<>>& presets() {
  static const auto texts = [] {
    auto reading = read_json(embedded_presets());
    if (!reading.is_whole || !reading.errors.empty()) __builtin_trap();  // no-cover: our own file, read in every build
    std::map<std::string, std::string, std::less<>> all;
    for (const auto& [name, scenario] : reading.document.items()) all.emplace(name, scenario.dump());
    return all;
  }();
  return texts;
}

}  // namespace

std::vector<std::string> preset_names() {
  std::vector<std::string> names;
  for (const auto& [name, text] : presets()) names.push_back(name);
  return names;
}

std::optional<std::string> preset_named(std::string_view name) {
  const auto found = presets().find(name);
  if (found == presets().end()) return std::nullopt;
  return found->second;
}

}  // namespace samfin
