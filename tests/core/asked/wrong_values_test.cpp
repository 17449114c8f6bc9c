// SPDX-License-Identifier: MIT
// Every value of every question in turn is taken away or becomes another: of the wrong type, negative, too large, not
// exact, unknown. The question is answered or refused with a place in it.
#include <gtest/gtest.h>

#include <functional>

#include "tests/core/asked/answer_faults.hpp"
#include "tests/core/asked/sample_questions.hpp"

namespace samfin {
namespace {

using nlohmann::json;
using test::SampleQuestion;

const std::vector<json>& wrong_values() {
  static const std::vector<json> values = {
      nullptr, -1, 9007199254740992, "nobody", "99999999999999999999999999999999999999", json::array(), json::object()};
  return values;
}

/// All places in a document, from its top.
void gather(const json& value, const json::json_pointer& place, std::vector<json::json_pointer>& places) {
  places.push_back(place);
  if (value.is_object()) {
    for (const auto& [name, below] : value.items()) gather(below, place / name, places);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) gather(value[i], place / i, places);
  }
}

void expect_sound(const SampleQuestion& question, const json& asked) {
  const NumberBasis& basis = embedded_number_basis();
  const std::string text = asked.dump();
  for (const std::string& fault : test::faults_of(question.ask(text, basis), asked, basis.parameters)) {
    ADD_FAILURE() << question.name << " " << text << ": " << fault;
  }
}

void remove(json& document, const json::json_pointer& place) {
  json& parent = document[place.parent_pointer()];
  parent.is_array() ? parent.erase(std::stoul(place.back())) : static_cast<void>(parent.erase(place.back()));
}

class WrongValues : public testing::TestWithParam<SampleQuestion> {};

TEST_P(WrongValues, AreRefusedWithTheirPlace) {
  const json whole = json::parse(GetParam().text, nullptr, false);
  std::vector<json::json_pointer> places;
  gather(whole, json::json_pointer(), places);
  for (const json::json_pointer& place : places) {
    for (const json& value : wrong_values()) {
      if (GetParam().is_slow && !value.is_string()) continue;
      json changed = whole;
      changed[place] = value;
      expect_sound(GetParam(), changed);
    }
    if (whole[place].is_object()) {
      json changed = whole;
      changed[place]["no/such~member"] = 1;
      expect_sound(GetParam(), changed);
    }
    if (!place.empty()) {
      json changed = whole;
      remove(changed, place);
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
