// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "core/io/number_basis.hpp"
#include "core/outcome/result.hpp"

namespace samfin::test {

/// A question that can be answered, of the parameters that are given.
struct SampleQuestion {
  std::string_view name;
  Result<std::string> (*ask)(std::string_view text, const NumberBasis& basis);
  std::string_view text;
  bool is_slow = false;  ///< or like another: too long to be asked about every family
};

/// Every kind of question, and together every member that a question or a scenario can have.
std::span<const SampleQuestion> sample_questions();

}  // namespace samfin::test
