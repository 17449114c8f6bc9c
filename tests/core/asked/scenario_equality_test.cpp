// SPDX-License-Identifier: MIT
// A report is kept and given again for an equal scenario: two that differ in anything must not be equal.
#include <gtest/gtest.h>

#include <set>

#include "core/io/scenario_json.hpp"
#include "tests/core/asked/places.hpp"
#include "tests/core/asked/sample_questions.hpp"

namespace samfin {
namespace {

using nlohmann::json;

/// Every scenario that a sample question asks about.
std::vector<json> scenarios() {
  std::vector<json> found;
  for (const test::SampleQuestion& question : test::sample_questions()) {
    const json asked = json::parse(question.text);
    for (const auto& place : test::places_in(asked)) {
      if (place.empty() ? asked.contains("years") && !asked.contains("variable_ore") : place.back() == "scenario")
        if (asked[place].is_object()) found.push_back(asked[place]);
    }
  }
  return found;
}

/// Members that mean the same when they are left out as they do in the sample questions.
const std::set<std::string> left_out_as_well = {"version", "base", "class", "kind", "surplus_to"};

std::string text_of(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

TEST(ScenarioEquality, IsReadFromTheSameText) {
  for (const json& written : scenarios()) {
    EXPECT_TRUE(read_scenario(written.dump()).value() == read_scenario(written.dump()).value()) << written;
  }
}

TEST(ScenarioEquality, EndsWithEveryValueThatCanBeAnother) {
  const std::vector<json> others = {"0.375", "12", "another", "flat", "municipalities", 3, 2025, 2029};
  int changed_count = 0;
  for (const json& written : scenarios()) {
    const Scenario scenario = read_scenario(written.dump()).value();
    for (const auto& place : test::places_in(written)) {
      if (place.empty() || written[place].is_structured()) continue;
      for (const json& other : others) {
        json changed = written;
        changed[place] = other;
        const auto read = read_scenario(changed.dump());
        if (!read || text_of(written[place]) == text_of(other)) continue;
        ++changed_count;
        EXPECT_FALSE(*read == scenario) << place << " " << other << " in " << written;
      }
      if (left_out_as_well.count(place.back()) > 0) continue;
      json shorter = written;
      test::remove(shorter, place);
      const auto read = read_scenario(shorter.dump());
      if (read) EXPECT_FALSE(*read == scenario) << place << " taken from " << written;
    }
  }
  EXPECT_GT(changed_count, 300);
}

}  // namespace
}  // namespace samfin
