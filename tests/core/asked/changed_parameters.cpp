// SPDX-License-Identifier: MIT
#include "tests/core/asked/changed_parameters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/io/error_json.hpp"
#include "tests/core/asked/answer_faults.hpp"

namespace samfin::test {

namespace {

std::string told(const SampleQuestion& question, const NumberBasis& basis) {
  const auto answer = question.ask(question.text, basis);
  return answer ? *answer : errors_json(answer.errors());
}

}  // namespace

std::vector<std::string> all_families() {
  std::vector<std::string> families;
  for (const auto& [family, table] : embedded_number_basis().parameters.tables()) families.push_back(family);
  return families;
}

std::vector<Place> all_places(const ParameterTable& table) {
  std::vector<Place> places;
  for (std::size_t column = 0; column < table.column_count(); ++column) {
    for (std::size_t row = 0; row < table.rows().size(); ++row) places.push_back({row, column});
  }
  return places;
}

std::vector<Place> sample_places(const ParameterTable& table) {
  const std::size_t column = table.column_of(2026).value_or(table.column_count() - 1);
  std::vector<Place> places = {{0, column}};
  for (const char* asked : {"4601", "1573", "helse_nord", "helsenorge", "other_members"}) {
    const auto found = std::find_if(table.rows().begin(), table.rows().end(),
                                    [&](const std::string& row) { return row.find(asked) != std::string::npos; });
    if (found != table.rows().end()) places.push_back({static_cast<std::size_t>(found - table.rows().begin()), column});
  }
  return places;
}

NumberBasis with_values(const std::string& family, const std::vector<Place>& places,
                        const std::function<Cell(const Place&)>& value_of) {
  NumberBasis basis = embedded_number_basis();
  ParameterTable& table = basis.parameters.own_table(family);
  for (const Place& place : places) {
    Cell& cell = table.cell(place.row, place.column);
    const Cell value = value_of(place);
    cell = {value.number, value.text, cell.provenance, value.is_known};
  }
  return basis;
}

std::vector<SampleQuestion> questions_that_read(const std::string& family) {
  static std::map<std::string_view, std::string> usual;
  const auto places = all_places(embedded_number_basis().parameters.table(family));
  const NumberBasis empty = with_values(family, places, [](const Place&) { return Cell(); });
  std::vector<SampleQuestion> found;
  for (const SampleQuestion& question : sample_questions()) {
    if (question.is_slow) continue;
    std::string& answer = usual[question.name];
    if (answer.empty()) answer = told(question, embedded_number_basis());
    if (told(question, empty) != answer) found.push_back(question);
  }
  return found;
}

void expect_sound(const SampleQuestion& question, const NumberBasis& basis, const std::string& changed) {
  const auto asked = nlohmann::json::parse(question.text, nullptr, false);
  const auto answer = question.ask(question.text, basis);
  for (const std::string& fault : faults_of(answer, asked, basis.parameters)) {
    ADD_FAILURE() << question.name << " with " << changed << ": " << fault;
  }
}

}  // namespace samfin::test
