// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/inputs/cell_ref.hpp"
#include "core/regulation/group_key.hpp"

namespace samfin {

/// The municipalities' payment for VKP in its two halves (METHOD 6; regulation § 13): one over all
/// municipalities, one over those that use it, both by the municipal key.
struct VkpShares {
  Money common_amount;
  Money users_amount;
  std::vector<Money> common;  ///< per actor of the municipal key
  std::vector<Money> users;   ///< per actor; 0 for one that does not use it
  CellRef users_cell;
  CellRef common_share_cell;
};

/// Whether each actor of the key uses VKP in the year.
std::vector<bool> vkp_users(const CellRef& users, const std::vector<std::string>& actors);

/// The yearly amount in two parts, the odd øre by convention. Errors: `input_not_known`.
Result<std::pair<Money, Money>> vkp_halves(const Parameters& parameters, Money amount, int year);

/// Errors: `vkp_no_users`, `input_not_known`.
Result<VkpShares> vkp_shares(const Parameters& parameters, Money amount, const GroupKey& municipalities, int year);

}  // namespace samfin
