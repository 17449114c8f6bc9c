// SPDX-License-Identifier: MIT
#include "core/survey/survey.hpp"

#include <algorithm>

namespace samfin {

std::int64_t SurveyedMunicipality::own_nok() const {
  std::int64_t sum = 0;
  for (const GroupCost& cost : groups) sum += cost.total_nok();
  return sum;
}

bool SurveyedMunicipality::is_complete() const {
  return std::all_of(groups.begin(), groups.end(), [](const GroupCost& cost) { return cost.is_observed; });
}

Result<SurveyFile> survey_of(const std::vector<SurveyCell>&, const Parameters&, int year) {
  return Error{ErrorCode::input_not_known, "", {{"year", year}}};
}

}  // namespace samfin
