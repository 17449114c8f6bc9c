// SPDX-License-Identifier: MIT
// Amounts that are each within their range may have a sum that is not: it is refused, and no number is given.
#include <gtest/gtest.h>

#include "core/io/named_questions.hpp"
#include "core/io/number_basis.hpp"

namespace samfin {
namespace {

using nlohmann::json;

const std::string largest_mnok = "1000000";
constexpr int too_many = 95;  // of them: 9.5 x 10^15 øre, above 2^53 - 1

void expect_too_large(const std::string& name, const json& question, const std::string& path) {
  const json answer = json::parse(answer_to_named(name + " " + question.dump()));
  ASSERT_TRUE(answer.contains("errors")) << name;
  EXPECT_EQ(answer["errors"][0]["code"], "amount_too_large") << answer.dump().substr(0, 300);
  EXPECT_EQ(answer["errors"][0]["path"], path);
}

/// Every known value of a family becomes another.
void change_all(json& changes, const std::string& family, const std::string& value) {
  const ParameterTable& table = embedded_number_basis().parameters.table(family);
  for (std::size_t row = 0; row < table.rows().size(); ++row) {
    for (std::size_t column = 0; column < table.column_count(); ++column) {
      if (table.cell(row, column).is_known) changes.push_back({{"path", table.path_of(row, column)}, {"value", value}});
    }
  }
}

TEST(TooLargeSums, OfAllPayments) {
  json changes = json::array();
  change_all(changes, "payment_mnok", largest_mnok);
  change_all(changes, "cpi_supplement_ratio", "1");
  expect_too_large("evaluate", {{"changes", changes}}, "/changes");
}

json investments() {
  json list = json::array();
  for (int i = 0; i < too_many; ++i) {
    list.push_back({{"id", std::to_string(i)},
                    {"solution", "helsenorge"},
                    {"amount_mnok", largest_mnok},
                    {"form", "up_front"},
                    {"delivered", 2026},
                    {"years", 1}});
  }
  return list;
}

TEST(TooLargeSums, OfInvestments) {
  expect_too_large("repay", {{"investments", investments()}}, "/investments");
  const json model = {{"solutions", {{"helsenorge", json::object()}}}, {"investments", investments()}};
  expect_too_large("evaluate", {{"years", {2025}}, {"model", model}}, "/model/investments");
}

TEST(TooLargeSums, OfCostLines) {
  json lines = json::array();
  for (int i = 0; i < too_many; ++i) {
    lines.push_back({{"solution", i % 2 == 0 ? "helsenorge" : "e_resept"},
                     {"driver", "volume"},
                     {"name", "more_" + std::to_string(i)},
                     {"amount_mnok", largest_mnok},
                     {"from_year", 2027}});
  }
  expect_too_large("costs", {{"year", 2027}, {"scenario", {{"costs", {{"lines", lines}}}}}}, "/scenario/costs/lines");
}

TEST(TooLargeSums, OfASettlement) {
  json years = json::array();
  for (int year = 2000; year < 2000 + too_many; ++year)
    years.push_back({{"year", year}, {"invoiced_mnok", largest_mnok}, {"used_mnok", "0"}, {"surplus_to", "carry"}});
  expect_too_large("settle", {{"scenario", {{"costs", {{"settlement", years}}}}}}, "/scenario/costs/settlement");
}

}  // namespace
}  // namespace samfin
