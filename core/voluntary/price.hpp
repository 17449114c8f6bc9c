// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/exact/money.hpp"
#include "core/exact/ratio.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The most years of a period, and the most rounds of leaving.
inline constexpr std::size_t most_price_years = 100;
inline constexpr int most_leaving_rounds = 100;
/// The most users in a year.
inline constexpr std::int64_t most_users = 1'000'000'000;

/// One year of a period over which a price is to cover the cost; 0 stands for a year that could not be read.
struct PriceYear {
  int year = 0;
  Money fixed;                  ///< what the service costs however many use it
  std::int64_t user_count = 0;  ///< expected: users, or uses
};

/// What decides the price of a service that is bought by those that want it.
struct PriceTerms {
  std::vector<PriceYear> years;
  Money variable;                      ///< what one user (or use) costs in a year
  std::optional<Money> worth;          ///< what a year of use is worth to a user, at most
  std::optional<Ratio> leaving_share;  ///< of the users, who leave in each round
  std::int64_t round_count = 10;
  bool is_sold_outside_state = false;
};

/// A year at the price; the balance is what income has passed the cost by, so far.
struct PricedYear {
  int year = 0;
  std::int64_t user_count = 0;
  Money cost;
  Money income;
  Money balance;
};

/// The price when users have left in so many rounds; no price where nobody is left.
struct LeavingRound {
  int round = 0;
  std::int64_t user_total = 0;
  std::optional<Money> price;
};

/// The price of a voluntary service (METHOD 28; financing models 2017, 2.2.3).
struct VoluntaryPrice {
  Money price;                  ///< of one user (or use) in a year
  Money cost;                   ///< over the period
  std::int64_t user_total = 0;  ///< users of all years
  Money income;
  Money over;  ///< income less cost: less than one øre a user
  std::vector<PricedYear> years;
  std::vector<LeavingRound> leaving;  ///< round 0 is before anybody leaves; empty without a share
  /// The fewest users over the period at which the price is not above the worth; nothing where there is no such
  /// number, or no worth is given.
  std::optional<std::int64_t> wind_up_below;
  /// The first round in which the price is above the worth, or nobody is left.
  std::optional<int> wind_up_round;
  bool are_market_terms_required = false;  ///< sold outside the state sector
};

/// The smallest price in whole øre that covers the full cost of the period.
/// Errors, at places in the terms: `value_out_of_range` (of the limits above; no user at all),
/// `duplicate_year`, `year_out_of_order`, `denominator_too_large` (a share whose denominator passes 64 bits),
/// `amount_too_large`.
Result<VoluntaryPrice> voluntary_price(const PriceTerms& terms);

}  // namespace samfin
