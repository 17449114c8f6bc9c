// SPDX-License-Identifier: MIT
#include "core/settlement/group_compensation.hpp"

#include "tests/core/basis_of.hpp"

namespace samfin {
namespace {

using test::basis_parameters;
using test::mnok;

TEST(GroupCompensation, IsSetAgainstWhatTheGroupPays) {
  const Parameters parameters = basis_parameters();
  const auto compensations = group_compensations(parameters).value();
  EXPECT_EQ(compensations.size(), 12U);
  for (const GroupCompensation& compensation : compensations) {
    const bool is_municipal = compensation.group == PayerGroup::municipalities;
    if (compensation.year == 2021 && !is_municipal) {
      EXPECT_EQ(compensation.for_payment, mnok("248.1"));  // 261.7 less 13.6 for another purpose
      EXPECT_FALSE(compensation.regulated.has_value());    // no duty to pay yet
    }
    if (compensation.year == 2022 && is_municipal) {
      EXPECT_EQ(compensation.regulated, mnok("341.1"));
      EXPECT_EQ(compensation.difference, mnok("-18.9"));
    }
    if (compensation.year == 2023) EXPECT_FALSE(compensation.amount.has_value());
  }
}

}  // namespace
}  // namespace samfin
