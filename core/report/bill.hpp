// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/regulation/billing.hpp"
#include "core/regulation/municipal_key.hpp"
#include "core/report/report.hpp"

namespace samfin {

/// What one actor pays for one solution in a year.
struct BillLine {
  Solution solution = Solution::helsenettet;
  Money amount;
  Status status = Status::calculated;
};

/// What one actor pays in a year.
struct Bill {
  std::string actor;
  int year = 0;
  std::vector<BillLine> lines;  ///< in the order of the solutions
  Money total;
  Status status = Status::adopted;  ///< the weakest of the lines
  std::optional<Inhabitants> inhabitants;
  std::optional<Money> per_inhabitant;  ///< METHOD 10; whole øre
};

/// The bill of an actor in a year of the report.
/// Errors: `year_without_parameters`, `unknown_actor`, `actor_not_in_year`, `no_payment`.
Result<Bill> bill_of(const Report& report, std::string_view actor, int year);

/// The invoices of one line of a bill.
Result<std::vector<Invoice>> invoices_of(const Report& report, const Bill& bill, const BillLine& line);

/// The block and place of an actor's payment; null where there is none.
struct PaymentPlace {
  const PaymentBlock* block = nullptr;
  std::size_t index = 0;
};
std::optional<PaymentPlace> payment_of(const Report& report, std::string_view actor, int year, Solution solution);

/// total / inhabitants in whole øre; nothing for no inhabitants.
std::optional<Money> per_inhabitant_of(Money total, const std::optional<Inhabitants>& inhabitants);

}  // namespace samfin
