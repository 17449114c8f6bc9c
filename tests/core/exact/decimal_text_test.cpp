// SPDX-License-Identifier: MIT
#include "core/exact/decimal_text.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

TEST(DecimalText, HasAsManyDecimalsAsAskedFor) {
  EXPECT_EQ(decimal_text({1, 3}, 4), "0.3333");
  EXPECT_EQ(decimal_text({-2, 3}, 2), "-0.67");
  EXPECT_EQ(decimal_text({25, 1000}, 2), "0.03");
  EXPECT_EQ(decimal_text({-1, 1000}, 2), "0.00");
  EXPECT_EQ(decimal_text({12345, 10}, 1), "1234.5");
  EXPECT_EQ(decimal_text({5, 2}, 0), "3");
}

}  // namespace
}  // namespace samfin
