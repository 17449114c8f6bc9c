// SPDX-License-Identifier: MIT
#include "core/exact/allocation.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

using Shares = std::vector<std::int64_t>;

std::vector<Ratio> ratios(const std::vector<std::string>& texts) {
  std::vector<Ratio> weights;
  for (const std::string& text : texts) weights.push_back(Ratio::read(text).value());
  return weights;
}

Shares split(std::int64_t ore, const std::vector<std::string>& weights, const std::vector<std::string>& ids = {}) {
  Shares shares;
  const auto result = shares_of(Money::from_ore(ore), ratios(weights), ids);
  if (!result) return shares;
  for (const Money share : *result) shares.push_back(share.ore());
  return shares;
}

ErrorCode refusal(const std::vector<std::string>& weights, const std::vector<std::string>& ids = {}) {
  return shares_of(Money::from_ore(100), ratios(weights), ids).errors().front().code;
}

TEST(Allocation, SharesAddUpToTheAmount) {
  // 100/3 = 33.33 each; the odd øre goes to the first of equal remainders.
  EXPECT_EQ(split(100, {"1", "1", "1"}), (Shares{34, 33, 33}));
  // The contract's example in twelfths: 3 = 36, 1/3 = 4, 1/4 = 3, total 43. 100 x 36/43 = 83.72,
  // 100 x 4/43 = 9.30, 100 x 3/43 = 6.98: the floors leave 2 øre, to .98 and .72.
  EXPECT_EQ(split(100, {"3", "1/3", "0.25"}), (Shares{84, 9, 7}));
}

TEST(Allocation, GivesTheOddOreToTheLargestRemainder) {
  // 10 x 1/6 = 1.67, 10 x 2/6 = 3.33, 10 x 3/6 = 5.00: the floors leave 1 øre, to .67.
  EXPECT_EQ(split(10, {"1", "2", "3"}), (Shares{2, 3, 5}));
}

TEST(Allocation, BreaksTiesByTheBytesOfTheIds) {
  EXPECT_EQ(split(1, {"1", "1", "1"}, {"b", "c", "a"}), (Shares{0, 0, 1}));
  EXPECT_EQ(split(1, {"1", "1"}, {"10", "9"}), (Shares{1, 0}));
  EXPECT_EQ(split(1, {"1", "1"}, {"Å", "Z"}), (Shares{0, 1}));
}

TEST(Allocation, MirrorsACredit) {
  EXPECT_EQ(split(-100, {"1", "1", "1"}), (Shares{-34, -33, -33}));
  EXPECT_EQ(split(0, {"1", "2"}), (Shares{0, 0}));
}

TEST(Allocation, GivesWeightZeroNothing) {
  EXPECT_EQ(split(2, {"0", "1", "0", "1", "1"}), (Shares{0, 1, 0, 1, 0}));
  EXPECT_EQ(split(7, {"0", "5"}), (Shares{0, 7}));
}

TEST(Allocation, IsExactWhereAProductPasses64Bits) {
  // 2^53-1 øre over the weights 2^40 and 1: the second share is (2^53-1)/(2^40+1) = 8191.99…
  EXPECT_EQ(split(Money::largest_ore, {"1099511627776", "1"}), (Shares{Money::largest_ore - 8192, 8192}));
}

TEST(Allocation, IsExactWhereWeightsPass64Bits) {
  // Equal weights of 38 digits, and such a weight beside half of it.
  const std::string big = "12345678901234567890123456789012345678";
  EXPECT_EQ(split(3, {big, big}), (Shares{2, 1}));
  EXPECT_EQ(split(300, {"2/3", "1/340282366920938463463374607431768211", "1/3"}), (Shares{200, 0, 100}));
}

TEST(Allocation, RefusesBadWeightsWithTheirPlace) {
  EXPECT_EQ(refusal({"1", "-1"}), ErrorCode::negative_weight);
  EXPECT_EQ(shares_of(Money(), ratios({"1", "-1"})).errors().front().path, "/weights/1");
  EXPECT_EQ(refusal({"0", "0"}), ErrorCode::all_weights_zero);
  EXPECT_EQ(refusal({}), ErrorCode::all_weights_zero);
  EXPECT_EQ(refusal({"1", "1"}, {"a"}), ErrorCode::length_mismatch);
  EXPECT_EQ(refusal({"1", "1"}, {"a", "a"}), ErrorCode::duplicate_id);
}

TEST(Allocation, RefusesACommonDenominatorBeyond128Bits) {
  // 2^126 and 3^79 have 38 digits each and share no factor; their product passes 2^251.
  EXPECT_EQ(refusal({"1/85070591730234615865843651857942052864", "1/49269609804781974438694403402127765867"}),
            ErrorCode::denominator_too_large);
}

TEST(Allocation, RefusesAnAmountThatABrowserCouldNotHold) {
  const auto result = shares_of(Money::from_ore(Money::largest_ore + 1), ratios({"1"}));
  EXPECT_EQ(result.errors().front().code, ErrorCode::amount_too_large);
}

TEST(Allocation, TheShippedCheckSeesABrokenSplit) {
  for (const auto& weights :
       {ratios({"1", "2", "0", "3"}), ratios({"12345678901234567890123456789012345678", "1/3", "0", "1"})}) {
    const auto key = AllocationKey::of(weights).value();
    const Money amount = Money::from_ore(100);
    const auto good = key.shares_of(amount).value();
    EXPECT_TRUE(key.is_split(amount, good));
    const auto broken = [&](std::size_t from, std::size_t to, std::int64_t ore) {
      auto shares = good;
      shares[from] -= Money::from_ore(ore);
      shares[to] += Money::from_ore(ore);
      return key.is_split(amount, shares);
    };
    EXPECT_FALSE(broken(0, 2, 1));                                 // something for weight 0
    EXPECT_FALSE(broken(0, 1, 2));                                 // 1 øre or more from the exact share
    EXPECT_FALSE(key.is_split(Money::from_ore(101), good));        // another sum
    EXPECT_FALSE(key.is_split(amount, std::span(good).first(3)));  // a row missing
    EXPECT_FALSE(key.is_split(-amount, good));                     // another sign
  }
}

TEST(Allocation, TellsTheExactShareBeforeRounding) {
  const auto key = AllocationKey::of(ratios({"1", "2"})).value();
  EXPECT_EQ(key.exact_share_of(Money::from_ore(100), 0), Ratio::of(100, 3));
}

// Largest remainder keeps sum and quota and cannot also be monotone (METHOD 2): one øre more in total
// can give one row one øre less. 10 øre over 6, 6 and 2: 4.29, 4.29, 1.43, the odd øre to the third.
// 11 øre: 4.71, 4.71, 1.57, the two odd øre to the first two.
TEST(Allocation, DoesNotPromiseToBeMonotone) {
  EXPECT_EQ(split(10, {"6", "6", "2"}), (Shares{4, 4, 2}));
  EXPECT_EQ(split(11, {"6", "6", "2"}), (Shares{5, 5, 1}));
}

// Weights in common parts that add up to less than 2^63 tell their exact shares; beyond that only the split is told.
TEST(Allocation, TellsTheExactShareUpTo63Bits) {
  const auto is_told = [](const std::vector<std::string>& weights) {
    return AllocationKey::of(ratios(weights)).value().exact_share_of(Money::from_ore(100), 0).has_value();
  };
  EXPECT_TRUE(is_told({"9223372036854775807"}));
  EXPECT_FALSE(is_told({"9223372036854775808"}));
  EXPECT_TRUE(is_told({"9223372036854775806", "1"}));
  EXPECT_FALSE(is_told({"9223372036854775807", "1"}));
  EXPECT_FALSE(is_told({"1", "9223372036854775807"}));
  EXPECT_EQ(split(100, {"9223372036854775807", "9223372036854775807"}), (Shares{50, 50}));
}

TEST(Allocation, KeepsBothHalvesOfAWideWeight) {
  EXPECT_EQ(split(100, {"18446744073709551616", "55340232221128654848"}), (Shares{25, 75}));  // 2^64 and 3 x 2^64
  EXPECT_EQ(split(100, {"18446744073709551616", "9223372036854775808"}), (Shares{67, 33}));
  EXPECT_EQ(split(3, {"18446744073709551616", "9223372036854775808"}), (Shares{2, 1}));  // 2^64 and 2^63
  EXPECT_EQ(split(4, {"36893488147419103232", "18446744073709551616", "18446744073709551616"}), (Shares{2, 1, 1}));
  const std::string big = "12345678901234567890123456789012345678";
  EXPECT_EQ(split(3, {big, big}, {"b", "a"}), (Shares{1, 2}));
  EXPECT_EQ(split(-3, {big, "0", big}), (Shares{-2, 0, -1}));
}

TEST(Allocation, FindsTheLeastCommonDenominator) {
  EXPECT_EQ(split(5, {"1/6", "1/4"}), (Shares{2, 3}));             // twelfths
  EXPECT_EQ(split(17, {"1/3", "1", "1/12"}), (Shares{4, 12, 1}));  // twelfths
  // 2^127 and 2^126 have 2^127 in common, which fits where their product does not.
  EXPECT_EQ(split(3, {"1/170141183460469231731687303715884105728", "1/85070591730234615865843651857942052864"}),
            (Shares{1, 2}));
}

// Weights 1 and 1 of 2 øre are 1 and 1. What is a whole øre away keeps the sum but not the quota.
TEST(Allocation, TheShippedCheckSeesAWholeOre) {
  const auto key = AllocationKey::of(ratios({"1", "1"})).value();
  const auto is_split = [&](std::int64_t amount, std::int64_t a, std::int64_t b) {
    return key.is_split(Money::from_ore(amount), std::vector{Money::from_ore(a), Money::from_ore(b)});
  };
  EXPECT_TRUE(is_split(2, 1, 1));
  EXPECT_FALSE(is_split(2, 2, 0));
  EXPECT_FALSE(is_split(2, 0, 2));
  EXPECT_TRUE(is_split(3, 2, 1));
  EXPECT_TRUE(is_split(3, 1, 2));
  EXPECT_FALSE(is_split(3, 3, 0));
  EXPECT_TRUE(is_split(-3, -2, -1));
  EXPECT_FALSE(is_split(-2, -2, 0));
  EXPECT_FALSE(is_split(0, 1, -1));
  EXPECT_FALSE(is_split(1, 2, -1));
  EXPECT_FALSE(is_split(-1, -2, 1));
  EXPECT_TRUE(is_split(0, 0, 0));
  // 2 øre over three are 0.67 each: only the first is a whole øre away.
  const auto three = AllocationKey::of(ratios({"1", "1", "1"})).value();
  const Money two = Money::from_ore(2);
  EXPECT_FALSE(three.is_split(two, std::vector{two, Money(), Money()}));
  EXPECT_FALSE(three.is_split(two, std::vector{Money(), Money(), two}));
}

TEST(Allocation, TakesTheLargestAmountOfEitherSign) {
  EXPECT_EQ(split(Money::largest_ore, {"1"}), (Shares{Money::largest_ore}));
  EXPECT_EQ(split(-Money::largest_ore, {"1"}), (Shares{-Money::largest_ore}));
  const auto result = shares_of(Money::from_ore(-Money::largest_ore - 1), ratios({"1"}));
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.errors().front(), (Error{ErrorCode::amount_too_large, "", {{"largest_ore", Money::largest_ore}}}));
}

TEST(Allocation, RefusesAllAtOnceWithTheirValues) {
  const std::vector<std::string> ids = {"a", "b", "c"};
  const auto result = AllocationKey::of(ratios({"-1", "1", "-0.5", "2"}), ids, "/key");
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.errors(), (Errors{{ErrorCode::length_mismatch, "/ids", {{"expected", 4}, {"found", 3}}},
                                     {ErrorCode::negative_weight, "/key/0", {{"value", "-1"}}},
                                     {ErrorCode::negative_weight, "/key/2", {{"value", "-0.5"}}}}));
  const std::vector<std::string> twice = {"b", "a", "b"};
  const auto same = AllocationKey::of(ratios({"1", "1", "1"}), twice, "/key");
  ASSERT_FALSE(same.has_value());
  EXPECT_EQ(same.errors().front().code, ErrorCode::duplicate_id);
  EXPECT_EQ(same.errors().front().values, (NamedValues{{"id", "b"}}));
  const std::vector<std::string> beside = {"a", "b", "b"};
  EXPECT_FALSE(AllocationKey::of(ratios({"1", "1", "1"}), beside, "/key").has_value());
}

// Four ids out of order: 3 øre over equal weights go to the first three by id.
TEST(Allocation, OrdersManyIds) {
  EXPECT_EQ(split(3, {"1", "1", "1", "1"}, {"d", "b", "c", "a"}), (Shares{0, 1, 1, 1}));
  EXPECT_EQ(split(2, {"1", "1", "1", "1"}, {"d", "b", "c", "a"}), (Shares{0, 1, 0, 1}));
  EXPECT_EQ(split(1, {"1", "1", "1", "1"}, {"b", "c", "d", "a"}), (Shares{0, 0, 0, 1}));
}

}  // namespace
}  // namespace samfin
