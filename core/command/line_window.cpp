// SPDX-License-Identifier: MIT
#include "core/command/line_window.hpp"

#include <algorithm>
#include <utility>

namespace samfin {

LineWindow::LineWindow(std::size_t size) : slots_(std::max<std::size_t>(1, size)) {}

bool LineWindow::put(std::string text) {
  std::unique_lock lock(mutex_);
  has_room_.wait(lock, [&] { return is_stopped_ || put_ - printed_ < slots_.size(); });
  if (is_stopped_) return false;
  slot_of(put_) = {std::move(text), false};
  ++put_;
  has_line_.notify_one();
  return true;
}

void LineWindow::end() {
  const std::lock_guard lock(mutex_);
  is_ended_ = true;
  has_line_.notify_all();
  has_answer_.notify_all();
}

void LineWindow::stop() {
  const std::lock_guard lock(mutex_);
  is_stopped_ = true;
  has_room_.notify_all();
  has_line_.notify_all();
  has_answer_.notify_all();
}

std::optional<LineWindow::Line> LineWindow::take() {
  std::unique_lock lock(mutex_);
  has_line_.wait(lock, [&] { return is_stopped_ || is_ended_ || taken_ < put_; });
  if (is_stopped_ || taken_ == put_) return std::nullopt;
  const std::size_t number = taken_++;
  return Line{number, std::move(slot_of(number).text)};
}

void LineWindow::answer(std::size_t number, std::string text) {
  const std::lock_guard lock(mutex_);
  slot_of(number) = {std::move(text), true};
  if (number == printed_) has_answer_.notify_one();
}

bool LineWindow::has_answer() const {
  return printed_ < put_ && slots_[printed_ % slots_.size()].is_answered;
}

std::string LineWindow::take_answer() {
  Slot& slot = slot_of(printed_++);
  slot.is_answered = false;
  has_room_.notify_one();
  return std::move(slot.text);
}

std::optional<std::string> LineWindow::answered() {
  const std::lock_guard lock(mutex_);
  if (is_stopped_ || !has_answer()) return std::nullopt;
  return take_answer();
}

std::optional<std::string> LineWindow::wait_for_answer() {
  std::unique_lock lock(mutex_);
  has_answer_.wait(lock, [&] { return is_stopped_ || has_answer() || (is_ended_ && printed_ == put_); });
  if (is_stopped_ || !has_answer()) return std::nullopt;
  return take_answer();
}

}  // namespace samfin
