// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/number_basis.hpp"
#include "core/io/survey_csv.hpp"
#include "core/survey/survey.hpp"

namespace samfin::test {

inline std::string survey_text_of(std::string_view rows) {
  return "municipality_code,category,cost_type,measure,amount,unit,comment\n" + std::string(rows);
}

inline const Parameters& survey_parameters() {
  return embedded_number_basis().parameters;
}

inline std::vector<SurveyCell> cells_of(std::string_view rows) {
  Errors errors;
  auto cells = read_survey_csv(survey_text_of(rows), survey_parameters().structure(), 2026, errors);
  EXPECT_TRUE(errors.empty()) << rows;
  return cells;
}

/// A survey of rows that are known to be readable.
inline SurveyFile survey_of_rows(std::string_view rows, int year = 2021) {
  auto survey = survey_of(cells_of(rows), survey_parameters(), year);
  EXPECT_TRUE(survey.has_value());
  return survey ? std::move(*survey) : SurveyFile();
}

/// The warnings of a code as "path category", and the first one's value of a name.
inline std::vector<std::string> warnings_of(const SurveyFile& survey, std::string_view code) {
  std::vector<std::string> found;
  for (const Warning& warning : survey.warnings) {
    if (warning.code != code) continue;
    std::string text = warning.path;
    for (const auto& [name, value] : warning.values) {
      if (name == "category") text += " " + std::get<std::string>(value);
    }
    found.push_back(text);
  }
  return found;
}

inline ErrorValue warned_value(const SurveyFile& survey, std::string_view code, std::string_view wanted) {
  for (const Warning& warning : survey.warnings) {
    if (warning.code != code) continue;
    for (const auto& [name, value] : warning.values) {
      if (name == wanted) return value;
    }
  }
  return std::string("none");
}

}  // namespace samfin::test
