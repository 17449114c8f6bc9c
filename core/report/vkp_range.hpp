// SPDX-License-Identifier: MIT
#pragma once

#include "core/report/bill.hpp"

namespace samfin {

/// What a municipality may pay for VKP, since who uses it is not published (METHOD 6).
struct VkpRange {
  Money current;    ///< with the users of the scenario
  Money not_user;   ///< the common half only
  Money all_users;  ///< a user, like everybody else
  Money few_users;  ///< a user among users that hold only `few_users_share` of the key
  Ratio few_users_share;
  Status status = Status::assumed;
};

/// Nothing for an actor that is no municipality, and for a year without VKP.
Result<std::optional<VkpRange>> vkp_range_of(const Report& report, std::string_view actor, int year);

}  // namespace samfin
