// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/exact/wide_fraction.hpp"
#include "core/survey/form.hpp"

namespace samfin {

/// One cost that was given.
struct GivenCost {
  const SurveyCell* cell = nullptr;  ///< null where nothing was given, which is not the same as 0
  std::int64_t nok = 0;
};

/// A question that was answered with yes or no.
struct GivenFlag {
  const SurveyCell* cell = nullptr;

  bool is_yes() const { return cell != nullptr && !cell->amount.is_zero(); }
  bool is_no() const { return cell != nullptr && cell->amount.is_zero(); }
};

/// What one municipality gave for one category.
struct FilledCategory {
  /// By cost type, and by invoices, staff time and wages.
  std::array<std::array<GivenCost, 3>, cost_type_count> costs;
  GivenFlag in_use;
  GivenFlag first_in_year;
  GivenFlag own_costs;

  bool has_cost_cells() const;
  std::int64_t sum_nok() const;
  std::int64_t type_nok(std::size_t type) const;
  /// The cell with the largest cost; null where nothing was given.
  const SurveyCell* largest() const;
};

/// One municipality's form, with staff time in kroner (METHOD 31).
struct FilledForm {
  std::string code;
  std::int64_t inhabitants = 0;
  std::array<FilledCategory, survey_category_names.size()> categories;
  std::vector<const SurveyCell*> cells;  ///< in the order of the file
  std::int64_t benefit_nok = 0;
  WideFraction benefit_fte;

  const FilledCategory& category(SurveyCategory category) const {
    return categories[static_cast<std::size_t>(category)];
  }
  std::int64_t group_nok(SurveyGroup group) const;
  std::int64_t group_invoices_nok(SurveyGroup group, SurveyKind type) const;
  std::int64_t group_staff_nok(SurveyGroup group, SurveyKind type) const;
  /// Whether staff time or wages were given, also as 0.
  bool has_staff_cells(SurveyGroup group, std::optional<SurveyKind> type = std::nullopt) const;
  bool has_staff_time() const;
  bool has_cost_cells(SurveyGroup group) const;
  /// Whether nothing given for the group means that it costs nothing: every solution of it is said to be unused or
  /// without own costs.
  bool is_denied(SurveyGroup group) const;
  /// The cell with the group's largest cost; null where nothing was given.
  const SurveyCell* largest(SurveyGroup group) const;
};

/// amount x wage cost of a year, or amount x unit, in whole kroner, a half up (METHOD 31).
std::int64_t nok_of(const SurveyCell& cell, const WideFraction& wage_cost_nok);

/// The forms in the order of their codes. The cells must outlive them; inhabitants are not filled in.
std::vector<FilledForm> filled_forms(const std::vector<SurveyCell>& cells, const WideFraction& wage_cost_nok);

}  // namespace samfin
