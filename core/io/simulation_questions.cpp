// SPDX-License-Identifier: MIT
#include "core/io/simulation_questions.hpp"

namespace samfin {

Result<std::string> simulated(std::string_view, const Parameters&) {
  return Error{ErrorCode::input_not_known, "", {{"year", 0}}};
}

}  // namespace samfin
