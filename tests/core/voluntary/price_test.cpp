// SPDX-License-Identifier: MIT
// METHOD (28). Every figure is worked out by hand from the rule, in øre.
#include "core/voluntary/price.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

PriceTerms terms(std::vector<PriceYear> years, std::int64_t variable_ore = 0) {
  PriceTerms result;
  result.years = std::move(years);
  result.variable = Money::from_ore(variable_ore);
  return result;
}

PriceYear year(int number, std::int64_t fixed_ore, std::int64_t user_count) {
  return {number, Money::from_ore(fixed_ore), user_count};
}

// 1 000.00 over 4 and 6 users: 100.00 each, and nothing is over.
TEST(VoluntaryPrice, CoversTheCostOfThePeriod) {
  const auto price = voluntary_price(terms({year(2027, 60'000, 4), year(2028, 40'000, 6)}));
  ASSERT_TRUE(price.has_value());
  EXPECT_EQ(price->price.ore(), 10'000);
  EXPECT_EQ(price->user_total, 10);
  EXPECT_EQ(price->over.ore(), 0);
  // The first year has 600.00 of cost and 400.00 of income.
  EXPECT_EQ(price->years[0].balance.ore(), -20'000);
  EXPECT_EQ(price->years[1].balance.ore(), 0);
}

// 10.00 over 3 users is 3.333…: 3.34, which is 2 øre over; 3.33 would lack one.
TEST(VoluntaryPrice, IsRoundedUpToWholeOre) {
  const auto price = voluntary_price(terms({year(2027, 1'000, 3)}));
  EXPECT_EQ(price->price.ore(), 334);
  EXPECT_EQ(price->income.ore(), 1'002);
  EXPECT_EQ(price->over.ore(), 2);
}

// 10.00 over 3 users who cost 50 øre each: 3.34 + 0.50.
TEST(VoluntaryPrice, HoldsWhatAUserCosts) {
  const auto price = voluntary_price(terms({year(2027, 1'000, 3)}, 50));
  EXPECT_EQ(price->price.ore(), 384);
  EXPECT_EQ(price->cost.ore(), 1'150);
  EXPECT_EQ(price->years[0].cost.ore(), 1'150);
  EXPECT_EQ(price->years[0].income.ore(), 1'152);
}

// Three years of 7.00, 8.00 and 8.00 over 1, 2 and 4 users: 23.00 / 7 = 3.2857, so 3.29; the balance is
// 3.29 - 7, + 6.58 - 8, + 13.16 - 8 kroner.
TEST(VoluntaryPrice, HasABalanceOverTime) {
  const auto price = voluntary_price(terms({year(2027, 700, 1), year(2028, 800, 2), year(2030, 800, 4)}));
  EXPECT_EQ(price->price.ore(), 329);
  EXPECT_EQ(price->years[0].balance.ore(), -371);
  EXPECT_EQ(price->years[1].balance.ore(), -513);
  EXPECT_EQ(price->years[2].balance.ore(), 3);
  EXPECT_EQ(price->over.ore(), 3);
}

// A third leaves each round: 10 and 5 users become 6 and 3 (6.67 and 3.33), 4 and 2 (4.44, 2.22), 2 and 1
// (2.96, 1.48). 90.00 over 15, 9, 6 and 3 users.
TEST(VoluntaryPrice, RisesAsUsersLeave) {
  PriceTerms leaving = terms({year(2027, 4'500, 10), year(2028, 4'500, 5)});
  leaving.leaving_share = Ratio::of(1, 3);
  leaving.round_count = 3;
  const auto price = voluntary_price(leaving);
  ASSERT_TRUE(price.has_value());
  ASSERT_EQ(price->leaving.size(), 4U);
  const std::vector<std::pair<std::int64_t, std::int64_t>> expected = {{15, 600}, {9, 1'000}, {6, 1'500}, {3, 3'000}};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(price->leaving[i].user_total, expected[i].first);
    EXPECT_EQ(price->leaving[i].price->ore(), expected[i].second);
  }
}

// The same with a worth of 14.00: 90.00 / 14.00 = 6.43, so 7 users are needed, and the second round has 6.
TEST(VoluntaryPrice, IsWoundUpWhereItPassesTheWorth) {
  PriceTerms leaving = terms({year(2027, 4'500, 10), year(2028, 4'500, 5)});
  leaving.leaving_share = Ratio::of(1, 3);
  leaving.worth = Money::from_ore(1'400);
  const auto price = voluntary_price(leaving);
  EXPECT_EQ(price->wind_up_below, 7);
  EXPECT_EQ(price->wind_up_round, 2);
}

// At exactly 15.00 six users are enough: the price may be as high as the worth.
TEST(VoluntaryPrice, MayBeAsHighAsTheWorth) {
  PriceTerms leaving = terms({year(2027, 9'000, 15)});
  leaving.worth = Money::from_ore(1'500);
  leaving.leaving_share = Ratio::of(3, 5);
  leaving.round_count = 1;
  const auto price = voluntary_price(leaving);
  EXPECT_EQ(price->wind_up_below, 6);
  EXPECT_EQ(price->leaving[1].user_total, 6);
  EXPECT_EQ(price->wind_up_round, std::nullopt);
}

// What a user costs is 5.00 and the worth 5.00: any fixed cost is too much. Without one, one user is enough.
TEST(VoluntaryPrice, CanNeverBeWorthMoreThanAUserCosts) {
  PriceTerms dear = terms({year(2027, 100, 10)}, 500);
  dear.worth = Money::from_ore(500);
  dear.leaving_share = Ratio();
  EXPECT_EQ(voluntary_price(dear)->wind_up_below, std::nullopt);
  EXPECT_EQ(voluntary_price(dear)->wind_up_round, 0);
  dear.years[0].fixed = Money();
  EXPECT_EQ(voluntary_price(dear)->wind_up_below, 1);
  EXPECT_EQ(voluntary_price(dear)->wind_up_round, std::nullopt);
  dear.worth = Money::from_ore(499);
  EXPECT_EQ(voluntary_price(dear)->wind_up_below, std::nullopt);
}

TEST(VoluntaryPrice, IsNoneWhereNobodyIsLeft) {
  PriceTerms leaving = terms({year(2027, 1'000, 1)});
  leaving.leaving_share = Ratio(1);
  leaving.round_count = 1;
  leaving.worth = Money::from_ore(5'000);
  const auto price = voluntary_price(leaving);
  EXPECT_EQ(price->leaving[1].user_total, 0);
  EXPECT_EQ(price->leaving[1].price, std::nullopt);
  EXPECT_EQ(price->wind_up_round, 1);
}

TEST(VoluntaryPrice, SaysNothingOfLeavingOrWorthThatAreNotGiven) {
  const auto price = voluntary_price(terms({year(2027, 1'000, 3)}));
  EXPECT_TRUE(price->leaving.empty());
  EXPECT_EQ(price->wind_up_below, std::nullopt);
  EXPECT_EQ(price->wind_up_round, std::nullopt);
  EXPECT_FALSE(price->are_market_terms_required);
}

TEST(VoluntaryPrice, AsksForMarketTermsOutsideTheState) {
  PriceTerms sold = terms({year(2027, 1'000, 3)});
  sold.is_sold_outside_state = true;
  EXPECT_TRUE(voluntary_price(sold)->are_market_terms_required);
}

std::vector<std::pair<ErrorCode, std::string>> refused(const PriceTerms& given) {
  std::vector<std::pair<ErrorCode, std::string>> found;
  const auto price = voluntary_price(given);
  if (!price) {
    for (const Error& error : price.errors()) found.emplace_back(error.code, error.path);
  }
  return found;
}

TEST(VoluntaryPrice, RefusesWhatIsImpossibleAllAtOnce) {
  using enum ErrorCode;
  PriceTerms bad = terms({year(2028, -1, 1), year(2028, 0, -1), year(2027, 0, 1)}, -1);
  bad.worth = Money::from_ore(-1);
  bad.leaving_share = Ratio(2);
  bad.round_count = 101;
  EXPECT_EQ(refused(bad), (std::vector<std::pair<ErrorCode, std::string>>{{value_out_of_range, "/years/0/fixed_mnok"},
                                                                          {value_out_of_range, "/years/1/user_count"},
                                                                          {duplicate_year, "/years/1/year"},
                                                                          {year_out_of_order, "/years/2/year"},
                                                                          {value_out_of_range, "/variable_ore"},
                                                                          {value_out_of_range, "/worth_ore"},
                                                                          {value_out_of_range, "/leaving_share"},
                                                                          {value_out_of_range, "/rounds"}}));
}

TEST(VoluntaryPrice, RefusesAPeriodWithoutUsersOrYears) {
  using enum ErrorCode;
  using Found = std::vector<std::pair<ErrorCode, std::string>>;
  EXPECT_EQ(refused(terms({year(2027, 100, 0)})), (Found{{value_out_of_range, "/years"}}));
  EXPECT_EQ(refused(terms({})), (Found{{value_out_of_range, "/years"}}));
}

TEST(VoluntaryPrice, RefusesAmountsThatAreTooLarge) {
  using enum ErrorCode;
  using Found = std::vector<std::pair<ErrorCode, std::string>>;
  EXPECT_EQ(refused(terms({year(2027, 0, most_users)}, Money::largest_ore)),
            (Found{{amount_too_large, "/variable_ore"}}));
  EXPECT_EQ(refused(terms({year(2027, Money::largest_ore, 1), year(2028, 1, 1)})),
            (Found{{amount_too_large, "/years/1/fixed_mnok"}}));
  EXPECT_EQ(refused(terms({year(2027, Money::largest_ore, most_users)})), (Found{{amount_too_large, "/years"}}));
}

TEST(VoluntaryPrice, RefusesAShareThatIsTooFineToComputeWith) {
  PriceTerms fine = terms({year(2027, 100, 10)});
  fine.leaving_share = Ratio::of(1, (Uint128{1} << 64U) + 1);
  EXPECT_EQ(refused(fine).front(),
            (std::pair<ErrorCode, std::string>{ErrorCode::denominator_too_large, "/leaving_share"}));
}

}  // namespace
}  // namespace samfin
