// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace samfin {

/// Answers each line of `in` with one line on `out`, in order, until the end; empty lines are skipped.
/// A line of its own never stops the next.
void answer_lines(std::istream& in, std::ostream& out, const std::function<std::string(std::string_view)>& answer);

}  // namespace samfin
