// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/parameters.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The quarter that the cost of a yearly amount belongs to: four equal parts, an odd øre to the earlier
/// quarter (METHOD 8; an assumption).
Result<std::array<Money, 4>> quarters_of(Money amount);

/// How a part of a payment reaches its payer (§§ 13 and 17).
enum class Arrangement : unsigned char { quarterly_in_advance, half_yearly_in_arrears };
inline constexpr std::array<std::string_view, 2> arrangement_names = {"quarterly_in_advance", "half_yearly_in_arrears"};
constexpr std::string_view name_of(Arrangement arrangement) {
  return arrangement_names[static_cast<std::size_t>(arrangement)];
}

/// One invoice: the period it is for ("2026-Q1", "2026-H1"), and its amount. Due in 30 days.
struct Invoice {
  std::string period;
  Arrangement arrangement = Arrangement::quarterly_in_advance;
  Money amount;
};
inline constexpr int days_to_pay = 30;

/// The invoices of a yearly amount of which `in_arrears` (VKP's users' half) is counted monthly and billed half-yearly.
Result<std::vector<Invoice>> invoices_of(Money in_advance, Money in_arrears, int year);

}  // namespace samfin
