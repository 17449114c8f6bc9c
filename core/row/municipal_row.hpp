// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/cell_ref.hpp"
#include "core/outcome/result.hpp"
#include "core/row/odd_change.hpp"

namespace samfin {

/// What a value about a municipality is held for.
enum class InputUse : unsigned char {
  key,               ///< the municipal key of the year (METHOD 3)
  key_if_given,      ///< the same, once the user gives it
  vkp,               ///< who pays the users' half of VKP (METHOD 6)
  key_parts,         ///< the key in its parts (METHOD 29); moving it moves population and index
  own_costs,         ///< what was spent in 2021 (METHOD 39)
  published_sample,  ///< what the mapping of 2021 printed about it; nothing is computed from it
};

inline constexpr std::array<std::string_view, 6> input_use_names = {"key",       "key_if_given", "vkp",
                                                                    "key_parts", "own_costs",    "published_sample"};
constexpr std::string_view name_of(InputUse use) {
  return input_use_names[static_cast<std::size_t>(use)];
}

/// One value that is held about a municipality, and whether it moved oddly.
struct HeldInput {
  CellRef cell;                 ///< may be without a value
  std::optional<int> year;      ///< nothing for a family without years
  std::vector<InputUse> uses;   ///< never none
  std::optional<bool> is_user;  ///< of VKP only: whether the municipality is among its users
  std::optional<bool> was_user;
  JudgedChange judged;
  /// Whether another value in its place would reach the payments of the row's year.
  bool is_correctable = false;
};

/// Everything that is held about a municipality for a year. It points into the parameters.
struct MunicipalRow {
  std::string actor;
  int year = 0;
  const Municipality* municipality = nullptr;
  CellRef limit;  ///< of (46)
  std::vector<HeldInput> inputs;
  int odd_count = 0;
};

/// In the order of use: inhabitants, index, VKP, people by age, 2021. `year` has parameters.
/// Errors: `unknown_municipality` and `actor_not_in_year` at /actor, `input_not_known`.
Result<MunicipalRow> municipal_row_of(const Parameters& parameters, std::string_view actor, int year);

}  // namespace samfin
