// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/inputs/parameters.hpp"
#include "core/inputs/scenario.hpp"
#include "core/regulation/payment_block.hpp"

namespace samfin {

/// The engine's version, as every report carries it.
inline constexpr std::string_view engine_version = "0.1.0";

/// Something that is no error but that a reader of the figures should know, with the place in the
/// parameters and the values for its sentence.
struct Warning {
  std::string code;
  std::string path;
  NamedValues values;
};

/// A sum of payments with the weakest of their statuses.
struct Total {
  Money amount;
  Status status = Status::adopted;
};

/// Everything that follows from a scenario: all payments, and the parameters they were computed from.
struct Report {
  Scenario scenario;
  Parameters parameters;
  std::vector<int> years;
  std::vector<PaymentBlock> blocks;  ///< by year, solution, payer group
  std::vector<Warning> warnings;

  /// The sum of the blocks' totals for which `is_wanted` says yes; a sum of several is calculated.
  template <class Question>
  Total total_where(Question is_wanted) const {
    Total total;
    int count = 0;
    for (const PaymentBlock& block : blocks) {
      if (!is_wanted(block)) continue;
      total.amount += block.total;
      total.status = weakest_of(total.status, block.total_status);
      ++count;
    }
    if (count > 1) total.status = computed_from(total.status);
    // Only a sharing model leaves nothing to sum.
    if (count == 0) total.status = Status::assumed;
    return total;
  }
};

}  // namespace samfin
