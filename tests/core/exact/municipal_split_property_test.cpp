// SPDX-License-Identifier: MIT
// Splits of random amounts by the municipal key of each year as it is, whose weights add up to some 10^11 after their
// decimals are taken away: the promises, checked in 128 bits. 10^5 splits, and 10^7 with SAMFIN_DEEP=1.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <numeric>
#include <random>

#include "core/exact/allocation.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/regulation/municipal_key.hpp"
#include "tests/core/exact/always.hpp"

namespace samfin {
namespace {

constexpr std::int64_t largest_amount = 1'000'000'000'000;
constexpr std::uint64_t seed = 20261122;

/// The weights as whole numbers: inhabitants at two dates times an index of at most four decimals.
std::vector<std::int64_t> whole_weights(const GroupKey& key) {
  std::vector<std::int64_t> weights;
  Int128 total = 0;
  for (const auto& code : *key.actors) {
    const Ratio weight = municipal_weight(embedded_parameters(), code, 2026).value().value;
    const auto whole = product_of(weight, Ratio(10'000));
    EXPECT_TRUE(whole && whole->is_whole()) << code;
    weights.push_back(static_cast<std::int64_t>(whole->numerator()));
    total += weights.back();
  }
  EXPECT_GT(total, Int128{10'000'000'000});
  EXPECT_LT(total, Int128{1'000'000'000'000});
  return weights;
}

/// The first row that breaks a promise; the number of rows where none does.
std::size_t first_broken(std::int64_t amount, const std::vector<std::int64_t>& weights, Int128 total,
                         const std::vector<Money>& shares) {
  Int128 sum = 0;
  for (std::size_t row = 0; row < shares.size(); ++row) {
    const Int128 share = shares[row].ore();
    sum += share;
    const Int128 off = share * total - Int128{amount} * weights[row];
    if (off >= total || off <= -total || (weights[row] == 0 && share != 0)) return row;
  }
  return sum == amount ? shares.size() : 0;
}

/// Whether nobody who got an øre more had a smaller remainder than somebody who did not; among equal ones the lower
/// code comes first, which is the lower row.
bool is_largest_remainder(std::int64_t amount, const std::vector<std::int64_t>& weights, Int128 total,
                          const std::vector<Money>& shares) {
  const Int128 size = amount < 0 ? -amount : amount;
  std::pair<Int128, std::size_t> smallest_served{total, 0};
  std::pair<Int128, std::size_t> largest_unserved{-1, weights.size()};
  for (std::size_t row = 0; row < shares.size(); ++row) {
    const Int128 product = size * weights[row];
    const Int128 remainder = product % total;
    const bool is_served = (amount < 0 ? -shares[row].ore() : shares[row].ore()) > product / total;
    if (is_served && remainder <= smallest_served.first) smallest_served = {remainder, row};
    if (!is_served && remainder > largest_unserved.first) largest_unserved = {remainder, row};
  }
  return smallest_served.first > largest_unserved.first ||
         (smallest_served.first == largest_unserved.first && smallest_served.second < largest_unserved.second);
}

TEST(MunicipalSplit, KeepsEveryPromiseForAnyAmount) {
  const auto key = municipal_key(embedded_parameters(), 2026).value();
  ASSERT_TRUE(std::is_sorted(key.actors->begin(), key.actors->end()));
  const std::vector<std::int64_t> weights = whole_weights(key);
  const Int128 total = std::accumulate(weights.begin(), weights.end(), Int128{0});
  const auto allocation = AllocationKey::of(std::vector<Ratio>(weights.begin(), weights.end()), *key.actors).value();
  std::mt19937_64 random(seed);
  const int count = is_deep() ? 10'000'000 : 100'000;
  std::cout << "the municipal key: seed " << seed << ", " << count << " splits" << std::endl;
  for (int i = 0; i < count; ++i) {
    // All sizes alike: up to 2, up to 4, ... up to 2^40 øre.
    const std::int64_t limit = std::min(largest_amount, std::int64_t{1} << (random() % 40 + 1));
    const auto size = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit + 1));
    const std::int64_t amount = random() % 2 == 0 ? size : -size;
    const auto shares = allocation.shares_of(Money::from_ore(amount)).value();
    ASSERT_EQ(first_broken(amount, weights, total, shares), shares.size()) << amount;
    ASSERT_TRUE(is_largest_remainder(amount, weights, total, shares)) << amount;
    if (i % 1'000'000 == 999'999) std::cout << i + 1 << " splits" << std::endl;
  }
}

TEST(MunicipalSplit, MergingTwoMunicipalitiesMovesAnyoneByAtMostOneOre) {
  const auto key = municipal_key(embedded_parameters(), 2026).value();
  const std::vector<std::int64_t> weights = whole_weights(key);
  std::mt19937_64 random(seed);
  const int count = is_deep() ? 100'000 : 1'000;
  std::cout << "mergers: seed " << seed << ", " << count << " splits" << std::endl;
  for (int i = 0; i < count; ++i) {
    const auto amount = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(largest_amount));
    const std::size_t first = random() % (weights.size() - 1);
    const std::size_t second = first + 1 + random() % (weights.size() - first - 1);
    auto merged = weights;
    auto codes = *key.actors;
    merged[first] += merged[second];
    merged.erase(merged.begin() + static_cast<std::ptrdiff_t>(second));
    codes.erase(codes.begin() + static_cast<std::ptrdiff_t>(second));
    const auto split = [&](const auto& by, const auto& ids) {
      return shares_of(Money::from_ore(amount), std::vector<Ratio>(by.begin(), by.end()), ids).value();
    };
    const auto before = split(weights, *key.actors);
    const auto after = split(merged, codes);
    for (std::size_t row = 0; row < before.size(); ++row) {
      if (row == second) continue;
      const Money was = row == first ? before[first] + before[second] : before[row];
      ASSERT_LE(std::abs((after[row - (row > second ? 1 : 0)] - was).ore()), 1)
          << amount << ' ' << first << ' ' << second;
    }
  }
}

}  // namespace
}  // namespace samfin
