// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/parameters.hpp"
#include "core/inputs/status.hpp"
#include "core/outcome/result.hpp"
#include "core/report/bill.hpp"

namespace samfin {

/// What a municipality pays by law in a year, beside the costs of its own (METHOD 33).
struct StatutoryPayment {
  Money amount;
  Status status = Status::approximated;
  std::vector<BillLine> lines;  ///< by solution; none for the year before the regulation

  /// Whole kroner, a half up, for showing beside the survey.
  std::int64_t nok() const { return (amount.ore() + 50) / 100; }
};

/// The payments of all municipalities of today in a year: from 2022 on the bill of METHOD (1)-(10) of the code that
/// each had then, for 2021 the published amount of METHOD (33) by the key of 2022.
class StatutoryPayments {
 public:
  /// Errors: those of `evaluate`; `year_without_parameters`.
  static Result<StatutoryPayments> of(const Parameters& parameters, int year);

  /// Of a code of today; null where there is none.
  const StatutoryPayment* find(std::string_view code) const;

 private:
  std::map<std::string, StatutoryPayment, std::less<>> by_code_;
};

/// The payment of one code of today. Errors: as `StatutoryPayments`, and `unknown_municipality`.
Result<StatutoryPayment> statutory_payment(const Parameters& parameters, std::string_view code, int year);

}  // namespace samfin
