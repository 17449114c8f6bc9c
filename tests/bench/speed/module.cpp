// SPDX-License-Identifier: MIT
// The timed work as WebAssembly, flags and all as the page's first module.
#include <emscripten/bind.h>

#include "tests/bench/speed/workloads.hpp"

namespace {
std::string answer(const std::string& line) {
  return samfin::answer_to(line);
}
}  // namespace

EMSCRIPTEN_BINDINGS(samfin_speed) {
  emscripten::function("answer", &answer);
}
