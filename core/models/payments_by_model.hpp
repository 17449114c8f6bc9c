// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/inputs/sharing_model.hpp"
#include "core/regulation/payment_block.hpp"
#include "core/regulation/price_model.hpp"

namespace samfin {

/// The payments of a year under a sharing model (METHOD 21-23), made from those of the regulation: the
/// totals per solution are kept through all stages. Payments that the model moves are `assumed`.
/// Errors: those of the keys and splits, at the model's place in the scenario.
Result<std::vector<PaymentBlock>> payments_by_model(const SharingModel& model, const Parameters& parameters,
                                                    const std::vector<PaymentBlock>& regulated, int year);

}  // namespace samfin
