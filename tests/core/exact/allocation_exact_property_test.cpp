// SPDX-License-Identifier: MIT
// Random splits against the definition in whole numbers of any length, row by row, and the laws that follow from it. A
// hundredth of the full counts, and all of them with SAMFIN_DEEP=1; the seed is printed, and RC_PARAMS="seed=…" repeats
// a run.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <map>
#include <numeric>
#include <random>

#include "core/exact/allocation.hpp"
#include "tests/core/exact/always.hpp"

namespace samfin {
namespace {

// Checked against a width that no product here reaches, so that nothing is lost in silence.
using Exact = boost::multiprecision::checked_int256_t;

struct Case {
  std::int64_t amount = 0;
  std::vector<std::int64_t> weights;
  std::vector<std::string> ids;
};

/// From one seed, so that a case costs little; what shrinks is the number of rows and the sizes.
Case case_of(std::uint64_t seed, std::size_t rows, std::int64_t largest_amount, std::int64_t largest_weight) {
  std::mt19937_64 random(seed);
  const auto below = [&](std::int64_t limit) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit));
  };
  Case c;
  c.amount = below(2 * largest_amount + 1) - largest_amount;
  for (std::size_t row = 0; row < rows; ++row) {
    c.weights.push_back(below(10) == 0 ? 0 : below(largest_weight + 1));
    c.ids.push_back(std::to_string(1000 + row));
  }
  std::shuffle(c.ids.begin(), c.ids.end(), random);
  const bool is_empty = std::all_of(c.weights.begin(), c.weights.end(), [](auto w) { return w == 0; });
  if (is_empty) c.weights[static_cast<std::size_t>(below(static_cast<std::int64_t>(rows)))] = 1;
  return c;
}

Case any_case() {
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  const auto rows = *rc::gen::inRange<std::size_t>(1, 401);
  // Few different weights make many equal remainders; large ones make hard products.
  const auto weight = *rc::gen::element<std::int64_t>(1, 3, 1'000, 1'000'000'000);
  const auto amount = *rc::gen::element<std::int64_t>(1, 500, 100'000'000, 1'000'000'000'000);
  return case_of(seed, rows, amount, weight);
}

std::vector<Money> split(std::int64_t amount, const std::vector<std::int64_t>& weights,
                         const std::vector<std::string>& ids) {
  const auto result = shares_of(Money::from_ore(amount), std::vector<Ratio>(weights.begin(), weights.end()), ids);
  RC_ASSERT(result.has_value());
  return *result;
}

/// What the exact remainder of each row is, and who gets the øre that are left: the largest remainders, among equal
/// ones those with the lower code.
std::vector<std::int64_t> by_definition(const Case& c) {
  const Exact total = std::accumulate(c.weights.begin(), c.weights.end(), Exact(0));
  const Exact size = c.amount < 0 ? -Exact(c.amount) : Exact(c.amount);
  struct Row {
    Exact remainder;
    std::size_t place;
  };
  std::vector<Row> rows;
  std::vector<std::int64_t> shares;
  Exact left = size;
  for (std::size_t row = 0; row < c.weights.size(); ++row) {
    const Exact product = size * c.weights[row];
    shares.push_back(static_cast<std::int64_t>(Exact(product / total)));
    rows.push_back({product % total, row});
    left -= shares.back();
  }
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    return a.remainder != b.remainder ? a.remainder > b.remainder : c.ids[a.place] < c.ids[b.place];
  });
  for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++shares[rows[i].place];
  if (c.amount < 0) std::for_each(shares.begin(), shares.end(), [](auto& share) { share = -share; });
  return shares;
}

/// The promises, each by itself: they hold for whatever the split gave.
void expect_promises(const Case& c, const std::vector<Money>& shares) {
  const Exact total = std::accumulate(c.weights.begin(), c.weights.end(), Exact(0));
  Exact sum = 0;
  for (std::size_t row = 0; row < shares.size(); ++row) {
    const Exact share = shares[row].ore();
    sum += share;
    if (c.weights[row] == 0) RC_ASSERT(share == 0);
    // Less than one øre from the exact share: |share x total - amount x weight| < total.
    RC_ASSERT(abs(Exact(share * total - Exact(c.amount) * c.weights[row])) < total);
  }
  RC_ASSERT(sum == c.amount);
}

TEST(AllocationExact, IsTheDefinitionAndKeepsEachPromise) {
  expect_always("a split is the definition", 1'000'000, [] {
    const Case c = any_case();
    const auto shares = split(c.amount, c.weights, c.ids);
    expect_promises(c, shares);
    const auto expected = by_definition(c);
    for (std::size_t row = 0; row < shares.size(); ++row) RC_ASSERT(shares[row].ore() == expected[row]);
  });
}

TEST(AllocationExact, NeitherOrderNorSignNorAFactorMatters) {
  expect_always("order, sign and a factor change nothing", 100'000, [] {
    const Case c = any_case();
    const auto shares = split(c.amount, c.weights, c.ids);
    std::map<std::string, Money> of;
    for (std::size_t row = 0; row < shares.size(); ++row) of[c.ids[row]] = shares[row];
    Case other = c;
    other.amount = -c.amount;
    std::mt19937_64 random(static_cast<std::uint64_t>(c.amount));
    std::vector<std::size_t> order(c.ids.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    const auto factor = static_cast<std::int64_t>(random() % 1'000'000 + 1);
    for (std::size_t row = 0; row < order.size(); ++row) {
      other.ids[row] = c.ids[order[row]];
      other.weights[row] = c.weights[order[row]] * factor;
    }
    const auto again = split(other.amount, other.weights, other.ids);
    for (std::size_t row = 0; row < again.size(); ++row) RC_ASSERT(again[row] == -of[other.ids[row]]);
  });
}

TEST(AllocationExact, MergingTwoMovesAnyoneByAtMostOneOre) {
  expect_always("merging two moves anyone by at most one ore", 100'000, [] {
    const Case c = any_case();
    RC_PRE(c.weights.size() >= 2);
    const auto shares = split(c.amount, c.weights, c.ids);
    std::mt19937_64 random(static_cast<std::uint64_t>(c.amount) + c.weights.size());
    const std::size_t kept = random() % c.weights.size();
    const std::size_t gone = (kept + 1 + random() % (c.weights.size() - 1)) % c.weights.size();
    Case merged = c;
    merged.weights[kept] += merged.weights[gone];
    merged.weights.erase(merged.weights.begin() + static_cast<std::ptrdiff_t>(gone));
    merged.ids.erase(merged.ids.begin() + static_cast<std::ptrdiff_t>(gone));
    const auto after = split(merged.amount, merged.weights, merged.ids);
    for (std::size_t row = 0; row < shares.size(); ++row) {
      if (row == gone) continue;
      const Money before = row == kept ? shares[kept] + shares[gone] : shares[row];
      RC_ASSERT(std::abs(after[row - (row > gone ? 1 : 0)].ore() - before.ore()) <= 1);
    }
  });
}

// The law's own way: an amount to regions by their keys, each region's part to the municipalities in it.
TEST(AllocationExact, ThePartsOfTheRegionsAddUpToTheWhole) {
  expect_always("the regions' parts add up to the whole", 100'000, [] {
    const Case c = any_case();
    const auto region_count = *rc::gen::inRange<std::size_t>(1, 5);
    const auto region_of = [&](std::size_t row) { return row * region_count / c.weights.size(); };
    std::vector<std::int64_t> regions(region_count, 0);
    for (std::size_t row = 0; row < c.weights.size(); ++row) regions[region_of(row)] += c.weights[row];
    std::vector<std::string> names;
    for (std::size_t region = 0; region < region_count; ++region) names.push_back(std::to_string(region));
    const auto parts = split(c.amount, regions, names);
    const auto direct = split(c.amount, c.weights, c.ids);
    Money whole;
    for (std::size_t region = 0; region < region_count; ++region) {
      Case own;
      Money sum_of_direct;
      for (std::size_t row = 0; row < c.weights.size(); ++row) {
        if (region_of(row) != region) continue;
        own.weights.push_back(c.weights[row]);
        own.ids.push_back(c.ids[row]);
        sum_of_direct += direct[row];
      }
      if (regions[region] == 0) {
        RC_ASSERT(parts[region] == Money());
        RC_ASSERT(sum_of_direct == Money());
        continue;
      }
      Money sum;
      for (const Money share : split(parts[region].ore(), own.weights, own.ids)) sum += share;
      RC_ASSERT(sum == parts[region]);
      // By way of the region or straight, its municipalities differ by less than one øre each.
      RC_ASSERT(std::abs((sum - sum_of_direct).ore()) <= static_cast<std::int64_t>(own.weights.size()));
      whole += sum;
    }
    RC_ASSERT(whole == Money::from_ore(c.amount));
  });
}

}  // namespace
}  // namespace samfin
