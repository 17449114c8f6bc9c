// SPDX-License-Identifier: MIT
#pragma once

#include "core/report/explanation.hpp"

namespace samfin {

/// Inputs on other municipalities' rows that are weaker than `calculated` and than the actor's own row,
/// or that have a stated margin, each with what it could move (METHOD 12); and who uses VKP.
Result<std::vector<WeakerInput>> weaker_inputs_of(const Report& report, const PaymentPlace& place);

}  // namespace samfin
