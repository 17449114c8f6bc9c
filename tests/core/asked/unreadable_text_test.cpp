// SPDX-License-Identifier: MIT
// What is no JSON, or no question, is refused by every question, at its line and column or as a whole.
#include <gtest/gtest.h>

#include "tests/core/asked/sample_questions.hpp"

namespace samfin {
namespace {

Errors errors_of(const test::SampleQuestion& question, std::string_view text) {
  const auto answer = question.ask(text, embedded_number_basis());
  // One answers with the errors of what it is given.
  if (question.name != "errors of a scenario") EXPECT_FALSE(answer.has_value()) << question.name << " " << text;
  return answer ? Errors() : answer.errors();
}

TEST(UnreadableText, IsRefusedWhateverIsAsked) {
  for (const test::SampleQuestion& question : test::sample_questions()) {
    const std::string cut(question.text.substr(0, question.text.size() - 1));
    for (const std::string& text : {std::string(), std::string("{"), cut, cut + ",}", std::string("\x80")}) {
      for (const Error& error : errors_of(question, text)) {
        EXPECT_TRUE(error.code == ErrorCode::json_syntax || error.code == ErrorCode::invalid_utf8) << question.name;
      }
    }
  }
}

TEST(UnreadableText, IsAlsoWhatIsNoObject) {
  for (const test::SampleQuestion& question : test::sample_questions()) {
    for (const std::string_view text : {"[]", "7", "\"text\"", "null"}) {
      for (const Error& error : errors_of(question, text)) {
        EXPECT_EQ(error.code, ErrorCode::wrong_type) << question.name << " " << text;
        EXPECT_EQ(error.path, "") << question.name;
      }
    }
  }
}

TEST(UnreadableText, IsTheSameMemberTwice) {
  for (const test::SampleQuestion& question : test::sample_questions()) {
    const std::string twice = R"({"scenario":{},"scenario":{}})";
    bool is_told = question.name == "errors of a scenario";
    for (const Error& error : errors_of(question, twice)) {
      is_told = is_told || (error.code == ErrorCode::duplicate_key && error.path == "/scenario");
    }
    EXPECT_TRUE(is_told) << question.name;
  }
}

}  // namespace
}  // namespace samfin
