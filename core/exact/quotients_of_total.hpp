// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "core/exact/full_product.hpp"

namespace samfin {

/// amount x weight / total, rounded down, with its remainder, for many weights: one division prepares it, a weight
/// costs products only. Whole numbers throughout, exact for amount < 2^63 and weight <= total < 2^63:
///
/// With amount = whole x total + rest and reciprocal = floor(rest x 2^64 / total), which is below 2^64 since rest <
/// total,
///     0 <= rest x weight / total - reciprocal x weight / 2^64 < weight / 2^64 < 1/2,
/// so that the upper half of reciprocal x weight is the quotient of rest x weight, or one less. What is left of it then
/// is at least 0 and below 2 x total < 2^64, and is therefore the same modulo 2^64, where it is computed.
class QuotientsOfTotal {
 public:
  struct Quotient {
    std::uint64_t floor;
    std::uint64_t remainder;
  };

  QuotientsOfTotal(std::uint64_t amount, std::uint64_t total)
      : total_(total),
        whole_(amount / total),
        rest_(amount % total),
        reciprocal_(static_cast<std::uint64_t>((static_cast<Uint128>(rest_) << 64) / total)) {}

  Quotient of(std::uint64_t weight) const {
    const auto guess = static_cast<std::uint64_t>(full_product(reciprocal_, weight) >> 64);
    const std::uint64_t left = rest_ * weight - guess * total_;
    const bool is_one_more = left >= total_;
    return {whole_ * weight + guess + (is_one_more ? 1 : 0), is_one_more ? left - total_ : left};
  }

 private:
  std::uint64_t total_;
  std::uint64_t whole_;
  std::uint64_t rest_;
  std::uint64_t reciprocal_;
};

}  // namespace samfin
