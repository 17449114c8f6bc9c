// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// `{"scenario"|"preset","year"}` -> how each solution's total comes to those who pay: class, operation and instalments,
/// the payer groups with what they pay on behalf of others, and how it is collected (METHOD 21).
Result<std::string> stages_told(std::string_view question, const Parameters& parameters);

}  // namespace samfin
