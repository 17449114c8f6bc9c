// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/exact/wide_fraction.hpp"
#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"
#include "core/report/report.hpp"
#include "core/survey/form.hpp"
#include "core/survey/statutory_payment.hpp"

namespace samfin {

/// What one municipality told of one group, in whole kroner (METHOD 31-33).
struct GroupCost {
  bool is_observed = false;                                    ///< whether 0 means that there are no costs
  std::array<std::int64_t, cost_type_count> by_type_nok = {};  ///< with what was imputed, in operation
  std::int64_t invoices_nok = 0;
  std::int64_t staff_nok = 0;  ///< staff time and wages
  std::int64_t imputed_nok = 0;
  std::int64_t total_nok() const { return invoices_nok + staff_nok + imputed_nok; }
};

/// One municipality of a survey.
struct SurveyedMunicipality {
  std::string code;
  std::int64_t inhabitants = 0;
  std::array<GroupCost, survey_group_names.size()> groups;
  std::optional<StatutoryPayment> statutory;
  std::int64_t benefit_nok = 0;
  WideFraction benefit_fte;
  Status status = Status::calculated;

  const GroupCost& group(SurveyGroup group) const { return groups[static_cast<std::size_t>(group)]; }
  /// The sum of the groups.
  std::int64_t own_nok() const;
  bool is_complete() const;  ///< whether all groups are observed
};

/// A whole survey file, read and checked.
struct SurveyFile {
  int year = 0;
  std::vector<SurveyedMunicipality> municipalities;  ///< in the order of their codes
  std::vector<Warning> warnings;                     ///< at `line N`, or without a place
};

/// What the cells say of each municipality, with staff time in kroner, what is missing imputed, and the warnings.
/// The cells are those of `read_survey_csv`. Errors: `input_not_known`, those of `StatutoryPayments`.
Result<SurveyFile> survey_of(const std::vector<SurveyCell>& cells, const Parameters& parameters, int year);

}  // namespace samfin
