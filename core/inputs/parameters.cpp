// SPDX-License-Identifier: MIT
#include "core/inputs/parameters.hpp"

namespace samfin {

Parameters::Parameters(std::string id, std::string sha256, std::string read_on, std::map<std::string, Source> sources,
                       Structure structure, std::vector<ParameterTable> tables)
    : id_(std::move(id)),
      sha256_(std::move(sha256)),
      read_on_(std::move(read_on)),
      sources_(std::make_shared<const std::map<std::string, Source>>(std::move(sources))),
      structure_(std::make_shared<const Structure>(std::move(structure))) {
  for (ParameterTable& table : tables) {
    std::string family = table.family();
    tables_.emplace(std::move(family), std::make_shared<const ParameterTable>(std::move(table)));
  }
}

const ParameterTable& Parameters::table(std::string_view family) const {
  const auto found = tables_.find(family);
  if (found == tables_.end()) __builtin_trap();
  return *found->second;
}

ParameterTable& Parameters::own_table(std::string_view family) {
  const auto found = tables_.find(family);
  if (found == tables_.end()) __builtin_trap();
  auto own = std::make_shared<ParameterTable>(*found->second);
  ParameterTable& table = *own;
  found->second = std::move(own);
  return table;
}

const std::vector<int>& Parameters::years() const {
  return table("payment_mnok").years();
}

std::string text_of_years(const std::vector<int>& years) {
  std::string text;
  for (const int year : years) {
    if (!text.empty()) text += ' ';
    text += std::to_string(year);
  }
  return text;
}

}  // namespace samfin
