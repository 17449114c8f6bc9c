// SPDX-License-Identifier: MIT
#include "core/inputs/status.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

TEST(Status, AResultIsNeverStrongerThanCalculated) {
  EXPECT_EQ(computed_from(Status::adopted), Status::calculated);
  EXPECT_EQ(computed_from(Status::counted), Status::calculated);
  EXPECT_EQ(computed_from(Status::estimated), Status::estimated);
  EXPECT_EQ(computed_from(Status::stand_in), Status::stand_in);
}

TEST(Status, TheWeakestWins) {
  EXPECT_EQ(weakest_of(Status::assumed, Status::adopted), Status::assumed);
  EXPECT_EQ(weakest_of(Status::approximated, Status::estimated), Status::estimated);
}

TEST(Status, NamesReadBack) {
  for (const auto name : status_names) EXPECT_EQ(name_of(*status_named(name)), name);
  EXPECT_FALSE(status_named("certain"));
}

}  // namespace
}  // namespace samfin
