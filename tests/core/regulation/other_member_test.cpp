// SPDX-License-Identifier: MIT
#include "core/regulation/other_member.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/bill.hpp"
#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

MemberQuestion business(int year, std::string_view turnover, std::int64_t locations = 1, std::int64_t months = 12) {
  return {year, "business", turnover.empty() ? std::nullopt : std::optional(Ratio::read(turnover).value()), locations,
          months};
}

MemberPrice price(const MemberQuestion& question, const Parameters& parameters = embedded_parameters()) {
  return member_price(parameters, question).value();
}

ErrorCode refusal(const MemberQuestion& question) {
  return member_price(embedded_parameters(), question).errors().front().code;
}

// Regulation § 13 as amended for each year; kroner a month.
TEST(OtherMember, PriceListParagraph13) {
  struct Row {
    int year;
    const char* turnover;
    const char* category;
    std::int64_t kroner;
  };
  for (const Row& row :
       {Row{2022, "", "member", 1247}, Row{2023, "", "member", 1333}, Row{2024, "", "member", 1633},
        Row{2025, "10", "small", 1202}, Row{2025, "20", "medium", 2575}, Row{2025, "41", "large", 17167},
        Row{2025, "500", "large", 17167}, Row{2026, "10", "small", 748}, Row{2026, "20", "medium", 1495},
        Row{2026, "41", "large", 8826}, Row{2026, "81", "extra_large", 13249}}) {
    const MemberPrice found = price(business(row.year, row.turnover));
    EXPECT_EQ(found.category, row.category) << row.year << " " << row.turnover;
    EXPECT_EQ(found.monthly_price.ore(), row.kroner * 100) << row.year << " " << row.turnover;
    EXPECT_EQ(found.amount.ore(), row.kroner * 1200);
  }
}

TEST(OtherMember, CountyCouncilsPayTheirOwnPriceExceptIn2024) {
  for (const auto& [year, kroner] :
       {std::pair{2022, 10086}, {2023, 10782}, {2024, 1633}, {2025, 17167}, {2026, 13249}}) {
    EXPECT_EQ(price({year, "county_council", {}, 1, 12}).monthly_price.ore(), kroner * 100) << year;
  }
}

TEST(OtherMember, AChainPaysPerLocationFromTen) {
  EXPECT_EQ(price(business(2026, "100", 9)).amount.ore(), 13249 * 1200);
  EXPECT_EQ(price(business(2026, "100", 10)).amount.ore(), 748 * 1200 * 10);
  EXPECT_EQ(price(business(2026, "", 10)).category, "chain");
}

TEST(OtherMember, OwnStaffOrResidentsHaveAPriceFrom2025) {
  EXPECT_EQ(price({2025, "own_staff_or_residents", {}, 1, 12}).monthly_price.ore(), 188800);
  EXPECT_EQ(price({2026, "own_staff_or_residents", {}, 1, 12}).monthly_price.ore(), 194700);
  EXPECT_EQ(price({2024, "own_staff_or_residents", {}, 1, 12}).category, "member");
}

TEST(OtherMember, ATurnoverOnALimitBelongsToTheLowerBracketByConvention) {
  EXPECT_EQ(price(business(2026, "15")).category, "small");
  EXPECT_EQ(price(business(2026, "40")).category, "medium");
  EXPECT_EQ(price(business(2026, "80")).category, "large");
  EXPECT_EQ(price(business(2026, "80.01")).category, "extra_large");
  const Report upper = test::report_of(R"({"changes":[{"path":"/convention/turnover_on_limit","value":"upper"}]})");
  EXPECT_EQ(price(business(2026, "15"), upper.parameters).category, "medium");
}

TEST(OtherMember, PaysForItsMonthsOnly) {
  EXPECT_EQ(price(business(2026, "1", 1, 5)).amount.ore(), 748 * 500);
  EXPECT_EQ(price(business(2026, "1", 1, 0)).amount.ore(), 0);
}

TEST(OtherMember, TheUsersSupplementReplacesThePublishedOne) {
  const Report report =
      test::report_of(R"({"changes":[{"path":"/cpi_supplement_ratio/other_members/2023","value":"0"}]})");
  EXPECT_EQ(price(business(2023, ""), report.parameters).monthly_price.ore(), 124700);
}

TEST(OtherMember, RefusesWhatCannotBe) {
  EXPECT_EQ(refusal(business(2026, "")), ErrorCode::missing_key);
  EXPECT_EQ(refusal(business(2026, "-1")), ErrorCode::value_out_of_range);
  EXPECT_EQ(refusal(business(2026, "1", 0)), ErrorCode::value_out_of_range);
  EXPECT_EQ(refusal(business(2026, "1", 1, 13)), ErrorCode::value_out_of_range);
  EXPECT_EQ(refusal(business(2021, "1")), ErrorCode::year_without_parameters);
  EXPECT_EQ(refusal({2026, "bakery", {}, 1, 12}), ErrorCode::unknown_member_kind);
}

TEST(OtherMember, TheGroupIsInTheReportOnlyWhereTheUserGivesCounts) {
  EXPECT_FALSE(payment_of(test::report_of("{}"), "other_members", 2026, Solution::helsenettet));
  const Report report = test::report_of(R"({"years":[2026],"changes":[
    {"path":"/other_member_count/small/2026","value":1000},{"path":"/other_member_count/chain/2026","value":10}]})");
  const auto place = payment_of(report, "other_members", 2026, Solution::helsenettet);
  ASSERT_TRUE(place);
  EXPECT_EQ(place->block->total.ore(), 748LL * 1200 * 1010);
  EXPECT_EQ(place->block->total_status, Status::assumed);
}

Errors errors_of(const MemberQuestion& question) {
  const auto found = member_price(embedded_parameters(), question);
  return found ? Errors() : found.errors();
}

Error out_of_range(std::string path, std::string value, std::string min, std::string max) {
  return {ErrorCode::value_out_of_range, std::move(path), {{"value", value}, {"min", min}, {"max", max}}};
}

TEST(OtherMember, TakesTheEndsOfEachRangeAndNoMore) {
  EXPECT_EQ(price(business(2026, "0")).category, "small");
  EXPECT_EQ(price(business(2026, "1000000")).category, "extra_large");
  EXPECT_EQ(errors_of(business(2026, "1000000.01")),
            (Errors{out_of_range("/turnover_mnok", "1000000.01", "0", "1000000")}));
  EXPECT_EQ(errors_of(business(2026, "-0.01")), (Errors{out_of_range("/turnover_mnok", "-0.01", "0", "1000000")}));
  EXPECT_EQ(price(business(2026, "", 1'000'000)).amount.ore(), 748LL * 1200 * 1'000'000);
  EXPECT_EQ(errors_of(business(2026, "", 1'000'001)),
            (Errors{out_of_range("/location_count", "1000001", "1", "1000000")}));
  EXPECT_EQ(errors_of(business(2026, "1", 1, -1)), (Errors{out_of_range("/month_count", "-1", "0", "12")}));
}

TEST(OtherMember, RefusesAllAtOnceWithTheirValues) {
  const Errors errors = errors_of({1999, "k" + std::string(69, 'l'), {}, 0, 13});
  ASSERT_EQ(errors.size(), 4U);
  EXPECT_EQ(errors[0].path, "/year");
  EXPECT_EQ(errors[0].values.front(), NamedValue("year", 1999));
  EXPECT_EQ(errors[1], (Error{ErrorCode::unknown_member_kind,
                              "/kind",
                              {{"kind", "k" + std::string(59, 'l')},
                               {"kinds", std::string("business county_council own_staff_or_residents")}}}));
  EXPECT_EQ(errors[2], out_of_range("/location_count", "0", "1", "1000000"));
  EXPECT_EQ(errors[3], out_of_range("/month_count", "13", "0", "12"));
}

TEST(OtherMember, ATurnoverOnALimitBelongsToTheUpperBracketWhereTheReaderSaysSo) {
  const Report upper = test::report_of(R"({"changes":[{"path":"/convention/turnover_on_limit","value":"upper"}]})");
  EXPECT_EQ(price(business(2026, "14.99"), upper.parameters).category, "small");
  EXPECT_EQ(price(business(2026, "40"), upper.parameters).category, "large");
  EXPECT_EQ(price(business(2026, "80"), upper.parameters).category, "extra_large");
}

TEST(OtherMember, CountsLocationsForAChainOnly) {
  EXPECT_EQ(price(business(2026, "1", 9)).price_count, 1);
  EXPECT_EQ(price(business(2026, "1", 9)).amount.ore(), 748 * 1200);
  EXPECT_EQ(price(business(2026, "1", 11)).price_count, 11);
  EXPECT_EQ(price({2026, "county_council", {}, 20, 12}).price_count, 1);
  EXPECT_EQ(price({2026, "own_staff_or_residents", {}, 20, 12}).price_count, 1);
}

// 748 kroner for a small one and for a chain's location, 13 249 for a county council; what is not given does not count.
TEST(OtherMember, AddsUpTheCategoriesThatAreGiven) {
  const Report report = test::report_of(R"({"years":[2026],"changes":[
    {"path":"/other_member_count/small/2026","value":3},{"path":"/other_member_count/county_council/2026","value":2}]})");
  const auto place = payment_of(report, "other_members", 2026, Solution::helsenettet);
  ASSERT_TRUE(place);
  EXPECT_EQ(place->block->total.ore(), (748LL * 3 + 13'249LL * 2) * 1200);
  EXPECT_EQ(place->block->amounts, std::vector{place->block->total});
  // One payment, for one solution.
  EXPECT_EQ(std::count_if(report.blocks.begin(), report.blocks.end(),
                          [](const PaymentBlock& block) { return block.payer_group == PayerGroup::other_members; }),
            1);
}

}  // namespace
}  // namespace samfin
