// SPDX-License-Identifier: MIT
// Random splits against a second, plain method. The seed is printed; RC_PARAMS="seed=…" repeats a run. A hundredth of
// the full counts, and all of them with SAMFIN_DEEP=1.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

#include "core/exact/allocation.hpp"
#include "tests/core/exact/always.hpp"

namespace samfin {
namespace {

constexpr std::int64_t largest_amount = 1'000'000'000'000;
constexpr std::int64_t largest_weight = 1'000'000'000;
constexpr std::size_t most_rows = 400;

struct Case {
  std::int64_t amount = 0;
  std::vector<std::int64_t> weights;
};

Case random_case() {
  const auto rows = *rc::gen::inRange<std::size_t>(1, most_rows + 1);
  // Few different weights make many equal remainders; large ones make hard products.
  const auto limit = *rc::gen::element<std::int64_t>(2, 10, 1000, largest_weight + 1);
  Case c;
  c.amount = *rc::gen::inRange<std::int64_t>(-largest_amount, largest_amount + 1);
  c.weights = *rc::gen::container<std::vector<std::int64_t>>(rows, rc::gen::inRange<std::int64_t>(0, limit));
  if (std::all_of(c.weights.begin(), c.weights.end(), [](auto w) { return w == 0; })) c.weights[0] = 1;
  return c;
}

std::vector<Ratio> ratios(const std::vector<std::int64_t>& weights) {
  return {weights.begin(), weights.end()};
}

std::vector<std::int64_t> split(const Case& c, const std::vector<std::string>& ids = {}) {
  std::vector<std::int64_t> shares;
  const auto result = shares_of(Money::from_ore(c.amount), ratios(c.weights), ids);
  RC_ASSERT(result.has_value());
  for (const Money share : *result) shares.push_back(share.ore());
  return shares;
}

/// The plain method: floors, then one øre at a time to the row that is furthest below its exact share,
/// found by looking through all rows.
std::vector<std::int64_t> plain_split(const Case& c) {
  const Int128 amount = c.amount < 0 ? -c.amount : c.amount;
  const Int128 total = std::accumulate(c.weights.begin(), c.weights.end(), Int128{0});
  std::vector<Int128> shares;
  Int128 left = amount;
  for (const auto weight : c.weights) {
    shares.push_back(amount * weight / total);
    left -= shares.back();
  }
  std::vector<bool> is_served(shares.size(), false);
  for (; left > 0; --left) {
    std::size_t best = shares.size();
    Int128 best_missing = -1;
    for (std::size_t row = 0; row < shares.size(); ++row) {
      const Int128 missing = amount * c.weights[row] - shares[row] * total;
      if (!is_served[row] && missing > best_missing) {
        best = row;
        best_missing = missing;
      }
    }
    is_served[best] = true;
    ++shares[best];
  }
  std::vector<std::int64_t> result;
  for (const Int128 share : shares) result.push_back(static_cast<std::int64_t>(c.amount < 0 ? -share : share));
  return result;
}

TEST(AllocationProperty, EqualsThePlainMethod) {
  expect_always("a split equals the plain method", 1'000'000, [] {
    const Case c = random_case();
    RC_ASSERT(split(c) == plain_split(c));
  });
}

TEST(AllocationProperty, WeightsTimesAFactorChangeNothing) {
  expect_always("weights times k change nothing", 100'000, [] {
    Case c = random_case();
    const auto shares = split(c);
    const auto factor = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    std::vector<Ratio> scaled;
    for (const auto weight : c.weights) scaled.push_back(Ratio::of(weight, static_cast<Uint128>(factor)));
    const auto again = shares_of(Money::from_ore(c.amount), scaled);
    RC_ASSERT(again.has_value());
    for (std::size_t row = 0; row < shares.size(); ++row) RC_ASSERT((*again)[row].ore() == shares[row]);
  });
}

TEST(AllocationProperty, OrderOfRowsDoesNotMatter) {
  expect_always("the order of rows does not matter", 100'000, [] {
    const Case c = random_case();
    std::vector<std::string> ids;
    for (std::size_t row = 0; row < c.weights.size(); ++row) ids.push_back(std::to_string(1000 + row));
    const auto shares = split(c, ids);
    Case reversed = c;
    std::reverse(reversed.weights.begin(), reversed.weights.end());
    std::reverse(ids.begin(), ids.end());
    auto mirrored = split(reversed, ids);
    std::reverse(mirrored.begin(), mirrored.end());
    RC_ASSERT(shares == mirrored);
  });
}

TEST(AllocationProperty, MergingTwoRowsMovesAnyoneByAtMostOneOre) {
  expect_always("merging two rows moves anyone by at most one ore", 100'000, [] {
    const Case c = random_case();
    if (c.weights.size() < 2) return;
    const auto shares = split(c);
    Case merged = c;
    merged.weights[0] += merged.weights[1];
    merged.weights.erase(merged.weights.begin() + 1);
    const auto after = split(merged);
    RC_ASSERT(std::abs(after[0] - shares[0] - shares[1]) <= 1);
    for (std::size_t row = 1; row < after.size(); ++row) RC_ASSERT(std::abs(after[row] - shares[row + 1]) <= 1);
  });
}

}  // namespace
}  // namespace samfin
