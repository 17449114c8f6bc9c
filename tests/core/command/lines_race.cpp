// SPDX-License-Identifier: MIT
// The lines of a stream answered by many threads, for the thread sanitizer: it ends the program where two touch the
// same memory unordered. Without GoogleTest, which would have to be built with the sanitizer too.
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

#include "core/command/lines.hpp"

namespace {

/// Uneven work, and a state of each line's own.
std::string answer_to(std::string_view line) {
  std::vector<std::size_t> sums(1 + line.size() * 50, 1);
  for (std::size_t i = 1; i < sums.size(); ++i) sums[i] += sums[i - 1] * 31;
  return std::string(line) + " " + std::to_string(sums.back());
}

std::string answers(const std::string& lines, std::size_t worker_count) {
  std::istringstream in(lines);
  std::ostringstream out;
  samfin::answer_lines(in, out, answer_to, worker_count);
  return out.str();
}

}  // namespace

int main() {
  std::string lines;
  for (int i = 0; i < 5'000; ++i) lines += std::string(static_cast<std::size_t>(i * 7919 % 97), 'x') + "\n";
  const std::string expected = answers(lines, 1);
  for (const std::size_t worker_count : {2U, 4U, 13U}) {
    if (answers(lines, worker_count) == expected) continue;
    std::puts("the answers are others, or in another order");
    return 1;
  }
  return 0;
}
