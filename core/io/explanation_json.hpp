// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/report/explanation.hpp"

namespace samfin {

std::string explanation_json(const Explanation& explanation);

}  // namespace samfin
