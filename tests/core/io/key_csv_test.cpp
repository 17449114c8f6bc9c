// SPDX-License-Identifier: MIT
#include "core/io/key_csv.hpp"

#include <gtest/gtest.h>

#include "core/io/key_questions.hpp"

namespace samfin {
namespace {

using Table = std::map<std::string, Ratio>;

Table table_of(std::string_view csv) {
  Errors errors;
  auto table = read_key_csv(csv, "/csv", errors);
  EXPECT_EQ(errors, Errors()) << csv;
  return table;
}

Errors refused(std::string_view csv) {
  Errors errors;
  (void)read_key_csv(csv, "/csv", errors);
  return errors;
}

Error syntax(std::int64_t line, const char* expected) {
  return {ErrorCode::csv_syntax, "/csv", {{"line", line}, {"expected", std::string(expected)}}};
}

TEST(KeyCsv, RefusesAQuoteThatIsNeverClosed) {
  EXPECT_EQ(refused("\"actor;weight\n4601;1\n"), Errors{syntax(1, "closing_quote")});
  EXPECT_EQ(refused("actor;weight\n\"4601;1\n"), Errors{syntax(2, "closing_quote")});
}

TEST(KeyCsv, TakesSemicolonsWithDecimalCommas) {
  EXPECT_EQ(table_of("actor;weight\n4601;12,5\n0301;7\n"), (Table{{"0301", Ratio(7)}, {"4601", Ratio::of(25, 2)}}));
}

TEST(KeyCsv, TakesCommasWithDecimalPoints) {
  EXPECT_EQ(table_of("actor,weight\n4601,12.5\n0301,7"), (Table{{"0301", Ratio(7)}, {"4601", Ratio::of(25, 2)}}));
}

// Equal thirds and a weight of 38 decimals: no weight is rounded.
TEST(KeyCsv, TakesFractionsAndManyDecimals) {
  EXPECT_EQ(table_of("actor;weight\na;1/3\nb;1/3\nc;0,00000000000000000000000000000000000001\n").at("a"),
            Ratio::of(1, 3));
  EXPECT_EQ(table_of("actor;weight\nc;0,00000000000000000000000000000000000001\n").at("c").text(),
            "0.00000000000000000000000000000000000001");
}

TEST(KeyCsv, TakesCountsOfUse) {
  EXPECT_EQ(table_of("actor;use\n4601;12\n0301;0\n"), (Table{{"0301", Ratio()}, {"4601", Ratio(12)}}));
  EXPECT_EQ(refused("actor;use\n4601;12,5\n"), (Errors{syntax(2, "whole_number")}));
}

TEST(KeyCsv, TakesAByteOrderMarkQuotesAndLinesOfWindows) {
  EXPECT_EQ(table_of("\xEF\xBB\xBF"
                     "actor;weight\r\n\"Apotek \"\"Løve\"\"; Bergen\";\"1,5\"\r\n"),
            (Table{{"Apotek \"Løve\"; Bergen", Ratio::of(3, 2)}}));
}

TEST(KeyCsv, RefusesAnotherHeader) {
  for (const char* csv :
       {"", "actor", "actor;weights\na;1", "Actor;weight\na;1", "weight;actor\n1;a", "actor;weight;x\na;1;2",
        "actor weight\na 1", " actor;weight\na;1", "\nactor;weight\na;1", "4601;12,5"}) {
    EXPECT_EQ(refused(csv), (Errors{syntax(1, "header")})) << csv;
  }
}

TEST(KeyCsv, RefusesEveryBadLineWithItsNumber) {
  EXPECT_EQ(refused("actor;weight\na;1;2\nb\n;3\nc;\nd;1.5\ne;x\nf;\"1\ng;\"1\"2\n\nh;4\n"),
            (Errors{syntax(2, "two_columns"), syntax(3, "two_columns"), syntax(4, "actor"), syntax(5, "decimal_comma"),
                    syntax(6, "decimal_comma"), syntax(7, "decimal_comma"), syntax(8, "closing_quote"),
                    syntax(9, "closing_quote"), syntax(10, "two_columns")}));
  EXPECT_EQ(refused("actor,weight\na,\"1,5\"\nb, 1\n"),
            (Errors{syntax(2, "decimal_point"), syntax(3, "decimal_point")}));
}

TEST(KeyCsv, RefusesAFileWithoutRows) {
  EXPECT_EQ(refused("actor;weight\n"), (Errors{syntax(2, "row")}));
  EXPECT_EQ(refused("actor;weight"), (Errors{syntax(2, "row")}));
}

TEST(KeyCsv, AnActorHas60PrintableCharactersAtMost) {
  std::string name;
  for (int i = 0; i < 60; ++i) name += "ø";
  EXPECT_EQ(table_of("actor;weight\n" + name + ";1\n").size(), 1U);
  EXPECT_EQ(refused("actor;weight\n" + name + "ø;1\n"), (Errors{syntax(2, "actor")}));
  EXPECT_EQ(refused("actor;weight\na\tb;1\n"), (Errors{syntax(2, "actor")}));
}

TEST(KeyCsv, AnActorStandsOnce) {
  EXPECT_EQ(refused("actor;weight\na;1\nb;2\na;1\n"),
            (Errors{{ErrorCode::duplicate_id, "/csv", {{"id", "a"}, {"line", 4}}}}));
}

TEST(KeyCsv, AWeightIsNotNegativeAndSomeWeightIsNotZero) {
  EXPECT_EQ(refused("actor;weight\na;-0,5\n"),
            (Errors{{ErrorCode::negative_weight, "/csv", {{"value", "-0.5"}, {"line", 2}}}}));
  EXPECT_EQ(refused("actor;weight\na;0\nb;0,0\n"), (Errors{{ErrorCode::all_weights_zero, "/csv"}}));
}

TEST(KeyCsv, AWeightHasNoMoreDigitsThanCanBeComputedWith) {
  const Errors errors = refused("actor;weight\na;" + std::string(39, '9') + "\n");
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors.front().code, ErrorCode::ratio_too_large);
}

TEST(KeyTable, IsWhatAScenarioHolds) {
  EXPECT_EQ(*key_tabled("{\"csv\":\"actor;weight\\n4601;12,5\\n0301;1/3\"}"),
            R"({"table":{"0301":"1/3","4601":"12.5"}})");
  EXPECT_EQ(key_tabled(R"({"csv":"x"})").errors(), (Errors{syntax(1, "header")}));
  EXPECT_EQ(key_tabled(R"({"csv":1})").errors().front().path, "/csv");
  EXPECT_EQ(key_tabled("{}").errors().front().code, ErrorCode::missing_key);
}

TEST(KeyTable, OfAFileThatIsNoUtf8IsRefusedWithItsLine) {
  EXPECT_EQ(key_table_of_csv("actor;weight\nL\xF8ve;1\n").errors(),
            (Errors{{ErrorCode::invalid_utf8, "/csv", {{"line", 2}, {"column", 2}}}}));
}

TEST(KeyTable, TakesAFileOfManyThousandRows) {
  std::string csv = "actor;use\\n";
  for (int i = 0; i < 20'000; ++i) csv += "member " + std::to_string(i) + ";" + std::to_string(i) + "\\n";
  EXPECT_TRUE(key_tabled(R"({"csv":")" + csv + "\"}").has_value());
}

}  // namespace
}  // namespace samfin
