// SPDX-License-Identifier: MIT
#include "core/settlement/implied_members.hpp"

#include "tests/core/basis_of.hpp"

namespace samfin {
namespace {

TEST(ImpliedMembers, AreWhatTheAccountsOf2024LeaveOverTwelveMonthlyPrices) {
  const Parameters parameters = test::basis_parameters();
  const auto members = implied_members(parameters).value();
  ASSERT_TRUE(members.has_value());
  EXPECT_EQ(members->other_members, test::mnok("136.453698"));  // 1 042.953698 - 906.5
  // 136 453 698 kroner / (12 x 1 633)
  EXPECT_EQ(members->member_count.decimal_text(1), "6963.3");
}

}  // namespace
}  // namespace samfin
