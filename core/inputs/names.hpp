// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace samfin {

/// The national e-health solutions that are paid for, in the order of the regulation.
enum class Solution : unsigned char { helsenettet, grunndata_helseid, vkp, kjernejournal, e_resept, helsenorge };

inline constexpr std::array<std::string_view, 6> solution_names = {"helsenettet",   "grunndata_helseid", "vkp",
                                                                   "kjernejournal", "e_resept",          "helsenorge"};

/// Those who pay. A group that is paid as one is also an actor by the group's name.
/// The last two pay in a sharing model only: the regulation lets the municipalities and the regions pay for them.
enum class PayerGroup : unsigned char {
  health_regions,
  municipalities,
  pharmacies,
  other_members,
  state,
  general_practitioners,
  contract_specialists,
};

inline constexpr std::array<std::string_view, 7> payer_group_names = {
    "health_regions", "municipalities",        "pharmacies",          "other_members",
    "state",          "general_practitioners", "contract_specialists"};

constexpr std::string_view name_of(Solution solution) {
  return solution_names[static_cast<std::size_t>(solution)];
}
constexpr std::string_view name_of(PayerGroup group) {
  return payer_group_names[static_cast<std::size_t>(group)];
}

constexpr std::optional<Solution> solution_named(std::string_view name) {
  for (std::size_t i = 0; i < solution_names.size(); ++i) {
    if (solution_names[i] == name) return static_cast<Solution>(i);
  }
  return std::nullopt;
}

constexpr std::optional<PayerGroup> payer_group_named(std::string_view name) {
  for (std::size_t i = 0; i < payer_group_names.size(); ++i) {
    if (payer_group_names[i] == name) return static_cast<PayerGroup>(i);
  }
  return std::nullopt;
}

}  // namespace samfin
