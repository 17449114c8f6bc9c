// SPDX-License-Identifier: MIT
#include "core/io/survey_questions.hpp"

namespace samfin {

Result<std::string> fitted(std::string_view) {
  return Error{ErrorCode::input_not_known, "", {{"year", 0}}};
}

Result<std::string> surveyed(std::string_view, const Parameters&) {
  return Error{ErrorCode::input_not_known, "", {{"year", 0}}};
}

}  // namespace samfin
