// SPDX-License-Identifier: MIT
#include "core/reconciliation/reconciliation.hpp"

#include <gtest/gtest.h>

#include "core/io/number_basis.hpp"

namespace samfin {
namespace {

Ratio number(std::string_view text) {
  return Ratio::read(text).value();
}

Figure printed(std::string_view text, std::string place = "table 1") {
  return {"source", std::move(place), "mnok", printed_interval(text, false)};
}

CheckResult result_of(std::string_view published, const std::vector<std::string_view>& terms) {
  Reconciliation reconciliation;
  reconciliation.figures.emplace("sum", printed(published));
  Check check;
  check.id = "check";
  check.figure = "sum";
  for (std::size_t i = 0; i < terms.size(); ++i) {
    reconciliation.figures.emplace(std::to_string(i), printed(terms[i], "table 2"));
    check.terms.push_back(std::to_string(i));
  }
  reconciliation.checks = {check};
  return reconciled(reconciliation).front();
}

TEST(Reconciliation, APrintedFigureMeansHalfAUnitToBothSides) {
  EXPECT_EQ(printed_interval("12.5", false).low, number("12.45"));
  EXPECT_EQ(printed_interval("12.50", false).high, number("12.505"));
  EXPECT_EQ(printed_interval("60", false).low, number("59.5"));
}

TEST(Reconciliation, AboutMeansHalfAUnitOfTheLastDigitThatIsNotZero) {
  EXPECT_EQ(printed_interval("60", true).low, number("55"));
  EXPECT_EQ(printed_interval("1200", true).high, number("1250"));
  EXPECT_EQ(printed_interval("37", true).high, number("37.5"));
}

TEST(Reconciliation, TellsEqualRoundingAndContradictionApart) {
  EXPECT_EQ(result_of("5", {"2", "3"}).verdict, Verdict::equal);
  EXPECT_EQ(result_of("6", {"2", "3"}).verdict, Verdict::rounding);       // 5 +- 1 meets 6 +- 0.5
  EXPECT_EQ(result_of("6.0", {"2", "3"}).verdict, Verdict::rounding);     // both hold 6
  EXPECT_EQ(result_of("7", {"2", "3"}).verdict, Verdict::contradiction);  // 6.5 is above 6
  EXPECT_EQ(result_of("6.1", {"2.0", "4.0"}).verdict, Verdict::rounding);
  EXPECT_EQ(result_of("6.2", {"2.0", "4.0"}).verdict, Verdict::contradiction);
}

TEST(Reconciliation, GivesDifferenceAndBothPlaces) {
  const CheckResult result = result_of("7", {"2", "3"});
  EXPECT_EQ(result.difference, Ratio(2));
  EXPECT_EQ(result.place, "table 1");
  EXPECT_EQ(result.other_place, "table 2");
}

TEST(Reconciliation, IntervalsMultiplyAndDivideByTheirCorners) {
  const Interval a{Ratio(-1), Ratio(1), Ratio(2)};
  const Interval b{Ratio(3), Ratio(4), Ratio(5)};
  EXPECT_EQ(product_of(a, b)->low, Ratio(-5));
  EXPECT_EQ(product_of(a, b)->high, Ratio(10));
  EXPECT_EQ(quotient_of(a, b)->high, Ratio::of(2, 3));
  EXPECT_EQ(quotient_of(b, negated(b))->point, Ratio(-1));
  EXPECT_FALSE(quotient_of(b, a).has_value());  // may be divided by 0
}

TEST(Reconciliation, IntervalsWithoutADenominatorInCommonHaveNoSumAndNoProduct) {
  const Ratio fine = Ratio::read("1/170141183460469231731687303715884105727").value();
  const Ratio other = Ratio::read("3/170141183460469231731687303715884105689").value();
  const Interval one{Ratio(1), Ratio(1), Ratio(1)};
  for (const Interval& a :
       {Interval{fine, one.point, one.high}, Interval{one.low, fine, one.high}, Interval{one.low, one.point, fine}}) {
    for (const Interval& b : {Interval{other, other, other}}) {
      EXPECT_FALSE(sum_of(a, b).has_value());
      EXPECT_FALSE(product_of(a, b).has_value());
      EXPECT_FALSE(quotient_of(a, b).has_value());
    }
  }
}

TEST(Reconciliation, HasSomethingToSayOfEverySource) {
  std::map<std::string, int> checks;
  for (const CheckResult& result : reconciled(embedded_number_basis().reconciliation)) ++checks[result.source];
  for (const char* source :
       {"tbu_spring_2023", "tbu_minutes_2025_09", "nhn_annual_report_2024", "municipal_costs_2022"}) {
    EXPECT_GT(checks[source], 0) << source;
  }
}

}  // namespace
}  // namespace samfin
