// SPDX-License-Identifier: MIT
#include "core/models/bridge_orders.hpp"

namespace samfin {

namespace {

unsigned bit_of(BridgeFactor factor) {
  return 1U << static_cast<unsigned>(factor);
}

BridgeParts stated_parts(const BridgePayment& payment, const std::vector<BridgeFactor>& factors) {
  BridgeParts parts;
  unsigned bits = 0;
  Wide before = payment.value(bits);
  for (const BridgeFactor factor : factors) {
    bits |= bit_of(factor);
    Wide after = payment.value(bits);
    parts[static_cast<std::size_t>(factor)] = after - before;
    before = std::move(after);
  }
  return parts;
}

/// The payment for each set of the factors; bit i of the set stands for factors[i].
std::vector<Wide> values_of_sets(const BridgePayment& payment, const std::vector<BridgeFactor>& factors) {
  std::vector<Wide> values;
  for (unsigned set = 0; set < 1U << factors.size(); ++set) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < factors.size(); ++i) {
      if ((set >> i & 1U) != 0) bits |= bit_of(factors[i]);
    }
    values.push_back(payment.value(bits));
  }
  return values;
}

/// The average of each factor's step over all orders: sum over sets S without it of
/// |S|! (n - |S| - 1)! / n! x (payment with it - payment without it).
BridgeParts shapley_parts(const BridgePayment& payment, const std::vector<BridgeFactor>& factors) {
  std::array<std::int64_t, bridge_factor_count + 1> factorial{1};
  for (std::size_t i = 1; i < factorial.size(); ++i) factorial[i] = factorial[i - 1] * static_cast<std::int64_t>(i);
  const std::size_t count = factors.size();
  const std::vector<Wide> values = values_of_sets(payment, factors);
  BridgeParts parts;
  for (std::size_t f = 0; f < count; ++f) {
    Wide sum = 0;
    for (unsigned set = 0; set < values.size(); ++set) {
      if ((set >> f & 1U) != 0) continue;
      const auto size = static_cast<std::size_t>(__builtin_popcount(set));
      const Wide orders = Wide(factorial[size]) * factorial[count - size - 1];
      sum += orders * (values[set | 1U << f] - values[set]);
    }
    parts[static_cast<std::size_t>(factors[f])] = sum / factorial[count];
  }
  return parts;
}

}  // namespace

BridgeParts parts_of(const BridgePayment& payment, BridgeOrder order) {
  const std::vector<BridgeFactor> factors = payment.differing();
  return order == BridgeOrder::stated ? stated_parts(payment, factors) : shapley_parts(payment, factors);
}

}  // namespace samfin
