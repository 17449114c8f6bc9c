// SPDX-License-Identifier: MIT
// The timed work as a native program: a question a line on standard input, an answer a line.
#include <iostream>
#include <string>

#include "tests/bench/speed/workloads.hpp"

int main() {
  std::string line;
  while (std::getline(std::cin, line)) std::cout << samfin::answer_to(line) << std::endl;
}
