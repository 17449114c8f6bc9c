// SPDX-License-Identifier: MIT
#pragma once

#include "core/inputs/parameters.hpp"

namespace samfin {

/// The newest released set of parameters, which the build embeds; read once.
const Parameters& embedded_parameters();

}  // namespace samfin
