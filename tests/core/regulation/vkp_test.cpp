// SPDX-License-Identifier: MIT
#include "core/regulation/vkp.hpp"

#include <gtest/gtest.h>

#include "core/report/bill.hpp"
#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

std::int64_t vkp_ore(const Report& report, std::string_view actor, int year) {
  const auto place = payment_of(report, actor, year, Solution::vkp);
  return place->block->amounts[place->index].ore();
}

Report with_users(std::string_view users) {
  return test::report_of(R"({"years":[2026],"changes":[{"path":"/vkp_users/2026","value":)" + std::string(users) +
                         "}]}");
}

// Regulation § 13, 2026: 30.4 million, half of it 15.2 million.
TEST(Vkp, AUserAloneCarriesTheWholeUsersHalf) {
  const Report report = with_users(R"(["4601"])");
  const Report law = test::report_of(R"({"years":[2026]})");
  const std::int64_t common = vkp_ore(report, "4601", 2026) - 1'520'000'000;
  // The other half is the common one, the same as in the law: half of what everybody pays there.
  EXPECT_EQ(common * 2, vkp_ore(law, "4601", 2026));
  EXPECT_EQ(vkp_ore(report, "0301", 2026) * 2, vkp_ore(law, "0301", 2026));
}

TEST(Vkp, OneThatIsExceptedPaysTheCommonHalfOnly) {
  const Report report = with_users(R"({"all_except":["4601"]})");
  const Report law = test::report_of(R"({"years":[2026]})");
  EXPECT_EQ(vkp_ore(report, "4601", 2026) * 2, vkp_ore(law, "4601", 2026));
  EXPECT_GT(vkp_ore(report, "0301", 2026), vkp_ore(law, "0301", 2026));
}

TEST(Vkp, IsAssumedForMunicipalitiesAndAStandInForRegions) {
  const Report law = test::report_of(R"({"years":[2026]})");
  const auto municipality = payment_of(law, "4601", 2026, Solution::vkp);
  EXPECT_EQ(municipality->block->statuses[municipality->index], Status::assumed);
  const auto region = payment_of(law, "helse_vest", 2026, Solution::vkp);
  EXPECT_EQ(region->block->statuses[region->index], Status::stand_in);
}

TEST(Vkp, AHalfWithoutASingleUserIsAnError) {
  for (const char* users : {"[]", R"({"all_except":)"}) {
    std::string value = users;
    if (value != "[]") {
      std::string codes;
      for (const std::string& code : embedded_parameters().structure().codes_of(2026)) {
        codes += (codes.empty() ? "\"" : ",\"") + code + "\"";
      }
      value += "[" + codes + "]}";
    }
    const Errors errors =
        test::errors_of(R"({"years":[2026],"changes":[{"path":"/vkp_users/2026","value":)" + value + "}]}");
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].code, ErrorCode::vkp_no_users);
    EXPECT_EQ(errors[0].path, "/changes/0/value");
  }
}

TEST(Vkp, TheOddOreFallsToTheCommonHalfUntilTheConventionIsReplaced) {
  const auto halves = [](std::string_view scenario) {
    const Report report = test::report_of(scenario);
    return vkp_halves(report.parameters, Money::from_ore(101), 2026).value();
  };
  EXPECT_EQ(halves("{}"), (std::pair{Money::from_ore(51), Money::from_ore(50)}));
  EXPECT_EQ(halves(R"({"changes":[{"path":"/convention/vkp_odd_ore","value":"users"}]})"),
            (std::pair{Money::from_ore(50), Money::from_ore(51)}));
}

// The denominator is the largest there is: 30.4 million divided by 2^127 is nothing, the rest all of it.
TEST(Vkp, TheFinestCommonShareLeavesTheUsersTheRest) {
  const Report report = test::report_of(R"({"years":[2026],"changes":[{"path":"/vkp_users/2026","value":["4601"]},
    {"path":"/vkp_common_share/2026","value":"1/170141183460469231731687303715884105727"}]})");
  EXPECT_EQ(vkp_ore(report, "4601", 2026), 3'040'000'000);
  EXPECT_EQ(vkp_ore(report, "0301", 2026), 0);
}

}  // namespace
}  // namespace samfin
