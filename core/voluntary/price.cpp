// SPDX-License-Identifier: MIT
#include "core/voluntary/price.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <string>

#include "core/exact/rest_of_one.hpp"

namespace samfin {

namespace {

using Wide = boost::multiprecision::cpp_int;

void require(std::int64_t value, std::int64_t smallest, std::int64_t largest, const std::string& path, Errors& errors) {
  if (value >= smallest && value <= largest) return;
  errors.push_back(
      {ErrorCode::value_out_of_range,
       path,
       {{"value", std::to_string(value)}, {"min", std::to_string(smallest)}, {"max", std::to_string(largest)}}});
}

void require_share(const Ratio& share, const std::string& path, Errors& errors) {
  if (share.is_negative() || share > Ratio(1)) {
    errors.push_back({ErrorCode::value_out_of_range, path, {{"value", share.text()}, {"min", "0"}, {"max", "1"}}});
  }
  if ((share.denominator() >> 64U) != 0) errors.push_back({ErrorCode::denominator_too_large, path});
}

void require_order(const std::vector<PriceYear>& years, std::size_t i, Errors& errors) {
  if (i == 0 || years[i].year == 0 || years[i - 1].year == 0 || years[i].year > years[i - 1].year) return;
  const std::string path = "/years/" + std::to_string(i) + "/year";
  if (years[i].year == years[i - 1].year) {
    errors.push_back({ErrorCode::duplicate_year, path, {{"year", years[i].year}}});
  } else {
    errors.push_back({ErrorCode::year_out_of_order, path, {{"year", years[i].year}, {"previous", years[i - 1].year}}});
  }
}

Errors errors_of(const PriceTerms& terms) {
  Errors errors;
  require(static_cast<std::int64_t>(terms.years.size()), 1, most_price_years, "/years", errors);
  std::int64_t user_total = 0;
  for (std::size_t i = 0; i < terms.years.size(); ++i) {
    const std::string path = "/years/" + std::to_string(i);
    require(terms.years[i].fixed.ore(), 0, Money::largest_ore, path + "/fixed_mnok", errors);
    require(terms.years[i].user_count, 0, most_users, path + "/user_count", errors);
    require_order(terms.years, i, errors);
    user_total += terms.years[i].user_count;
  }
  require(terms.variable.ore(), 0, Money::largest_ore, "/variable_ore", errors);
  if (terms.worth) require(terms.worth->ore(), 0, Money::largest_ore, "/worth_ore", errors);
  if (terms.leaving_share) require_share(*terms.leaving_share, "/leaving_share", errors);
  require(terms.round_count, 0, most_leaving_rounds, "/rounds", errors);
  if (errors.empty()) {
    require(user_total, 1, static_cast<std::int64_t>(most_price_years) * most_users, "/years", errors);
  }
  return errors;
}

Error too_large(const std::string& path) {
  return {ErrorCode::amount_too_large, path, {{"largest_ore", Money::largest_ore}}};
}

/// An amount that each of `count` pays; nothing where it is too large.
std::optional<Money> times(Money amount, std::int64_t count) {
  const Int128 product = static_cast<Int128>(amount.ore()) * count;
  if (product > Money::largest_ore) return std::nullopt;
  return Money::from_ore(static_cast<std::int64_t>(product));
}

/// a / b, up: the smallest whole number that is not below the fraction.
std::int64_t quotient_up(std::int64_t a, std::int64_t b) {
  return a / b + (a % b != 0 ? 1 : 0);
}

/// The smallest price at which so many users cover what is fixed and what they cost themselves.
Money covering_price(Money fixed, Money variable, std::int64_t user_total) {
  return Money::from_ore(quotient_up(fixed.ore(), user_total)) + variable;
}

/// How many are left of the users after so many rounds, down to whole users.
std::int64_t left_of(std::int64_t user_count, const Ratio& staying_share, int round) {
  const Wide above = boost::multiprecision::pow(Wide(static_cast<std::uint64_t>(staying_share.numerator())),
                                                static_cast<unsigned>(round));
  const Wide below = boost::multiprecision::pow(Wide(static_cast<std::uint64_t>(staying_share.denominator())),
                                                static_cast<unsigned>(round));
  return static_cast<std::int64_t>(Wide(user_count * above / below));
}

std::vector<LeavingRound> leaving_rounds(const PriceTerms& terms, Money fixed) {
  if (!terms.leaving_share) return {};
  const Ratio staying_share = rest_of_one(*terms.leaving_share);
  std::vector<LeavingRound> rounds;
  for (int round = 0; round <= terms.round_count; ++round) {
    LeavingRound left{round, 0, std::nullopt};
    for (const PriceYear& year : terms.years) left.user_total += left_of(year.user_count, staying_share, round);
    if (left.user_total > 0) left.price = covering_price(fixed, terms.variable, left.user_total);
    rounds.push_back(left);
  }
  return rounds;
}

/// price(n) = fixed / n, up, + variable <= worth exactly where n >= fixed / (worth - variable).
std::optional<std::int64_t> fewest_users(Money fixed, Money variable, Money worth) {
  if (worth < variable) return std::nullopt;
  if (fixed == Money()) return 1;
  if (worth == variable) return std::nullopt;
  return quotient_up(fixed.ore(), (worth - variable).ore());
}

std::optional<int> wind_up_round(const std::vector<LeavingRound>& rounds, Money worth) {
  for (const LeavingRound& round : rounds) {
    if (!round.price || *round.price > worth) return round.round;
  }
  return std::nullopt;
}

}  // namespace

Result<VoluntaryPrice> voluntary_price(const PriceTerms& terms) {
  const Errors errors = errors_of(terms);
  if (!errors.empty()) return errors;
  VoluntaryPrice result;
  Money fixed;
  for (std::size_t i = 0; i < terms.years.size(); ++i) {
    const PriceYear& year = terms.years[i];
    const auto variable = times(terms.variable, year.user_count);
    if (!variable) return too_large("/variable_ore");
    fixed += year.fixed;
    result.cost += year.fixed + *variable;
    result.user_total += year.user_count;
    if (result.cost.is_too_large()) return too_large("/years/" + std::to_string(i) + "/fixed_mnok");
  }
  result.price = covering_price(fixed, terms.variable, result.user_total);
  const auto income = times(result.price, result.user_total);
  if (!income) return too_large("/years");
  result.income = *income;
  result.over = result.income - result.cost;

  Money balance;
  for (const PriceYear& year : terms.years) {
    const Money cost = year.fixed + *times(terms.variable, year.user_count);
    const Money year_income = *times(result.price, year.user_count);
    balance += year_income - cost;
    result.years.push_back({year.year, year.user_count, cost, year_income, balance});
  }
  result.leaving = leaving_rounds(terms, fixed);
  if (terms.worth) {
    result.wind_up_below = fewest_users(fixed, terms.variable, *terms.worth);
    result.wind_up_round = wind_up_round(result.leaving, *terms.worth);
  }
  result.are_market_terms_required = terms.is_sold_outside_state;
  return result;
}

}  // namespace samfin
