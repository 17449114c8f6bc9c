// SPDX-License-Identifier: MIT
#include "core/report/kept_reports.hpp"

#include <gtest/gtest.h>

#include "tests/core/scenario_of.hpp"

namespace samfin {
namespace {

Scenario scenario_of(std::string_view text) {
  const auto read = read_scenario(text);
  EXPECT_TRUE(read);
  return *read;
}

TEST(KeptReports, AreFoundByAnEqualScenarioOnly) {
  KeptReports kept;
  const char* const text = R"({"years":[2026],"changes":[{"path":"/population/4601/2026","value":300000}]})";
  const auto report = kept.keep(embedded_parameters(), test::report_of(text));
  EXPECT_EQ(kept.find(scenario_of(text), embedded_parameters()), report);
  for (const char* other :
       {R"({"years":[2025],"changes":[{"path":"/population/4601/2026","value":300000}]})",
        R"({"years":[2026],"changes":[{"path":"/population/4601/2026","value":300001}]})",
        R"({"years":[2026],"changes":[{"path":"/population/4601/2026","value":300000,"reason":"x"}]})",
        R"({"years":[2026],"base":"next_year",
                                "changes":[{"path":"/population/4601/2026","value":300000}]})",
        R"({"years":[2026],"engine":"0.0.1",
                                "changes":[{"path":"/population/4601/2026","value":300000}]})"}) {
    EXPECT_EQ(kept.find(scenario_of(other), embedded_parameters()), nullptr) << other;
  }
}

TEST(KeptReports, BelongToTheParametersThatGaveThem) {
  KeptReports kept;
  kept.keep(embedded_parameters(), test::report_of(R"({"years":[2026]})"));
  Parameters changed = embedded_parameters();
  changed.own_table("population");
  EXPECT_EQ(kept.find(scenario_of(R"({"years":[2026]})"), changed), nullptr);
}

TEST(KeptReports, KeepTheEightAskedForLast) {
  KeptReports kept;
  const auto text = [](int i) {
    return R"({"years":[2026],"changes":[{"path":"/population/4601/2026","value":)" + std::to_string(300000 + i) +
           "}]}";
  };
  for (int i = 0; i < 8; ++i) kept.keep(embedded_parameters(), test::report_of(text(i)));
  EXPECT_NE(kept.find(scenario_of(text(0)), embedded_parameters()), nullptr);
  kept.keep(embedded_parameters(), test::report_of(text(8)));
  EXPECT_NE(kept.find(scenario_of(text(0)), embedded_parameters()), nullptr);
  EXPECT_EQ(kept.find(scenario_of(text(1)), embedded_parameters()), nullptr);
}

}  // namespace
}  // namespace samfin
