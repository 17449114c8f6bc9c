// SPDX-License-Identifier: MIT
// Every value of every question in turn is taken away or becomes another: of the wrong type, negative, too large, not
// exact, unknown; a list becomes longer than a reader has errors for. The question is answered or refused with a place
// in it.
#include <gtest/gtest.h>

#include "tests/core/asked/answer_faults.hpp"
#include "tests/core/asked/places.hpp"
#include "tests/core/asked/sample_questions.hpp"

namespace samfin {
namespace {

using nlohmann::json;
using test::SampleQuestion;

const std::vector<json>& wrong_values() {
  static const std::vector<json> values = {
      nullptr,       -1, 0,       9007199254740992, "99999999999999999999999999999999999999",
      "0.5",         "", "table", "nobody",         json::array(),
      json::object()};
  return values;
}

void expect_sound(const SampleQuestion& question, const json& asked) {
  const NumberBasis& basis = embedded_number_basis();
  const std::string text = asked.dump();
  for (const std::string& fault : test::faults_of(question.ask(text, basis), asked, basis.parameters)) {
    ADD_FAILURE() << question.name << " " << text << ": " << fault;
  }
}

class WrongValues : public testing::TestWithParam<SampleQuestion> {};

TEST_P(WrongValues, AreRefusedWithTheirPlace) {
  const json whole = json::parse(GetParam().text, nullptr, false);
  for (const json::json_pointer& place : test::places_in(whole)) {
    for (const json& value : wrong_values()) {
      if (GetParam().is_slow && value != "nobody" && value != "99999999999999999999999999999999999999") continue;
      json changed = whole;
      changed[place] = value;
      expect_sound(GetParam(), changed);
    }
    if (whole[place].is_object()) {
      json changed = whole;
      changed[place]["no/such~member"] = 1;
      expect_sound(GetParam(), changed);
    }
    if (whole[place].is_array() && !GetParam().is_slow) {
      for (const json& element : {json(), whole[place][0]}) {
        json changed = whole;
        changed[place] = std::vector<json>(most_errors + 1, element);
        expect_sound(GetParam(), changed);
      }
    }
    if (!place.empty()) {
      json changed = whole;
      test::remove(changed, place);
      expect_sound(GetParam(), changed);
    }
  }
}

std::string name_of_test(const testing::TestParamInfo<SampleQuestion>& info) {
  std::string name(info.param.name);
  std::erase_if(name, [](char c) { return c == '\''; });
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Of, WrongValues,
                         testing::ValuesIn(test::sample_questions().begin(), test::sample_questions().end()),
                         name_of_test);

}  // namespace
}  // namespace samfin
