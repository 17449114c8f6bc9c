// SPDX-License-Identifier: MIT
#include "core/io/json_writer.hpp"

#include <gtest/gtest.h>

#include "core/io/json_reader.hpp"

namespace samfin {
namespace {

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
  JsonWriter writer;
  writer.begin_object().member("a", 1).begin_array("b").value(2).value("x").begin_object().end_object().end_array();
  writer.member("c", true).name("d").null().end_object();
  EXPECT_EQ(std::move(writer).text(), R"({"a":1,"b":[2,"x",{}],"c":true,"d":null})");
}

TEST(JsonWriter, WritesTextThatReadsBackAsItWas) {
  const std::string text = "\"\\/\b\f\n\r\t\x01 æøå \xF0\x9F\x98\x80 </script>";
  JsonWriter writer;
  writer.value(text);
  const auto back = read_json(std::move(writer).text());
  ASSERT_TRUE(back.is_whole);
  EXPECT_EQ(back.document.get<std::string>(), text);
}

TEST(JsonWriter, WritesTheWholeRangeOfNumbers) {
  JsonWriter writer;
  writer.begin_array().value(INT64_MIN).value(INT64_MAX).value(Money::from_ore(-5)).end_array();
  EXPECT_EQ(std::move(writer).text(), "[-9223372036854775808,9223372036854775807,-5]");
}

}  // namespace
}  // namespace samfin
