// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/report/report.hpp"
#include "core/survey/form.hpp"

namespace samfin {

/// Warnings about a survey, gathered in any order and told in the order of the lines.
class FoundWarnings {
 public:
  /// A warning about a category of a municipality, at the line of a cell.
  void add(std::string code, const SurveyCell& cell, NamedValues more = {}) {
    add(std::move(code), cell.line, cell.municipality_code, name_of(cell.category), std::move(more));
  }

  /// The same at a line, or at none (0); `category` may be a group.
  void add(std::string code, std::int64_t line, const std::string& municipality, std::string_view category,
           NamedValues more = {}) {
    NamedValues values = {{"municipality_code", municipality}, {"category", std::string(category)}};
    values.insert(values.end(), more.begin(), more.end());
    found_.push_back({line, {std::move(code), line > 0 ? "line " + std::to_string(line) : "", std::move(values)}});
  }

  /// A warning about the whole file.
  void add_for_all(std::string code, NamedValues values = {}) {
    found_.push_back({0, {std::move(code), "", std::move(values)}});
  }

  /// In the order of the lines, those without one last.
  std::vector<Warning> in_order() && {
    std::stable_sort(found_.begin(), found_.end(), [](const Placed& a, const Placed& b) {
      return (a.line == 0) != (b.line == 0) ? b.line == 0 : a.line < b.line;
    });
    std::vector<Warning> warnings;
    for (Placed& placed : found_) warnings.push_back(std::move(placed.warning));
    return warnings;
  }

 private:
  struct Placed {
    std::int64_t line;
    Warning warning;
  };
  std::vector<Placed> found_;
};

}  // namespace samfin
