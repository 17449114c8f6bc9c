// SPDX-License-Identifier: MIT
#include "core/report/bill.hpp"

#include <gtest/gtest.h>

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

ErrorCode refusal(const Report& report, std::string_view actor, int year) {
  return bill_of(report, actor, year).errors().front().code;
}

TEST(Bill, HasALineForEverySolutionPaidFor) {
  const Report report = test::report_of("{}");
  EXPECT_EQ(bill_of(report, "4601", 2026)->lines.size(), 6U);
  EXPECT_EQ(bill_of(report, "4601", 2023)->lines.size(), 5U);  // no VKP before 2024
  EXPECT_EQ(bill_of(report, "pharmacies", 2026)->lines.size(), 1U);
}

TEST(Bill, AddsUpAndHasTheWeakestStatusOfItsLines) {
  const Report report = test::report_of("{}");
  const auto bill = bill_of(report, "4601", 2026).value();
  Money sum;
  for (const BillLine& line : bill.lines) sum += line.amount;
  EXPECT_EQ(sum, bill.total);
  EXPECT_EQ(bill.status, Status::assumed);  // VKP's users are
  EXPECT_EQ(bill_of(report, "4601", 2023)->status, Status::approximated);
  EXPECT_EQ(bill_of(report, "pharmacies", 2026)->status, Status::adopted);
}

TEST(Bill, TellsWhyThereIsNone) {
  const Report report = test::report_of("{}");
  EXPECT_EQ(refusal(report, "0000", 2026), ErrorCode::unknown_actor);
  EXPECT_EQ(refusal(report, "municipalities", 2026), ErrorCode::unknown_actor);
  EXPECT_EQ(refusal(report, "4601", 2021), ErrorCode::year_without_parameters);
  EXPECT_EQ(refusal(report, "other_members", 2026), ErrorCode::no_payment);
  const Error error = bill_of(report, "1507", 2024).errors().front();
  EXPECT_EQ(error.code, ErrorCode::actor_not_in_year);
  EXPECT_EQ(std::get<std::string>(error.values[3].value), "1508 1580");
}

TEST(Bill, PerInhabitantIsTheTotalOverTheInhabitantsOfTheYear) {
  const Report report = test::report_of("{}");
  const auto bill = bill_of(report, "4601", 2026).value();
  EXPECT_EQ(bill.inhabitants->count, 294860);
  const std::int64_t rounded = (bill.total.ore() * 2 + 294860) / (2 * 294860);
  EXPECT_EQ(bill.per_inhabitant->ore(), rounded);
  EXPECT_FALSE(bill_of(report, "helse_vest", 2026)->per_inhabitant);
  EXPECT_FALSE(per_inhabitant_of(Money::from_ore(5), Inhabitants{0, 2026, Status::counted}));
}

TEST(Bill, TheInvoicesOfALineAddUpToIt) {
  const Report report = test::report_of("{}");
  const auto bill = bill_of(report, "4601", 2026).value();
  for (const BillLine& line : bill.lines) {
    const auto invoices = invoices_of(report, bill, line).value();
    EXPECT_EQ(invoices.size(), line.solution == Solution::vkp ? 6U : 4U);
    Money sum;
    for (const Invoice& invoice : invoices) sum += invoice.amount;
    EXPECT_EQ(sum, line.amount);
  }
}

}  // namespace
}  // namespace samfin
