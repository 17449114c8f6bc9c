// SPDX-License-Identifier: MIT
#include "core/io/json_reader.hpp"

#include <gtest/gtest.h>

namespace samfin {
namespace {

Error refusal(std::string_view text, const JsonLimits& limits = {}) {
  const auto reading = read_json(text, limits);
  EXPECT_FALSE(reading.errors.empty()) << text;
  return reading.errors.empty() ? Error{ErrorCode::internal_check_failed, ""} : reading.errors.front();
}

TEST(JsonReader, ReadsWhatJsonAllows) {
  const auto reading = read_json(" {\"a\":[1,-2,\"\\u00e5\\n\",true,null,{}],\"\":0} ");
  ASSERT_TRUE(reading.is_whole);
  EXPECT_EQ(reading.document["a"][2], "å\n");
  EXPECT_EQ(reading.document["a"][1], -2);
  EXPECT_TRUE(read_json("9223372036854775807").is_whole);
  EXPECT_TRUE(read_json("\"\xF0\x9F\x98\x80\"").is_whole);
}

TEST(JsonReader, NamesLineAndColumnOfWhatIsNoJson) {
  for (const char* text :
       {"",   " ",      "{",       "[1,]",        "{\"a\"}",    "nul", "[1] 2", "{'a':1}", "\"\t\"", "01",
        "+1", "[1,,2]", "\"\\x\"", "\"\\ud800\"", "{\"a\":1,}", "//",  "NaN",   "1.",      ".5",     "-"}) {
    EXPECT_EQ(refusal(text).code, ErrorCode::json_syntax) << text;
  }
  const Error error = refusal("{\n \"a\": x}");
  EXPECT_EQ(std::get<std::int64_t>(error.values[0].value), 2);
  EXPECT_EQ(std::get<std::int64_t>(error.values[1].value), 7);
}

TEST(JsonReader, RefusesAKeyThatStandsTwice) {
  const Error error = refusal(R"({"a":{"b":1,"b":2}})");
  EXPECT_EQ(error.code, ErrorCode::duplicate_key);
  EXPECT_EQ(error.path, "/a/b");
}

TEST(JsonReader, RefusesNumbersThatAreNotWholeOrNotOf64Bits) {
  EXPECT_EQ(refusal("[1,2.5]").code, ErrorCode::number_not_whole);
  EXPECT_EQ(refusal("[1,2.5]").path, "/1");
  EXPECT_EQ(refusal("1e3").code, ErrorCode::number_not_whole);
  EXPECT_EQ(refusal("1.0").code, ErrorCode::number_not_whole);
  EXPECT_EQ(refusal("9223372036854775808").code, ErrorCode::value_out_of_range);
  EXPECT_EQ(refusal("99999999999999999999").code, ErrorCode::number_not_whole);
}

TEST(JsonReader, SaysAllOfThemAtOnce) {
  const auto reading = read_json(R"({"a":1.5,"b":[2.5],"a":3})");
  ASSERT_EQ(reading.errors.size(), 3U);
  EXPECT_EQ(reading.errors[1].path, "/b/0");
  EXPECT_TRUE(reading.is_whole);
  EXPECT_TRUE(reading.document["b"][0].is_discarded());
}

TEST(JsonReader, RefusesInvalidUtf8) {
  for (const std::string text : {"\"\xFF\"", "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"", "\"\xE2\x82\"",
                                 "\"\xE0\x80\x80\"", "\"\xF0\x80\x80\x80\"", "\x80"}) {
    EXPECT_EQ(refusal(text).code, ErrorCode::invalid_utf8);
  }
}

TEST(JsonReader, StopsAtItsLimits) {
  EXPECT_TRUE(read_json(std::string(32, '[') + std::string(32, ']')).is_whole);
  EXPECT_EQ(refusal(std::string(33, '[')).code, ErrorCode::json_too_deep);
  EXPECT_EQ(refusal(std::string(1'000'000, '[')).code, ErrorCode::json_too_deep);
  EXPECT_EQ(refusal(std::string(1'000'001, ' ')).code, ErrorCode::json_too_large);
  EXPECT_EQ(refusal("[1,2,3]", {.values = 3}).code, ErrorCode::json_too_many_values);
  EXPECT_EQ(refusal("\"12345\"", {.string_bytes = 4}).code, ErrorCode::string_too_long);
  EXPECT_EQ(refusal("{\"12345\":1}", {.string_bytes = 4}).code, ErrorCode::string_too_long);
}

TEST(JsonReader, EscapesKeysInAPointer) {
  EXPECT_EQ(refusal(R"({"a/b~c":1.5})").path, "/a~1b~0c");
}

}  // namespace
}  // namespace samfin
