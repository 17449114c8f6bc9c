// SPDX-License-Identifier: MIT
#include "core/outcome/pointer.hpp"

namespace samfin {

std::string pointer_step(std::string_view key) {
  std::string step = "/";
  for (const char c : key.substr(0, 100)) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

}  // namespace samfin
