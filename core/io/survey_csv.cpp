// SPDX-License-Identifier: MIT
#include "core/io/survey_csv.hpp"

namespace samfin {

std::vector<SurveyCell> read_survey_csv(std::string_view, const Structure&, int, Errors& errors) {
  errors.push_back({ErrorCode::input_not_known, "", {{"year", 0}}});
  return {};
}

}  // namespace samfin
