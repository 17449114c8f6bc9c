// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"

namespace samfin {

/// Which rule decides a year's payment (METHOD 18).
enum class Binding : unsigned char {
  ceiling,          ///< the spring forecast: the autumn estimate passed it
  autumn_estimate,  ///< lower than the forecast
  regulation,       ///< the ministry set less than both allow
  unknown,
};

inline constexpr std::array<std::string_view, 4> binding_names = {"ceiling", "autumn_estimate", "regulation",
                                                                  "unknown"};
constexpr std::string_view name_of(Binding binding) {
  return binding_names[static_cast<std::size_t>(binding)];
}

/// The ceiling of a year's payment beside what was estimated and regulated. What is not known is absent.
struct Ceiling {
  int year = 0;
  std::optional<Money> spring;
  std::optional<Money> autumn;
  std::optional<Money> regulated;
  std::optional<Money> allowed;       ///< the lower of spring and autumn, as far as known
  std::optional<Money> over_ceiling;  ///< autumn above spring: stays unfunded, or must be cut
  std::optional<Money> unused_room;   ///< allowed less regulated
  Binding binding = Binding::unknown;
  Status status = Status::calculated;
  std::optional<CellRef> source;
};

/// One entry per year of which a forecast, an estimate or a regulated sum is known.
/// Errors: `number_not_whole`, `amount_too_large` at a parameter.
Result<std::vector<Ceiling>> ceilings_of(const Parameters& parameters);

}  // namespace samfin
