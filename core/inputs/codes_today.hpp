// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "core/inputs/structure.hpp"

namespace samfin {

/// `Structure::codes_today` without a copy, for as long as the municipality lives.
inline std::span<const std::string> codes_today_of(const Municipality& municipality) {
  if (municipality.to_year) return municipality.successors;
  return {&municipality.code, 1};
}

}  // namespace samfin
