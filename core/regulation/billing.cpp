// SPDX-License-Identifier: MIT
#include "core/regulation/billing.hpp"

#include <algorithm>

#include "core/exact/allocation.hpp"

namespace samfin {

namespace {

Result<std::vector<Money>> equal_parts(Money amount, std::size_t count) {
  return shares_of(amount, std::vector<Ratio>(count, Ratio(1)));
}

}  // namespace

Result<std::array<Money, 4>> quarters_of(Money amount) {
  const auto parts = equal_parts(amount, 4);
  if (!parts) return parts.errors();
  std::array<Money, 4> quarters;
  std::copy(parts->begin(), parts->end(), quarters.begin());
  return quarters;
}

Result<std::vector<Invoice>> invoices_of(Money in_advance, Money in_arrears, int year) {
  std::vector<Invoice> invoices;
  const auto quarters = equal_parts(in_advance, 4);
  if (!quarters) return quarters.errors();
  for (std::size_t i = 0; i < quarters->size(); ++i) {
    invoices.push_back(
        {std::to_string(year) + "-Q" + std::to_string(i + 1), Arrangement::quarterly_in_advance, (*quarters)[i]});
  }
  if (in_arrears == Money()) return invoices;
  const auto halves = equal_parts(in_arrears, 2);
  if (!halves) return halves.errors();
  for (std::size_t i = 0; i < halves->size(); ++i) {
    invoices.push_back(
        {std::to_string(year) + "-H" + std::to_string(i + 1), Arrangement::half_yearly_in_arrears, (*halves)[i]});
  }
  return invoices;
}

}  // namespace samfin
