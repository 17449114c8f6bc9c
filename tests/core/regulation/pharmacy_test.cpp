// SPDX-License-Identifier: MIT
#include "core/regulation/pharmacy.hpp"

#include <gtest/gtest.h>

#include "core/io/embedded_parameters.hpp"

namespace samfin {
namespace {

// Regulation § 15, 2026: 11.8 million by look-ups. One per cent of them is 118 000 kroner.
TEST(Pharmacy, PaysItsPartOfTheLookUps) {
  const auto payment = pharmacy_payment(embedded_parameters(), 2026, 500'000, 50'000'000);
  EXPECT_EQ(payment->group_amount.ore(), 1'180'000'000);
  EXPECT_EQ(payment->amount.ore(), 11'800'000);
  EXPECT_EQ(payment->status, Status::assumed);
}

TEST(Pharmacy, NoneAndAllAreTheEnds) {
  EXPECT_EQ(pharmacy_payment(embedded_parameters(), 2026, 0, 7)->amount.ore(), 0);
  EXPECT_EQ(pharmacy_payment(embedded_parameters(), 2026, 7, 7)->amount.ore(), 1'180'000'000);
}

TEST(Pharmacy, RefusesMoreLookUpsThanThereAre) {
  const auto refusal = [](std::int64_t look_ups, std::int64_t total) {
    return pharmacy_payment(embedded_parameters(), 2026, look_ups, total).errors().front().path;
  };
  EXPECT_EQ(refusal(8, 7), "/look_up_count");
  EXPECT_EQ(refusal(-1, 7), "/look_up_count");
  EXPECT_EQ(refusal(1, 0), "/total_look_up_count");
  EXPECT_EQ(pharmacy_payment(embedded_parameters(), 2030, 1, 2).errors().front().code,
            ErrorCode::year_without_parameters);
}

}  // namespace
}  // namespace samfin
