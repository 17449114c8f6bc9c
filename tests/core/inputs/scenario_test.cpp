// SPDX-License-Identifier: MIT
#include "core/inputs/scenario.hpp"

#include <gtest/gtest.h>

#include "core/inputs/cell_ref.hpp"
#include "core/io/embedded_parameters.hpp"
#include "core/io/scenario_json.hpp"

namespace samfin {
namespace {

Result<Parameters> apply(std::string_view text) {
  return applied(read_scenario(text).value(), embedded_parameters());
}

TEST(Scenario, TheEmptyOneIsTheLawInEveryYearWithParameters) {
  const auto parameters = apply("{}");
  ASSERT_TRUE(parameters.has_value());
  EXPECT_EQ(years_of({}, *parameters), (std::vector<int>{2022, 2023, 2024, 2025, 2026}));
}

TEST(Scenario, AReplacedValueIsAssumedAndSaysSo) {
  const auto parameters = apply(R"({"changes":[{"path":"/population/4601/2026","value":300000}]})");
  const auto cell = known_cell(*parameters, "population", "4601", 2026);
  EXPECT_EQ(cell->number(), Ratio(300000));
  EXPECT_EQ(cell->status(), Status::assumed);
  EXPECT_EQ(cell->provenance().note, "replaced");
  // Nobody else's, and not in the set it was made from.
  EXPECT_EQ(known_cell(*parameters, "population", "4601", 2025)->status(), Status::counted);
  EXPECT_EQ(known_cell(embedded_parameters(), "population", "4601", 2026)->number(), Ratio(294860));
}

TEST(Scenario, TakesUsersOfVkpAsAllAListOrAnException) {
  const auto text = [](std::string_view value) {
    const auto parameters = apply(R"({"changes":[{"path":"/vkp_users/2026","value":)" + std::string(value) + "}]}");
    return parameters ? known_cell(*parameters, "vkp_users", "", 2026)->cell().text : "refused";
  };
  EXPECT_EQ(text(R"("all")"), "all");
  EXPECT_EQ(text(R"(["4601","0301"])"), "only:0301,4601");
  EXPECT_EQ(text(R"({"all_except":["4601"]})"), "all_except:4601");
  EXPECT_EQ(text(R"(["3005"])"), "refused");  // a code of 2023
  EXPECT_EQ(text(R"("some")"), "refused");
  EXPECT_EQ(text(R"(["4601","4601"])"), "refused");
}

TEST(Scenario, SaysAllThatIsWrongAtOnceWithItsPlace) {
  const auto parameters = apply(R"({"years":[2026,2026,2030],"changes":[
    {"path":"/population/4601/2026","value":-1},
    {"path":"/population/9999/2026","value":1},
    {"path":"/municipal_health_index/4601/2026","value":"1,2"},
    {"path":"/payment_mnok/helsenorge/municipalities/2026","value":202},
    {"path":"/population/0301/2026","value":"700000"},
    {"path":"/population/4601/2026","value":5}]})");
  ASSERT_FALSE(parameters.has_value());
  std::vector<std::pair<std::string, std::string>> found;
  for (const Error& error : parameters.errors()) found.emplace_back(name_of(error.code), error.path);
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"duplicate_year", "/years/1"},          {"year_without_parameters", "/years/2"},
      {"duplicate_change", "/changes/5/path"}, {"value_out_of_range", "/changes/0/value"},
      {"ratio_syntax", "/changes/2/value"},    {"wrong_type", "/changes/3/value"},
      {"wrong_type", "/changes/4/value"},      {"unknown_path", "/changes/1/path"}};
  EXPECT_EQ(found, expected);
}

TEST(Scenario, WritesWhatItReads) {
  const Parameters& parameters = embedded_parameters();
  const std::string text = R"({"version":1,"engine":"0.1.0","parameters":{"id":"2026.1","sha256":")" +
                           parameters.sha256() + R"("},"base":"next_year","years":[2026,2027],"changes":[)"
                           R"({"path":"/population/4601/2026","value":300000,"reason":"ny \"telling\""},)"
                           R"({"path":"/vkp_users/2026","value":{"all_except":["4601"]}},)"
                           R"({"path":"/vkp_users/2025","value":["4601"]},)"
                           R"({"path":"/growth_ratio/helsenorge/2027","value":"0.05"}]})";
  JsonWriter writer;
  write_scenario(writer, read_scenario(text).value(), parameters);
  EXPECT_EQ(std::move(writer).text(), text);
}

}  // namespace
}  // namespace samfin
