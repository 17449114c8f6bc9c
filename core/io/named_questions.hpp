// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/outcome/result.hpp"

namespace samfin {

/// From the JSON object that its own function documents to the answer's JSON.
using NamedQuestion = Result<std::string> (*)(std::string_view);

/// A question by the name by which the page asks it; null where none has the name.
NamedQuestion question_named(std::string_view name);

/// All names with spaces between.
std::string question_names();

/// Answers a line `NAME QUESTION`, such as `costs {"year":2026}`, with the answer or its errors. A name that is none is
/// `value_not_allowed`.
std::string answer_to_named(std::string_view line);

}  // namespace samfin
