// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/ratio.hpp"
#include "core/inputs/names.hpp"

namespace samfin {

/// What kind of task a solution is; the class decides who pays (financing models 2017, 2.1-2.2).
enum class TaskClass : unsigned char {
  authority,  ///< the state pays
  basic,      ///< shared infrastructure: all potential users pay
  voluntary,  ///< bought by those that use it, at a price
};

inline constexpr std::array<std::string_view, 3> task_class_names = {"authority", "basic", "voluntary"};
constexpr std::string_view name_of(TaskClass task_class) {
  return task_class_names[static_cast<std::size_t>(task_class)];
}

/// What a group's amount is shared by.
enum class KeyKind : unsigned char {
  regulated,    ///< as the regulation does: the municipal key, the regions' stand-in
  inhabitants,  ///< at the dates of the law's key; a region's are those of its municipalities
  flat,         ///< everybody the same
  table,        ///< weights of the user's
};

inline constexpr std::array<std::string_view, 4> key_kind_names = {"regulated", "inhabitants", "flat", "table"};

/// A key, or a part of a mixture.
struct KeyPart {
  KeyKind kind = KeyKind::regulated;
  std::map<std::string, Ratio, std::less<>> table;  ///< weight by actor; who is not there has none
  std::optional<std::vector<std::string>> users;    ///< only these have a weight
  Ratio share = Ratio(1);                           ///< of the mixture
};

/// One part, or a weighted mixture whose shares add up to 1.
struct SharingKey {
  std::vector<KeyPart> parts;
};

/// The two groups' shares of what they pay together.
struct GroupShares {
  Ratio health_regions;
  Ratio municipalities;
};

/// How one solution is paid for.
struct SolutionModel {
  std::string named_as;  ///< in the scenario: the solution, or `all`
  TaskClass task_class = TaskClass::basic;
  Ratio state_share;                        ///< of what regions and municipalities pay together
  std::optional<GroupShares> group_shares;  ///< nothing: in proportion to the regulation
  SharingKey health_regions;                ///< no parts: as regulated
  SharingKey municipalities;
};

/// From the regulation to the model in equal yearly steps: 0 before the first year, 1 from the last step on.
struct Transition {
  int first_year = 0;
  int step_count = 5;
};

/// A way of sharing the costs other than the regulation's. Solutions that are not named stay as regulated.
struct SharingModel {
  std::string name;
  std::map<Solution, SolutionModel> solutions;
  std::optional<Transition> transition;
};

}  // namespace samfin
