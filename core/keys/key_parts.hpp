// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/status.hpp"
#include "core/outcome/result.hpp"
#include "core/report/report.hpp"

namespace samfin {

/// What one criterion of the municipal key costs a municipality.
struct KeyPartCost {
  std::string_view part;  ///< an age of `key_ages`, `basis` (the municipality as such) or `distance`
  Ratio weight;           ///< of the criterion; distance has the weight of its two
  std::optional<std::array<std::int64_t, 2>> people;  ///< on 1 January of the year before and of the year
  std::optional<Money> per_head;                      ///< what one person more at both dates costs
  Money amount;
  bool is_negative_distance = false;  ///< what is left of the index is below 0, which no distance is
};

/// A municipality's payment by the municipal key, by criterion (METHOD 29).
struct KeyParts {
  std::string actor;
  int year = 0;
  Money amount;  ///< what is paid by the key; VKP's users' half, and what a model decides, is not
  Money other;   ///< the rest of the bill
  Ratio index;
  std::vector<KeyPartCost> parts;  ///< add up to the amount: distance takes the rest
  Status status = Status::calculated;
};

/// Errors: `key_parts_not_in_year` (a year without criteria), `unknown_municipality` (an actor that is none, or not
/// in the year), those of `bill_of`.
Result<KeyParts> key_parts_of(const Report& report, std::string_view actor, int year);

}  // namespace samfin
