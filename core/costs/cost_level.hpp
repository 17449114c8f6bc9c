// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/inputs/names.hpp"

namespace samfin {

/// What a component cost in the year before.
struct LevelPart {
  std::string component;
  Money amount;
  CellRef cell;
};

/// The level that a year's growth is added to: last year's regulated level, as the committee published it,
/// or the sum of the regulated amounts where it published none.
struct CostLevel {
  int year = 0;
  bool is_published = false;
  Money amount;
  Status status = Status::adopted;
  std::vector<LevelPart> parts;  ///< one per component, or several regulated amounts of one
};

/// The level of a solution of the cost basis in a year. Error: `input_not_known`.
Result<CostLevel> cost_level(const Parameters& parameters, Solution solution, int year);

/// The regulated amounts of a solution of the regulation in a year: the groups', and the other members' part.
Result<std::vector<LevelPart>> regulated_parts(const Parameters& parameters, Solution solution, int year);

/// The same of all solutions of the regulation.
Result<std::vector<LevelPart>> all_regulated_parts(const Parameters& parameters, int year);

}  // namespace samfin
