// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace samfin {

/// The part of a stream of lines that is being answered: a window that moves over it, so that memory does not grow
/// with the stream. One thread puts lines in, several answer them in any order, one takes the answers out in the
/// order of the lines. A line that takes long holds up the window once all behind it in the window are answered.
class LineWindow {
 public:
  struct Line {
    std::size_t number = 0;
    std::string text;
  };

  /// For at most `size` lines at a time, at least one.
  explicit LineWindow(std::size_t size);

  /// Waits for room. False once the window is stopped.
  bool put(std::string text);
  /// No line comes after those that were put in.
  void end();
  /// Nothing more is put in, answered or taken out.
  void stop();

  /// The first line that nobody has taken; waits for one. Nothing at the end.
  std::optional<Line> take();
  void answer(std::size_t number, std::string text);

  /// The next answer in order, where it is there already.
  std::optional<std::string> answered();
  /// The next answer in order; waits for it. Nothing at the end.
  std::optional<std::string> wait_for_answer();

 private:
  struct Slot {
    std::string text;  ///< the line, and later its answer
    bool is_answered = false;
  };

  Slot& slot_of(std::size_t number) { return slots_[number % slots_.size()]; }
  bool has_answer() const;
  std::string take_answer();

  std::mutex mutex_;
  std::condition_variable has_room_, has_line_, has_answer_;
  std::vector<Slot> slots_;
  // Numbers of lines: printed <= taken <= put, and put - printed <= the number of slots.
  std::size_t put_ = 0, taken_ = 0, printed_ = 0;
  bool is_ended_ = false, is_stopped_ = false;
};

}  // namespace samfin
