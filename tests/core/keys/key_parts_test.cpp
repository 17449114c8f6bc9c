// SPDX-License-Identifier: MIT
// METHOD (29). Expected figures are worked out from the rule with exact fractions, apart from the program; those
// named so stand in Grønt hefte 2026 or follow from the regulation of 2026.
#include "core/keys/key_parts.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/evaluate.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/key_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/questions.hpp"
#include "core/io/scenario_json.hpp"
#include "core/keys/index_parts.hpp"
#include "core/report/bill.hpp"

namespace samfin {
namespace {

using nlohmann::json;

const Parameters& parameters() {
  return embedded_number_basis().parameters;
}

json asked(const std::string& members) {
  const auto answer = key_parted("{" + members + "}", parameters());
  EXPECT_TRUE(answer.has_value());
  return answer ? json::parse(*answer) : json();
}

/// The scenario of some changes.
std::string changed(const std::string& changes) {
  return R"({"changes":[)" + changes + "]}";
}

std::string change(const std::string& path, const std::string& value) {
  return R"({"path":")" + path + R"(","value":)" + value + "}";
}

Parameters with(const std::string& scenario) {
  const auto read = read_scenario(scenario);
  EXPECT_TRUE(read.has_value());
  auto known = applied(*read, parameters());
  EXPECT_TRUE(known.has_value());
  return std::move(*known);
}

Report report_of(const std::string& scenario, const Parameters& known) {
  auto report = evaluate(*read_scenario(scenario), known);
  EXPECT_TRUE(report.has_value());
  return std::move(*report);
}

Errors refused(const std::string& scenario, const Parameters& known = parameters()) {
  const auto read = read_scenario(scenario);
  if (!read) return read.errors();
  const auto result = applied(*read, known);
  return result ? Errors() : result.errors();
}

std::string text(const Parameters& known, const std::string& path) {
  const auto step = path.rfind('/');
  const auto family_end = path.find('/', 1);
  return known_cell(known, path.substr(1, family_end - 1), path.substr(family_end + 1, step - family_end - 1),
                    std::stoi(path.substr(step + 1)))
      ->number()
      .text();
}

Status status(const Parameters& known, const std::string& family, const std::string& row) {
  return known_cell(known, family, row, 2026)->status();
}

/// The whole of VKP over all municipalities, so that all 472.2 million are shared by the key.
const std::string whole = R"("scenario":{"changes":[{"path":"/vkp_common_share/2026","value":1}]})";

std::vector<std::int64_t> amounts_of(const json& answer) {
  std::vector<std::int64_t> amounts;
  for (const json& part : answer["parts"]) amounts.push_back(part["amount_ore"].get<std::int64_t>());
  return amounts;
}

// 472.2 million by the key: what one person of an age costs, and what a municipality costs as such.
TEST(KeyParts, RegulationAndGrontHefte2026KronerPerHeadOfTheWholePayment) {
  const json parts = asked(R"("actor":"4601","year":2026,)" + whole)["parts"];
  const std::vector<std::pair<std::string, std::int64_t>> kroner = {
      {"age_0", 85},     {"age_1_5", 90},   {"age_6_12", 91},   {"age_13_15", 90},  {"age_16_22", 86},
      {"age_23_24", 43}, {"age_25_66", 41}, {"age_67_79", 183}, {"age_80_89", 169}, {"age_90", 58}};
  for (std::size_t i = 0; i < kroner.size(); ++i) {
    EXPECT_EQ(parts[i]["part"], kroner[i].first);
    EXPECT_EQ((parts[i]["ore_per_head"].get<std::int64_t>() + 50) / 100, kroner[i].second) << kroner[i].first;
  }
  EXPECT_EQ(parts[0]["ore_per_head"], 8521);
  EXPECT_EQ(parts[7]["ore_per_head"], 18283);
  EXPECT_EQ(parts[10]["part"], "basis");
  EXPECT_EQ((parts[10]["amount_ore"].get<std::int64_t>() + 5000) / 10000, 516);  // 51 600 kroner
  EXPECT_TRUE(parts[10]["ore_per_head"].is_null());
}

TEST(KeyParts, AreWhatEachCriterionCosts) {
  const json bergen = asked(R"("actor":"4601","year":2026,)" + whole);
  EXPECT_EQ(bergen["amount_ore"], 2'268'120'896);
  EXPECT_EQ(bergen["other_ore"], 0);
  EXPECT_EQ(amounts_of(bergen),
            (std::vector<std::int64_t>{25'763'787, 130'914'676, 193'372'370, 85'472'872, 219'105'637, 41'278'682,
                                       681'007'216, 556'780'480, 186'546'581, 14'865'772, 5'159'643, 127'853'180}));
  EXPECT_EQ(bergen["parts"][9]["people"], (json{2556, 2568}));
  EXPECT_EQ(bergen["parts"][9]["weight"], "0.0056");
  EXPECT_EQ(bergen["parts"][11]["weight"], "0.0628");
  EXPECT_FALSE(bergen["parts"][11].contains("people"));

  const json oslo = asked(R"("actor":"0301","year":2026,)" + whole);
  EXPECT_EQ(amounts_of(oslo),
            (std::vector<std::int64_t>{75'825'718, 333'980'806, 446'316'722, 196'158'847, 476'599'381, 89'767'187,
                                       1'826'358'231, 1'112'674'249, 346'987'617, 26'511'208, 5'159'643, 185'366'534}));
}

// Half of VKP's 30.4 million is its users': what is shared by the key is 457 million.
TEST(KeyParts, LeaveTheUsersHalfOfVkpToTheRest) {
  const json utsira = asked(R"("actor":"1151","year":2026)");
  EXPECT_EQ(utsira["amount_ore"], 6'565'290);
  EXPECT_EQ(amounts_of(utsira), (std::vector<std::int64_t>{4'123, 34'867, 153'371, 78'294, 129'655, 16'486, 474'289,
                                                           557'366, 204'279, 19'655, 4'993'555, -100'650}));
  EXPECT_EQ(utsira["parts"][0]["ore_per_head"], 8247);
  EXPECT_EQ(utsira["status"], "calculated");
  EXPECT_EQ(asked(R"("actor":"5605","year":2026)")["status"], "estimated");
}

TEST(KeyParts, MarkADistanceThatIsNegative) {
  EXPECT_EQ(asked(R"("actor":"1151","year":2026)")["parts"][11]["note"], "negative_distance");
  EXPECT_EQ(asked(R"("actor":"1144","year":2026)")["parts"][11]["note"], "negative_distance");
  EXPECT_FALSE(asked(R"("actor":"0301","year":2026)")["parts"][11].contains("note"));
}

TEST(KeyParts, AddUpToThePaymentAndWithTheRestToTheBill) {
  const Report report = report_of(R"({"years":[2026]})", parameters());
  for (const std::string& code : parameters().structure().codes_of(2026)) {
    const auto key = key_parts_of(report, code, 2026);
    ASSERT_TRUE(key.has_value()) << code;
    Money sum;
    for (const KeyPartCost& part : key->parts) sum += part.amount;
    EXPECT_EQ(key->amount, sum) << code;
    EXPECT_EQ(bill_of(report, code, 2026)->total, sum + key->other) << code;
  }
}

TEST(KeyParts, OfWhatAModelDecidesAreNone) {
  const json answer = asked(R"("actor":"4601","year":2026,"scenario":{"model":{"solutions":{"all":{}}}})");
  EXPECT_EQ(answer["amount_ore"], 0);
  EXPECT_GT(answer["other_ore"].get<std::int64_t>(), 2'000'000'000);
}

/// What is left of the index when people and the municipality as such are taken from it.
double distance_of(const IndexParts& parts, std::size_t i) {
  const auto index = known_cell(parameters(), "municipal_health_index", parts.codes()[i], 2026)->number();
  const WideFraction rest = wide_fraction_of(index) - parts.known_part_of(i);
  return static_cast<double>(half_up(rest * WideFraction{100'000'000, 1})) / 1e8;
}

// The residuals of the index: some municipalities, the mean of 0.0628 by the weights (found 0.0626), and the two
// that are negative because their people are counted on another date.
TEST(IndexParts, LeaveTravelDistance) {
  const auto parts = IndexParts::of(parameters(), 2026);
  ASSERT_TRUE(parts.has_value());
  const std::map<std::string, double> expected = {{"0301", 0.0303}, {"1101", 0.0656},  {"1103", 0.0383},
                                                  {"1106", 0.0287}, {"1144", -0.0009}, {"1151", -0.0567}};
  double sum = 0;
  double people = 0;
  std::vector<std::string> negative;
  for (std::size_t i = 0; i < parts->codes().size(); ++i) {
    const double distance = distance_of(*parts, i);
    const auto found = expected.find(parts->codes()[i]);
    if (found != expected.end()) EXPECT_NEAR(distance, found->second, 0.00005) << found->first;
    if (distance < 0) negative.push_back(parts->codes()[i]);
    sum += distance * static_cast<double>(parts->people()[i].total);
    people += static_cast<double>(parts->people()[i].total);
  }
  EXPECT_NEAR(sum / people, 0.0626, 0.00005);
  EXPECT_EQ(negative, (std::vector<std::string>{"1144", "1151"}));
}

TEST(IndexParts, PeopleByAgeAreThePopulation) {
  const auto parts = IndexParts::of(parameters(), 2026);
  for (std::size_t i = 0; i < parts->codes().size(); ++i) {
    const auto count = [&](int year) {
      return static_cast<std::int64_t>(
          known_cell(parameters(), "population", parts->codes()[i], year)->number().numerator());
    };
    EXPECT_EQ(parts->people()[i].total, count(2025) + count(2026)) << parts->codes()[i];
  }
}

TEST(IndexParts, WeightsAddUpToOne) {
  Ratio sum;
  const ParameterTable& weights = parameters().table("key_criterion_weight");
  for (std::size_t row = 0; row < weights.rows().size(); ++row) sum = *sum_of(sum, weights.cell(row, 0).number);
  EXPECT_EQ(sum, Ratio(1));
}

// A thousand people of 90 or more in Bergen: its index falls, since the old cost less than the average there,
// and everybody else's rises.
TEST(KeyMoved, PeopleMoveThePopulationAndEveryIndex) {
  const Parameters moved = with(changed(change("/people_by_age/4601/age_90/2026", "3568")));
  EXPECT_EQ(text(moved, "/population/4601/2026"), "295860");
  EXPECT_EQ(text(moved, "/population/0301/2026"), "728714");
  EXPECT_EQ(text(moved, "/municipal_health_index/4601/2026"), "0.91530299");
  EXPECT_EQ(text(moved, "/municipal_health_index/0301/2026"), "0.83752489");
  EXPECT_EQ(text(moved, "/municipal_health_index/1151/2026"), "3.69691439");
  EXPECT_EQ(text(moved, "/municipal_health_index/3226/2026"), "1.03702392");
  EXPECT_EQ(text(moved, "/municipal_health_index/4601/2025"), text(parameters(), "/municipal_health_index/4601/2025"));
}

TEST(KeyMoved, BetweenAgesThePopulationStays) {
  const Parameters moved = with(changed(change("/people_by_age/1151/age_25_66/2026", "20") + "," +
                                        change("/people_by_age/1151/age_67_79/2026", "134")));
  EXPECT_EQ(text(moved, "/population/1151/2026"), text(parameters(), "/population/1151/2026"));
  EXPECT_GT(known_cell(moved, "municipal_health_index", "1151", 2026)->number(),
            known_cell(parameters(), "municipal_health_index", "1151", 2026)->number());
}

// 0.05 for the municipality as such instead of 0.039.
TEST(KeyMoved, AWeightMovesEveryIndex) {
  const Parameters moved = with(changed(change("/key_criterion_weight/basis/2026", "\"0.05\"")));
  EXPECT_EQ(text(moved, "/municipal_health_index/4601/2026"), "0.91618747");
  EXPECT_EQ(text(moved, "/municipal_health_index/1151/2026"), "4.48974564");
  EXPECT_EQ(text(moved, "/municipal_health_index/3226/2026"), "1.04640302");
  EXPECT_EQ(text(moved, "/population/1151/2026"), text(parameters(), "/population/1151/2026"));
  EXPECT_EQ(status(moved, "municipal_health_index", "0301"), Status::assumed);
}

TEST(KeyMoved, OnesOwnPeopleAreAssumedAndOthersStayAsSureAsTheyWere) {
  const Parameters moved = with(changed(change("/people_by_age/4601/age_90/2026", "3568")));
  EXPECT_EQ(status(moved, "population", "4601"), Status::assumed);
  EXPECT_EQ(status(moved, "municipal_health_index", "4601"), Status::assumed);
  EXPECT_EQ(status(moved, "population", "0301"), Status::counted);
  EXPECT_EQ(status(moved, "municipal_health_index", "0301"), Status::calculated);
  EXPECT_EQ(status(moved, "municipal_health_index", "5605"), Status::estimated);
  EXPECT_EQ(known_cell(moved, "municipal_health_index", "0301", 2026)->provenance().place, "METHOD (29)");
}

TEST(KeyMoved, ComesOnTopOfAValueOfTheUsers) {
  const Parameters moved =
      with(changed(change("/population/4601/2026", "300000") + "," + change("/people_by_age/4601/age_90/2026", "3568") +
                   "," + change("/municipal_health_index/4601/2026", "\"1\"")));
  EXPECT_EQ(text(moved, "/population/4601/2026"), "301000");
  EXPECT_EQ(text(moved, "/municipal_health_index/4601/2026"), "0.99970299");  // 1 - 0.00029701
}

TEST(KeyMoved, NothingWhereNothingIsReplacedByAnotherValue) {
  const auto payments = [](const std::string& scenario, const Parameters& known) {
    std::vector<std::vector<Money>> amounts;
    for (const PaymentBlock& block : report_of(scenario, known).blocks) amounts.push_back(block.amounts);
    return amounts;
  };
  const auto law = payments("{}", parameters());
  EXPECT_EQ(payments(changed(change("/people_by_age/4601/age_90/2026", "2568")), parameters()), law);
  EXPECT_EQ(payments("{}", embedded_parameters()), law);
}

TEST(KeyMoved, TheBillMovesAndAnEarlierYearDoesNot) {
  const auto total = [](const std::string& scenario, int year) {
    const auto bill =
        billed(R"({"actor":"4601","year":)" + std::to_string(year) + R"(,"scenario":)" + scenario + "}", parameters());
    return json::parse(*bill)["total_ore"].get<std::int64_t>();
  };
  const std::string older = changed(change("/people_by_age/4601/age_90/2026", "3568"));
  EXPECT_EQ(total(older, 2025), total("{}", 2025));
  // At one date a person of 90 or more costs half of 58 kroner, a thousand about 29 000.
  EXPECT_NEAR(static_cast<double>(total(older, 2026) - total("{}", 2026)), 2'900'000, 100'000);
}

TEST(KeyMoved, IsCarriedToNextYearAndMayBeMovedThere) {
  const std::string base = R"({"base":"next_year","changes":[)";
  const Parameters carried = with(base + change("/people_by_age/4601/age_90/2026", "3568") + "]}");
  EXPECT_EQ(text(carried, "/population/4601/2027"), "295860");
  EXPECT_EQ(text(carried, "/municipal_health_index/4601/2027"), "0.91530299");
  const Parameters next = with(base + change("/people_by_age/4601/age_90/2027", "3568") + "]}");
  EXPECT_EQ(text(next, "/population/4601/2026"), "294860");
  EXPECT_EQ(text(next, "/population/4601/2027"), "295860");
  EXPECT_EQ(text(next, "/municipal_health_index/4601/2026"), "0.9156");
  EXPECT_LT(known_cell(next, "municipal_health_index", "4601", 2027)->number(), Ratio::read("0.9156").value());
}

TEST(KeyMoved, HistoryIsNot) {
  EXPECT_EQ(
      refused(changed(change("/population/4601/2026", "1") + "," + change("/people_by_age/4601/age_90/2025", "1"))),
      (Errors{{ErrorCode::key_parts_not_in_year, "/changes/1/path", {{"year", 2025}, {"first", 2026}}}}));
  EXPECT_EQ(refused(changed(change("/key_criterion_weight/basis/2025", "1"))).front().code, ErrorCode::unknown_path);
}

TEST(KeyMoved, IsNotKnownWithoutTheNumberBasis) {
  for (const char* path : {"/people_by_age/4601/age_90/2026", "/key_criterion_weight/basis/2026"}) {
    const Errors errors = refused(changed(change(path, "1")), embedded_parameters());
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors.front().code, ErrorCode::unknown_path);
    EXPECT_EQ(errors.front().path, "/changes/0/path");
  }
}

TEST(KeyMoved, RefusesPeopleAndIndicesThatCannotBe) {
  // Utsira has no inhabitants by one change and 120 fewer by the other.
  const Errors people =
      refused(changed(change("/population/1151/2026", "0") + "," + change("/people_by_age/1151/age_25_66/2026", "0")));
  ASSERT_EQ(people.size(), 1U);
  EXPECT_EQ(people.front().code, ErrorCode::value_out_of_range);
  EXPECT_EQ(people.front().path, "/changes/1/value");
  // 1 - 0.0390 x 5 613 700 / 357 / 218 and more is below 0.
  const Errors index = refused(changed(change("/municipal_health_index/1151/2026", "1") + "," +
                                       change("/key_criterion_weight/basis/2026", "0")));
  ASSERT_EQ(index.size(), 1U);
  EXPECT_EQ(index.front().code, ErrorCode::value_out_of_range);
  EXPECT_EQ(index.front().path, "/changes/1/value");
}

// A weight with 38 decimals takes part exactly; the index that follows has 8.
TEST(KeyMoved, TakesAWeightOfAnyWidth) {
  const Parameters moved =
      with(changed(change("/key_criterion_weight/basis/2026", "\"0.05000000000000000000000000000000000001\"")));
  EXPECT_EQ(text(moved, "/municipal_health_index/1151/2026"), "4.48974564");
}

// Nobody of an age in the whole country: Utsira's one child of 2026 is gone, and the age costs nothing in 2027.
TEST(KeyParts, OfAnAgeOfNobodyAreNothing) {
  std::string changes;
  for (const std::string& code : parameters().structure().codes_of(2026)) {
    changes += (changes.empty() ? "" : ",") + change("/people_by_age/" + code + "/age_0/2026", "0");
  }
  const std::string scenario = R"({"base":"next_year","changes":[)" + changes + "]}";
  EXPECT_EQ(text(with(scenario), "/population/1151/2026"), "218");
  const json first = asked(R"("actor":"1151","year":2027,"scenario":)" + scenario)["parts"][0];
  EXPECT_EQ(first["people"], (json{0, 0}));
  EXPECT_EQ(first["ore_per_head"], 0);
  EXPECT_EQ(first["amount_ore"], 0);
}

std::pair<std::string, std::string> first_refusal(const std::string& question) {
  const auto answer = key_parted(question, parameters());
  if (answer) return {};
  return {std::string(name_of(answer.errors().front().code)), answer.errors().front().path};
}

TEST(KeyPartsQuestion, IsRefusedWithThePlace) {
  using Refusal = std::pair<std::string, std::string>;
  EXPECT_EQ(first_refusal(R"({"actor":"4601","year":2025})"), (Refusal{"key_parts_not_in_year", "/year"}));
  EXPECT_EQ(first_refusal(R"({"actor":"4601","year":2027})"), (Refusal{"year_without_parameters", "/year"}));
  EXPECT_EQ(first_refusal(R"({"actor":"helse_vest","year":2026})"), (Refusal{"unknown_municipality", "/actor"}));
  EXPECT_EQ(first_refusal(R"({"actor":"9999","year":2026})"), (Refusal{"unknown_actor", "/actor"}));
  EXPECT_EQ(first_refusal(R"({"actor":"1507","year":2026})"), (Refusal{"actor_not_in_year", "/actor"}));
  EXPECT_EQ(first_refusal(R"({"year":2026})"), (Refusal{"missing_key", "/actor"}));
  EXPECT_EQ(
      first_refusal(
          R"({"actor":"4601","year":2026,"scenario":{"changes":[{"path":"/people_by_age/4601/age_90/2025","value":1}]}})"),
      (Refusal{"key_parts_not_in_year", "/scenario/changes/0/path"}));
}

TEST(KeyPartsQuestion, MayBeAskedOfNextYear) {
  const json answer = asked(R"("actor":"4601","year":2027,"scenario":{"base":"next_year"})");
  EXPECT_EQ(answer["status"], "assumed");
  EXPECT_EQ(answer["parts"][9]["people"], (json{2568, 2568}));
}

TEST(KeyParts, TheWeightsOfTheDistanceNeedASum) {
  const auto answer = key_parted(R"({"actor":"4601","year":2026,"scenario":{"changes":[
    {"path":"/key_criterion_weight/distance_zone/2026","value":"1/170141183460469231731687303715884105727"},
    {"path":"/key_criterion_weight/distance_neighbouring_zone/2026","value":"1/3"}]}})",
                                 parameters());
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.errors().front().code, ErrorCode::denominator_too_large);
}

TEST(KeyParts, OfAYearBeforeTheCriteriaAreNotKnown) {
  const auto key = key_parts_of(report_of("{}", parameters()), "4601", 2022);
  ASSERT_FALSE(key.has_value());
  EXPECT_EQ(key.errors(), (Errors{{ErrorCode::key_parts_not_in_year, "/year", {{"year", 2022}, {"first", 2026}}}}));
}

}  // namespace
}  // namespace samfin
