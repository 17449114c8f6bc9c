// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace samfin {

/// Answers each line of `in` with one line on `out`, in order, until the end. A bad
/// line, an empty one too, is answered with its errors and never stops the next.
void answer_lines(std::istream& in, std::ostream& out, const std::function<std::string(std::string_view)>& answer);

}  // namespace samfin
