// SPDX-License-Identifier: MIT
#include "core/command/lines.hpp"

#include <algorithm>
#include <istream>
#include <optional>
#include <ostream>
#include <thread>
#include <utility>
#include <vector>

#include "core/command/line_window.hpp"

namespace samfin {

namespace {

constexpr std::size_t lines_per_worker = 8;

/// The next line without its end, and without what is beyond the longest.
std::optional<std::string> next_line(std::istream& in) {
  std::string line;
  std::streambuf& buffer = *in.rdbuf();
  int next = buffer.sbumpc();
  if (next == std::char_traits<char>::eof()) return std::nullopt;
  for (; next != '\n' && next != std::char_traits<char>::eof(); next = buffer.sbumpc()) {
    if (line.size() < longest_line) line.push_back(static_cast<char>(next));
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

/// One line after the other. What is answered is sent before the next line is waited for.
bool answer_alone(std::istream& in, std::ostream& out, const LineAnswer& answer) {
  while (out) {
    if (in.rdbuf()->in_avail() <= 0) out.flush();
    const auto line = next_line(in);
    if (!line) break;
    out << answer(*line) << '\n';
  }
  return static_cast<bool>(out.flush());
}

void answer_taken(LineWindow& window, const LineAnswer& answer) {
  while (const auto line = window.take()) window.answer(line->number, answer(line->text));
}

/// Prints what is answered in order; sends it before it waits.
void print_answers(LineWindow& window, std::ostream& out) {
  while (out) {
    auto text = window.answered();
    if (!text) {
      out.flush();
      text = window.wait_for_answer();
    }
    if (!text) break;
    out << *text << '\n';
  }
  // Nobody reads what cannot be printed.
  if (!out.flush()) window.stop();
}

bool answer_together(std::istream& in, std::ostream& out, const LineAnswer& answer, std::size_t worker_count) {
  LineWindow window(worker_count * lines_per_worker);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < worker_count; ++i) threads.emplace_back([&] { answer_taken(window, answer); });
    threads.emplace_back([&] { print_answers(window, out); });
    for (auto line = next_line(in); line; line = next_line(in)) {
      if (!window.put(std::move(*line))) break;
    }
    window.end();
  }
  return static_cast<bool>(out);
}

}  // namespace

bool answer_lines(std::istream& in, std::ostream& out, const LineAnswer& answer, std::size_t worker_count) {
  return worker_count > 1 ? answer_together(in, out, answer, worker_count) : answer_alone(in, out, answer);
}

}  // namespace samfin
