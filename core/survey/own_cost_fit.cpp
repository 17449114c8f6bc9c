// SPDX-License-Identifier: MIT
#include "core/survey/own_cost_fit.hpp"

namespace samfin {

std::vector<Observation> own_cost_observations(const SurveyFile& survey) {
  std::vector<Observation> observations;
  for (const SurveyedMunicipality& municipality : survey.municipalities) {
    if (!municipality.is_complete()) continue;
    observations.push_back(
        {municipality.code, wide_fraction_of(municipality.inhabitants), wide_fraction_of(municipality.own_nok())});
  }
  return observations;
}

Result<LeastSquares> own_cost_fit(const SurveyFile& survey, std::string_view path) {
  return LeastSquares::of(own_cost_observations(survey), path);
}

}  // namespace samfin
