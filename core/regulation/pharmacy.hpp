// SPDX-License-Identifier: MIT
#pragma once

#include "core/exact/money.hpp"
#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The part of the pharmacies' and bandagists' one amount that a pharmacy or chain pays (METHOD 5; § 15).
struct PharmacyPayment {
  Money group_amount;
  Money amount;
  Status status = Status::assumed;  ///< the look-ups are the user's
};

/// `look_up_count` of `total_look_up_count` look-ups in E-resept in the year (from 2024 those that led to a sale).
/// How the øre fall between the others is not known: the amount is within 1 øre of the exact share.
/// Errors: `year_without_parameters`, `value_out_of_range`, `input_not_known`.
Result<PharmacyPayment> pharmacy_payment(const Parameters& parameters, int year, std::int64_t look_up_count,
                                         std::int64_t total_look_up_count);

}  // namespace samfin
