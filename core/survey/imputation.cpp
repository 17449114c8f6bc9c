// SPDX-License-Identifier: MIT
#include "core/survey/imputation.hpp"

namespace samfin {

std::optional<Imputation> imputed(const FilledForm& form, SurveyGroup group, const std::vector<FilledForm>& forms) {
  constexpr SurveyKind operation = SurveyKind::operation;
  if (form.group_invoices_nok(group, operation) == 0 || form.has_staff_cells(group)) return std::nullopt;
  Imputation found;
  std::int64_t staff_nok = 0;
  std::int64_t inhabitants = 0;
  for (const FilledForm& donor : forms) {
    if (donor.group_invoices_nok(group, operation) == 0 || !donor.has_staff_cells(group, operation)) continue;
    ++found.donor_count;
    staff_nok += donor.group_staff_nok(group, operation);
    inhabitants += donor.inhabitants;
  }
  if (found.donor_count >= fewest_donors && inhabitants > 0) {
    found.nok = half_up_64(wide_fraction_of(form.inhabitants) * WideFraction{staff_nok, inhabitants});
  }
  return found;
}

}  // namespace samfin
