// SPDX-License-Identifier: MIT
#include "core/models/zero_sum_lens.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

namespace samfin {
namespace {

/// A year in which everybody pays 100 øre by the first scenario, and a difference more by the second.
ComparedYear year_of(std::initializer_list<std::pair<const char*, std::int64_t>> differences) {
  ComparedYear year;
  for (const auto& [code, difference] : differences) {
    ComparedActor actor;
    actor.actor = code;
    actor.amounts = {Money::from_ore(100), Money::from_ore(100 + difference)};
    year.actors.push_back(actor);
  }
  return year;
}

ZeroSumLens lens_of(const ComparedYear& year, std::string_view actor) {
  const auto lens = zero_sum_lens(year, actor, 1);
  EXPECT_TRUE(lens.has_value() && lens->has_value());
  return lens && *lens ? **lens : ZeroSumLens();
}

void expect_part(const LensPart& part, const char* actor, std::int64_t ore) {
  EXPECT_EQ(part.actor, actor);
  EXPECT_EQ(part.amount, Money::from_ore(ore));
}

TEST(ZeroSumLens, AGainIsPaidByThoseWhoPayMore) {
  const ZeroSumLens lens = lens_of(year_of({{"0301", -10}, {"1101", 9}, {"1103", 3}, {"4601", -2}}), "0301");
  // 10 over 9 and 3: 7.5 and 2.5; the equal remainders go to the lower code.
  ASSERT_EQ(lens.parts.size(), 2U);
  expect_part(lens.parts[0], "1101", 8);
  expect_part(lens.parts[1], "1103", 2);
  EXPECT_EQ(lens.outside, Money());
  EXPECT_EQ(lens.amount, Money::from_ore(-10));
}

TEST(ZeroSumLens, ALossGoesToThoseWhoPayLess) {
  const ZeroSumLens lens = lens_of(year_of({{"0301", -10}, {"1101", 6}, {"1103", 6}, {"4601", -2}}), "1103");
  ASSERT_EQ(lens.parts.size(), 2U);
  expect_part(lens.parts[0], "0301", -5);
  expect_part(lens.parts[1], "4601", -1);
}

TEST(ZeroSumLens, WhatNobodyPaysIsOutside) {
  // The total falls by 6: of a gain of 10, 4 are paid by the one who pays more.
  const ZeroSumLens gain = lens_of(year_of({{"0301", -10}, {"1101", 4}}), "0301");
  ASSERT_EQ(gain.parts.size(), 1U);
  expect_part(gain.parts[0], "1101", 4);
  EXPECT_EQ(gain.outside, Money::from_ore(6));
  // And all of the 4 goes to the one who saves.
  const ZeroSumLens loss = lens_of(year_of({{"0301", -10}, {"1101", 4}}), "1101");
  expect_part(loss.parts[0], "0301", -4);
  EXPECT_EQ(loss.outside, Money());
  const ZeroSumLens alone = lens_of(year_of({{"0301", 3}, {"1101", 4}}), "1101");
  EXPECT_TRUE(alone.parts.empty());
  EXPECT_EQ(alone.outside, Money::from_ore(-4));
}

TEST(ZeroSumLens, NoDifferenceHasNoParts) {
  const ZeroSumLens lens = lens_of(year_of({{"0301", 0}, {"1101", 4}, {"1103", -4}}), "0301");
  EXPECT_TRUE(lens.parts.empty());
  EXPECT_EQ(lens.outside, Money());
}

TEST(ZeroSumLens, IsNothingForAnActorThatIsNotThere) {
  const auto lens = zero_sum_lens(year_of({{"0301", 1}}), "9999", 1);
  EXPECT_FALSE(lens->has_value());
}

}  // namespace
}  // namespace samfin
