// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/settlement/settlement.hpp"

namespace samfin {

/// The user's own years, settled as account `own`; nothing without any. Errors: those of `settlements_of`.
Result<std::optional<Settlement>> own_settlement(const std::vector<OwnSettlementYear>& years);

}  // namespace samfin
