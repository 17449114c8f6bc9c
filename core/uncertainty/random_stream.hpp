// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace samfin {

/// The random numbers of one input (METHOD 43): SplitMix64 as a counter. A number is a function of the seed, the
/// input's id and its place alone, so that neither the order of drawing nor other inputs move it, here and in
/// WebAssembly alike. Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
class RandomStream {
 public:
  RandomStream(std::uint64_t seed, std::string_view id);

  /// 64 random bits.
  std::uint64_t bits(std::uint64_t place) const;
  /// 0 < number < 1, in steps of 2^-52, exact.
  double number(std::uint64_t place) const;
  /// 0 <= index < count; `count` is below 2^32.
  std::uint32_t index(std::uint64_t place, std::uint32_t count) const {
    return static_cast<std::uint32_t>(((bits(place) >> 32U) * count) >> 32U);
  }

 private:
  std::uint64_t start_ = 0;
};

/// SplitMix64's mixing of a state.
std::uint64_t mixed(std::uint64_t state);

}  // namespace samfin
