// SPDX-License-Identifier: MIT
#include "core/inputs/parameters.hpp"

namespace samfin {

Parameters::Parameters(ParameterSet set, std::map<std::string, Source> sources, Structure structure,
                       std::vector<ParameterTable> tables)
    : set_(std::move(set)),
      sources_(std::make_shared<const std::map<std::string, Source>>(std::move(sources))),
      structure_(std::make_shared<const Structure>(std::move(structure))) {
  for (ParameterTable& table : tables) {
    std::string family = table.family();
    tables_.emplace(std::move(family), std::make_shared<const ParameterTable>(std::move(table)));
  }
}

KeptResults::Tables Parameters::tables_of(std::initializer_list<std::string_view> families) const {
  KeptResults::Tables tables;
  for (const std::string_view family : families) {
    const auto found = tables_.find(family);
    if (found == tables_.end()) __builtin_trap();  // no-cover: a family that no set has ends the program
    tables.push_back(found->second);
  }
  return tables;
}

KeptResults::Tables Parameters::all_tables() const {
  KeptResults::Tables tables;
  tables.reserve(tables_.size());
  for (const auto& [family, table] : tables_) tables.push_back(table);
  return tables;
}

const ParameterTable& Parameters::table(std::string_view family) const {
  const auto found = tables_.find(family);
  if (found == tables_.end()) __builtin_trap();  // no-cover: a family that no set has ends the program
  return *found->second;
}

ParameterTable& Parameters::own_table(std::string_view family) {
  const auto found = tables_.find(family);
  if (found == tables_.end()) __builtin_trap();  // no-cover: a family that no set has ends the program
  auto own = std::make_shared<ParameterTable>(*found->second);
  ParameterTable& table = *own;
  found->second = std::move(own);
  return table;
}

Parameters Parameters::with_basis(ParameterSet basis, const std::map<std::string, Source>& sources,
                                  std::vector<ParameterTable> tables, const Extensions& extensions) const {
  Parameters whole = *this;
  whole.basis_ = std::move(basis);
  whole.extensions_ = extensions;
  auto all_sources = *sources_;
  all_sources.insert(sources.begin(), sources.end());
  whole.sources_ = std::make_shared<const std::map<std::string, Source>>(std::move(all_sources));
  for (ParameterTable& table : tables) {
    std::string family = table.family();
    whole.tables_.emplace(std::move(family), std::make_shared<const ParameterTable>(std::move(table)));
  }
  return whole;
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
