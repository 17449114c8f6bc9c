// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samfin {

/// Municipalities by inhabitants: from this number on, up to the next class (METHOD 24). A choice of our own.
struct SizeClass {
  std::string_view name;
  std::int64_t from = 0;
};
inline constexpr std::array<SizeClass, 6> size_classes = {{{"below_2000", 0},
                                                           {"2000_to_4999", 2'000},
                                                           {"5000_to_9999", 5'000},
                                                           {"10000_to_19999", 10'000},
                                                           {"20000_to_49999", 20'000},
                                                           {"50000_and_more", 50'000}}};

/// The place in `size_classes` of a municipality with this many inhabitants.
constexpr std::size_t size_class_of(std::int64_t inhabitants) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < size_classes.size(); ++i) {
    if (inhabitants >= size_classes[i].from) found = i;
  }
  return found;
}

}  // namespace samfin
