// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace samfin {

/// How sure a number is, strongest first. A result has the weakest status of its own inputs and is
/// never stronger than `calculated`.
enum class Status : unsigned char {
  adopted,       ///< law, budget
  counted,       ///< statistics
  published,     ///< a report's or an account's figure
  calculated,    ///< from those by a stated rule
  approximated,  ///< by a rule that was not the rule of that year
  estimated,     ///< with a margin
  assumed,       ///< chosen, to be seen and changed
  stand_in,      ///< to be replaced by the user
};

inline constexpr std::array<std::string_view, 8> status_names = {"adopted",      "counted",   "published", "calculated",
                                                                 "approximated", "estimated", "assumed",   "stand_in"};

constexpr std::string_view name_of(Status status) {
  return status_names[static_cast<std::size_t>(status)];
}

constexpr Status weakest_of(Status a, Status b) {
  return a > b ? a : b;
}

/// The status of something computed from inputs whose weakest status is given.
constexpr Status computed_from(Status weakest_input) {
  return weakest_of(weakest_input, Status::calculated);
}

constexpr std::optional<Status> status_named(std::string_view name) {
  for (std::size_t i = 0; i < status_names.size(); ++i) {
    if (status_names[i] == name) return static_cast<Status>(i);
  }
  return std::nullopt;
}

}  // namespace samfin
