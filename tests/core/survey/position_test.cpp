// SPDX-License-Identifier: MIT
#include "core/survey/position.hpp"

#include <gtest/gtest.h>

#include "core/io/embedded_parameters.hpp"

namespace samfin {
namespace {

using Codes = std::vector<std::string>;

/// Kroner per inhabitant: 1, 2, 3, 4 and, for Smøla, 2.
const std::vector<PositionValue> values = {{"1566", 5'872, 5'872},
                                           {"1573", 2'128, 4'256},
                                           {"3301", 101'859, 305'577},
                                           {"3427", 5'537, 11'074},
                                           {"5544", 4'812, 19'248}};

const PositionInSet& set_of(const Position& position, std::string_view name) {
  for (const PositionInSet& set : position.sets) {
    if (set.set == name) return set;
  }
  ADD_FAILURE() << name;
  return position.sets.front();
}

TEST(Position, RanksByKronerPerInhabitant) {
  const auto found = position_of(values, "1573", embedded_parameters().structure(), {});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->per_inhabitant_ore, 200);
  const PositionInSet& all = set_of(*found, "all");
  EXPECT_EQ(all.members, (Codes{"1566", "3301", "3427", "5544"}));
  EXPECT_EQ(all.below, 1);
  EXPECT_EQ(all.rank, 2);  // 3427 has the same, and a later code
  EXPECT_EQ(all.lower_quartile_ore, 100);
  EXPECT_EQ(all.median_ore, 200);
  EXPECT_EQ(all.upper_quartile_ore, 300);
  EXPECT_EQ(set_of(*position_of(values, "3427", embedded_parameters().structure(), {}), "all").rank, 3);
}

TEST(Position, LooksAmongLikeMunicipalities) {
  const Structure& structure = embedded_parameters().structure();
  const auto found = position_of(values, "1573", structure, {"5544", "3301"});
  EXPECT_EQ(set_of(*found, "size_class").members, Codes{"5544"});
  EXPECT_EQ(set_of(*found, "health_region").members, Codes{"1566"});
  EXPECT_EQ(set_of(*found, "chosen").members, (Codes{"3301", "5544"}));
  EXPECT_EQ(set_of(*found, "like_size").members.size(), 4U);
}

TEST(Position, TakesTheTenNearestInInhabitants) {
  std::vector<PositionValue> many;
  for (int i = 0; i < 20; ++i) many.push_back({"99" + std::to_string(10 + i), 1'000 + 100 * i, 1});
  const auto found = position_of(many, "9920", embedded_parameters().structure(), {});
  EXPECT_EQ(set_of(*found, "like_size").members,
            (Codes{"9915", "9916", "9917", "9918", "9919", "9921", "9922", "9923", "9924", "9925"}));
}

TEST(Position, IsAloneWithoutOthersAndNothingWithoutAValue) {
  const std::vector<PositionValue> one = {{"1573", 2'128, 3'192}};
  const auto alone = position_of(one, "1573", embedded_parameters().structure(), {});
  EXPECT_EQ(alone->per_inhabitant_ore, 150);
  EXPECT_EQ(set_of(*alone, "all").rank, 1);
  EXPECT_FALSE(set_of(*alone, "all").median_ore.has_value());
  EXPECT_FALSE(position_of(one, "3301", embedded_parameters().structure(), {}).has_value());
}

}  // namespace
}  // namespace samfin
