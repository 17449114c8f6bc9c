// SPDX-License-Identifier: MIT
// Random runs of years: nothing appears or vanishes.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <numeric>

#include "core/settlement/settlement.hpp"

namespace samfin {
namespace {

Money any_amount() {
  return Money::from_ore(*rc::gen::inRange<std::int64_t>(0, 100'000'000'000));
}

std::vector<SettlementInput> any_years() {
  const auto count = *rc::gen::inRange<std::size_t>(1, 30);
  std::vector<SettlementInput> years(count);
  for (std::size_t i = 0; i < count; ++i) {
    years[i].year = 2022 + static_cast<int>(i);
    years[i].invoiced = any_amount();
    years[i].repaid = any_amount();
    years[i].recovered = any_amount();
    years[i].state_funding = any_amount();
    years[i].earlier_public_funds = any_amount();
    years[i].used = any_amount();
    years[i].is_surplus_to_equity = *rc::gen::arbitrary<bool>();
  }
  return years;
}

TEST(SettlementProperty, NothingAppearsOrVanishesOverYears) {
  EXPECT_TRUE(rc::check([] {
    const Money first = any_amount();
    const auto inputs = any_years();
    Money in = first;
    Money out;
    for (const SettlementYear& year : settled(first, inputs)) {
      in += year.net_invoiced + year.input.state_funding + year.input.earlier_public_funds;
      out += year.input.used + year.to_equity;
      RC_ASSERT(in - out == year.carried_forward);
      RC_ASSERT(year.balance == year.left_after_plans);
    }
  }));
}

TEST(SettlementProperty, WhatIsUsedIsDrawnFromWhatThereIs) {
  EXPECT_TRUE(rc::check([] {
    for (const SettlementYear& year : settled(any_amount(), any_years())) {
      const Money drawn = std::accumulate(year.used_from.begin(), year.used_from.end(), Money());
      RC_ASSERT(drawn <= year.input.used);
      for (const Money part : year.used_from) RC_ASSERT(!part.is_negative());
      // All of it is covered unless there was less.
      const bool is_covered =
          !year.brought_forward.is_negative() && !year.net_invoiced.is_negative() && year.input.used <= year.available;
      if (is_covered) RC_ASSERT(drawn == year.input.used);
    }
  }));
}

}  // namespace
}  // namespace samfin
