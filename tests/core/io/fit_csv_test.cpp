// SPDX-License-Identifier: MIT
#include "core/io/fit_csv.hpp"

#include <gtest/gtest.h>

#include "core/io/survey_questions.hpp"

namespace samfin {
namespace {

std::string answer_of(const std::string& csv) {
  const auto answer = fit_of_csv(csv);
  EXPECT_TRUE(answer.has_value()) << csv;
  return answer ? *answer : "";
}

/// The errors as "code at path: expected".
std::vector<std::string> refusals_of(const std::string& csv) {
  Errors errors;
  read_fit_csv(csv, errors);
  std::vector<std::string> texts;
  for (const Error& error : errors) {
    std::string text = std::string(name_of(error.code)) + " at " + error.path;
    for (const auto& [name, value] : error.values) {
      if (name == "expected") text += ": " + std::get<std::string>(value);
    }
    texts.push_back(text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(FitCsv, AnswersWithTheLine) {
  EXPECT_EQ(answer_of("x,y\n1,2\n2,3\n3,5\n"),
            R"({"intercept":0.333333333333333,"slope":1.5,"intercept_se":0.623609564462324,)"
            R"("slope_se":0.288675134594813,"residual_sd":0.408248290463863,"r2":0.964285714285714,"n":3})");
}

TEST(FitCsv, TakesColumnsSeparatorsAndLineEndsAsTheyCome) {
  const std::string answer = answer_of("x,y\n1,2\n2,3\n3,5\n");
  EXPECT_EQ(answer_of("y,x\r\n2,1\r\n3,2\r\n5,3"), answer);
  EXPECT_EQ(answer_of("\xEF\xBB\xBFx;y\n1,0;2\n2;3,00\n\"3\";5\n\n"), answer);
  EXPECT_EQ(answer_of("x,y\n1e0,20e-1\n+2,0.3E+1\n0.03e2,5\n"), answer);
  EXPECT_NE(answer_of("x,y\n-1,2\n\xE2\x88\x92"
                      "2,3\n3,-5\n")
                .find("\"n\":3"),
            std::string::npos);
}

TEST(FitCsv, HasNoR2ForAConstant) {
  EXPECT_EQ(answer_of("x,y\n1,4\n2,4\n3,4\n"),
            R"({"intercept":4,"slope":0,"intercept_se":0,"slope_se":0,"residual_sd":0,"r2":null,"n":3})");
}

TEST(FitCsv, RefusesEveryLineThatItCannotRead) {
  EXPECT_EQ(refusals_of(""), Texts{"csv_syntax at line 1: header"});
  EXPECT_EQ(refusals_of("a,b\n1,2\n"), Texts{"csv_syntax at line 1: header"});
  EXPECT_EQ(refusals_of("x,y\n"), Texts{"csv_syntax at line 2: row"});
  EXPECT_EQ(refusals_of("x,y\n1,nan\ninf,2\n1,two\n1\n1,2,3\n\"1,2\n1;5,2\n.5,1\n5.,1\n1,\n1 000,2\n1e,2\n"),
            (Texts{"csv_syntax at line 2: number", "csv_syntax at line 3: number", "csv_syntax at line 4: number",
                   "csv_syntax at line 5: two_columns", "csv_syntax at line 6: two_columns",
                   "csv_syntax at line 7: closing_quote", "csv_syntax at line 8: number",
                   "csv_syntax at line 9: number", "csv_syntax at line 10: number", "csv_syntax at line 11: number",
                   "csv_syntax at line 12: number", "csv_syntax at line 13: number"}));
  EXPECT_EQ(refusals_of("x;y\n1.5;2\n1;2\n"), Texts{"csv_syntax at line 2: decimal_comma"});
  EXPECT_EQ(refusals_of("x,y\n\"1,5\",2\n"), Texts{"csv_syntax at line 2: decimal_point"});
  EXPECT_EQ(refusals_of("x,y\n\xFF,2\n"), Texts{"invalid_utf8 at /csv"});
}

TEST(FitCsv, RefusesNumbersThatAreTooWide) {
  const std::string sixty(60, '9');
  EXPECT_TRUE(refusals_of("x,y\n" + sixty + ",1e60\n1,1e-60\n").empty());
  EXPECT_EQ(refusals_of("x,y\n" + sixty + "9,1\n1,1e61\n1,1e-100\n0." + sixty + ",1\n"),
            (Texts{"ratio_too_large at line 2", "ratio_too_large at line 3", "ratio_too_large at line 4",
                   "ratio_too_large at line 5"}));
}

TEST(FitCsv, RefusesWhatHasNoLine) {
  const auto refusal = [](const std::string& csv) {
    const auto answer = fit_of_csv(csv);
    return answer ? "" : std::string(name_of(answer.errors().front().code)) + " at " + answer.errors().front().path;
  };
  EXPECT_EQ(refusal("x,y\n1,2\n"), "too_few_observations at /csv");
  EXPECT_EQ(refusal("x,y\n1,2\n2,3\n"), "too_few_observations at /csv");
  EXPECT_EQ(refusal("x,y\n7,2\n7,3\n7,5\n"), "no_spread at /csv");
}

TEST(FitCsv, RefusesFilesThatAreTooLong) {
  std::string rows = "x,y\n";
  for (std::int64_t i = 0; i <= fit_csv_rows; ++i) rows += "1,2\n";
  EXPECT_EQ(refusals_of(rows), Texts{"csv_too_many_rows at /csv"});
  EXPECT_EQ(refusals_of(std::string(20'000'001, ' ')), Texts{"csv_too_large at /csv"});
}

TEST(FitCsv, IsAskedInAQuestionToo) {
  const auto answer = fitted(R"({"csv":"x,y\n1,2\n2,3\n3,5\n"})");
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(*answer, answer_of("x,y\n1,2\n2,3\n3,5\n"));
  EXPECT_EQ(fitted("{}").errors().front().code, ErrorCode::missing_key);
}

/// y = 2x + 1 but for one point in the middle, which is 100 000 above: exact sums of 100 000 points.
TEST(FitCsv, TakesAHundredThousandRows) {
  std::string rows = "x,y\n";
  for (int x = 1; x <= 99'999; ++x) {
    rows += std::to_string(x) + ".5," + std::to_string(2 * x + 2 + (x == 50'000 ? 99'999 : 0)) + "\n";
  }
  const std::string answer = answer_of(rows);
  EXPECT_EQ(answer.substr(0, answer.find(",\"intercept_se\"")), R"({"intercept":2,"slope":2)");
}

}  // namespace
}  // namespace samfin
