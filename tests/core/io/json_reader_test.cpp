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

// Before any memory is taken for it: six bytes may be an escape of one.
TEST(JsonReader, RefusesALongStringUnreadWithWhatStandsBeforeIt) {
  const auto codes = [](std::string_view text) {
    std::vector<ErrorCode> found;
    const JsonReading reading = read_json(text, {.string_bytes = 4});
    EXPECT_FALSE(reading.is_whole) << text;
    for (const Error& error : reading.errors) found.push_back(error.code);
    return found;
  };
  using Codes = std::vector<ErrorCode>;
  const std::string as_written = "\"" + std::string(25, 'x') + "\"";
  EXPECT_EQ(codes("[\"1\\\"2\"," + as_written + "]"), Codes{ErrorCode::string_too_long});
  EXPECT_EQ(codes("[1.5," + as_written + "]"), (Codes{ErrorCode::number_not_whole, ErrorCode::string_too_long}));
  EXPECT_EQ(codes("[1," + as_written.substr(0, 26)), Codes{ErrorCode::string_too_long});
  EXPECT_EQ(codes("[,1," + as_written + "]"), Codes{ErrorCode::json_syntax});
  EXPECT_EQ(codes("[1]" + as_written), Codes{ErrorCode::json_syntax});
  EXPECT_EQ(codes("[\"" + std::string(23, 'x') + "\\"), Codes{ErrorCode::json_syntax});
  const JsonReading reading = read_json("{\"a\":" + as_written + "}", {.string_bytes = 4});
  EXPECT_EQ(reading.errors.at(0).path, "/a");
  EXPECT_EQ(reading.errors.at(0).values, (NamedValues{{"bytes", 25}, {"limit", 4}}));
}

// 60 bytes of a text are shown. Found by fuzzing: a character that stands across the 60th was cut in two, and what was
// written of the error was no UTF-8.
TEST(JsonReader, ShowsWholeCharactersOfALongText) {
  for (const std::string character : {"a", "\u00e6", "\u20ac", "\U0001F600"}) {
    for (std::size_t before = 50; before < 60; ++before) {
      std::string key(before, 'x');
      while (key.size() < 70) key += character;
      const Error error = refusal("{\"" + key + "\":1,\"" + key + "\":2}");
      const auto shown = std::get<std::string>(error.values[0].value);
      EXPECT_FALSE(utf8_error(shown)) << key;
      EXPECT_TRUE(key.starts_with(shown));
      EXPECT_GT(shown.size() + character.size(), 60U);
    }
  }
}

TEST(JsonReader, EscapesKeysInAPointer) {
  EXPECT_EQ(refusal(R"({"a/b~c":1.5})").path, "/a~1b~0c");
}

NamedValues place_of(std::string_view text) {
  return refusal(text).values;
}

NamedValues at(std::int64_t line, std::int64_t column) {
  return {{"line", line}, {"column", column}};
}

// The first and the last of each length, beside what is left out: the surrogates (Unicode 15.0, table 3-7).
TEST(JsonReader, TakesEveryKindOfUtf8) {
  for (const std::string text : {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xE1\x80\x80", "\xEC\xBF\xBF",
                                 "\xED\x80\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80",
                                 "\xF1\x80\x80\x80", "\xF4\x80\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_FALSE(utf8_error(text)) << text;
    EXPECT_FALSE(utf8_error("a" + text + "b")) << text;
  }
  EXPECT_FALSE(utf8_error(""));
}

TEST(JsonReader, RefusesWhatLiesJustOutsideUtf8AndTellsWhere) {
  for (const std::string text : {"\x80", "\xBF", "\xC1\xBF", "\xC2", "\xC2\x7F", "\xC2\xC0", "\xE0\x9F\xBF", "\xE2\x82",
                                 "\xE2\x82\x41", "\xE2\x41\x82", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98",
                                 "\xF0\x9F\x98\x41", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80"}) {
    const auto error = utf8_error("a\nbc" + text);
    ASSERT_TRUE(error) << text;
    EXPECT_EQ(error->code, ErrorCode::invalid_utf8);
    EXPECT_EQ(error->values, at(2, 3));
    // What follows cannot mend it.
    EXPECT_EQ(utf8_error("a\nbc" + text + "zzzz")->values, at(2, 3));
  }
  EXPECT_EQ(utf8_error("\xFF")->values, at(1, 1));
  EXPECT_EQ(utf8_error("\xC3\xA5\xFF")->values, at(1, 3));  // behind a whole character
  EXPECT_EQ(utf8_error("\xF0\x9F\x98\x80\xFF")->values, at(1, 5));
}

TEST(JsonReader, NamesLineAndColumnFromOne) {
  EXPECT_EQ(place_of("x"), at(1, 1));
  EXPECT_EQ(place_of("[1\nx]"), at(2, 1));
  EXPECT_EQ(place_of("[1,\n\n  x]"), at(3, 3));
}

TEST(JsonReader, TakesWhatIsJustWithinItsLimits) {
  EXPECT_TRUE(read_json("[1]" + std::string(1'000'000 - 3, ' ')).is_whole);
  EXPECT_TRUE(read_json("[1,2,3]", {.values = 4}).errors.empty());
  EXPECT_TRUE(read_json(R"({"a":1,"b":{}})", {.values = 3}).errors.empty());
  EXPECT_EQ(refusal(R"({"a":1,"b":{}})", {.values = 2}).code, ErrorCode::json_too_many_values);
  EXPECT_TRUE(read_json(R"({"1234":"5678"})", {.string_bytes = 4}).errors.empty());
  EXPECT_TRUE(read_json("[[]]", {.depth = 2}).errors.empty());
  EXPECT_EQ(refusal("[[]]", {.depth = 1}).code, ErrorCode::json_too_deep);
  EXPECT_EQ(read_json("-9223372036854775808").document, INT64_MIN);
  EXPECT_EQ(read_json("9223372036854775807").document, INT64_MAX);
}

TEST(JsonReader, GivesASentenceItsValues) {
  EXPECT_EQ(refusal("123456", {.bytes = 5}).values, (NamedValues{{"bytes", 6}, {"limit", 5}}));
  EXPECT_EQ(refusal("\"12345\"", {.string_bytes = 4}).values, (NamedValues{{"bytes", 5}, {"limit", 4}}));
  EXPECT_EQ(refusal("[[]]", {.depth = 1}).values, (NamedValues{{"limit", 1}}));
  EXPECT_EQ(refusal("[1]", {.values = 1}).values, (NamedValues{{"limit", 1}}));
  EXPECT_EQ(
      refusal("9223372036854775808").values,
      (NamedValues{{"value", "9223372036854775808"}, {"min", "-9223372036854775808"}, {"max", "9223372036854775807"}}));
  EXPECT_EQ(refusal("0." + std::string(100, '5')).values, (NamedValues{{"value", "0." + std::string(58, '5')}}));
  const std::string key = "k" + std::string(69, 'l');
  const Error twice = refusal("{\"" + key + "\":1,\"" + key + "\":1}");
  EXPECT_EQ(twice.values, (NamedValues{{"key", "k" + std::string(59, 'l')}}));
}

TEST(JsonReader, TellsThePlaceWithinListsAndObjects) {
  EXPECT_EQ(refusal("[[0,1.5]]").path, "/0/1");
  EXPECT_EQ(refusal("[0,[0,0,{\"a\":[1.5]}]]").path, "/1/2/a/0");
  EXPECT_EQ(refusal("[[],[],1.5]").path, "/2");
  EXPECT_EQ(refusal(R"({"a":[],"b":1.5})").path, "/b");
  EXPECT_EQ(refusal("1.5").path, "");
}

TEST(JsonReader, GivesNoDocumentWhereReadingEnded) {
  EXPECT_FALSE(read_json("[1,").is_whole);
  EXPECT_TRUE(read_json("[1,").document.is_discarded());
  EXPECT_TRUE(read_json("[1.5]").is_whole);
  EXPECT_FALSE(read_json("[1]", {.values = 1}).is_whole);
  EXPECT_FALSE(read_json("[\"12345\"]", {.string_bytes = 4}).is_whole);
  EXPECT_FALSE(read_json("{\"12345\":1}", {.string_bytes = 4}).is_whole);
}

}  // namespace
}  // namespace samfin
