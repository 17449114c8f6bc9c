// SPDX-License-Identifier: MIT
#include "core/report/compensation.hpp"

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

TEST(Compensation, OfAllMunicipalitiesAddsUpToWhatWasMoved) {
  const Report report = test::report_of(R"({"years":[2022]})");
  Money sum;
  for (const PaymentBlock& block : report.blocks) {
    if (block.payer_group != PayerGroup::municipalities || block.solution != Solution::helsenorge) continue;
    for (const std::string& actor : *block.actors) {
      const auto bill = bill_of(report, actor, 2022).value();
      const auto compensation = compensation_of(report, bill).value();
      sum += *compensation->amount;
      EXPECT_EQ(*compensation->difference, bill.total - *compensation->amount);
    }
  }
  EXPECT_EQ(sum, Money::from_ore(32'220'000'000));
}

TEST(Compensation, IsUnknownWhereNothingIsPublishedAndTakesTheUsersFigure) {
  const Report law = test::report_of(R"({"years":[2026]})");
  const auto unknown = compensation_of(law, bill_of(law, "4601", 2026).value()).value();
  ASSERT_TRUE(unknown.has_value());
  EXPECT_FALSE(unknown->amount.has_value());
  EXPECT_EQ(unknown->group_amount.path(), "/compensation_mnok/municipalities/2026");
  const Report given = test::report_of(
      R"({"years":[2026],"changes":[{"path":"/compensation_mnok/municipalities/2026","value":"472.2"}]})");
  const auto bill = bill_of(given, "4601", 2026).value();
  // As much as all pay: one's part is one's bill, but for VKP's half and the øre of six splits.
  EXPECT_LT(std::abs(compensation_of(given, bill).value()->difference->ore()), 10);
}

TEST(Compensation, IsForMunicipalitiesAndRegionsOnly) {
  const Report report = test::report_of(R"({"years":[2026]})");
  EXPECT_FALSE(compensation_of(report, bill_of(report, "pharmacies", 2026).value())->has_value());
  EXPECT_TRUE(compensation_of(report, bill_of(report, "helse_nord", 2026).value())->has_value());
}

}  // namespace
}  // namespace samfin
