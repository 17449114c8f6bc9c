// SPDX-License-Identifier: MIT
#include "core/report/vkp_range.hpp"

#include <gtest/gtest.h>

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

VkpRange range(std::string_view actor, std::string_view scenario = "{}") {
  return vkp_range_of(test::report_of(scenario), actor, 2026).value().value();
}

TEST(VkpRange, OpensBetweenNotAUserAndAUserAmongFew) {
  const VkpRange bergen = range("4601");
  EXPECT_LT(bergen.not_user, bergen.all_users);
  EXPECT_LT(bergen.all_users, bergen.few_users);
  EXPECT_EQ(bergen.current, bergen.all_users);
  EXPECT_EQ(bergen.few_users_share.text(), "0.26");
  // Among few, the users' half is 1/0.26 of what it is among all; to the øre of rounding.
  const double users_half = static_cast<double>((bergen.all_users - bergen.not_user).ore());
  EXPECT_NEAR(static_cast<double>((bergen.few_users - bergen.not_user).ore()), users_half / 0.26, 5.0);
}

// Oslo holds more than a tenth of the key, so as one of "few" with a tenth it is alone: 15.2 million.
TEST(VkpRange, NobodyPaysMoreThanTheWholeUsersHalf) {
  const VkpRange oslo = range("0301", R"({"changes":[{"path":"/vkp_few_users_share","value":"0.1"}]})");
  EXPECT_EQ((oslo.few_users - oslo.not_user).ore(), 1'520'000'000);
}

TEST(VkpRange, IsAbsentForRegionsAndBefore2024) {
  const Report report = test::report_of("{}");
  EXPECT_FALSE(vkp_range_of(report, "helse_vest", 2026).value());
  EXPECT_FALSE(vkp_range_of(report, "4601", 2023).value());
}

}  // namespace
}  // namespace samfin
