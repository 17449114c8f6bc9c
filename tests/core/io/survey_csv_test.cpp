// SPDX-License-Identifier: MIT
#include "core/io/survey_csv.hpp"

#include <gtest/gtest.h>

#include "core/io/csv_number.hpp"
#include "core/io/embedded_parameters.hpp"

namespace samfin {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view header = "municipality_code,category,cost_type,measure,amount,unit,comment\n";
constexpr std::string_view comma_header = "municipality_code;category;cost_type;measure;amount;unit;comment\n";

struct Reading {
  std::vector<SurveyCell> cells;
  Errors errors;
};

Reading reading_of(std::string_view csv) {
  Reading reading;
  reading.cells = read_survey_csv(csv, embedded_parameters().structure(), 2026, reading.errors);
  return reading;
}

ErrorValue value_of(const Error& error, std::string_view wanted) {
  for (const auto& [name, value] : error.values) {
    if (name == wanted) return value;
  }
  return std::string("none");
}

/// The errors as "code at path", with what was expected.
Texts refusals_of(const std::string& csv) {
  Texts texts;
  for (const Error& error : reading_of(csv).errors) {
    texts.push_back(std::string(name_of(error.code)) + " at " + error.path);
    if (error.code == ErrorCode::csv_syntax) texts.back() += ": " + std::get<std::string>(value_of(error, "expected"));
  }
  return texts;
}

Texts row_refusals(std::string_view rows) {
  return refusals_of(std::string(header) + std::string(rows));
}

TEST(SurveyCsv, ReadsACell) {
  const Reading reading = reading_of(std::string(header) + "1573,records,operation,invoices,1000000.5,nok,Drift\n");
  ASSERT_EQ(reading.cells.size(), 1U);
  const SurveyCell& cell = reading.cells.front();
  EXPECT_EQ(cell.municipality_code, "1573");
  EXPECT_EQ(cell.given_code, "");
  EXPECT_EQ(cell.category, SurveyCategory::records);
  EXPECT_EQ(cell.kind, SurveyKind::operation);
  EXPECT_EQ(cell.measure, SurveyMeasure::invoices);
  EXPECT_EQ(cell.unit, SurveyUnit::nok);
  EXPECT_EQ(cell.amount, Ratio::of(2'000'001, 2));
  EXPECT_EQ(cell.comment, "Drift");
  EXPECT_EQ(cell.line, 2);
}

TEST(SurveyCsv, ReadsBothSeparatorsQuotesAndLineEnds) {
  const Reading reading = reading_of("\xEF\xBB\xBF" + std::string(comma_header) +
                                     "1573;records;operation;invoices;12,5;knok;\"Drift; \"\"ny\"\" avtale\"\r\n"
                                     "1573;vkp;use;in_use;yes;yes_no;\r\n\r\n");
  EXPECT_TRUE(reading.errors.empty());
  ASSERT_EQ(reading.cells.size(), 2U);
  EXPECT_EQ(reading.cells[0].amount, Ratio::of(25, 2));
  EXPECT_EQ(reading.cells[0].comment, "Drift; \"ny\" avtale");
  EXPECT_EQ(reading.cells[1].amount, Ratio(1));
  EXPECT_EQ(reading_of(std::string(header) + "1573,vkp,use,in_use,no,yes_no,").cells.size(), 1U);
}

TEST(SurveyCsv, RefusesWhatIsNoForm) {
  EXPECT_EQ(refusals_of(""), Texts{"csv_syntax at line 1: header"});
  EXPECT_EQ(refusals_of("a,b\n"), Texts{"csv_syntax at line 1: header"});
  EXPECT_EQ(refusals_of(std::string(header)), Texts{"csv_syntax at line 2: row"});
  EXPECT_EQ(refusals_of("\n" + std::string(header)), Texts{"csv_syntax at line 1: header"});
  EXPECT_EQ(refusals_of(std::string(header) + "\xFF"), Texts{"invalid_utf8 at /csv"});
  EXPECT_EQ(refusals_of(std::string(20'000'001, ' ')), Texts{"csv_too_large at /csv"});
}

TEST(SurveyCsv, RefusesRowsByLine) {
  EXPECT_EQ(row_refusals("1573,records,operation\n\n1573,records,operation,invoices,1,nok,\"a\n"
                         "1573,records,operation,invoices,1,5,nok,\n1573,records,operation,invoices,one,nok,\n"
                         "1573,records,operation,invoices,\"1,5\",nok,\n1573,vkp,use,in_use,1,yes_no,\n"
                         "1573,records,operation,invoices,,nok,\n1573,records,operation,invoices,1e3,nok,\n"),
            (Texts{"csv_syntax at line 2: seven_columns", "csv_syntax at line 3: seven_columns",
                   "csv_syntax at line 4: closing_quote", "csv_syntax at line 5: seven_columns",
                   "csv_syntax at line 6: number", "csv_syntax at line 7: decimal_point",
                   "csv_syntax at line 8: yes_no", "csv_syntax at line 9: number", "csv_syntax at line 10: number"}));
  EXPECT_EQ(refusals_of(std::string(comma_header) + "1573;records;operation;invoices;1.234;nok;\n"),
            Texts{"csv_syntax at line 2: decimal_comma"});
}

TEST(SurveyCsv, RefusesEveryWordOfARow) {
  EXPECT_EQ(row_refusals("0000,fax,operation,invoices,x,nok,\n1573,records,cost,invoices,1,nok,\n"
                         "1573,records,use,invoices,1,nok,\n1573,records,operation,invoices,1,fte,\n"
                         "1573,records,operation,staff_time,1,nok,\n1573,general,use,in_use,yes,yes_no,\n"
                         "1573,vkp,benefit,described,1,text,words\n1573,vkp,benefit,invoices,1,nok,\n"),
            (Texts{"unknown_municipality at line 2", "value_not_allowed at line 2", "csv_syntax at line 2: number",
                   "value_not_allowed at line 3", "value_not_allowed at line 4", "value_not_allowed at line 5",
                   "value_not_allowed at line 6", "value_not_allowed at line 7", "value_not_allowed at line 8",
                   "value_not_allowed at line 9"}));
  const Reading reading = reading_of(std::string(header) + "1573,records,use,invoices,1,nok,\n");
  EXPECT_EQ(value_of(reading.errors.front(), "allowed"), ErrorValue(std::string("in_use first_in_year own_costs")));
  EXPECT_EQ(value_of(reading.errors.front(), "value"), ErrorValue(std::string("invoices")));
}

TEST(SurveyCsv, TakesAnOldCodeWithOneSuccessorOnly) {
  const Reading reading =
      reading_of(std::string(header) + "3005,vkp,use,in_use,yes,yes_no,\n1507,vkp,use,in_use,yes,yes_no,\n");
  ASSERT_EQ(reading.cells.size(), 1U);
  EXPECT_EQ(reading.cells[0].municipality_code, "3301");
  EXPECT_EQ(reading.cells[0].given_code, "3005");
  ASSERT_EQ(reading.errors.size(), 1U);
  EXPECT_EQ(reading.errors[0].code, ErrorCode::unknown_municipality);
  EXPECT_EQ(value_of(reading.errors[0], "successors"), ErrorValue(std::string("1508 1580")));
}

TEST(SurveyCsv, RefusesAmountsOutOfRange) {
  EXPECT_EQ(row_refusals("1573,records,operation,invoices,1000000000000,nok,\n"
                         "1573,records,operation,staff_time,100000,fte,\n"
                         "1573,records,investment,invoices,1000000,mnok,\n"),
            Texts{});
  EXPECT_EQ(row_refusals("1573,records,operation,invoices,1000000000000.1,nok,\n"
                         "1573,records,operation,invoices,-1,nok,\n"
                         "1573,records,operation,invoices,\xE2\x88\x92"
                         "1,nok,\n"
                         "1573,records,operation,staff_time,100000.5,fte,\n"
                         "1573,records,operation,invoices,1000000.1,mnok,\n"
                         "1573,records,operation,invoices,99999999999999999999999999999999999999999999,nok,\n"),
            (Texts{"value_out_of_range at line 2", "value_out_of_range at line 3", "value_out_of_range at line 4",
                   "value_out_of_range at line 5", "value_out_of_range at line 6", "value_out_of_range at line 7"}));
}

TEST(SurveyCsv, RefusesACellThatWasGivenAlready) {
  const Reading reading = reading_of(std::string(header) +
                                     "3005,records,operation,invoices,1,nok,\n1573,records,operation,invoices,1,nok,\n"
                                     "3301,records,operation,wages,1,nok,\n3301,records,operation,invoices,2,knok,\n");
  ASSERT_EQ(reading.errors.size(), 1U);
  EXPECT_EQ(reading.errors[0].code, ErrorCode::duplicate_cell);
  EXPECT_EQ(reading.errors[0].path, "line 5");
  EXPECT_EQ(value_of(reading.errors[0], "first_line"), ErrorValue(std::int64_t{2}));
  EXPECT_EQ(value_of(reading.errors[0], "municipality_code"), ErrorValue(std::string("3301")));
  EXPECT_EQ(value_of(reading.errors[0], "measure"), ErrorValue(std::string("invoices")));
}

TEST(SurveyCsv, RefusesLongFieldsAndComments) {
  const auto with_comment = [](const std::string& comment) {
    return row_refusals("1573,records,operation,invoices,1,nok," + comment + "\n");
  };
  EXPECT_EQ(with_comment(std::string(1'000, 'x')), Texts{});
  EXPECT_EQ(with_comment(std::string(1'001, 'x')), Texts{"string_too_long at line 2"});
  std::string letters;
  for (int i = 0; i < 1'000; ++i) letters += "\xC3\xA5";
  EXPECT_EQ(with_comment(letters), Texts{});
  EXPECT_EQ(row_refusals(std::string(1'001, 'x') + ",records,operation,invoices,1,nok,\n"),
            Texts{"string_too_long at line 2"});
}

/// Every cell that a form can have, for every municipality: 357 x (15 x 9 costs + 43 of use + 15 x 3 benefits).
std::string every_cell() {
  std::string csv(header);
  for (const std::string& code : embedded_parameters().structure().codes_of(2026)) {
    for (std::size_t c = 0; c < survey_category_names.size(); ++c) {
      for (std::size_t k = 0; k < survey_kind_names.size(); ++k) {
        const auto kind = static_cast<SurveyKind>(k);
        for (const SurveyMeasure measure : measures_of(kind, static_cast<SurveyCategory>(c))) {
          const SurveyUnit unit = units_of(measure).front();
          csv += code + "," + std::string(survey_category_names[c]) + "," + std::string(survey_kind_names[k]) + "," +
                 std::string(name_of(measure)) + "," +
                 (unit == SurveyUnit::yes_no ? "yes"
                  : unit == SurveyUnit::text ? ""
                                             : "1.5") +
                 "," + std::string(name_of(unit)) + ",c\n";
        }
      }
    }
  }
  return csv;
}

TEST(SurveyCsv, TakesEveryCellThereIs) {
  const Reading reading = reading_of(every_cell());
  EXPECT_TRUE(reading.errors.empty());
  EXPECT_EQ(reading.cells.size(), 79'611U);
}

TEST(SurveyCsv, RefusesEachDuplicateAmong100000Rows) {
  std::string csv = every_cell();
  for (int i = 79'611; i < 100'000; ++i) csv += "1573,records,operation,invoices,1,nok,\n";
  const Reading reading = reading_of(csv);
  // The header is line 1, so the first duplicate is line 79 613 and the thousandth 80 612.
  ASSERT_EQ(reading.errors.size(), most_errors + 1);
  EXPECT_EQ(reading.errors.front().path, "line 79613");
  EXPECT_EQ(reading.errors[most_errors - 1].path, "line 80612");
  EXPECT_EQ(reading.errors.back().code, ErrorCode::too_many_errors);
}

TEST(SurveyCsv, RefusesTooManyRows) {
  std::string csv(header);
  for (std::int64_t i = 0; i <= survey_csv_rows; ++i) csv += "1573\n";
  const Errors errors = reading_of(csv).errors;
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors.front().code, ErrorCode::csv_too_many_rows);
}

Ratio number(std::string_view text, bool has_decimal_comma = false) {
  const CsvNumber read = read_csv_number(text, has_decimal_comma);
  EXPECT_TRUE(read.value.has_value()) << text;
  return read.value.value_or(Ratio());
}

TEST(CsvNumber, TakesSpacesBetweenGroupsOfThree) {
  EXPECT_EQ(number("1 234 567.5"), Ratio::of(2'469'135, 2));
  EXPECT_EQ(number("1\xC2\xA0"
                   "234,5",
                   true),
            Ratio::of(2'469, 2));
  EXPECT_EQ(number("12\xE2\x80\xAF"
                   "345"),
            Ratio(12'345));
  EXPECT_EQ(number("\xE2\x88\x92"
                   "5"),
            Ratio(-5));
  EXPECT_EQ(number("-1 000"), Ratio(-1'000));
  EXPECT_EQ(number("1.234"), Ratio::of(1'234, 1'000));
}

TEST(CsvNumber, GuessesNothing) {
  for (const char* text : {"", " 1", "1 ", "1 23", "12 34", "1234 567", "1  234", "1.", ".5", "1.2 3", "1.5.2", "+1",
                           "1e3", "1/3", "1:3", "0x10", "--1", "1\t000", "NaN"}) {
    EXPECT_FALSE(read_csv_number(text, false).expected.empty()) << text;
  }
  EXPECT_EQ(read_csv_number("1,5", false).expected, "decimal_point");
  EXPECT_EQ(read_csv_number("1.5", true).expected, "decimal_comma");
  EXPECT_EQ(read_csv_number("0." + std::string(60, '3'), false).expected, "number");
}

}  // namespace
}  // namespace samfin
