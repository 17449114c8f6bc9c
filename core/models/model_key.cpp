// SPDX-License-Identifier: MIT
#include "core/models/model_key.hpp"

#include <algorithm>
#include <map>

#include "core/regulation/vkp.hpp"

namespace samfin {

namespace {

/// The weights over their sum.
Result<std::vector<Ratio>> as_shares(const std::vector<Ratio>& weights, const std::string& path) {
  Ratio sum;
  for (const Ratio& weight : weights) {
    const auto more = sum_of(sum, weight);
    if (!more) return Error{ErrorCode::denominator_too_large, path};
    sum = *more;
  }
  if (sum.is_zero()) return Error{ErrorCode::all_weights_zero, path};
  const Ratio inverse = Ratio::of(static_cast<Int128>(sum.denominator()), static_cast<Uint128>(sum.numerator()));
  std::vector<Ratio> shares;
  for (const Ratio& weight : weights) {
    const auto share = product_of(weight, inverse);
    if (!share) return Error{ErrorCode::denominator_too_large, path};
    shares.push_back(*share);
  }
  return shares;
}

/// Inhabitants at the dates of the law's key, for the actors of the group.
Result<std::vector<Ratio>> inhabitants_weights(const Parameters& parameters, const std::vector<std::string>& actors,
                                               PayerGroup group, int year) {
  const auto rule = MunicipalRule::of(parameters, year);
  if (!rule) return rule.errors();
  const Structure& structure = parameters.structure();
  std::map<std::string, Ratio, std::less<>> weights;
  for (const std::string& code : structure.codes_of(year)) {
    const Municipality& municipality = *structure.find(code);
    for (const std::string& today : structure.codes_today(municipality)) {
      const auto weight = rule->weight_of(today);
      if (!weight) return weight.errors();
      Ratio& sum = weights[group == PayerGroup::municipalities ? code : municipality.health_region];
      sum = *sum_of(sum, weight->inhabitants);  // counts are at most 10^9
    }
  }
  std::vector<Ratio> result;
  for (const std::string& actor : actors) result.push_back(weights[actor]);
  return result;
}

Errors unknown_actors(const KeyPart& part, const std::vector<std::string>& actors, const std::string& path) {
  Errors errors;
  const auto check = [&](const std::string& actor, const std::string& place) {
    if (std::find(actors.begin(), actors.end(), actor) != actors.end()) return;
    errors.push_back({ErrorCode::unknown_actor, place, {{"actor", actor.substr(0, 60)}}});
  };
  for (const auto& [actor, weight] : part.table) check(actor, path + "/table/" + actor);
  if (!part.users) return errors;
  for (std::size_t i = 0; i < part.users->size(); ++i) check((*part.users)[i], path + "/users/" + std::to_string(i));
  return errors;
}

Result<std::vector<Ratio>> part_weights(const KeyPart& part, const Parameters& parameters, const GroupKey& regulated,
                                        PayerGroup group, int year, const std::string& path) {
  const std::vector<std::string>& actors = *regulated.actors;
  Errors errors = unknown_actors(part, actors, path);
  if (!errors.empty()) return errors;
  std::vector<Ratio> weights;
  switch (part.kind) {
    case KeyKind::regulated:
      weights = regulated.weights;
      break;
    case KeyKind::inhabitants: {
      auto inhabitants = inhabitants_weights(parameters, actors, group, year);
      if (!inhabitants) return inhabitants.errors();
      weights = std::move(*inhabitants);
      break;
    }
    case KeyKind::flat:
      weights.assign(actors.size(), Ratio(1));
      break;
    case KeyKind::table:
      for (const std::string& actor : actors) {
        const auto found = part.table.find(actor);
        weights.push_back(found == part.table.end() ? Ratio() : found->second);
      }
      break;
  }
  if (part.users) {
    for (std::size_t i = 0; i < actors.size(); ++i) {
      if (std::find(part.users->begin(), part.users->end(), actors[i]) == part.users->end()) weights[i] = Ratio();
    }
  }
  return as_shares(weights, path);
}

/// Adds share x weights to the sums.
Errors add_part(std::vector<Ratio>& sums, const std::vector<Ratio>& weights, const Ratio& share,
                const std::string& path) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const auto part = product_of(weights[i], share);
    const auto sum = part ? sum_of(sums[i], *part) : std::nullopt;
    if (!sum) return {{ErrorCode::denominator_too_large, path}};
    sums[i] = *sum;
  }
  return {};
}

}  // namespace

Result<std::vector<Ratio>> model_key(const SharingKey& key, const Parameters& parameters, const GroupKey& regulated,
                                     PayerGroup group, int year, const std::string& path) {
  if (key.parts.empty()) return as_shares(regulated.weights, path);
  if (key.parts.size() == 1) return part_weights(key.parts.front(), parameters, regulated, group, year, path);
  std::vector<Ratio> sums(regulated.weights.size());
  for (std::size_t i = 0; i < key.parts.size(); ++i) {
    const std::string place = path + "/" + std::to_string(i);
    const auto weights = part_weights(key.parts[i], parameters, regulated, group, year, place);
    if (!weights) return weights.errors();
    const Errors errors = add_part(sums, *weights, key.parts[i].share, place);
    if (!errors.empty()) return errors;
  }
  return sums;
}

Result<std::vector<Ratio>> vkp_key(const Parameters& parameters, const GroupKey& municipalities, int year) {
  const auto users = known_cell(parameters, "vkp_users", "", year);
  if (!users) return users.errors();
  const auto common = known_cell(parameters, "vkp_common_share", "", year);
  if (!common) return common.errors();
  const std::vector<bool> is_user = vkp_users(*users, *municipalities.actors);
  std::vector<Ratio> user_weights = municipalities.weights;
  for (std::size_t i = 0; i < user_weights.size(); ++i) {
    if (!is_user[i]) user_weights[i] = Ratio();
  }
  const auto all = as_shares(municipalities.weights, "/population");
  if (!all) return all.errors();
  const auto some = as_shares(user_weights, users->path());
  if (!some) return Error{ErrorCode::vkp_no_users, users->path(), {{"year", year}}};
  std::vector<Ratio> sums(user_weights.size());
  Errors errors = add_part(sums, *all, common->number(), common->path());
  if (errors.empty()) errors = add_part(sums, *some, *sum_of(Ratio(1), common->number().negated()), common->path());
  if (!errors.empty()) return errors;
  return sums;
}

}  // namespace samfin
