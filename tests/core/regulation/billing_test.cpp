// SPDX-License-Identifier: MIT
#include "core/regulation/billing.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace samfin {
namespace {

TEST(Billing, QuartersAreEqualPartsWithTheOddOreFirst) {
  const auto quarters = quarters_of(Money::from_ore(10)).value();
  EXPECT_EQ(quarters, (std::array{Money::from_ore(3), Money::from_ore(3), Money::from_ore(2), Money::from_ore(2)}));
}

TEST(Billing, EverythingIsBilledQuarterlyInAdvance) {
  const auto invoices = invoices_of(Money::from_ore(6), Money(), 2026).value();
  ASSERT_EQ(invoices.size(), 4U);
  EXPECT_EQ(invoices[0].period, "2026-Q1");
  EXPECT_EQ(invoices[0].amount.ore(), 2);
  EXPECT_EQ(invoices[3].amount.ore(), 1);
}

TEST(Billing, TheUsersHalfOfVkpIsBilledHalfYearlyInArrears) {
  const auto invoices = invoices_of(Money::from_ore(4), Money::from_ore(5), 2026).value();
  ASSERT_EQ(invoices.size(), 6U);
  EXPECT_EQ(invoices[4].period, "2026-H1");
  EXPECT_EQ(invoices[4].arrangement, Arrangement::half_yearly_in_arrears);
  EXPECT_EQ(invoices[4].amount.ore(), 3);
  EXPECT_EQ(invoices[5].amount.ore(), 2);
}

TEST(Billing, NamesEachPeriodOnceAndTakesCredits) {
  const auto invoices = invoices_of(Money::from_ore(-7), Money::from_ore(-1), 2025).value();
  std::vector<std::string> periods;
  std::vector<std::int64_t> ore;
  for (const Invoice& invoice : invoices) {
    periods.push_back(invoice.period);
    ore.push_back(invoice.amount.ore());
  }
  EXPECT_EQ(periods, (std::vector<std::string>{"2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025-H1", "2025-H2"}));
  EXPECT_EQ(ore, (std::vector<std::int64_t>{-2, -2, -2, -1, -1, 0}));
  EXPECT_EQ(invoices[3].arrangement, Arrangement::quarterly_in_advance);
  EXPECT_EQ(invoices[5].arrangement, Arrangement::half_yearly_in_arrears);
}

TEST(Billing, RefusesWhatNoSplitTakes) {
  const Money too_large = Money::from_ore(Money::largest_ore + 1);
  EXPECT_EQ(quarters_of(too_large).errors().front().code, ErrorCode::amount_too_large);
  EXPECT_EQ(invoices_of(too_large, Money(), 2026).errors().front().code, ErrorCode::amount_too_large);
  EXPECT_EQ(invoices_of(Money(), too_large, 2026).errors().front().code, ErrorCode::amount_too_large);
}

}  // namespace
}  // namespace samfin
