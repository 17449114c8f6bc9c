// SPDX-License-Identifier: MIT
#include "core/survey/form.hpp"

namespace samfin {

SurveyGroup group_of(SurveyCategory category) {
  switch (category) {
    case SurveyCategory::welfare_technology:
    case SurveyCategory::vkp:
      return SurveyGroup::welfare_technology;
    case SurveyCategory::records:
      return SurveyGroup::records;
    case SurveyCategory::general:
      return SurveyGroup::general;
    default:
      return SurveyGroup::other;
  }
}

std::vector<SurveyMeasure> measures_of(SurveyKind kind, SurveyCategory category) {
  using enum SurveyMeasure;
  if (is_cost(kind)) return {invoices, staff_time, wages};
  if (kind == SurveyKind::benefit) return {kroner, staff_time, described};
  if (category == SurveyCategory::general) return {own_costs};
  return {in_use, first_in_year, own_costs};
}

std::vector<SurveyUnit> units_of(SurveyMeasure measure) {
  using enum SurveyUnit;
  switch (measure) {
    case SurveyMeasure::staff_time:
      return {fte};
    case SurveyMeasure::in_use:
    case SurveyMeasure::first_in_year:
    case SurveyMeasure::own_costs:
      return {yes_no};
    case SurveyMeasure::described:
      return {text};
    default:
      return {nok, knok, mnok};
  }
}

}  // namespace samfin
