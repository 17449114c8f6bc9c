// SPDX-License-Identifier: MIT
// A parameter may be unknown: a source is silent, or a year is not published yet. And a scenario may put any value of
// its range in its place: the least, the largest, ones that no common denominator holds. Every question is answered
// all the same or refused with a place.
#include "tests/core/asked/changed_parameters.hpp"

#include <gtest/gtest.h>

#include "core/inputs/replacement.hpp"

namespace samfin {
namespace {

/// As a scenario would put it there; the cell as it is where the value is refused.
Cell allowed(const ChangeValue& value, const ParameterTable& table, const test::Place& place) {
  const auto cell =
      replacement_of(value, {table.family(), place.row, place.column}, embedded_number_basis().parameters, "");
  return cell ? *cell : table.cell(place.row, place.column);
}

/// Neighbours whose denominators have no common one below 128 bits.
Cell without_a_sum(const ParameterTable& table, const test::Place& place) {
  const bool is_even = (place.row + place.column) % 2 == 0;
  return allowed(is_even ? "1/170141183460469231731687303715884105727" : "3/170141183460469231731687303715884105689",
                 table, place);
}

Cell largest(const ParameterTable& table, const test::Place& place) {
  const bool is_whole = table.unit() == Unit::count || table.unit() == Unit::ore;
  if (is_whole) return allowed(static_cast<std::int64_t>(table.largest().numerator()), table, place);
  const auto words = table.allowed_tokens(place.row);
  return allowed(words.empty() ? table.largest().text() : words.back(), table, place);
}

Cell smallest(const ParameterTable& table, const test::Place& place) {
  const bool is_whole = table.unit() == Unit::count || table.unit() == Unit::ore;
  if (is_whole) return allowed(static_cast<std::int64_t>(table.smallest().numerator()), table, place);
  if (table.unit() == Unit::codes) return allowed(std::vector<std::string>{"0301"}, table, place);
  return allowed(table.smallest().text(), table, place);
}

Cell unknown(const ParameterTable&, const test::Place&) {
  return {};
}

class ChangedParameters : public testing::TestWithParam<std::string> {
 protected:
  void ask_with(Cell (*value_of)(const ParameterTable&, const test::Place&), const std::vector<test::Place>& places,
                const std::string& changed) {
    const NumberBasis basis =
        test::with_values(GetParam(), places, [&](const test::Place& place) { return value_of(table_, place); });
    for (const auto& question : questions_) test::expect_sound(question, basis, changed + " " + GetParam());
  }

  const ParameterTable& table_ = embedded_number_basis().parameters.table(GetParam());
  const std::vector<test::SampleQuestion> questions_ = test::questions_that_read(GetParam());
};

TEST_P(ChangedParameters, AreAnsweredOrRefusedWithAPlace) {
  const auto all = test::all_places(table_);
  const auto some = test::sample_places(table_);
  ask_with(unknown, all, "no");
  for (const test::Place& place : some) ask_with(unknown, {place}, "no " + table_.path_of(place.row, place.column));
  for (const auto& places : {all, some}) {
    ask_with(without_a_sum, places, "without a sum:");
    ask_with(largest, places, "largest");
    ask_with(smallest, places, "smallest");
  }
}

INSTANTIATE_TEST_SUITE_P(Of, ChangedParameters, testing::ValuesIn(test::all_families()),
                         [](const auto& of) { return of.param; });

}  // namespace
}  // namespace samfin
