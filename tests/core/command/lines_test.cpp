// SPDX-License-Identifier: MIT
#include "core/command/lines.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <sstream>
#include <thread>

#include "core/command/line_window.hpp"

namespace samfin {
namespace {

/// Waits for as many milliseconds as the line says, and answers with the line in brackets.
std::string after_milliseconds(std::string_view line) {
  std::this_thread::sleep_for(std::chrono::milliseconds(line.empty() ? 0 : std::stoi(std::string(line))));
  return "[" + std::string(line) + "]";
}

std::string in_brackets(std::string_view line) {
  return "[" + std::string(line) + "]";
}

std::string answers_to(const std::string& lines, std::size_t worker_count, const LineAnswer& answer) {
  std::istringstream in(lines);
  std::ostringstream out;
  EXPECT_TRUE(answer_lines(in, out, answer, worker_count));
  return out.str();
}

TEST(Lines, AreAnsweredInOrderWhateverEachCosts) {
  std::string lines;
  std::string expected;
  for (int i = 0; i < 200; ++i) {
    const std::string line = std::to_string(i % 17 == 0 ? 20 : i % 3);
    lines += line + "\n";
    expected += "[" + line + "]\n";
  }
  for (const std::size_t workers : {1U, 2U, 3U, 8U})
    EXPECT_EQ(answers_to(lines, workers, after_milliseconds), expected);
}

TEST(Lines, OfAnyNumberOfWorkersAreTheSame) {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += std::to_string(i * 7919 % 1009) + "\n";
  const std::string expected = answers_to(lines, 1, in_brackets);
  for (const std::size_t workers : {2U, 5U, 16U}) EXPECT_EQ(answers_to(lines, workers, in_brackets), expected);
}

TEST(Lines, EndsAreOptionalAndEmptyLinesAreLines) {
  for (const std::size_t workers : {1U, 4U}) {
    EXPECT_EQ(answers_to("", workers, in_brackets), "");
    EXPECT_EQ(answers_to("\n", workers, in_brackets), "[]\n");
    EXPECT_EQ(answers_to("a\r\n\nb", workers, in_brackets), "[a]\n[]\n[b]\n");
    EXPECT_EQ(answers_to("a\nb\n", workers, in_brackets), "[a]\n[b]\n");
  }
}

TEST(Lines, AreCutWhereTheyAreTooLong) {
  const auto size = [](std::string_view line) { return std::to_string(line.size()); };
  const std::string lines = std::string(longest_line + 3, 'x') + "\nab\n";
  EXPECT_EQ(answers_to(lines, 2, size), std::to_string(longest_line) + "\n2\n");
}

TEST(Lines, TakeNoMoreInThanTheWindowHolds) {
  constexpr std::size_t workers = 4;
  std::atomic<bool> is_open = false;
  std::atomic<int> taken = 0;
  // A line that waits holds the window: the others may be answered, and nothing beyond them is read.
  const auto answer = [&](std::string_view line) {
    ++taken;
    while (line == "first" && !is_open) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return std::string(line);
  };
  std::string lines = "first\n";
  for (int i = 0; i < 1000; ++i) lines += "x\n";
  auto done = std::async(std::launch::async, [&] { return answers_to(lines, workers, answer); });
  while (taken < static_cast<int>(workers) * 8) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_EQ(taken, static_cast<int>(workers) * 8);
  is_open = true;
  EXPECT_EQ(done.get(), lines);
}

/// A stream that takes some bytes and then no more.
class FullBuffer : public std::streambuf {
 public:
  explicit FullBuffer(int room) : room_(room) {}

 protected:
  int overflow(int next) override { return room_-- > 0 ? next : traits_type::eof(); }

 private:
  int room_;
};

TEST(Lines, StopWhereNobodyTakesTheAnswers) {
  std::string lines;
  for (int i = 0; i < 100'000; ++i) lines += "x\n";
  for (const std::size_t workers : {1U, 4U}) {
    std::istringstream in(lines);
    FullBuffer buffer(100);
    std::ostream out(&buffer);
    std::atomic<int> asked = 0;
    EXPECT_FALSE(answer_lines(
        in, out, [&](std::string_view line) { return ++asked, std::string(line); }, workers));
    EXPECT_LT(asked, 1000);
  }
}

TEST(LineWindow, GivesAnAnswerAtOnceWhileMoreMayCome) {
  LineWindow window(4);
  EXPECT_TRUE(window.put("a"));
  EXPECT_TRUE(window.put("b"));
  const auto first = window.take();
  const auto second = window.take();
  ASSERT_TRUE(first && second);
  window.answer(second->number, "B");
  EXPECT_EQ(window.answered(), std::nullopt);
  window.answer(first->number, "A");
  EXPECT_EQ(window.answered(), "A");
  EXPECT_EQ(window.wait_for_answer(), "B");
  EXPECT_EQ(window.answered(), std::nullopt);
  window.end();
  EXPECT_EQ(window.take(), std::nullopt);
  EXPECT_EQ(window.wait_for_answer(), std::nullopt);
}

TEST(LineWindow, LetsNothingInOnceItIsStopped) {
  LineWindow window(1);
  EXPECT_TRUE(window.put("a"));
  window.stop();
  EXPECT_FALSE(window.put("b"));
  EXPECT_EQ(window.take(), std::nullopt);
  EXPECT_EQ(window.wait_for_answer(), std::nullopt);
}

}  // namespace
}  // namespace samfin
