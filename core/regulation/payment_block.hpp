// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/names.hpp"
#include "core/inputs/status.hpp"

namespace samfin {

/// What the actors of one payer group pay for one solution in one year.
struct PaymentBlock {
  int year = 0;
  Solution solution = Solution::helsenettet;
  PayerGroup payer_group = PayerGroup::municipalities;
  std::shared_ptr<const std::vector<std::string>> actors;
  std::vector<Money> amounts;    ///< one per actor
  std::vector<Status> statuses;  ///< one per actor
  Money total;                   ///< the group's amount, which the payments add up to
  Status total_status = Status::adopted;
  bool is_by_model = false;  ///< a scenario's model says who pays, and not the regulation
};

}  // namespace samfin
