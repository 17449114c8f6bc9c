// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/inputs/scenario.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/object_reader.hpp"

namespace samfin {

/// A question with its scenario read, and the errors so far.
struct Question {
  nlohmann::json value;
  Scenario scenario;
  Errors errors;

  /// For the members beside the scenario; what it refuses joins the errors.
  ObjectReader members();
};

/// Reads a question, strictly. The errors of its scenario are kept for later; others end the reading.
Result<Question> read_question(std::string_view text, const JsonLimits& limits = {});

/// The text of a question that holds a CSV and nothing else.
Result<std::string> csv_of_question(std::string_view text, const JsonLimits& limits);

/// Errors that speak of a scenario, placed in the question that holds it.
Errors in_scenario(Errors errors);

/// The parameters with a question's scenario.
Result<Parameters> parameters_of(const Scenario& scenario, const Parameters& parameters);

}  // namespace samfin
