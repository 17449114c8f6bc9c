// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/outcome/result.hpp"

namespace samfin {

/// The questions about investments and bought services, as those of `questions.hpp`. They need no parameters.

/// `{"investments":[INVESTMENT,…]}` -> each investment's years, and what all of them cost in each year
/// (examples/repay.schema.json). Errors: those of `read_investments`, `amount_too_large`.
Result<std::string> investments_repaid(std::string_view question);

/// `{"years":[{"year","fixed_mnok","user_count"},…],"variable_ore"?,"worth_ore"?,"leaving_share"?,"rounds"?,
/// "sold_outside_state"?}` -> the price that covers the cost, and what happens to it as users leave
/// (examples/price.schema.json). Errors: those of `voluntary_price`, at the places in the question.
Result<std::string> service_priced(std::string_view question);

}  // namespace samfin
