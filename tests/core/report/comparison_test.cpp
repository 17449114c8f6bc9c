// SPDX-License-Identifier: MIT
#include "core/report/comparison.hpp"

#include <gtest/gtest.h>

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

Comparison comparison(std::string_view actor, int year) {
  const Report report = test::report_of("{}");
  return comparison_of(report, bill_of(report, actor, year).value()).value().value();
}

TEST(Comparison, FindsTheSameCodeTheYearBefore) {
  const Comparison before = comparison("4601", 2024);
  EXPECT_EQ(before.basis, ComparisonBasis::same_actor);
  EXPECT_EQ(before.lines.size(), 5U);
}

TEST(Comparison, FollowsANewNumberToTheOldOne) {
  const Comparison before = comparison("3301", 2024);
  EXPECT_EQ(before.basis, ComparisonBasis::renumbered);
  EXPECT_EQ(before.predecessors, std::vector<std::string>{"3005"});
  EXPECT_EQ(before.total, bill_of(test::report_of("{}"), "3005", 2023)->total);
}

TEST(Comparison, SharesTheBillOfOldAalesundByTheWeightsOfItsSuccessors) {
  const Report report = test::report_of("{}");
  const Comparison aalesund = comparison("1508", 2024);
  const Comparison haram = comparison("1580", 2024);
  EXPECT_EQ(aalesund.basis, ComparisonBasis::shared_predecessor);
  EXPECT_EQ(aalesund.total + haram.total, bill_of(report, "1507", 2023)->total);
  // Weights 2023: (57 747 + 58 158) x 0.9745 = 112 949.4225 and (9 367 + 9 362) x 1.1313 = 21 188.1177.
  const std::int64_t whole = bill_of(report, "1507", 2023)->total.ore();
  const double share = 21188.1177 / (21188.1177 + 112949.4225);
  EXPECT_NEAR(static_cast<double>(haram.total.ore()), static_cast<double>(whole) * share, 5.0);
  EXPECT_EQ(haram.status, Status::estimated);
}

TEST(Comparison, IsAbsentInTheFirstYear) {
  const Report report = test::report_of("{}");
  EXPECT_FALSE(comparison_of(report, bill_of(report, "4601", 2022).value()).value());
}

TEST(Comparison, TellsDifferenceAndGrowth) {
  const Report report = test::report_of("{}");
  const Comparison before = comparison("pharmacies", 2026);  // 11.8 against 12.9 million: -8.527 per cent
  EXPECT_EQ(before.difference.ore(), -110'000'000);
  EXPECT_EQ(before.growth_text, "-0.0853");
}

}  // namespace
}  // namespace samfin
