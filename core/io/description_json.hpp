// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/inputs/parameters.hpp"

namespace samfin {

/// What a reader needs before asking: engine, parameter set, years, names, actors and sources.
std::string description_json(const Parameters& parameters);

}  // namespace samfin
