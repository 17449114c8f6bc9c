// SPDX-License-Identifier: MIT
// How a group's amount falls on the actor at one end.
#include <algorithm>

#include "core/models/bridge_end.hpp"
#include "core/regulation/vkp.hpp"

namespace samfin {

namespace {

Ratio sum_of_all(const std::vector<Ratio>& weights) {
  Ratio sum;
  for (const Ratio& weight : weights) sum = sum_of(sum, weight).value_or(sum);
  return sum;
}

Ratio without(const Ratio& sum, const Ratio& own) {
  return sum_of(sum, own.negated()).value_or(sum);
}

Ratio quotient(const Ratio& a, const Ratio& b) {
  if (b.is_zero()) return {};
  return product_of(a, Ratio::of(static_cast<Int128>(b.denominator()), static_cast<Uint128>(b.numerator())))
      .value_or(Ratio());
}

std::size_t place_of(const GroupKey& key, const std::string& actor) {
  return static_cast<std::size_t>(std::find(key.actors->begin(), key.actors->end(), actor) - key.actors->begin());
}

bool has_weights(PayerGroup group) {
  return group == PayerGroup::municipalities || group == PayerGroup::health_regions;
}

}  // namespace

/// 1, or a part's weight over that of the municipality that was divided.
WideRatio BridgeReader::part_of_code() const {
  if (actor_.part.empty()) return WideRatio::one();
  const GroupKey& key = keys_.regulated(PayerGroup::municipalities);
  const auto own = municipal_weight(end_.report->parameters, actor_.part, end_.year);
  if (!own) return WideRatio::one();
  return WideRatio(own->value) / WideRatio(key.weights[place_of(key, actor_.code)]);
}

Errors BridgeReader::add_key(BridgeFactors& factors, Solution solution, const BridgeFrame& frame) {
  factors.key_before = {WideRatio(), WideRatio(), WideRatio::one()};
  factors.key_after = factors.key_before;
  if (factors.is_state || factors.is_on_behalf) return {};
  if (!has_weights(actor_.group)) {
    const auto share = private_share(solution);
    if (!share) return share.errors();
    factors.key_before = *share;
    factors.key_after = *share;
    return {};
  }
  const RulePair pair = frame.is_modelled ? rules(solution) : RulePair();
  auto before = mixture(pair.before, solution);
  auto after = mixture(pair.after, solution);
  if (!before && step() == Ratio(1)) before = after;
  if (!after && step().is_zero()) after = before;
  if (!before) return before.errors();
  if (!after) return after.errors();
  factors.key_before = std::move(*before);
  factors.key_after = std::move(*after);
  return add_weights(factors, solution);
}

/// How much of a rule's key is the regulation's, and the actor's share by the rest.
Result<KeyMixture> BridgeReader::mixture(const PlacedRule& rule, Solution solution) {
  const DatedKey* key = rule.rule == nullptr ? nullptr : rule.rule->key_of(actor_.group);
  if (keys_.is_regulated(key)) return KeyMixture{WideRatio::one(), {}, {}};
  KeyMixture mixture;
  const std::size_t own = place_of(keys_.regulated(actor_.group), actor_.code);
  const std::string path = rule.path + "/keys/" + std::string(name_of(actor_.group));
  for (const KeyPart& part : key->versions[*key->version_in(end_.year)].key.parts) {
    if (part.kind == KeyKind::regulated && !part.users) {
      mixture.plain = mixture.plain + WideRatio(part.share);
      continue;
    }
    DatedKey alone;
    alone.versions = {{0, {{part}}}};
    alone.versions[0].key.parts[0].share = Ratio(1);
    const auto model_key = keys_.model_key(&alone, solution, actor_.group, path);
    if (!model_key) return model_key.errors();
    mixture.other = mixture.other + WideRatio((*model_key)->shares[own]) * WideRatio(part.share) * part_of_code();
  }
  return mixture;
}

/// A group that is paid as one, or a member by the key of its group.
Result<KeyMixture> BridgeReader::private_share(Solution solution) {
  const PlacedRule leading = leading_rule(solution);
  const DatedKey* key = leading.rule == nullptr ? nullptr : leading.rule->key_of(actor_.group);
  KeyMixture all{{}, {}, WideRatio::one()};
  if (keys_.is_regulated(key)) return all;
  const auto members = keys_.private_shares(*key, leading.path + "/keys/" + std::string(name_of(actor_.group)));
  if (!members) return members.errors();
  const auto found = std::find(members->actors->begin(), members->actors->end(), actor_.code);
  const bool is_member = found != members->actors->end();
  all.other =
      is_member ? WideRatio(members->shares[static_cast<std::size_t>(found - members->actors->begin())]) : WideRatio();
  return all;
}

/// Of all actors of the actor's group, by the regulation's key.
const Ratio& BridgeReader::total_weight() {
  if (!total_weight_) total_weight_ = sum_of_all(keys_.regulated(actor_.group).weights);
  return *total_weight_;
}

Errors BridgeReader::add_weights(BridgeFactors& factors, Solution solution) {
  const GroupKey& key = keys_.regulated(actor_.group);
  const std::size_t own = place_of(key, actor_.code);
  if (actor_.group == PayerGroup::health_regions) {
    factors.index = key.weights[own];
    factors.others = without(total_weight(), key.weights[own]);
    return {};
  }
  Errors errors = add_municipal_weights(factors);
  if (errors.empty() && solution == Solution::vkp) add_vkp(factors, own);
  return errors;
}

Errors BridgeReader::add_municipal_weights(BridgeFactors& factors) {
  const Parameters& parameters = end_.report->parameters;
  const auto rule = MunicipalRule::of(parameters, end_.year);
  if (!rule) return rule.errors();
  const auto codes = actor_.part.empty() ? parameters.structure().find(actor_.code)->codes_today()
                                         : std::span<const std::string>(&actor_.part, 1);
  Ratio inhabitants;
  Ratio own;
  for (const std::string& code : codes) {
    const auto weight = rule->weight_of(code);
    if (!weight) return weight.errors();
    inhabitants = *sum_of(inhabitants, weight->inhabitants);  // counts are at most 10^9
    own = sum_of(own, weight->value).value_or(own);
  }
  factors.population = inhabitants;
  factors.index = quotient(own, inhabitants);
  factors.others = without(total_weight(), own);
  return {};
}

void BridgeReader::add_vkp(BridgeFactors& factors, std::size_t own) const {
  const Parameters& parameters = end_.report->parameters;
  const GroupKey& key = keys_.regulated(PayerGroup::municipalities);
  const auto common = cell_if_known(parameters, "vkp_common_share", "", end_.year);
  const auto users = cell_if_known(parameters, "vkp_users", "", end_.year);
  factors.is_vkp = true;
  if (!common || !users) {
    // VKP is not in the regulation of the year; a model may share it by a key of its own, which does without the rule.
    factors.other_users = factors.others;
    return;
  }
  const std::vector<bool> is_user = vkp_users(*users, *key.actors);
  std::vector<Ratio> weights = key.weights;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!is_user[i]) weights[i] = Ratio();
    if (is_user[i] && i != own) factors.users += (*key.actors)[i] + " ";
  }
  factors.common_share = common->number();
  factors.is_user = is_user[own];
  factors.other_users = without(sum_of_all(weights), weights[own]);
}

}  // namespace samfin
