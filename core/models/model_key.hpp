// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/inputs/sharing_model.hpp"
#include "core/regulation/price_model.hpp"

namespace samfin {

/// A key of a model for one group in one year, as shares of 1: a single key's weights over their sum, and a
/// mixture's parts by their shares (METHOD 22). `users` leaves the others without weight.
/// `path` is the key's place in the scenario.
/// Errors: `all_weights_zero`, `unknown_actor` for one in a table or among users that is not in the group,
/// `denominator_too_large`, `input_not_known`.
Result<std::vector<Ratio>> model_key(const SharingKey& key, const Parameters& parameters, const GroupKey& regulated,
                                     PayerGroup group, int year, const std::string& path);

/// The municipalities' share of VKP as the regulation has it, both halves in one.
Result<std::vector<Ratio>> vkp_key(const Parameters& parameters, const GroupKey& municipalities, int year);

}  // namespace samfin
