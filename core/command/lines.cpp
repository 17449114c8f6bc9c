// SPDX-License-Identifier: MIT
#include "core/command/lines.hpp"

#include <istream>
#include <ostream>

namespace samfin {

void answer_lines(std::istream& in, std::ostream& out, const std::function<std::string(std::string_view)>& answer) {
  std::string line;
  while (std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    out << answer(line) << '\n';
  }
  out.flush();
}

}  // namespace samfin
