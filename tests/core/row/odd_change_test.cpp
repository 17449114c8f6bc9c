// SPDX-License-Identifier: MIT
// METHOD (46), worked out by hand.
#include "core/row/odd_change.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

struct Row {
  std::string name;
  std::optional<std::int64_t> before;
  std::optional<std::int64_t> now;
};

ParameterTable table_of(const std::vector<Row>& rows) {
  std::vector<std::string> names;
  for (const Row& row : rows) names.push_back(row.name);
  ParameterTable table("people", "", Unit::count, {"municipality", "year"}, names, {2025, 2026});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].before) table.cell(i, 0) = {Ratio(*rows[i].before), "", 0, true};
    if (rows[i].now) table.cell(i, 1) = {Ratio(*rows[i].now), "", 0, true};
  }
  return table;
}

JudgedChange judged(const ParameterTable& table, std::size_t row, const Ratio& limit = Ratio(10),
                    std::size_t column = 1) {
  return judged_change({&table, row, column}, limit);
}

// Changes of -1, 0, 1, 2 and 50 per cent: their median is 1, the distances from it are 2, 1, 0, 1 and 49, whose
// median is 1.
const std::vector<Row> five = {{"a", 100, 99}, {"b", 100, 100}, {"c", 100, 101}, {"d", 100, 102}, {"e", 100, 150}};

TEST(OddChange, IsFurtherFromTheMedianThanTheLimitOfSpreads) {
  const ParameterTable table = table_of(five);
  const JudgedChange odd = judged(table, 4);
  EXPECT_EQ(odd.movement, Movement::above_others);
  ASSERT_TRUE(odd.compared);
  EXPECT_EQ(odd.compared->change, (WideFraction{1, 2}));
  EXPECT_EQ(odd.compared->median, (WideFraction{1, 100}));
  EXPECT_EQ(odd.compared->spread, (WideFraction{1, 100}));
  EXPECT_EQ(odd.compared->count, 5U);
  EXPECT_EQ(*odd.compared->distance(), (WideFraction{49, 1}));
  EXPECT_EQ(odd.before->number(), Ratio(100));
  for (std::size_t row = 0; row < 4; ++row) EXPECT_EQ(judged(table, row).movement, Movement::as_others) << row;
}

TEST(OddChange, OnTheLimitItselfIsNotOdd) {
  const ParameterTable table = table_of(five);
  EXPECT_EQ(judged(table, 4, Ratio(49)).movement, Movement::as_others);
  EXPECT_EQ(judged(table, 4, *Ratio::read("48.999999")).movement, Movement::above_others);
  EXPECT_EQ(judged(table, 0, *Ratio::read("1.999999")).movement, Movement::below_others);
}

// -1, 0, 1 and 2 per cent: the median is 1/2, the distances 3/2, 1/2, 1/2 and 3/2, their median 1.
TEST(OddChange, TheMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle) {
  const ParameterTable table = table_of({five[0], five[1], five[2], five[3]});
  const JudgedChange last = judged(table, 3);
  EXPECT_EQ(last.compared->median, (WideFraction{1, 200}));
  EXPECT_EQ(last.compared->spread, (WideFraction{1, 100}));
  EXPECT_EQ(*last.compared->distance(), (WideFraction{3, 2}));
}

TEST(OddChange, WhereAllOthersStandStillAnyChangeIsOdd) {
  const ParameterTable table = table_of({{"a", 5, 5}, {"b", 7, 7}, {"c", 9, 9}, {"d", 100, 99}});
  EXPECT_EQ(judged(table, 3).movement, Movement::below_others);
  EXPECT_FALSE(judged(table, 3).compared->distance());
  EXPECT_EQ(judged(table, 0).movement, Movement::as_others);
}

TEST(OddChange, IsSaidWhereThereIsNothingToCompare) {
  const ParameterTable table = table_of({{"a", 5, 5}, {"b", {}, 7}, {"c", 0, 9}, {"d", 5, {}}, {"e", 4, 4}});
  EXPECT_EQ(judged(table, 1).movement, Movement::no_value_before);
  EXPECT_EQ(judged(table, 2).movement, Movement::zero_before);
  EXPECT_EQ(judged(table, 3).movement, Movement::not_known);
  EXPECT_EQ(judged(table, 0, Ratio(10), 0).movement, Movement::no_value_before);
  EXPECT_EQ(judged(table, 0).compared->count, 2U) << "only a and e have a change";
  for (std::size_t row = 1; row < 4; ++row) EXPECT_FALSE(judged(table, row).compared);
}

TEST(OddChange, IsSeenAmongTheSameValueOfOthersOnly) {
  const ParameterTable table = table_of({{"a/old", 100, 101}, {"b/old", 100, 101}, {"a/young", 100, 300}});
  EXPECT_EQ(judged(table, 2).compared->count, 1U);
  EXPECT_EQ(judged(table, 2).movement, Movement::as_others);
  EXPECT_EQ(judged(table, 0).compared->count, 2U);
}

TEST(OddChange, IsForMunicipalitiesOnly) {
  ParameterTable table("key", "", Unit::weight, {"health_region", "year"}, {"helse_vest"}, {2025, 2026});
  table.cell(0, 1) = {Ratio(3), "", 0, true};
  EXPECT_EQ(judged(table, 0).movement, Movement::not_compared);
}

}  // namespace
}  // namespace samfin
