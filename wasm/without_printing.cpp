// SPDX-License-Identifier: MIT
// The C library's printing takes 10 kB of the first module, for one use: nlohmann_json writes the control characters of a
// broken text into a message of its own, which nobody reads. The engine says place and code itself.
#include <cstddef>

extern "C" int snprintf(char* text, std::size_t size, const char*, ...) {
  if (size > 0) *text = '\0';
  return 0;
}
