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

}  // namespace
}  // namespace samfin
