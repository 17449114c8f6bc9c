// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/ratio.hpp"

namespace samfin {

/// What a municipality can have costs for, in the order of the form; `general` is what no solution has alone.
/// Source: OE-rapport 2022-78, tables.
enum class SurveyCategory : unsigned char {
  e_resept,
  prescription_module,
  patient_medication_list,
  kjernejournal,
  welfare_technology,
  vkp,
  helsenorge,
  digihelse,
  digihelsestasjon,
  records,
  norsk_helsenett,  ///< beyond what is statutory
  emergency_network,
  other_national,
  other,
  general,
};
inline constexpr std::array<std::string_view, 15> survey_category_names = {"e_resept",
                                                                           "prescription_module",
                                                                           "patient_medication_list",
                                                                           "kjernejournal",
                                                                           "welfare_technology",
                                                                           "vkp",
                                                                           "helsenorge",
                                                                           "digihelse",
                                                                           "digihelsestasjon",
                                                                           "records",
                                                                           "norsk_helsenett",
                                                                           "emergency_network",
                                                                           "other_national",
                                                                           "other",
                                                                           "general"};

/// The groups that the report gives costs for. Source: OE-rapport 2022-78, chapter 3.4.
enum class SurveyGroup : unsigned char { welfare_technology, records, other, general };
inline constexpr std::array<std::string_view, 4> survey_group_names = {"welfare_technology", "records", "other",
                                                                       "general"};
SurveyGroup group_of(SurveyCategory category);

/// What kind of thing a cell tells. The first three are costs.
enum class SurveyKind : unsigned char { operation, investment, implementation, use, benefit };
inline constexpr std::array<std::string_view, 5> survey_kind_names = {"operation", "investment", "implementation",
                                                                      "use", "benefit"};
inline constexpr std::size_t cost_type_count = 3;
constexpr bool is_cost(SurveyKind kind) {
  return static_cast<std::size_t>(kind) < cost_type_count;
}

/// What is measured: of costs the first three, of use the next three, of benefits kroner, staff time and words.
enum class SurveyMeasure : unsigned char {
  invoices,
  staff_time,
  wages,
  in_use,
  first_in_year,
  own_costs,
  kroner,
  described,
};
inline constexpr std::array<std::string_view, 8> survey_measure_names = {
    "invoices", "staff_time", "wages", "in_use", "first_in_year", "own_costs", "kroner", "described"};

enum class SurveyUnit : unsigned char { nok, knok, mnok, fte, yes_no, text };
inline constexpr std::array<std::string_view, 6> survey_unit_names = {"nok", "knok", "mnok", "fte", "yes_no", "text"};

constexpr std::string_view name_of(SurveyCategory category) {
  return survey_category_names[static_cast<std::size_t>(category)];
}
constexpr std::string_view name_of(SurveyGroup group) {
  return survey_group_names[static_cast<std::size_t>(group)];
}
constexpr std::string_view name_of(SurveyKind kind) {
  return survey_kind_names[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(SurveyMeasure measure) {
  return survey_measure_names[static_cast<std::size_t>(measure)];
}
constexpr std::string_view name_of(SurveyUnit unit) {
  return survey_unit_names[static_cast<std::size_t>(unit)];
}

/// The measures that a kind of cell has (of `general` only `own_costs` among those of use), and the units of a measure.
std::vector<SurveyMeasure> measures_of(SurveyKind kind, SurveyCategory category);
std::vector<SurveyUnit> units_of(SurveyMeasure measure);

/// Kroner in one of a unit of money.
constexpr std::int64_t nok_per(SurveyUnit unit) {
  return unit == SurveyUnit::mnok ? 1'000'000 : unit == SurveyUnit::knok ? 1'000 : 1;
}

/// One cell of a filled-in form.
struct SurveyCell {
  std::string municipality_code;  ///< a code of today
  std::string given_code;         ///< as it was sent, where that is an older one; else empty
  SurveyCategory category = SurveyCategory::e_resept;
  SurveyKind kind = SurveyKind::operation;
  SurveyMeasure measure = SurveyMeasure::invoices;
  SurveyUnit unit = SurveyUnit::nok;
  Ratio amount;  ///< in the unit; 1 for yes and 0 for no
  std::string comment;
  std::int64_t line = 0;
};

}  // namespace samfin
