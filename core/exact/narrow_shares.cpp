// SPDX-License-Identifier: MIT
#include "core/exact/narrow_shares.hpp"

#include "core/exact/full_product.hpp"
#include "core/exact/largest_remainder.hpp"
#include "core/exact/quotients_of_total.hpp"

namespace samfin {

namespace {

struct Narrow {
  using Weight = std::uint64_t;
  using Product = Uint128;
  using Quotients = QuotientsOfTotal;
  static Product product(std::uint64_t amount, Weight weight) { return full_product(amount, weight); }
  static std::size_t bit_count(Weight value) { return samfin::bit_count(value); }
};

}  // namespace

std::vector<std::uint64_t> narrow_shares(std::uint64_t amount, std::span<const std::uint64_t> weights,
                                         std::uint64_t total, std::span<const std::uint32_t> order) {
  return rounded_shares<Narrow>(amount, weights, total, order);
}

bool keep_narrow_quota(std::uint64_t amount, std::span<const std::uint64_t> weights, std::uint64_t total,
                       std::span<const Money> shares, bool is_credit) {
  return keeps_the_quota<Narrow>(amount, weights, total, shares, is_credit);
}

}  // namespace samfin
