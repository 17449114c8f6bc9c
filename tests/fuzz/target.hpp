// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace samfin::fuzz {

/// A door of the engine at which any bytes may be put. `run` comes back, or stops the program where a promise is
/// broken.
struct Target {
  std::string_view name;
  void (*run)(std::string_view input);
  /// Whether inputs are JSON (behind a first line, for questions), which the mutator then changes value by value.
  bool is_json;
  std::string_view corpus;  ///< the folder of its seeds
};

std::span<const Target> targets();

/// Null where there is none of that name.
const Target* target_named(std::string_view name);

/// Stops the program with a word about the promise that is broken.
[[noreturn]] void broken(std::string_view promise, std::string_view got = {});

}  // namespace samfin::fuzz
