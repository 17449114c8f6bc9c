// SPDX-License-Identifier: MIT
#include "core/regulation/municipal_key.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

MunicipalWeight weight_in(const Parameters& parameters, std::string_view code, int year) {
  return municipal_weight(parameters, code, year).value();
}

// Bergen 2026: (293 709 + 294 860) x 0.9156 = 538 893.7764.
TEST(MunicipalKey, IsInhabitantsAtTwoDatesTimesTheIndex) {
  const auto weight = weight_in(embedded_parameters(), "4601", 2026);
  EXPECT_EQ(weight.value.text(), "538893.7764");
  EXPECT_EQ(weight.status, Status::calculated);
}

TEST(MunicipalKey, IsApproximatedBeforeTheIndexOfItsOwnYear) {
  EXPECT_EQ(weight_in(embedded_parameters(), "4601", 2025).status, Status::calculated);
  for (const int year : {2022, 2023, 2024}) {
    EXPECT_EQ(weight_in(embedded_parameters(), "4601", year).status, Status::approximated);
  }
}

TEST(MunicipalKey, IsEstimatedForTheFive) {
  for (const char* code : {"3226", "4020", "4624", "5044", "5605"}) {
    EXPECT_EQ(weight_in(embedded_parameters(), code, 2026).status, Status::estimated) << code;
  }
}

TEST(MunicipalKey, TakesAFigureOf1JulyTwiceInsteadOfTheTwoOfJanuary) {
  const Report report =
      test::report_of(R"({"years":[2026],"changes":[{"path":"/population_1_july/4601/2025","value":294000}]})");
  const auto weight = weight_in(report.parameters, "4601", 2026);
  EXPECT_EQ(weight.inhabitants, Ratio(588000));
  EXPECT_EQ(weight.value.text(), "538372.8");
  EXPECT_EQ(weight.status, Status::assumed);
}

TEST(MunicipalKey, CountsOneDateTwiceWhereOnlyThatIsChosen) {
  const auto inhabitants = [](std::string_view dates) {
    const Report report =
        test::report_of(R"({"years":[2026],"changes":[{"path":"/key_population_dates/2026","value":")" +
                        std::string(dates) + R"("}]})");
    return weight_in(report.parameters, "4601", 2026).inhabitants;
  };
  EXPECT_EQ(inhabitants("previous"), Ratio(2 * 293709));
  EXPECT_EQ(inhabitants("current"), Ratio(2 * 294860));
}

TEST(MunicipalKey, OldAalesundHasTheSumOfItsSuccessorsWeights) {
  const auto key = municipal_key(embedded_parameters(), 2023).value();
  const auto place =
      static_cast<std::size_t>(std::find(key.actors->begin(), key.actors->end(), "1507") - key.actors->begin());
  const auto sum = sum_of(weight_in(embedded_parameters(), "1508", 2023).value,
                          weight_in(embedded_parameters(), "1580", 2023).value);
  EXPECT_EQ(key.weights[place], *sum);
}

TEST(MunicipalKey, InhabitantsOfADividedMunicipalityAreTheirCountedSum) {
  const auto inhabitants = inhabitants_of(embedded_parameters(), "1507", 2023);
  EXPECT_EQ(inhabitants->count, 67520);
  EXPECT_EQ(inhabitants->status, Status::counted);
  EXPECT_EQ(inhabitants_of(embedded_parameters(), "1508", 2023)->status, Status::estimated);
  EXPECT_FALSE(inhabitants_of(embedded_parameters(), "helse_vest", 2023));
  EXPECT_FALSE(inhabitants_of(embedded_parameters(), "4601", 2019));
}

TEST(MunicipalKey, WeightsTimesAFactorChangeNoPayment) {
  // Every index doubled: the same shares.
  std::string changes;
  const ParameterTable& index = embedded_parameters().table("municipal_health_index");
  for (const std::string& code : index.rows()) {
    const Ratio doubled = *product_of(index.find(code, 2026)->number, Ratio(2));
    changes += (changes.empty() ? "" : ",") + (R"({"path":"/municipal_health_index/)" + code + R"(/2026","value":")") +
               doubled.text() + "\"}";
  }
  const Report law = test::report_of(R"({"years":[2026]})");
  const Report scaled = test::report_of(R"({"years":[2026],"changes":[)" + changes + "]}");
  ASSERT_EQ(law.blocks.size(), scaled.blocks.size());
  for (std::size_t i = 0; i < law.blocks.size(); ++i) EXPECT_EQ(law.blocks[i].amounts, scaled.blocks[i].amounts);
}

}  // namespace
}  // namespace samfin
