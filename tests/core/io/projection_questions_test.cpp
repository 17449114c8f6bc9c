// SPDX-License-Identifier: MIT
// estimate, project and simulate, asked as the command and the page ask them.
#include "core/io/projection_questions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/io/estimate_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/simulation_questions.hpp"

namespace samfin {
namespace {

using nlohmann::json;
using Question = Result<std::string> (*)(std::string_view, const Parameters&);

json answer(Question asked, const std::string& question) {
  const auto found = asked(question, embedded_number_basis().parameters);
  EXPECT_TRUE(found.has_value()) << question << (found ? "" : name_of(found.errors().front().code));
  return found ? json::parse(*found) : json();
}

using Found = std::vector<std::pair<std::string, std::string>>;

Found refused(Question asked, const std::string& question) {
  Found found;
  const auto given = asked(question, embedded_number_basis().parameters);
  if (given) return found;
  for (const Error& error : given.errors()) found.emplace_back(name_of(error.code), error.path);
  return found;
}

TEST(Estimate, TellsDrammensPartOfTheCountry) {
  const json drammen = answer(estimated, R"({"actor":"3301","health_budget_mnok":"3000"})");
  EXPECT_EQ(drammen["population"], 101'859);
  EXPECT_EQ(drammen["amount_nok"], 85'018'388);
  EXPECT_EQ(drammen["low_nok"], 24'560'868);
  EXPECT_EQ(drammen["high_nok"], 145'475'908);
  EXPECT_EQ(drammen["method"], "proportional_to_inhabitants");
  EXPECT_EQ(drammen["status"], "estimated");
  EXPECT_EQ(drammen["per_inhabitant_ore"], 83'467);
  EXPECT_EQ(drammen["categories"][0],
            json::parse(R"({"category":"records","amount_nok":16059029,"status":"estimated"})"));
  // 305 million by inhabitants, and by the municipal key of 2022: 5 367 913.53.
  EXPECT_EQ(drammen["statutory"],
            json::parse(R"({"by_inhabitants_nok":5762357,"by_key_nok":5367914,"status":"approximated"})"));
  EXPECT_EQ(drammen["budget_share_percent"].dump(), "2.8");  // 85.0 of 3 000
  EXPECT_EQ(answer(estimated, R"({"actor":"1573"})")["statutory"]["by_key_nok"], 178'175);
}

TEST(Estimate, OfSoManyInhabitantsHasNoKey) {
  const json small = answer(estimated, R"({"population":2128})");
  EXPECT_EQ(small["amount_nok"], 1'776'172);
  EXPECT_TRUE(small["actor"].is_null());
  EXPECT_TRUE(small["statutory"]["by_key_nok"].is_null());
  EXPECT_TRUE(small["budget_share_percent"].is_null());
  EXPECT_EQ(answer(estimated, R"({"population":1})")["amount_nok"], 835);  // 834.67
}

// A code of before stands for those of today: 3005 was Drammen, 1507 what is now 1508 and 1580.
TEST(Estimate, KnowsOlderCodes) {
  EXPECT_EQ(answer(estimated, R"({"actor":"3005"})")["amount_nok"], 85'018'388);
  EXPECT_EQ(answer(estimated, R"({"actor":"1507"})")["population"], 66'670);
}

// 305 million by law fall on 1508 and 1580 with estimated inhabitants; those given for 1580 are an assumption.
TEST(Estimate, OfADividedMunicipalityIsAsWeakAsItsWeakerPart) {
  EXPECT_EQ(answer(estimated, R"({"actor":"1507"})")["statutory"]["status"], "estimated");
  EXPECT_EQ(answer(estimated, R"({"actor":"1507","scenario":{"changes":[)"
                              R"({"path":"/population/1580/2022","value":9000}]}})")["statutory"]["status"],
            "assumed");
}

/// A form with one cost in the records, and nothing in the other groups.
std::string form_rows(const std::string& code, const std::string& records) {
  std::string rows = code + ",records,operation,invoices," + records + ",nok,a\\n";
  for (const char* category : {"welfare_technology", "other", "general"}) {
    rows += code + "," + category + ",operation,invoices,0,nok,\\n";
  }
  return rows;
}

const std::string three_forms = R"("csv":"municipality_code,category,cost_type,measure,amount,unit,comment\n)" +
                                form_rows("1573", "1000000") + form_rows("3316", "4000000") +
                                form_rows("3301", "20000000") + "\"";

// The line through Smøla, Modum and Drammen: 948 533.86 + 187.506017 a head, s 528 480.92. At 50 000 heads 10 323
// 834.71
// +- 1 891 460.43 (t 3.07768353718 at 80 per cent), and 305 million x 50 000 / 5 391 369 = 2 828 595.11 by law.
TEST(Estimate, PutsALineThroughASurvey) {
  const json found = answer(estimated, R"({"population":50000,"level":80,)" + three_forms + "}");
  EXPECT_EQ(found["method"], "least_squares");
  EXPECT_EQ(found["amount_nok"], 13'152'430);
  EXPECT_EQ(found["low_nok"], 11'260'969);
  EXPECT_EQ(found["high_nok"], 15'043'890);
  EXPECT_FALSE(found.contains("cut"));
  const json drammen = answer(estimated, R"({"actor":"3301",)" + three_forms + "}");
  EXPECT_EQ(drammen["observed_nok"], 20'000'000);
  EXPECT_TRUE(answer(estimated, R"({"actor":"1573",)" + three_forms + "}")["cut"]);
}

// A form's own total, and what is paid by law, in the place of the country's.
TEST(Simulate, TakesTheTotalOfAForm) {
  const json found = answer(simulated, R"({"chain":"own_costs","draws":10,"actors":["3301"],)" + three_forms + "}");
  EXPECT_EQ(found["inputs"][0]["id"], "own_total");
  EXPECT_EQ(found["results"][0]["point_nok"], 25'367'914);  // 20 million and 5 367 914
  EXPECT_EQ(refused(simulated, R"({"chain":"own_costs","actors":["4601"],)" + three_forms + "}"),
            (Found{{"missing_key", "/csv"}}));
}

TEST(Estimate, RefusesWhatItCannotAnswer) {
  EXPECT_EQ(refused(estimated, "{}"), (Found{{"missing_key", "/actor"}}));
  EXPECT_EQ(refused(estimated, R"({"actor":"3301","population":5})"), (Found{{"value_not_allowed", "/population"}}));
  EXPECT_EQ(refused(estimated, R"({"actor":"9999"})"), (Found{{"unknown_municipality", "/actor"}}));
  EXPECT_EQ(refused(estimated, R"({"population":0,"level":96,"health_budget_mnok":0,"x":1})"),
            (Found{{"value_out_of_range", "/population"},
                   {"value_not_allowed", "/level"},
                   {"value_out_of_range", "/health_budget_mnok"},
                   {"unknown_key", "/x"}}));
}

TEST(Project, GivesEveryYearsCategoriesAndTotal) {
  const json path = answer(projected, "{}");
  ASSERT_EQ(path["years"].size(), 150U);
  EXPECT_EQ(path["path"], "medium");
  EXPECT_EQ(path["prices"], "fixed_2021");
  EXPECT_EQ(path["years"][4], json::parse(R"({"year":2021,"category":"total","amount_nok":4500000000})"));
  EXPECT_EQ(path["years"][149], json::parse(R"({"year":2050,"category":"total","amount_nok":9399079551})"));
  EXPECT_EQ(path["per_inhabitant"][29], json::parse(R"({"year":2050,"population":6098361,"amount_ore":154125})"));
  EXPECT_EQ(path["ends"]["inferred"]["welfare_technology"], json::parse("[1409,1372,1449]"));
  EXPECT_EQ(path["ends"]["published_mnok"][3], json::parse(R"({"figure":"high_2050","mnok":19200})"));
}

TEST(Project, AMunicipalityMayGiveItsOwnStart) {
  const json oslo = answer(projected, R"({"actor":"0301"})");
  EXPECT_EQ(oslo["years"][4]["amount_nok"], 581'771'532);  // the sum of rounded categories, 1 above the estimate
  const json own = answer(projected, R"({"actor":"1573","path":"low","start_nok":{"records":1000000}})");
  EXPECT_EQ(own["years"][5]["amount_nok"], 1'050'000);  // records in 2022: 5 per cent more
  EXPECT_EQ(own["status"], "assumed");
}

// The report prints 9.3 and 9.5 thousand million for the medium path in 2050, and one value for each of the others.
TEST(Project, NotesWhatTheMediumPathsTwoPrintedValuesAre) {
  const auto notes = [](const std::string& question) {
    return answer(projected, question)["notes"].get<std::vector<std::string>>();
  };
  EXPECT_EQ(notes(R"({"nominal":true})"),
            (std::vector<std::string>{"fixed_prices", "population_implied_by_report", "two_printed_values_of_2050",
                                      "prices_not_given"}));
  EXPECT_EQ(notes(R"({"path":"high","nominal":true})"),
            (std::vector<std::string>{"fixed_prices", "population_implied_by_report", "prices_not_given"}));
}

// 4 500 million in the prices of 2022 with 2 per cent, no growth in the year 2021.
TEST(Project, NominalNeedsAPricePath) {
  const json without = answer(projected, R"({"nominal":true})");
  EXPECT_EQ(without["years"][149]["nominal_nok"], 9'399'079'551);
  EXPECT_EQ(without["notes"].back(), "prices_not_given");
  const json path = answer(projected, R"({"nominal":true,"scenario":{"changes":[)"
                                      R"({"path":"/municipal_price_growth_ratio/2022","value":"0.02"}]}})");
  EXPECT_EQ(path["years"][4]["nominal_nok"], 4'500'000'000);
  EXPECT_EQ(path["years"][5]["nominal_nok"], 953'700'000);  // records in 2022: 935 x 1.02
}

TEST(Project, RefusesWhatItCannotAnswer) {
  EXPECT_EQ(refused(projected, R"({"population":0})"), (Found{{"value_out_of_range", "/population"}}));
  EXPECT_EQ(refused(projected, R"({"path":"up"})"), (Found{{"value_not_allowed", "/path"}}));
  EXPECT_EQ(refused(projected, R"({"start_nok":{"records":-1,"cars":2}})"),
            (Found{{"value_out_of_range", "/start_nok/records"}, {"unknown_key", "/start_nok/cars"}}));
  EXPECT_EQ(
      refused(projected, R"({"scenario":{"changes":[{"path":"/municipal_growth_ratio/low/records","value":"1"}]}})"),
      (Found{{"unknown_path", "/scenario/changes/0/path"}}));
}

TEST(Simulate, GivesTheCountryBothChains) {
  const json found = answer(simulated, R"({"draws":100})");
  std::vector<std::string> ids;
  for (const json& result : found["results"]) ids.push_back(result["id"]);
  EXPECT_EQ(ids,
            (std::vector<std::string>{"own_costs/2021", "own_costs/2030", "own_costs/2050",
                                      "own_costs_per_inhabitant/2050", "bill/municipalities", "bill/health_regions"}));
  EXPECT_EQ(found["stream"], "splitmix64_counter");
  EXPECT_EQ(found["seed"], 2026);
  EXPECT_EQ(found["results"][4]["moves"], false);
  const auto is_path = [](const json& input) { return input["unit"] == "path"; };
  const auto path = std::find_if(found["inputs"].begin(), found["inputs"].end(), is_path);
  ASSERT_NE(path, found["inputs"].end());
  EXPECT_EQ((std::vector<json>{(*path)["low"], (*path)["mode"], (*path)["high"]}),
            (std::vector<json>{"low", "medium", "high"}));
  EXPECT_EQ((*path)["distribution"], "triangular");
  EXPECT_EQ(found["results"][4]["status"], "calculated");  // a sum of adopted amounts
}

TEST(Simulate, ChunksAreThePartsOfTheWhole) {
  const std::string question = R"({"chain":"own_costs","values":true,"actors":["1573"],)";
  const json whole = answer(simulated, question + R"("draws":30})");
  const json part = answer(simulated, question + R"("first_draw":10,"draws":5})");
  for (std::size_t result = 0; result < 4; ++result) {
    for (std::size_t i = 0; i < 5; ++i) {
      EXPECT_EQ(part["results"][result]["values_nok"][i], whole["results"][result]["values_nok"][10 + i]);
    }
  }
  EXPECT_TRUE(part["sensitivity"].empty());
}

TEST(Simulate, TakesOwnEndsAndANamedActor) {
  const json found = answer(
      simulated, R"({"draws":50,"actors":["3301"],"inputs":[)"
                 R"({"id":"own_total","distribution":"triangular","low":90000000,"mode":100000000,"high":120000000},)"
                 R"({"id":"vkp_users_share","distribution":"fixed"}]})");
  EXPECT_EQ(found["results"][0]["id"], "own_costs/2021/3301");
  EXPECT_EQ(found["results"][0]["point_nok"], 100'000'000);
  EXPECT_EQ(found["inputs"][0]["id"], "own_total");
  EXPECT_EQ(found["results"][4]["id"], "bill/3301");
}

TEST(Simulate, RefusesWhatItCannotAnswer) {
  EXPECT_EQ(refused(simulated, R"({"seed":-1,"draws":0,"chain":"x","actors":["3301","3301",1],"path":"up"})"),
            (Found{{"value_out_of_range", "/seed"},
                   {"value_out_of_range", "/draws"},
                   {"value_not_allowed", "/chain"},
                   {"duplicate_id", "/actors/1"},
                   {"wrong_type", "/actors/2"},
                   {"value_not_allowed", "/path"}}));
  EXPECT_EQ(refused(simulated, R"({"inputs":[{"id":"weather","distribution":"fixed"}]})"),
            (Found{{"unknown_input", "/inputs/0/id"}}));
  EXPECT_EQ(refused(simulated, R"({"inputs":[{"id":"municipal_cost_total","distribution":"uniform","low":5000}]})"),
            (Found{{"ends_out_of_order", "/inputs/0"}}));
  EXPECT_EQ(refused(simulated, R"({"chain":"own_costs","actors":["helse_vest"]})"),
            (Found{{"unknown_municipality", "/actors/0"}}));
  EXPECT_EQ(refused(simulated, R"({"chain":"bill","actors":["9999"]})"), (Found{{"unknown_actor", "/actors/0"}}));
  EXPECT_EQ(refused(simulated, R"({"values":true,"draws":100000,"actors":["3301","1573","0301"]})"),
            (Found{{"value_out_of_range", "/values"}}));
  EXPECT_EQ(refused(simulated, R"({"csv":"","actors":["3301","1573"]})"), (Found{{"value_not_allowed", "/csv"}}));
  EXPECT_EQ(refused(simulated, R"({"year":2030})"), (Found{{"year_without_parameters", "/year"}}));
}

}  // namespace
}  // namespace samfin
