// SPDX-License-Identifier: MIT
#include "core/models/payments_by_model.hpp"

#include <gtest/gtest.h>

#include "core/evaluate.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/presets.hpp"
#include "core/io/scenario_json.hpp"
#include "core/report/bill.hpp"

namespace samfin {
namespace {

Report report_of(std::string_view scenario) {
  auto report = evaluate(*read_scenario(scenario), embedded_number_basis().parameters);
  EXPECT_TRUE(report.has_value());
  return std::move(*report);
}

Errors errors_of(std::string_view scenario) {
  const auto read = read_scenario(scenario);
  if (!read) return read.errors();
  const auto report = evaluate(*read, embedded_number_basis().parameters);
  return report ? Errors() : report.errors();
}

Money group_total(const Report& report, Solution solution, PayerGroup group) {
  return report.total_where([&](const PaymentBlock& b) { return b.solution == solution && b.payer_group == group; })
      .amount;
}

std::string model_of(const std::string& solutions, const std::string& more = "") {
  return R"({"years":[2026],"model":{"solutions":{)" + solutions + "}" + more + "}}";
}

void expect_same_payments(const Report& a, const Report& b) {
  ASSERT_EQ(a.blocks.size(), b.blocks.size());
  for (std::size_t i = 0; i < a.blocks.size(); ++i) {
    EXPECT_EQ(a.blocks[i].amounts, b.blocks[i].amounts) << name_of(a.blocks[i].solution);
  }
}

TEST(PaymentsByModel, ARuleThatChangesNothingGivesTheRegulatedPayments) {
  expect_same_payments(report_of(R"({"years":[2026]})"), report_of(model_of(R"("all":{})")));
}

TEST(PaymentsByModel, TheStatePaysItsShareAndTheRestKeepsItsProportions) {
  const Report report = report_of(model_of(R"("helsenorge":{"state_share":"1/3"})"));
  // 404.2 million: a third is 134.7333 million, and 269.4666 million are halved.
  EXPECT_EQ(group_total(report, Solution::helsenorge, PayerGroup::state), Money::from_ore(13'473'333'333));
  EXPECT_EQ(group_total(report, Solution::helsenorge, PayerGroup::health_regions), Money::from_ore(13'473'333'334));
  EXPECT_EQ(group_total(report, Solution::helsenorge, PayerGroup::municipalities), Money::from_ore(13'473'333'333));
}

TEST(PaymentsByModel, PrivatePayersKeepWhatTheRegulationSays) {
  const Report report =
      report_of(model_of(R"("e_resept":{"groups":{"health_regions":"3/10","municipalities":"7/10"}})"));
  EXPECT_EQ(group_total(report, Solution::e_resept, PayerGroup::pharmacies), Money::from_ore(1'180'000'000));
  EXPECT_EQ(group_total(report, Solution::e_resept, PayerGroup::health_regions),
            Money::from_ore(4'872'000'000));  // 30 %
}

TEST(PaymentsByModel, TheStatePaysAnAuthorityTaskWhole) {
  const Report report = report_of(model_of(R"("e_resept":{"class":"authority"})"));
  EXPECT_EQ(group_total(report, Solution::e_resept, PayerGroup::state), Money::from_ore(17'420'000'000));  // 174.2
  EXPECT_EQ(group_total(report, Solution::e_resept, PayerGroup::pharmacies), Money());
}

TEST(PaymentsByModel, AVoluntaryServiceLeavesTheObligatoryPayments) {
  const Report report = report_of(model_of(R"("vkp":{"class":"voluntary"})"));
  for (const PaymentBlock& block : report.blocks) EXPECT_NE(block.solution, Solution::vkp);
}

TEST(PaymentsByModel, AFlatKeyGivesEverybodyTheSame) {
  const Report report = report_of(model_of(R"("kjernejournal":{"keys":{"municipalities":"flat"}})"));
  // 5 640 000 000 øre over 357: 15 798 319.33 each, so 117 of them pay one øre more.
  int higher = 0;
  for (const PaymentBlock& block : report.blocks) {
    if (block.solution != Solution::kjernejournal || block.payer_group != PayerGroup::municipalities) continue;
    for (const Money amount : block.amounts) {
      EXPECT_TRUE(amount == Money::from_ore(15'798'319) || amount == Money::from_ore(15'798'320));
      higher += amount == Money::from_ore(15'798'320) ? 1 : 0;
    }
  }
  EXPECT_EQ(higher, 117);
}

TEST(PaymentsByModel, ATableIsTheUsersKey) {
  const Report report = report_of(model_of(
      R"("kjernejournal":{"keys":{"health_regions":{"key":"table","table":{"helse_nord":1,"helse_vest":"0.5"}}}})"));
  // 56.4 million: two thirds and one third.
  EXPECT_EQ(bill_of(report, "helse_nord", 2026)->lines[3].amount, Money::from_ore(3'760'000'000));
}

TEST(PaymentsByModel, AMixtureWeighsItsParts) {
  const Report report = report_of(model_of(
      R"("kjernejournal":{"keys":{"health_regions":[{"key":"flat","share":"1/2"},
         {"key":"table","table":{"helse_nord":1},"share":"1/2"}]}})"));
  Money nord;
  for (const PaymentBlock& block : report.blocks) {
    if (block.solution != Solution::kjernejournal || block.payer_group != PayerGroup::health_regions) continue;
    for (std::size_t i = 0; i < block.amounts.size(); ++i) {
      if ((*block.actors)[i] == "helse_nord") nord = block.amounts[i];
    }
  }
  EXPECT_EQ(nord, Money::from_ore(3'525'000'000));  // 5/8 of 56.4 million
}

TEST(PaymentsByModel, UsersAloneMayPay) {
  const Report report =
      report_of(model_of(R"("vkp":{"keys":{"municipalities":{"key":"inhabitants","users":["0301","4601"]}}})"));
  Money sum;
  for (const char* code : {"0301", "4601"}) {
    const auto bill = bill_of(report, code, 2026).value();
    for (const BillLine& line : bill.lines) {
      if (line.solution == Solution::vkp) sum += line.amount;
    }
  }
  EXPECT_EQ(sum, Money::from_ore(3'040'000'000));
}

TEST(PaymentsByModel, TransitionEndsAreTheRegulationAndTheModel) {
  const std::string all = R"("all":{"state_share":"1/10","groups":{"health_regions":"2/5","municipalities":"3/5"},
    "keys":{"municipalities":"inhabitants","health_regions":"inhabitants"}})";
  const Report law = report_of(R"({"years":[2026]})");
  const Report pure = report_of(model_of(all));
  expect_same_payments(law, report_of(model_of(all, R"(,"transition":{"first_year":2027})")));
  expect_same_payments(pure, report_of(model_of(all, R"(,"transition":{"first_year":2022})")));
  const Report halfway = report_of(model_of(all, R"(,"transition":{"first_year":2026,"steps":2})"));
  const Money before = bill_of(law, "0301", 2026)->total;
  const Money after = bill_of(pure, "0301", 2026)->total;
  const Money between = bill_of(halfway, "0301", 2026)->total;
  EXPECT_LT(std::min(before, after), between);
  EXPECT_GT(std::max(before, after), between);
}

TEST(PaymentsByModel, TotalsAreKeptThroughAllStages) {
  const Report law = report_of("{}");
  for (const std::string& name : preset_names()) {
    const Report report = report_of(*preset_named(name));
    for (const int year : law.years) {
      const auto in_year = [&](const PaymentBlock& block) { return block.year == year; };
      EXPECT_EQ(report.total_where(in_year).amount, law.total_where(in_year).amount) << name << " " << year;
    }
  }
}

TEST(PaymentsByModel, IsRefusedWithThePlace) {
  EXPECT_EQ(errors_of(model_of(R"("fax":{})")).front().path, "/model/solutions/fax");
  EXPECT_EQ(errors_of(model_of(R"("vkp":{"class":"mine"})")).front().code, ErrorCode::value_not_allowed);
  EXPECT_EQ(errors_of(model_of(R"("vkp":{"state_share":"1.1"})")).front().path, "/model/solutions/vkp/state_share");
  EXPECT_EQ(errors_of(model_of(R"("vkp":{"groups":{"health_regions":"1/2","municipalities":"1/3"}})")).front().code,
            ErrorCode::shares_not_one);
  EXPECT_EQ(errors_of(model_of(R"("all":{"keys":{"municipalities":{"key":"table","table":{"9999":1}}}})")).front().path,
            "/model/solutions/all/keys/municipalities/table/9999");
  EXPECT_EQ(errors_of(model_of(R"("all":{"keys":{"municipalities":{"key":"table","table":{"0301":0}}}})")).front().code,
            ErrorCode::all_weights_zero);
  EXPECT_EQ(errors_of(model_of(R"("all":{"keys":{"municipalities":[{"key":"flat","share":"1/2"}]}})")).front().code,
            ErrorCode::shares_not_one);
  EXPECT_EQ(errors_of(model_of(R"("all":{})", R"(,"transition":{"first_year":2026,"steps":0})")).front().path,
            "/model/transition/steps");
}

TEST(PaymentsByModel, NeedsMoreThanTheFirstModuleHas) {
  const auto refused = evaluate(*read_scenario(model_of(R"("all":{})")), embedded_parameters());
  EXPECT_EQ(refused.errors().front().code, ErrorCode::basis_not_loaded);
}

}  // namespace
}  // namespace samfin
