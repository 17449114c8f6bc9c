// SPDX-License-Identifier: MIT
#include "core/models/bridge_payment.hpp"

namespace samfin {

namespace {

bool same(const KeyMixture& a, const KeyMixture& b) {
  return a.regulated == b.regulated && a.plain == b.plain && a.other == b.other;
}

bool rests(const KeyMixture& key) {
  return key.regulated.numerator != 0 || key.plain.numerator != 0;
}

WideRatio share_of(const KeyMixture& key, const WideRatio& regulated, const WideRatio& plain) {
  return key.regulated * regulated + key.plain * plain + key.other;
}

}  // namespace

WideRatio BridgePayment::key_share(unsigned bits) const {
  const BridgeFactors& key = of(BridgeFactor::key, bits);
  const WideRatio& step = of(BridgeFactor::phase_in, bits).step;
  if (!rests(key.key_before) && !rests(key.key_after)) return blended(key.key_before.other, key.key_after.other, step);
  const BridgeFactors& others = of(BridgeFactor::others_key, bits);
  const BridgeFactors& rule = of(BridgeFactor::vkp_rule, bits);
  const WideRatio weight = of(BridgeFactor::own_population, bits).population * of(BridgeFactor::own_index, bits).index;
  const WideRatio plain = weight / (weight + others.others);
  WideRatio regulated = plain;
  if (from_.is_vkp) {
    WideRatio users;
    // Who else uses VKP belongs to the rule; where that is unchanged, what they weigh is others' key.
    const BridgeFactors& user_weights = from_.users == to_.users ? others : rule;
    if (rule.is_user) users = weight / (weight + user_weights.other_users);
    regulated = plain * rule.common_share + users * (WideRatio::one() - rule.common_share);
  }
  return blended(share_of(key.key_before, regulated, plain), share_of(key.key_after, regulated, plain), step);
}

Wide BridgePayment::value(unsigned bits) const {
  const WideRatio& step = of(BridgeFactor::phase_in, bits).step;
  const BridgeFactors& cost = of(BridgeFactor::cost, bits);
  const BridgeFactors& state = of(BridgeFactor::state_share, bits);
  const BridgeFactors& group = of(BridgeFactor::group_share, bits);
  const BridgeFactors& own = of(BridgeFactor::on_behalf, bits);
  const WideRatio pool =
      cost.cost * of(BridgeFactor::price, bits).price + of(BridgeFactor::investment, bits).investment;
  WideRatio state_share = blended(state.state_before, state.state_after, step);
  if (!from_.is_state) state_share = WideRatio::one() - state_share;
  WideRatio own_part = blended(own.own_before, own.own_after, step);
  if (!from_.is_on_behalf) own_part = WideRatio::one() - own_part;
  const WideRatio group_share = blended(group.group_before, group.group_after, step);
  return millionths(pool * state_share * group_share * own_part * key_share(bits) + cost.kept);
}

bool BridgePayment::rests_on_regulation() const {
  return rests(from_.key_before) || rests(from_.key_after) || rests(to_.key_before) || rests(to_.key_after);
}

bool BridgePayment::other_users_differ() const {
  return from_.is_vkp && from_.users == to_.users && !(from_.other_users == to_.other_users);
}

bool BridgePayment::differs(BridgeFactor factor) const {
  switch (factor) {
    case BridgeFactor::cost:
      return !(from_.cost == to_.cost && from_.kept == to_.kept);
    case BridgeFactor::price:
      return !(from_.price == to_.price);
    case BridgeFactor::investment:
      return !(from_.investment == to_.investment);
    case BridgeFactor::state_share:
      return !(from_.state_before == to_.state_before && from_.state_after == to_.state_after);
    case BridgeFactor::group_share:
      return !(from_.group_before == to_.group_before && from_.group_after == to_.group_after);
    case BridgeFactor::on_behalf:
      return !(from_.own_before == to_.own_before && from_.own_after == to_.own_after);
    case BridgeFactor::key:
      return !(same(from_.key_before, to_.key_before) && same(from_.key_after, to_.key_after));
    case BridgeFactor::phase_in:
      return !(from_.step == to_.step);
    case BridgeFactor::own_population:
      return rests_on_regulation() && !(from_.population == to_.population);
    case BridgeFactor::own_index:
      return rests_on_regulation() && !(from_.index == to_.index);
    case BridgeFactor::others_key:
      return rests_on_regulation() && (other_users_differ() || !(from_.others == to_.others));
    case BridgeFactor::vkp_rule:
      return rests_on_regulation() && from_.is_vkp &&
             !(from_.common_share == to_.common_share && from_.is_user == to_.is_user && from_.users == to_.users);
  }
  return true;  // no-cover: each factor returns above
}

std::vector<BridgeFactor> BridgePayment::differing() const {
  std::vector<BridgeFactor> factors;
  for (std::size_t f = 0; f < bridge_factor_count; ++f) {
    if (differs(static_cast<BridgeFactor>(f))) factors.push_back(static_cast<BridgeFactor>(f));
  }
  return factors;
}

}  // namespace samfin
