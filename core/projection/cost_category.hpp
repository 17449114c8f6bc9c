// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/exact/wide_fraction.hpp"
#include "core/inputs/status.hpp"

namespace samfin {

/// The parts of what municipalities spend on e-health that grow each in its own way, in the order of tables 4-1 to 4-4
/// (OE-rapport 2022-78).
enum class CostCategory : unsigned char { records, welfare_technology, national_solutions, other_and_general };

inline constexpr std::array<std::string_view, 4> cost_category_names = {"records", "welfare_technology",
                                                                        "national_solutions", "other_and_general"};
inline constexpr std::size_t cost_category_count = cost_category_names.size();

/// One value per category, in their order.
template <class T>
using ByCategory = std::array<T, cost_category_count>;

/// What each category costs in 2021, in exact kroner.
struct CategoryAmounts {
  ByCategory<WideFraction> kroner;
  ByCategory<Status> statuses = {};

  WideFraction total() const { return kroner[0] + kroner[1] + kroner[2] + kroner[3]; }
  Status status() const {
    Status weakest = Status::calculated;
    for (const Status status : statuses) weakest = weakest_of(weakest, status);
    return weakest;
  }
};

}  // namespace samfin
