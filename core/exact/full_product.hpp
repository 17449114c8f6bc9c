// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "core/exact/wide.hpp"

namespace samfin {

/// a x b in full. WebAssembly has no such instruction and calls a function for the operator, which is slower than the
/// four products of halves here: their sums cannot pass 64 bits.
inline Uint128 full_product(std::uint64_t a, std::uint64_t b) {
#ifdef __wasm__
  constexpr std::uint64_t low = 0xFFFF'FFFF;
  const std::uint64_t low_low = (a & low) * (b & low);
  const std::uint64_t high_low = (a >> 32) * (b & low) + (low_low >> 32);
  const std::uint64_t low_high = (a & low) * (b >> 32) + (high_low & low);
  const std::uint64_t high = (a >> 32) * (b >> 32) + (high_low >> 32) + (low_high >> 32);
  return (static_cast<Uint128>(high) << 64) | ((low_high << 32) | (low_low & low));
#else
  return static_cast<Uint128>(a) * b;
#endif
}

}  // namespace samfin
