// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "core/evaluate.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/scenario_json.hpp"

namespace samfin {

/// Øre by actor, those who pay nothing left out.
using OreByActor = std::map<std::string, std::int64_t>;

/// What everybody pays for a solution in a year under a scenario with a model.
inline OreByActor amounts_of(const std::string& scenario, Solution solution, int year = 2026) {
  const auto read = read_scenario(scenario);
  EXPECT_TRUE(read.has_value()) << scenario;
  if (!read) return {};
  const auto report = evaluate(*read, embedded_number_basis().parameters);
  EXPECT_TRUE(report.has_value()) << scenario;
  OreByActor amounts;
  if (!report) return amounts;
  for (const PaymentBlock& block : report->blocks) {
    if (block.solution != solution || block.year != year) continue;
    for (std::size_t i = 0; i < block.amounts.size(); ++i) {
      if (block.amounts[i] != Money()) amounts[(*block.actors)[i]] += block.amounts[i].ore();
    }
  }
  return amounts;
}

/// A scenario of 2026 with one rule, for one solution whose total is `ore` øre; regions and municipalities share by one
/// payer each unless the rule has keys.
inline std::string rule_of(const std::string& solution, std::int64_t ore, const std::string& rule,
                           const std::string& keys = R"("health_regions":{"key":"table","table":{"helse_vest":1}},)"
                                                     R"("municipalities":{"key":"table","table":{"4601":1}})",
                           const std::string& more = "") {
  std::string text = std::to_string(ore);
  text.insert(0, text.size() < 9 ? 9 - text.size() : 0, '0');
  text.insert(text.size() - 8, ".");
  return R"({"years":[2026],"model":{"solutions":{")" + solution + R"(":{"total_mnok":")" + text + R"(",)" + rule +
         (rule.empty() ? "" : ",") + R"("keys":{)" + keys + "}}}" + more + "}}";
}

/// The errors of a scenario, from reading or from computing.
inline Errors refusals_of(const std::string& scenario) {
  const auto read = read_scenario(scenario);
  if (!read) return read.errors();
  const auto report = evaluate(*read, embedded_number_basis().parameters);
  return report ? Errors() : report.errors();
}

}  // namespace samfin
