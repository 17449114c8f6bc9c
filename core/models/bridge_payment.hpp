// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/models/bridge_fraction.hpp"

namespace samfin {

/// What can move an actor's payment for a solution, in the order in which the steps are taken.
enum class BridgeFactor : unsigned char {
  cost,            ///< the solution's sum over the groups that share it, as adopted or as the model has it
  price,           ///< the supplement for prices, and the growth into a year that is carried forward
  investment,      ///< instalments and interest due in the year
  state_share,     ///< the state's part of both
  group_share,     ///< the group's part of the rest
  on_behalf,       ///< what those pay themselves whom the group paid for
  key,             ///< a model's own key, and how much of the payment rests on it
  phase_in,        ///< how far the year has come on the way to the model
  own_population,  ///< a municipality's inhabitants in the regulation's key
  own_index,       ///< its index; a region's weight
  others_key,      ///< everybody else's weight
  vkp_rule,        ///< the common share, and who uses VKP
};

inline constexpr std::size_t bridge_factor_count = 12;
inline constexpr std::array<std::string_view, bridge_factor_count> bridge_factor_names = {
    "cost", "price_adjustment", "investment",     "state_share", "group_share", "on_behalf",
    "key",  "phase_in",         "own_population", "own_index",   "others_key",  "vkp_rule"};

/// How much of a key is the regulation's, how much of it the municipal key also where VKP has its halves, and the
/// actor's share by what else is in it.
struct KeyMixture {
  WideRatio regulated;
  WideRatio plain;
  WideRatio other;
};

/// All that decides one payment at one end (METHOD 26). `before` and `after` are the two ways that a model phases
/// between; without a model they are the same. Without a key (a group paid as one) the weights are 1 and 0.
struct BridgeFactors {
  WideRatio cost;  ///< in øre, before the price adjustment
  WideRatio kept;  ///< what the state pays by the regulation, beside what is shared
  WideRatio price = WideRatio::one();
  WideRatio investment;
  bool is_state = false;  ///< the state gets its share, the others the rest
  WideRatio state_before;
  WideRatio state_after;
  WideRatio group_before = WideRatio::one();
  WideRatio group_after = WideRatio::one();
  bool is_on_behalf = false;  ///< those who pay themselves get their part, the group the rest
  WideRatio own_before;
  WideRatio own_after;
  KeyMixture key_before;
  KeyMixture key_after;
  WideRatio step = WideRatio::one();
  WideRatio population = WideRatio::one();
  WideRatio index = WideRatio::one();
  WideRatio others;
  bool is_vkp = false;
  WideRatio common_share = WideRatio::one();
  bool is_user = true;
  WideRatio other_users;
  std::string users;  ///< the others that use VKP, by code, in whatever words the parameter says it
};

/// A payment between two ends: each factor is taken from one of them.
class BridgePayment {
 public:
  BridgePayment(const BridgeFactors& from, const BridgeFactors& to) : from_(from), to_(to) {}

  /// In millionths of an øre; factor f comes from `to` where its bit is set.
  Wide value(unsigned bits) const;

  /// The factors that differ between the ends and have a part in the payment, in their order.
  std::vector<BridgeFactor> differing() const;

 private:
  const BridgeFactors& of(BridgeFactor factor, unsigned bits) const {
    return (bits >> static_cast<unsigned>(factor) & 1U) != 0 ? to_ : from_;
  }
  WideRatio key_share(unsigned bits) const;
  bool rests_on_regulation() const;
  bool other_users_differ() const;
  bool differs(BridgeFactor factor) const;

  const BridgeFactors& from_;
  const BridgeFactors& to_;
};

}  // namespace samfin
