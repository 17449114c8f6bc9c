// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/inputs/sharing_model.hpp"
#include "core/report/explanation.hpp"

namespace samfin {

/// The way to one payment under a sharing model (METHOD 21-23), stage by stage, with the exact share before rounding
/// where there is one; no steps where the payment is as regulated. Errors: as `payments_by_model`.
Result<ModelTrail> model_trail(const SharingModel& model, const Parameters& parameters, const PaymentBlock& block,
                               std::size_t index);

}  // namespace samfin
