// SPDX-License-Identifier: MIT
#include "core/models/model_keys.hpp"

#include <algorithm>

#include "core/exact/rest_of_one.hpp"
#include "core/models/turnover_key.hpp"
#include "core/outcome/pointer.hpp"
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
    for (const std::string& today : municipality.codes_today()) {
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
    errors.push_back({ErrorCode::unknown_actor, place, {{"actor", shown(actor)}}});
  };
  for (const auto& [actor, weight] : part.table) check(actor, path + "/table" + pointer_step(actor));
  if (!part.users) return errors;
  for (std::size_t i = 0; i < part.users->size(); ++i) check((*part.users)[i], path + "/users/" + std::to_string(i));
  return errors;
}

std::vector<Ratio> table_weights(const KeyPart& part, const std::vector<std::string>& actors) {
  std::vector<Ratio> weights;
  for (const std::string& actor : actors) {
    const auto found = part.table.find(actor);
    weights.push_back(found == part.table.end() ? Ratio() : found->second);
  }
  return weights;
}

void leave_only(const std::vector<std::string>& users, const std::vector<std::string>& actors,
                std::vector<Ratio>& weights) {
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (std::find(users.begin(), users.end(), actors[i]) == users.end()) weights[i] = Ratio();
  }
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

/// The place of a key's version: below `/dated/i/key` where it is dated.
std::string version_path(const DatedKey& key, std::size_t version, const std::string& path) {
  return key.is_dated ? path + "/dated/" + std::to_string(version) + "/key" : path;
}

/// The shares of each part of a key, mixed.
template <class PartShares>
Result<std::vector<Ratio>> mixed(const SharingKey& key, std::size_t size, const std::string& path, PartShares shares) {
  if (key.parts.size() == 1) return shares(key.parts.front(), path);
  std::vector<Ratio> sums(size);
  for (std::size_t i = 0; i < key.parts.size(); ++i) {
    const std::string place = path + "/" + std::to_string(i);
    const Result<std::vector<Ratio>> part = shares(key.parts[i], place);
    if (!part) return part.errors();
    const Errors errors = add_part(sums, *part, key.parts[i].share, place);
    if (!errors.empty()) return errors;
  }
  return sums;
}

}  // namespace

ModelKeys::ModelKeys(const Parameters& parameters, RegulatedKeys regulated, int year)
    : parameters_(&parameters), regulated_(std::move(regulated)), year_(year) {}

Result<ModelKeys> ModelKeys::of(const Parameters& parameters, int year) {
  auto regulated = regulated_keys(parameters, year);
  if (!regulated) return regulated.errors();
  return ModelKeys(parameters, std::move(*regulated), year);
}

const GroupKey& ModelKeys::regulated(PayerGroup group) const {
  return group == PayerGroup::municipalities ? regulated_.municipalities : regulated_.health_regions;
}

bool ModelKeys::is_regulated(const DatedKey* key) const {
  return key == nullptr || !key->version_in(year_);
}

const Result<std::vector<Ratio>>& ModelKeys::inhabitants(PayerGroup group) {
  const auto found = inhabitants_.find(group);
  if (found != inhabitants_.end()) return found->second;
  const std::string name = "inhabitants/" + std::string(name_of(group)) + "/" + std::to_string(year_);
  auto weights = parameters_->kept(name, municipal_key_families, [&] {
    return inhabitants_weights(*parameters_, *regulated(group).actors, group, year_);
  });
  return inhabitants_.emplace(group, std::move(weights)).first->second;
}

const Result<std::vector<Ratio>>& ModelKeys::regulated_shares(Solution solution, PayerGroup group) {
  const bool is_vkp = solution == Solution::vkp && group == PayerGroup::municipalities;
  const auto found = regulated_shares_.find({group, is_vkp});
  if (found != regulated_shares_.end()) return found->second;
  const GroupKey& key = regulated(group);
  return regulated_shares_
      .emplace(std::pair(group, is_vkp), is_vkp ? vkp_key(*parameters_, key, year_) : as_shares(key.weights, ""))
      .first->second;
}

Result<std::vector<Ratio>> ModelKeys::part_shares(const KeyPart& part, PayerGroup group, const std::string& path) {
  const std::vector<std::string>& actors = *regulated(group).actors;
  Errors errors = unknown_actors(part, actors, path);
  if (!errors.empty()) return errors;
  std::vector<Ratio> weights;
  switch (part.kind) {
    case KeyKind::regulated:
      weights = regulated(group).weights;
      break;
    case KeyKind::inhabitants: {
      const auto& counts = inhabitants(group);
      if (!counts) return counts.errors();
      weights = *counts;
      break;
    }
    case KeyKind::flat:
      weights.assign(actors.size(), Ratio(1));
      break;
    case KeyKind::table:
    case KeyKind::use:
      weights = table_weights(part, actors);
      break;
    case KeyKind::turnover:  // no-cover: the reader lets private groups only have it
      // no-cover: the same
      return Error{ErrorCode::internal_check_failed, path, {{"check", "turnover_key"}, {"year", year_}}};
  }
  if (part.users) leave_only(*part.users, actors, weights);
  return as_shares(weights, path);
}

Result<std::vector<Ratio>> ModelKeys::shares(const DatedKey* key, Solution solution, PayerGroup group,
                                             const std::string& path) {
  if (is_regulated(key)) return regulated_shares(solution, group);
  const std::size_t version = *key->version_in(year_);
  return mixed(key->versions[version].key, regulated(group).actors->size(), version_path(*key, version, path),
               [&](const KeyPart& part, const std::string& place) { return part_shares(part, group, place); });
}

Result<std::shared_ptr<const ModelKey>> ModelKeys::model_key(const DatedKey* key, Solution solution, PayerGroup group,
                                                             const std::string& path) {
  const bool is_vkp = solution == Solution::vkp && group == PayerGroup::municipalities;
  const auto found = std::find_if(asked_.begin(), asked_.end(), [&](const Asked& asked) {
    if (asked.group != group || asked.is_vkp != is_vkp || asked.key.has_value() != (key != nullptr)) return false;
    return key == nullptr || *asked.key == *key;
  });
  if (found != asked_.end()) return found->model_key;
  auto actor_shares = shares(key, solution, group, path);
  if (!actor_shares) return actor_shares.errors();
  auto allocation = AllocationKey::of(*actor_shares, *regulated(group).actors);
  if (!allocation) return allocation.errors();
  auto made = std::make_shared<const ModelKey>(ModelKey{std::move(*actor_shares), std::move(*allocation)});
  asked_.push_back({group, is_vkp, key == nullptr ? std::nullopt : std::optional(*key), made});
  return made;
}

Result<KeyShares> ModelKeys::private_shares(const DatedKey& key, const std::string& path) {
  const std::size_t version = *key.version_in(year_);
  const SharingKey& sharing = key.versions[version].key;
  auto actors = std::make_shared<std::vector<std::string>>();
  for (const KeyPart& part : sharing.parts) {
    for (const auto& [actor, weight] : part.table) actors->push_back(actor);
    for (const auto& [actor, member] : part.turnover.members) actors->push_back(actor);
  }
  std::sort(actors->begin(), actors->end());
  actors->erase(std::unique(actors->begin(), actors->end()), actors->end());
  auto shares = mixed(sharing, actors->size(), version_path(key, version, path),
                      [&](const KeyPart& part, const std::string& place) -> Result<std::vector<Ratio>> {
                        if (part.kind != KeyKind::turnover) return as_shares(table_weights(part, *actors), place);
                        const auto weights = turnover_weights(part.turnover, *actors, *parameters_, year_, place);
                        return weights ? as_shares(*weights, place) : weights;
                      });
  if (!shares) return shares.errors();
  return KeyShares{std::move(actors), std::move(*shares)};
}

bool ModelKeys::rests_on_regulation(const SharingKey& key) {
  return std::any_of(key.parts.begin(), key.parts.end(),
                     [](const KeyPart& part) { return part.kind == KeyKind::regulated; });
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
  if (errors.empty()) errors = add_part(sums, *some, rest_of_one(common->number()), common->path());
  if (!errors.empty()) return errors;
  return sums;
}

}  // namespace samfin
