// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/core/asked/sample_questions.hpp"

namespace samfin::test {

/// A cell of a family by its row and column.
struct Place {
  std::size_t row = 0;
  std::size_t column = 0;
};

/// The families of the parameters with the number basis.
std::vector<std::string> all_families();

std::vector<Place> all_places(const ParameterTable& table);
/// The first row and some that are asked about, in 2026 or the newest year.
std::vector<Place> sample_places(const ParameterTable& table);

/// The number basis with other values in these places of a family; where a value comes from stays.
NumberBasis with_values(const std::string& family, const std::vector<Place>& places,
                        const std::function<Cell(const Place&)>& value_of);

/// The quick questions that are answered in another way where nothing of a family is known.
std::vector<SampleQuestion> questions_that_read(const std::string& family);

/// Asks, and fails the test for each fault of the answer.
void expect_sound(const SampleQuestion& question, const NumberBasis& basis, const std::string& changed);

}  // namespace samfin::test
