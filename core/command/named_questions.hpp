// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace samfin {

/// Answers a line `NAME QUESTION`, such as `costs {"year":2026}`: the name is one of those by which the page asks the
/// engine, the question the JSON object that its function documents. A name that is none is `value_not_allowed`.
std::string answer_to_named(std::string_view line);

}  // namespace samfin
