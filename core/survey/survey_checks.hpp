// SPDX-License-Identifier: MIT
#pragma once

#include "core/survey/filled_form.hpp"
#include "core/survey/found_warnings.hpp"
#include "core/survey/statutory_payment.hpp"

namespace samfin {

/// What looks wrong in one form and is accepted all the same: `time_and_wages`, `costs_without_use`,
/// `use_without_costs`, `own_costs_denied`, `first_year`, `vat_suspected`, `comment_missing`, `adaptation_elsewhere`,
/// `left_out_suspected`, `statutory_suspected`, `old_code`, `no_cells_in_group`. `statutory` may be null.
void check_form(const FilledForm& form, const StatutoryPayment* statutory, FoundWarnings& warnings);

}  // namespace samfin
