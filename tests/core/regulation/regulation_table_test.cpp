// SPDX-License-Identifier: MIT
// The regulation's own figures, and figures that other documents repeat from it.
#include <gtest/gtest.h>

#include <map>

#include "core/inputs/cell_ref.hpp"
#include "core/regulation/municipal_key.hpp"
#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

const Report& law() {
  static const Report report = test::report_of("{}");
  return report;
}

std::int64_t group_ore(int year, PayerGroup group) {
  return law()
      .total_where([&](const PaymentBlock& b) { return b.year == year && b.payer_group == group; })
      .amount.ore();
}

std::int64_t solution_ore(int year, Solution solution) {
  return law()
      .total_where([&](const PaymentBlock& b) { return b.year == year && b.solution == solution; })
      .amount.ore();
}

constexpr std::int64_t mnok_tenth = 10'000'000;  // 0.1 million kroner in øre

TEST(RegulationTable, SumsOfTheRegulation2022To2026Regions) {
  const std::map<int, int> tenths = {{2022, 3592}, {2023, 3998}, {2024, 4404}, {2025, 4598}, {2026, 4434}};
  for (const auto& [year, sum] : tenths)
    EXPECT_EQ(group_ore(year, PayerGroup::health_regions), sum * mnok_tenth) << year;
}

TEST(RegulationTable, SumsOfTheRegulation2022To2026Municipalities) {
  const std::map<int, int> tenths = {{2022, 3411}, {2023, 3859}, {2024, 4527}, {2025, 4736}, {2026, 4722}};
  for (const auto& [year, sum] : tenths)
    EXPECT_EQ(group_ore(year, PayerGroup::municipalities), sum * mnok_tenth) << year;
}

TEST(RegulationTable, PharmaciesParagraph15) {
  const std::map<int, int> tenths = {{2022, 137}, {2023, 147}, {2024, 134}, {2025, 129}, {2026, 118}};
  for (const auto& [year, sum] : tenths) EXPECT_EQ(group_ore(year, PayerGroup::pharmacies), sum * mnok_tenth) << year;
}

// TBU spring 2023, table 5, column "Forskrift 2022", in million kroner.
TEST(RegulationTable, TbuSpring2023Table5Forskrift2022) {
  EXPECT_EQ(solution_ore(2022, Solution::helsenorge), 2640 * mnok_tenth);
  EXPECT_EQ(solution_ore(2022, Solution::kjernejournal), 1082 * mnok_tenth);
  EXPECT_EQ(solution_ore(2022, Solution::e_resept), 1247 * mnok_tenth);
  EXPECT_EQ(solution_ore(2022, Solution::grunndata_helseid), 704 * mnok_tenth);
}

// TBU spring 2023, table 6, column "Forskrift 2023", in whole million kroner.
TEST(RegulationTable, TbuSpring2023Table6Forskrift2023) {
  const auto whole_mnok = [](Solution solution) { return (solution_ore(2023, solution) + 50'000'000) / 100'000'000; };
  EXPECT_EQ(whole_mnok(Solution::helsenorge), 312);
  EXPECT_EQ(whole_mnok(Solution::kjernejournal), 116);
  EXPECT_EQ(whole_mnok(Solution::e_resept), 133);
  EXPECT_EQ(whole_mnok(Solution::grunndata_helseid), 82);
}

TEST(RegulationTable, ThePaymentsOfAGroupAddUpToItsAmount) {
  for (const PaymentBlock& block : law().blocks) {
    Money sum;
    for (const Money amount : block.amounts) sum += amount;
    EXPECT_EQ(sum, block.total) << block.year << name_of(block.solution) << name_of(block.payer_group);
  }
}

// SSB table 07459, 1 January.
TEST(RegulationTable, SsbTable07459Population) {
  const std::map<int, std::int64_t> sums = {{2021, 5391369}, {2022, 5425270}, {2023, 5488984},
                                            {2024, 5550203}, {2025, 5594340}, {2026, 5627400}};
  const ParameterTable& population = embedded_parameters().table("population");
  for (const auto& [year, expected] : sums) {
    std::int64_t sum = 0;
    for (const std::string& code : population.rows()) {
      sum += static_cast<std::int64_t>(population.find(code, year)->number.numerator());
    }
    EXPECT_EQ(sum, expected) << year;
  }
}

// Municipal costs 2022 (OE-rapport 2022-78), table 3-1: the 14 municipalities have 460 838 inhabitants on
// 1 January 2021. The sum is asked for in tests/oracle, where the table's rows stand.

// The population-weighted mean of the index is about 1.000: 0.9997 in 2025 and 0.9998 in 2026.
TEST(RegulationTable, TheIndexIsOneOnAverage) {
  const std::map<int, std::string> means = {{2025, "0.9997"}, {2026, "0.9998"}};
  for (const auto& [year, expected] : means) {
    Ratio weights;
    Ratio inhabitants;
    for (const std::string& code : embedded_parameters().structure().codes_of(year)) {
      const auto weight = municipal_weight(embedded_parameters(), code, year);
      weights = *sum_of(weights, weight->value);
      inhabitants = *sum_of(inhabitants, weight->inhabitants);
    }
    const Ratio mean = *product_of(weights, Ratio::of(1, static_cast<Uint128>(inhabitants.numerator())));
    EXPECT_EQ(mean.decimal_text(4), expected) << year;
  }
}

TEST(RegulationTable, VkpIsPaidFrom2024) {
  EXPECT_EQ(solution_ore(2023, Solution::vkp), 0);
  EXPECT_EQ(solution_ore(2024, Solution::vkp), 282 * mnok_tenth);
}

}  // namespace
}  // namespace samfin
