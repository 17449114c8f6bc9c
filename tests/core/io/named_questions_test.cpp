// SPDX-License-Identifier: MIT
#include "core/io/named_questions.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

using nlohmann::json;

TEST(NamedQuestions, AreAnsweredByTheirName) {
  EXPECT_EQ(json::parse(answer_to_named(R"(bill {"actor":"4601","year":2026})"))["actor"], "4601");
  EXPECT_EQ(json::parse(answer_to_named("bill"))["errors"][0]["code"], "json_syntax");
}

TEST(NamedQuestions, OwnCostsAreOfYearsWithABasis) {
  const json errors = json::parse(answer_to_named(
      R"(validate {"years":[2024],"costs":{"lines":[{"solution":"helsenorge","driver":"volume","name":"more",)"
      R"("amount_mnok":"1","from_year":1999}],"common_services":[{"year":1998,"method":"direct","services":[]}]}})"));
  ASSERT_GE(errors["errors"].size(), 2U) << errors;
  EXPECT_EQ(errors["errors"][0]["code"], "year_without_parameters");
  EXPECT_EQ(errors["errors"][0]["path"], "/costs/lines/0/from_year");
  EXPECT_EQ(errors["errors"][1]["path"], "/costs/common_services/0/year");
}

TEST(NamedQuestions, AKeyByTurnoverNeedsItsMembers) {
  const json errors = json::parse(
      answer_to_named(R"(validate {"model":{"solutions":{"helsenettet":{"keys":{"other_members":"turnover"}}}}})"));
  EXPECT_EQ(errors["errors"][0]["code"], "missing_key") << errors;
  EXPECT_EQ(errors["errors"][0]["values"]["key"], "members");
}

TEST(NamedQuestions, AreToldWhereTheNameIsNone) {
  const json error = json::parse(answer_to_named("bil {}"))["errors"][0];
  EXPECT_EQ(error["code"], "value_not_allowed");
  EXPECT_EQ(error["values"]["value"], "bil");
  const std::string allowed = error["values"]["allowed"];
  EXPECT_EQ(allowed.substr(0, 12), "bill bridge ");
  EXPECT_NE(allowed.find(" survey validate"), std::string::npos);
}

TEST(NamedQuestions, AreNotToldInBrokenLetters) {
  EXPECT_EQ(json::parse(answer_to_named("b\xF8r {}"))["errors"][0]["values"]["value"], "");
}

TEST(NamedQuestions, OfALongNameShowWholeLettersOnly) {
  std::string name(59, 'a');
  name += "æøå";
  EXPECT_EQ(json::parse(answer_to_named(name + " {}"))["errors"][0]["values"]["value"], std::string(59, 'a'));
}

}  // namespace
}  // namespace samfin
