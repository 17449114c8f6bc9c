// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/names.hpp"

namespace samfin {

/// The solutions of the cost basis, in the order of the regulation. VKP is none of them: here it is a
/// component of Helsenettet, while the regulation has it as a solution.
inline constexpr std::array<Solution, 5> cost_solutions = {Solution::helsenettet, Solution::grunndata_helseid,
                                                           Solution::kjernejournal, Solution::e_resept,
                                                           Solution::helsenorge};

/// The components of a solution in the order in which they are shown. `main` is the solution itself where it
/// is not divided further.
constexpr std::array<std::string_view, 5> components_of(Solution solution) {
  switch (solution) {
    case Solution::e_resept:
      return {"main", "value_chain", "approval", "fm", "sfm"};
    case Solution::helsenettet:
      return {"main", "vkp"};
    default:
      return {"main"};
  }
}

/// A row of a parameter family taken apart: `solution/component/name`.
struct ComponentRow {
  std::string_view solution;
  std::string_view component;
  std::string_view name;
};

constexpr ComponentRow component_row(std::string_view row) {
  ComponentRow parts;
  const auto first = row.find('/');
  parts.solution = row.substr(0, first);
  if (first == std::string_view::npos) return parts;
  const std::string_view rest = row.substr(first + 1);
  const auto second = rest.find('/');
  parts.component = rest.substr(0, second);
  if (second != std::string_view::npos) parts.name = rest.substr(second + 1);
  return parts;
}

}  // namespace samfin
