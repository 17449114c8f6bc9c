// SPDX-License-Identifier: MIT
#include "core/uncertainty/random_stream.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

TEST(RandomStream, MixesAsSplitMix64Does) {
  // The first two numbers of SplitMix64 from the seed 1234567, as its reference program gives them.
  EXPECT_EQ(mixed(1234567 + 0x9E3779B97F4A7C15), 6457827717110365317U);
  EXPECT_EQ(mixed(1234567 + 2 * 0x9E3779B97F4A7C15), 3203168211198807973U);
}

TEST(RandomStream, IsAFunctionOfSeedIdAndPlace) {
  const RandomStream total(1, "municipal_cost_total");
  EXPECT_EQ(total.bits(0), 0x51ef3d2983cae593U);
  EXPECT_EQ(total.bits(1), 0x23784e054ef83a07U);
  EXPECT_EQ(RandomStream(1, "municipal_growth_ratio/records").bits(0), 0x608a4256321dde22U);
  EXPECT_EQ(RandomStream(2026, "municipal_growth_ratio/records").bits(9999), 0x9534a4bae8df8602U);
}

TEST(RandomStream, GivesNumbersBetween0And1) {
  const RandomStream total(1, "municipal_cost_total");
  EXPECT_EQ(total.number(0), 0.32005674613518986);
  EXPECT_EQ(total.number(1), 0.13855445508576814);
  EXPECT_EQ(RandomStream(2026, "municipal_growth_ratio/records").number(9999), 0.5828345257112898);
}

TEST(RandomStream, GivesIndicesBelowTheCount) {
  const RandomStream stream(2026, "bootstrap");
  for (std::uint64_t place = 0; place < 1000; ++place) EXPECT_LT(stream.index(place, 7), 7U);
  EXPECT_EQ(stream.index(3, 1), 0U);
}

}  // namespace
}  // namespace samfin
