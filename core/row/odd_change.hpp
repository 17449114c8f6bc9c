// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/exact/wide_fraction.hpp"
#include "core/inputs/cell_ref.hpp"

namespace samfin {

/// How a value moved from the year before, beside how the same value moved in all municipalities.
enum class Movement : unsigned char {
  as_others,        ///< within the limit
  above_others,     ///< odd: rose more, or fell less, than the limit allows
  below_others,     ///< odd: fell more, or rose less
  not_known,        ///< there is no value
  no_value_before,  ///< nothing is held for the year before
  zero_before,      ///< no relative change from 0
  not_compared,     ///< not a number that is held for every municipality and year
};

inline constexpr std::array<std::string_view, 7> movement_names = {
    "as_others", "above_others", "below_others", "not_known", "no_value_before", "zero_before", "not_compared"};
constexpr std::string_view name_of(Movement movement) {
  return movement_names[static_cast<std::size_t>(movement)];
}
constexpr bool is_odd(Movement movement) {
  return movement == Movement::above_others || movement == Movement::below_others;
}

/// The relative change of one municipality beside all of them (METHOD 46).
struct ComparedChange {
  WideFraction change;    ///< value / value of the year before - 1
  WideFraction median;    ///< of the changes of all municipalities
  WideFraction spread;    ///< the median of |change - median|
  std::size_t count = 0;  ///< municipalities with a change
  /// |change - median| / spread; nothing where the spread is 0.
  std::optional<WideFraction> distance() const;
};

struct JudgedChange {
  Movement movement = Movement::not_compared;
  std::optional<ComparedChange> compared;  ///< where there is a change
  std::optional<CellRef> before;           ///< the value of the year before, where it is known
};

/// Judges a value of a family by municipality and year: odd is a change further from the median of all
/// municipalities' changes than `limit` of their spreads (METHOD 46). Everything is exact.
JudgedChange judged_change(const CellRef& cell, const Ratio& limit);

}  // namespace samfin
