// SPDX-License-Identifier: MIT
#include "core/scaling/quantile.hpp"

#include <gtest/gtest.h>

#include <array>

namespace samfin {
namespace {

struct Row {
  std::int64_t freedom;
  std::array<const char*, 4> texts;  // at 80, 90, 95 and 99 percent
};

/// Student's t, two-sided, as tables have it to 12 digits.
constexpr std::array<Row, 6> table = {{
    {1, {"3.07768353718", "6.31375151468", "12.7062047362", "63.6567411629"}},
    {2, {"1.88561808316", "2.91998558035", "4.30265272975", "9.92484320092"}},
    {11, {"1.36343031802", "1.7958848187", "2.20098516009", "3.10580651554"}},
    {12, {"1.35621733402", "1.78228755565", "2.17881282967", "3.05453958939"}},
    {13, {"1.35017128878", "1.77093339599", "2.16036865646", "3.01227583872"}},
    {30, {"1.31041502539", "1.69726088659", "2.0422724563", "2.74999565357"}},
}};

TEST(Quantile, StudentsTHas12Digits) {
  constexpr std::array<Level, 4> levels = {Level::eighty, Level::ninety, Level::ninety_five, Level::ninety_nine};
  for (const Row& row : table) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
      EXPECT_EQ(significant_text(student_t(row.freedom, levels[i]), 20), row.texts[i]);
    }
  }
}

TEST(Quantile, StudentsTOfOneDegreeIsATangent) {
  // Two sides of 90 percent are within tan(0.45 pi) = 1/tan(0.05 pi).
  EXPECT_EQ(significant_text(student_t(1, Level::ninety), 12), "6.31375151468");
}

/// What all texts come to natively; the test runs in WebAssembly too.
TEST(Quantile, StudentsTIsTheSameEverywhere) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (std::int64_t freedom = 1; freedom <= 2000; ++freedom) {
    for (const Level level : {Level::eighty, Level::ninety, Level::ninety_five, Level::ninety_nine}) {
      for (const char c : significant_text(student_t(freedom, level), 12)) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
      }
    }
  }
  EXPECT_EQ(hash, 7557434269993090121U);
}

TEST(Quantile, NormalHasItsKnownValues) {
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-15);
  EXPECT_NEAR(normal_quantile(0.95), 1.6448536269514722, 1e-15);
  EXPECT_EQ(normal_quantile(0.5), 0.0);
}

TEST(Quantile, KnowsFourLevels) {
  EXPECT_EQ(level_of(95), Level::ninety_five);
  EXPECT_EQ(percent_of(Level::eighty), 80);
  EXPECT_FALSE(level_of(94).has_value());
}

}  // namespace
}  // namespace samfin
