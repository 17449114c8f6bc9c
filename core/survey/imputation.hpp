// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/survey/filled_form.hpp"

namespace samfin {

/// The fewest municipalities that staff time is imputed from.
inline constexpr std::int64_t fewest_donors = 3;

/// Staff costs that a municipality did not give, by those that did (METHOD 32).
struct Imputation {
  std::int64_t donor_count = 0;
  std::optional<std::int64_t> nok;  ///< nothing where the donors are too few
};

/// For a group whose invoices for operation were given and whose staff costs were not; nothing for any other.
std::optional<Imputation> imputed(const FilledForm& form, SurveyGroup group, const std::vector<FilledForm>& forms);

}  // namespace samfin
