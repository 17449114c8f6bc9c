// SPDX-License-Identifier: MIT
// Investments and prices, asked as the command and the page ask them.
#include "core/io/investment_questions.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/io/investment_json.hpp"

namespace samfin {
namespace {

using nlohmann::json;

const std::string good =
    R"({"id":"a","solution":"helsenorge","amount_mnok":"1","form":"equity","delivered":2026,"years":4})";

/// The investment with members added or replaced.
std::string with(const std::string& members) {
  json investment = json::parse(good);
  investment.update(json::parse(members));
  return R"({"investments":[)" + investment.dump() + "]}";
}

using Found = std::vector<std::pair<std::string, std::string>>;

Found refused(const Result<std::string>& answer) {
  Found found;
  if (answer) return found;
  for (const Error& error : answer.errors()) found.emplace_back(name_of(error.code), error.path);
  return found;
}

// 10 million at 4 per cent over two years: 10 000 000 x 0.04 / (1 - 1/1.0816) = 5 301 960.78 a year, joined by
// a contribution of 1.5 million in each of 2027 and 2028 to what is delivered in 2029.
TEST(Repay, TellsEachInvestmentAndWhatAllCostInAYear) {
  const auto answer = investments_repaid(
      R"({"investments":[)"
      R"({"id":"a","solution":"helsenorge","amount_mnok":10,"form":"annuity","interest":"0.04","delivered":2026,"years":2},)"
      R"({"id":"b","solution":"vkp","kind":"buy_out","sold_by":"4601","amount_mnok":"4","state_share":"1/4",)"
      R"("form":"up_front","delivered":2029,"years":2}]})");
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(
      *answer,
      R"({"investments":[{"id":"a","solution":"helsenorge","kind":"project","form":"annuity",)"
      R"("amount_ore":1000000000,"state_ore":0,"repaid_ore":1000000000,"interest_ore":60392157,"years":[)"
      R"({"year":2027,"instalment_ore":490196078,"interest_ore":40000000,"payment_ore":530196078,"balance_ore":509803922},)"
      R"({"year":2028,"instalment_ore":509803922,"interest_ore":20392157,"payment_ore":530196079,"balance_ore":0}]},)"
      R"({"id":"b","solution":"vkp","kind":"buy_out","form":"up_front",)"
      R"("amount_ore":400000000,"state_ore":100000000,"repaid_ore":300000000,"interest_ore":0,"years":[)"
      R"({"year":2027,"instalment_ore":150000000,"interest_ore":0,"payment_ore":150000000,"balance_ore":150000000},)"
      R"({"year":2028,"instalment_ore":150000000,"interest_ore":0,"payment_ore":150000000,"balance_ore":0}]}],)"
      R"("years":[{"year":2027,"payment_ore":680196078},{"year":2028,"payment_ore":680196079}]})");
}

TEST(Repay, OfNothingIsNothing) {
  EXPECT_EQ(*investments_repaid(R"({"investments":[]})"), R"({"investments":[],"years":[]})");
}

TEST(Repay, IsReadStrictlyAndAllAtOnce) {
  EXPECT_EQ(refused(investments_repaid(
                R"({"investments":[{"id":1,"solution":"fax","kind":"gift","amount_mnok":"1,5","state_share":2,)"
                R"("form":"annuity","delivered":12,"years":0,"x":1},7]})")),
            (Found{{"wrong_type", "/investments/0/id"},
                   {"unknown_solution", "/investments/0/solution"},
                   {"value_not_allowed", "/investments/0/kind"},
                   {"ratio_syntax", "/investments/0/amount_mnok"},
                   {"missing_key", "/investments/0/interest"},
                   {"value_out_of_range", "/investments/0/delivered"},
                   {"value_out_of_range", "/investments/0/years"},
                   {"unknown_key", "/investments/0/x"},
                   {"value_out_of_range", "/investments/0/state_share"},
                   {"wrong_type", "/investments/1"}}));
}

TEST(Repay, NamesWhatIsMissing) {
  EXPECT_EQ(refused(investments_repaid(R"({"investments":[{}]})")),
            (Found{{"missing_key", "/investments/0/id"},
                   {"missing_key", "/investments/0/solution"},
                   {"missing_key", "/investments/0/amount_mnok"},
                   {"missing_key", "/investments/0/form"},
                   {"missing_key", "/investments/0/delivered"},
                   {"missing_key", "/investments/0/years"}}));
  EXPECT_EQ(refused(investments_repaid("{}")), (Found{{"missing_key", "/investments"}}));
}

TEST(Repay, InterestIsForLoansAndASellerForABuyOut) {
  EXPECT_EQ(refused(investments_repaid(with(R"({"interest":"0.05"})"))),
            (Found{{"unknown_key", "/investments/0/interest"}}));
  EXPECT_EQ(refused(investments_repaid(with(R"({"form":"up_front","interest":0})"))),
            (Found{{"unknown_key", "/investments/0/interest"}}));
  EXPECT_EQ(refused(investments_repaid(with(R"({"form":"serial"})"))),
            (Found{{"missing_key", "/investments/0/interest"}}));
  EXPECT_EQ(refused(investments_repaid(with(R"({"form":"serial","interest":"1.01"})"))),
            (Found{{"value_out_of_range", "/investments/0/interest"}}));
  EXPECT_EQ(refused(investments_repaid(with(R"({"sold_by":"4601"})"))),
            (Found{{"unknown_key", "/investments/0/sold_by"}}));
  EXPECT_EQ(refused(investments_repaid(with(R"({"kind":"buy_out","sold_by":"4601"})"))), Found());
}

TEST(Repay, AnAmountIsSomeWholeOre) {
  for (const char* amount : {"0", "-1", "1000000.01"}) {
    EXPECT_EQ(refused(investments_repaid(with(R"({"amount_mnok":")" + std::string(amount) + "\"}"))),
              (Found{{"value_out_of_range", "/investments/0/amount_mnok"}}))
        << amount;
  }
  EXPECT_EQ(refused(investments_repaid(with(R"({"amount_mnok":"1/3"})"))),
            (Found{{"number_not_whole", "/investments/0/amount_mnok"}}));
}

TEST(Repay, AnIdStandsOnce) {
  EXPECT_EQ(refused(investments_repaid(R"({"investments":[)" + good + "," + good + "]}")),
            (Found{{"duplicate_id", "/investments/1/id"}}));
}

TEST(Repay, TakesAHundredInvestments) {
  std::string list;
  for (int i = 0; i < 101; ++i) list += (i == 0 ? "" : ",") + good;
  EXPECT_EQ(refused(investments_repaid(R"({"investments":[)" + list + "]}")),
            (Found{{"value_out_of_range", "/investments"}}));
}

TEST(InvestmentJson, IsWrittenAsItIsRead) {
  for (const char* members : {"{}", R"({"form":"annuity","interest":"1/3"})", R"({"state_share":"0.1"})",
                              R"({"kind":"buy_out","sold_by":"4601","amount_mnok":"0.00000001"})"}) {
    Errors errors;
    json investment = json::parse(good);
    investment.update(json::parse(members));
    const Investment read = read_investment(investment, "", errors);
    EXPECT_EQ(errors, Errors());
    JsonWriter writer;
    write_investment(writer, read);
    EXPECT_EQ(read_investment(json::parse(std::move(writer).text()), "", errors), read);
    EXPECT_EQ(errors, Errors());
  }
}

// 90.00 over 15 users is 6.00; a third leaves each round: 9 users and 10.00, then 6 and 15.00, which passes 14.00.
TEST(Price, TellsThePriceAndWhatHappensAsUsersLeave) {
  const auto answer = service_priced(
      R"({"years":[{"year":2027,"fixed_mnok":"0.000045","user_count":10},{"year":2028,"fixed_mnok":"0.000045","user_count":5}],)"
      R"("worth_ore":1400,"leaving_share":"1/3","rounds":2,"sold_outside_state":true})");
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(*answer, R"({"price_ore":600,"cost_ore":9000,"user_total":15,"income_ore":9000,"over_ore":0,"years":[)"
                     R"({"year":2027,"user_count":10,"cost_ore":4500,"income_ore":6000,"balance_ore":1500},)"
                     R"({"year":2028,"user_count":5,"cost_ore":4500,"income_ore":3000,"balance_ore":0}],"leaving":[)"
                     R"({"round":0,"user_total":15,"price_ore":600},{"round":1,"user_total":9,"price_ore":1000},)"
                     R"({"round":2,"user_total":6,"price_ore":1500}],"wind_up_below":7,"wind_up_round":2,)"
                     R"("market_terms_required":true})");
}

TEST(Price, SaysNullWhereThereIsNone) {
  const auto answer = service_priced(R"({"years":[{"year":2027,"fixed_mnok":"0.00001","user_count":3}]})");
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(*answer, R"({"price_ore":334,"cost_ore":1000,"user_total":3,"income_ore":1002,"over_ore":2,"years":[)"
                     R"({"year":2027,"user_count":3,"cost_ore":1000,"income_ore":1002,"balance_ore":2}],"leaving":[],"wind_up_below":null,"wind_up_round":null,)"
                     R"("market_terms_required":false})");
}

TEST(Price, IsReadStrictlyAndAllAtOnce) {
  EXPECT_EQ(
      refused(service_priced(
          R"({"years":[{"year":27,"fixed_mnok":-1,"user_count":"3","x":1},{"user_count":-1}],)"
          R"("variable_ore":-1,"worth_ore":"1","leaving_share":"0,5","rounds":-1,"sold_outside_state":1,"y":2})")),
      (Found{{"value_out_of_range", "/years/0/year"},
             {"value_out_of_range", "/years/0/fixed_mnok"},
             {"wrong_type", "/years/0/user_count"},
             {"unknown_key", "/years/0/x"},
             {"missing_key", "/years/1/year"},
             {"missing_key", "/years/1/fixed_mnok"},
             {"wrong_type", "/worth_ore"},
             {"ratio_syntax", "/leaving_share"},
             {"wrong_type", "/sold_outside_state"},
             {"unknown_key", "/y"},
             {"value_out_of_range", "/years/1/user_count"},
             {"value_out_of_range", "/variable_ore"},
             {"value_out_of_range", "/rounds"}}));
  EXPECT_EQ(refused(service_priced("{}")), (Found{{"missing_key", "/years"}}));
  EXPECT_EQ(refused(service_priced(R"({"years":[]})")), (Found{{"value_out_of_range", "/years"}}));
}

}  // namespace
}  // namespace samfin
