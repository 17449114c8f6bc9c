// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/exact/money.hpp"

namespace samfin {

// Largest remainder (METHOD 2) for weights of any width. A Width says how its `Weight` is multiplied by an amount in
// full (`product`, a `Product`), how many bits it has (`bit_count`), and how amount x weight / total is rounded down
// with what is left (`Quotients`, whose `of` gives a `floor` and a `remainder`).

inline std::size_t bit_count(std::uint64_t value) {
  return 64U - static_cast<std::size_t>(__builtin_clzll(value | 1));
}

/// The rows with the `count` largest remainders, equal ones by their places, each get one more. Instead of sorting, the
/// remainders are counted by their leading bits: those above the class in which the last one served lies are all
/// served, and only within that class (about one row) is anything compared.
template <class Width>
void serve_largest(std::vector<std::uint64_t>& shares, const std::vector<typename Width::Weight>& remainders,
                   std::uint64_t count, const typename Width::Weight& total, std::span<const std::uint32_t> order) {
  const std::size_t class_bits = std::min<std::size_t>(16, bit_count(remainders.size()));
  const std::size_t total_bits = Width::bit_count(total);
  const auto shift = static_cast<unsigned>(total_bits > class_bits ? total_bits - class_bits : 0);
  std::vector<std::uint32_t> class_sizes(std::size_t{1} << class_bits);
  for (const auto& remainder : remainders) ++class_sizes[static_cast<std::size_t>(remainder >> shift)];
  std::size_t last_class = class_sizes.size() - 1;
  for (; class_sizes[last_class] < count; --last_class) count -= class_sizes[last_class];

  std::vector<std::uint32_t> rows;  // of the last class
  for (std::size_t row = 0; row < remainders.size(); ++row) {
    const auto own_class = static_cast<std::size_t>(remainders[row] >> shift);
    shares[row] += own_class > last_class ? 1 : 0;
    if (own_class == last_class) rows.push_back(static_cast<std::uint32_t>(row));
  }
  const auto is_served_first = [&](std::uint32_t a, std::uint32_t b) {
    return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : order[a] < order[b];
  };
  const auto last = rows.begin() + static_cast<std::ptrdiff_t>(count);
  if (last != rows.end()) std::nth_element(rows.begin(), last, rows.end(), is_served_first);
  for (auto row = rows.begin(); row != last; ++row) ++shares[*row];
}

/// Shares of a magnitude by largest remainder, before verification.
template <class Width>
std::vector<std::uint64_t> rounded_shares(std::uint64_t magnitude, std::span<const typename Width::Weight> weights,
                                          const typename Width::Weight& total, std::span<const std::uint32_t> order) {
  const typename Width::Quotients quotients(magnitude, total);
  std::vector<std::uint64_t> shares(weights.size());
  std::vector<typename Width::Weight> remainders(weights.size());
  std::uint64_t left = magnitude;
  for (std::size_t row = 0; row < weights.size(); ++row) {
    const auto quotient = quotients.of(weights[row]);
    shares[row] = quotient.floor;
    remainders[row] = quotient.remainder;
    left -= quotient.floor;
  }
  // Every remainder is below the total, so more rows than `left` have one: weight 0 never gets any.
  if (left > 0) serve_largest<Width>(shares, remainders, left, total, order);
  return shares;
}

/// |share x total - amount x weight| < total, and nothing for weight 0.
template <class Width>
bool keeps_the_quota(std::uint64_t magnitude, std::span<const typename Width::Weight> weights,
                     const typename Width::Weight& total, std::span<const Money> shares, bool is_credit) {
  for (std::size_t row = 0; row < weights.size(); ++row) {
    const std::int64_t share = is_credit ? -shares[row].ore() : shares[row].ore();
    if (share < 0 || (weights[row] == 0 && share != 0)) return false;
    const auto exact = Width::product(magnitude, weights[row]);
    const auto given = Width::product(static_cast<std::uint64_t>(share), total);
    const auto distance = exact > given ? exact - given : given - exact;
    if (distance >= static_cast<typename Width::Product>(total)) return false;
  }
  return true;
}

}  // namespace samfin
