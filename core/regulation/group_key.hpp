// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/exact/allocation.hpp"
#include "core/inputs/status.hpp"

namespace samfin {

/// How a payer group's amount is shared among its actors in a year.
struct GroupKey {
  std::shared_ptr<const std::vector<std::string>> actors;  ///< in the order of their codes
  std::vector<Ratio> weights;                              ///< one per actor
  std::vector<Status> statuses;                            ///< of each actor's own weight
  AllocationKey key;
};

}  // namespace samfin
