// SPDX-License-Identifier: MIT
#pragma once

#include "core/inputs/parameters.hpp"

namespace samfin {

/// The parameters that a module carries: with the number basis or without. Each module has its own file.
const Parameters& module_parameters();

}  // namespace samfin
