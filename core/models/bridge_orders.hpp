// SPDX-License-Identifier: MIT
#pragma once

#include "core/models/bridge_payment.hpp"

namespace samfin {

/// How the order of the steps is treated.
enum class BridgeOrder : unsigned char {
  stated,   ///< one after the other, in the order of the factors
  shapley,  ///< the average over all orders
};

inline constexpr std::array<std::string_view, 2> bridge_order_names = {"stated", "shapley"};
constexpr std::string_view name_of(BridgeOrder order) {
  return bridge_order_names[static_cast<std::size_t>(order)];
}

/// Each factor's step in millionths of an øre.
using BridgeParts = std::array<Wide, bridge_factor_count>;

/// The steps from the one end to the other. Factors that do not differ have none, and no part in the orders.
BridgeParts parts_of(const BridgePayment& payment, BridgeOrder order);

}  // namespace samfin
