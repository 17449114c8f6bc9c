// SPDX-License-Identifier: MIT
#include "core/io/projection_questions.hpp"

namespace samfin {

Result<std::string> projected(std::string_view, const Parameters&) {
  return Error{ErrorCode::input_not_known, "", {{"year", 0}}};
}

}  // namespace samfin
