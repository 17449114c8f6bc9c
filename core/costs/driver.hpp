// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace samfin {

/// Why a cost changes from one year to the next: the columns of table 6 of the committee's spring note 2023,
/// and what later documents and the user add.
enum class Driver : unsigned char {
  investment,           ///< decided investments, and programmes that enter operation
  new_functionality,    ///< new functions and solutions
  lost_state_funding,   ///< cuts in the state's funding (post 70)
  changed_assumptions,  ///< what earlier estimates took for granted and no longer holds
  changed_financing,    ///< who pays: two lines that cancel
  volume,               ///< more use, preparedness
  efficiency,           ///< what costs less
  common_services,      ///< common services charged to those that use them
  risk_margin,
  other,
};

inline constexpr std::array<std::string_view, 10> driver_names = {
    "investment", "new_functionality", "lost_state_funding", "changed_assumptions", "changed_financing",
    "volume",     "efficiency",        "common_services",    "risk_margin",         "other"};

constexpr std::string_view name_of(Driver driver) {
  return driver_names[static_cast<std::size_t>(driver)];
}

constexpr std::optional<Driver> driver_named(std::string_view name) {
  for (std::size_t i = 0; i < driver_names.size(); ++i) {
    if (driver_names[i] == name) return static_cast<Driver>(i);
  }
  return std::nullopt;
}

}  // namespace samfin
