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

TEST(Pharmacy, TakesUpTo10To12LookUpsAndTellsTheRange) {
  constexpr std::int64_t most = 1'000'000'000'000;
  EXPECT_EQ(pharmacy_payment(embedded_parameters(), 2026, most, most)->amount.ore(), 1'180'000'000);
  EXPECT_EQ(pharmacy_payment(embedded_parameters(), 2026, 0, 1)->amount.ore(), 0);
  const auto values = [](std::int64_t look_ups, std::int64_t total) {
    const auto found = pharmacy_payment(embedded_parameters(), 2026, look_ups, total);
    return found ? NamedValues() : found.errors().front().values;
  };
  EXPECT_EQ(values(1, most + 1), (NamedValues{{"value", "1000000000001"}, {"min", "1"}, {"max", "1000000000000"}}));
  EXPECT_EQ(values(0, 0), (NamedValues{{"value", "0"}, {"min", "1"}, {"max", "1000000000000"}}));
  EXPECT_EQ(values(-1, 7), (NamedValues{{"value", "-1"}, {"min", "0"}, {"max", "7"}}));
  EXPECT_EQ(values(8, 7), (NamedValues{{"value", "8"}, {"min", "0"}, {"max", "7"}}));
  const Errors errors = pharmacy_payment(embedded_parameters(), 2030, 8, 7).errors();
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].values.front(), NamedValue("year", 2030));
}

// One of three look-ups of 1 180 000 000 øre is 393 333 333.33.
TEST(Pharmacy, RoundsToTheOre) {
  EXPECT_EQ(pharmacy_payment(embedded_parameters(), 2026, 1, 3)->amount.ore(), 393'333'333);
  EXPECT_EQ(pharmacy_payment(embedded_parameters(), 2026, 2, 3)->amount.ore(), 786'666'667);
}

}  // namespace
}  // namespace samfin
