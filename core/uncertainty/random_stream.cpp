// SPDX-License-Identifier: MIT
#include "core/uncertainty/random_stream.hpp"

namespace samfin {

namespace {

constexpr std::uint64_t golden_gamma = 0x9E3779B97F4A7C15;

/// FNV-1a of the bytes.
std::uint64_t hash_of(std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : id) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return hash;
}

}  // namespace

std::uint64_t mixed(std::uint64_t state) {
  state = (state ^ (state >> 30U)) * 0xBF58476D1CE4E5B9;
  state = (state ^ (state >> 27U)) * 0x94D049BB133111EB;
  return state ^ (state >> 31U);
}

RandomStream::RandomStream(std::uint64_t seed, std::string_view id)
    : start_(mixed((seed + golden_gamma) ^ hash_of(id))) {}

std::uint64_t RandomStream::bits(std::uint64_t place) const {
  return mixed(start_ + (place + 1) * golden_gamma);
}

double RandomStream::number(std::uint64_t place) const {
  constexpr double step = 1.0 / 4503599627370496.0;  // 2^-52
  return (static_cast<double>(bits(place) >> 12U) + 0.5) * step;
}

}  // namespace samfin
