// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/inputs/own_costs.hpp"
#include "core/inputs/parameters.hpp"
#include "core/inputs/sharing_model.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// What the scenario starts from.
enum class Base : unsigned char {
  law,        ///< the adopted years
  next_year,  ///< and one year more, carried forward
  costs,      ///< as next_year, and the groups' amounts come from the cost basis
};

inline constexpr std::array<std::string_view, 3> base_names = {"law", "next_year", "costs"};
constexpr std::string_view name_of(Base base) {
  return base_names[static_cast<std::size_t>(base)];
}
/// Whether the base has the year after the newest adopted one.
constexpr bool has_next_year(Base base) {
  return base != Base::law;
}

/// All municipalities of the year except these.
struct AllExcept {
  std::vector<std::string> codes;
  friend bool operator==(const AllExcept&, const AllExcept&) = default;
};

/// `monostate` stands for a value that could not be read; the reading has its error already.
using ChangeValue = std::variant<std::monostate, std::int64_t, std::string, std::vector<std::string>, AllExcept>;

/// One input replaced: the path of a parameter and the value that stands in its place.
struct Change {
  std::string path;
  ChangeValue value;
  std::string reason;
  friend bool operator==(const Change&, const Change&) = default;
};

/// The engine and the parameter set that a scenario was written with; empty where it does not say.
struct WrittenWith {
  std::string engine;
  std::string parameters;
  std::string sha256;
  friend bool operator==(const WrittenWith&, const WrittenWith&) = default;
};

/// What the user asks for and assumes. The empty scenario is the law in every year with parameters.
struct Scenario {
  int version = 1;
  Base base = Base::law;
  std::vector<int> years;  ///< empty: all; 0 stands for a year that could not be read
  std::vector<Change> changes;
  OwnCosts costs;
  std::optional<SharingModel> model;  ///< nothing: as regulated
  std::optional<WrittenWith> written_with;

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// The years a scenario asks for, in ascending order.
std::vector<int> years_of(const Scenario& scenario, const Parameters& applied);

/// The years that can be asked for.
std::vector<int> known_years_of(Base base, const Parameters& parameters);

/// The parameters with the scenario's base and changes. A replaced value has status `assumed`, source
/// `user_input` and the note `replaced`.
/// Errors, all of them: `year_without_parameters`, `duplicate_year`, `unknown_path`,
/// `duplicate_change`, `wrong_type`, `number_not_whole`, `ratio_syntax`, `ratio_too_large`,
/// `value_out_of_range`, `value_not_allowed`, `unknown_municipality`, `duplicate_id`; under base costs
/// those of the cost basis, and `basis_not_loaded`; those of `move_key`; the path points into the scenario.
Result<Parameters> applied(const Scenario& scenario, const Parameters& parameters);

}  // namespace samfin
