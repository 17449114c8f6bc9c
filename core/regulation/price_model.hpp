// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/regulation/health_region_key.hpp"
#include "core/regulation/municipal_key.hpp"
#include "core/regulation/payment_block.hpp"

namespace samfin {

/// The keys that the regulation uses in one year.
struct RegulatedKeys {
  GroupKey municipalities;
  GroupKey health_regions;
};

Result<RegulatedKeys> regulated_keys(const Parameters& parameters, int year);

/// Every payment of one year as the regulation shares it (METHOD 1-6), one block for each solution and
/// payer group that pays. Errors: those of the keys and the splits, all of them.
Result<std::vector<PaymentBlock>> payments_as_regulated(const Parameters& parameters, int year);

/// One block; nothing where the group does not pay for the solution in the year.
Result<std::optional<PaymentBlock>> payment_as_regulated(const Parameters& parameters, const RegulatedKeys& keys,
                                                         Solution solution, PayerGroup group, int year);

}  // namespace samfin
