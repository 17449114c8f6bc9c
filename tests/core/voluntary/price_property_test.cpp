// SPDX-License-Identifier: MIT
// Random services: the price covers the cost, and an øre less does not.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/voluntary/price.hpp"

namespace samfin {
namespace {

PriceTerms any_terms() {
  PriceTerms terms;
  const auto count = *rc::gen::inRange<int>(1, 12);
  const auto most = *rc::gen::element<std::int64_t>(3, 400, 1'000'000);
  for (int i = 0; i < count; ++i) {
    terms.years.push_back({2027 + i, Money::from_ore(*rc::gen::inRange<std::int64_t>(0, 10'000'000'000)),
                           *rc::gen::inRange<std::int64_t>(0, most)});
  }
  terms.years.front().user_count += 1;
  terms.variable = Money::from_ore(*rc::gen::inRange<std::int64_t>(0, 100'000));
  terms.worth = Money::from_ore(*rc::gen::inRange<std::int64_t>(0, 10'000'000));
  terms.leaving_share = Ratio::of(*rc::gen::inRange<std::int64_t>(0, 11), 10);
  return terms;
}

VoluntaryPrice priced(const PriceTerms& terms) {
  const auto price = voluntary_price(terms);
  RC_ASSERT(price.has_value());
  return *price;
}

TEST(PriceProperty, CoversTheCostAndAnOreLessDoesNot) {
  EXPECT_TRUE(rc::check([] {
    const VoluntaryPrice price = priced(any_terms());
    const std::int64_t users = price.user_total;
    RC_ASSERT(price.price.ore() * users >= price.cost.ore());
    RC_ASSERT((price.price.ore() - 1) * users < price.cost.ore());
    RC_ASSERT(price.income.ore() - price.cost.ore() == price.over.ore());
    RC_ASSERT(price.years.back().balance == price.over);
  }));
}

TEST(PriceProperty, NeverFallsAsUsersLeave) {
  EXPECT_TRUE(rc::check([] {
    const VoluntaryPrice price = priced(any_terms());
    RC_ASSERT(price.leaving.front().price == price.price);
    for (std::size_t i = 1; i < price.leaving.size(); ++i) {
      RC_ASSERT(price.leaving[i].user_total <= price.leaving[i - 1].user_total);
      if (price.leaving[i].price) RC_ASSERT(*price.leaving[i].price >= *price.leaving[i - 1].price);
    }
  }));
}

TEST(PriceProperty, TheFewestUsersAreEnoughAndOneLessIsNot) {
  EXPECT_TRUE(rc::check([] {
    PriceTerms terms = any_terms();
    const auto fewest = priced(terms).wind_up_below;
    // One by one: what rapidcheck tells of a condition reads both sides of an && in it.
    RC_PRE(fewest.has_value());
    RC_PRE(*fewest <= most_users);
    Money fixed;
    for (const PriceYear& year : terms.years) fixed += year.fixed;
    terms.years = {{2027, fixed, *fewest}};
    RC_ASSERT(priced(terms).price <= *terms.worth);
    RC_PRE(*fewest > 1);
    terms.years.front().user_count -= 1;
    RC_ASSERT(priced(terms).price > *terms.worth);
  }));
}

}  // namespace
}  // namespace samfin
