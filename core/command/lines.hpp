// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace samfin {

/// What answers one line. Called from several threads at once where there are several workers.
using LineAnswer = std::function<std::string(std::string_view)>;

/// A longer line is cut here, so that it cannot fill the memory. Every question refuses one that is as long.
inline constexpr std::size_t longest_line = 64 << 20;

/// Answers each line of `in` with one line on `out`, in order, until the end. A bad line, an empty one too, is answered
/// with its errors and never stops the next. An answer is sent as soon as those before it are, also while `in` is
/// still open. Several workers hold eight lines each at most, whatever the number of lines. False where `out` took no
/// more.
bool answer_lines(std::istream& in, std::ostream& out, const LineAnswer& answer, std::size_t worker_count = 1);

}  // namespace samfin
