// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/outcome/result.hpp"

namespace samfin::fuzz {

/// The doors, one function each.
void evaluate_scenario(std::string_view text);
void write_and_read_again(std::string_view text);
/// `name of a question`, line end, the question.
void ask_a_question(std::string_view text);
void split_a_line(std::string_view line);
void read_a_survey(std::string_view csv);
void read_a_key(std::string_view csv);
void read_points(std::string_view csv);

/// Stops the program where an answer is no JSON, or a refusal names no error.
void check_answer(const Result<std::string>& answer);
void check_errors(const Errors& errors);

/// An object with one text, as the page asks about a file.
std::string object_with(std::string_view key, std::string_view text);

}  // namespace samfin::fuzz
