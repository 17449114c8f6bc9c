// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/exact/wide_fraction.hpp"

namespace samfin {

/// A fraction of any width as decimal text with so many decimals, a half away from zero (for showing, never for
/// computing).
std::string decimal_text(const WideFraction& value, int decimals);

}  // namespace samfin
