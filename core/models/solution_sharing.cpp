// SPDX-License-Identifier: MIT
#include "core/models/solution_sharing.hpp"

#include <algorithm>
#include <set>

#include "core/exact/allocation.hpp"
#include "core/exact/rest_of_one.hpp"
#include "core/outcome/pointer.hpp"
#include "core/regulation/vkp.hpp"

namespace samfin {

namespace {

using GroupMoney = std::map<PayerGroup, Money>;

/// (1 - step) x before + step x after.
std::optional<Ratio> blended(const Ratio& before, const Ratio& after, const Ratio& step) {
  if (before == after) return before;
  const auto old_part = product_of(before, rest_of_one(step));
  const auto new_part = product_of(after, step);
  return old_part && new_part ? sum_of(*old_part, *new_part) : std::nullopt;
}

/// Amounts over their sum; nothing to divide by gives regions and municipalities a half each.
Ratio proportion(const GroupMoney& amounts, PayerGroup group) {
  Money sum;
  for (const auto& [other, amount] : amounts) sum += amount;
  if (sum == Money()) {
    const bool is_shared = group == PayerGroup::health_regions || group == PayerGroup::municipalities;
    return is_shared ? Ratio::of(1, 2) : Ratio();
  }
  const auto found = amounts.find(group);
  return found == amounts.end() ? Ratio() : Ratio::of(found->second.ore(), static_cast<Uint128>(sum.ore()));
}

/// The parts by share or by use, which add up to 1.
Result<std::map<PayerGroup, Ratio>> variable_shares(const PlacedRule& rule) {
  std::map<PayerGroup, Ratio> shares;
  Ratio sum;
  for (const auto& [group, portion] : rule.rule->groups) {
    if (portion.kind == GroupPortion::Kind::fixed) continue;
    shares[group] = portion.value;
    const auto more = sum_of(sum, portion.value);
    if (!more) return Error{ErrorCode::denominator_too_large, rule.path + "/groups"};
    sum = *more;
  }
  if (sum.is_zero()) return Error{ErrorCode::all_weights_zero, rule.path + "/groups"};
  const Ratio inverse = Ratio::of(static_cast<Int128>(sum.denominator()), static_cast<Uint128>(sum.numerator()));
  for (auto& [group, share] : shares) {
    const auto scaled_share = product_of(share, inverse);
    if (!scaled_share) return Error{ErrorCode::denominator_too_large, rule.path + "/groups"};
    share = *scaled_share;
  }
  return shares;
}

/// The share of a group's amount that is for others, where they pay it themselves or where the group pays it.
Ratio part_of_those(const PlacedRule& rule, PayerGroup of, bool is_paid_by_group) {
  if (rule.rule == nullptr) return {};
  const auto found = rule.rule->on_behalf.find(of);
  const bool is_said = found != rule.rule->on_behalf.end() && found->second.is_paid_by_group == is_paid_by_group;
  return is_said ? found->second.share : Ratio();
}

/// One solution on its way; the stages in order.
class SolutionSharing {
 public:
  SolutionSharing(const SharingQuestion& question, const std::vector<PaymentBlock>& regulated, ModelKeys& keys)
      : question_(question), regulated_(regulated), keys_(keys) {
    // At either end only that end's rule counts.
    if (question_.step == Ratio(1)) question_.before = question_.after;
    if (question_.step.is_zero()) question_.after = question_.before;
  }

  Result<SharedSolution> shared() {
    const SolutionModel* rule = question_.after.rule;
    shared_.solution = question_.solution;
    shared_.is_modelled = true;
    shared_.step = question_.step;
    shared_.investment = question_.instalments;
    if (rule != nullptr) {
      shared_.task_class = rule->task_class;
      shared_.collection = rule->collection;
    }
    // A service is bought, or not: there is no way half between the ends.
    const bool is_at_end = question_.step == Ratio(1) || question_.step.is_zero();
    const bool is_bought = is_at_end && rule != nullptr && rule->task_class == TaskClass::voluntary;
    Errors errors = is_bought ? buy(*rule) : share();
    if (!errors.empty()) return errors;
    std::stable_sort(shared_.blocks.begin(), shared_.blocks.end(),
                     [](const PaymentBlock& a, const PaymentBlock& b) { return a.payer_group < b.payer_group; });
    return std::move(shared_);
  }

 private:
  // What is shared, and among whom.

  static void add_sharing_groups(const PlacedRule& rule, const std::vector<PaymentBlock>& blocks,
                                 std::set<PayerGroup>& groups) {
    if (rule.rule == nullptr) return;
    for (const auto& [group, portion] : rule.rule->groups) groups.insert(group);
    if (rule.rule->task_class != TaskClass::authority) return;
    for (const PaymentBlock& block : blocks) {
      if (block.payer_group != PayerGroup::state) groups.insert(block.payer_group);
    }
  }

  std::set<PayerGroup> sharing_groups() const {
    std::set<PayerGroup> groups = {PayerGroup::health_regions, PayerGroup::municipalities};
    add_sharing_groups(question_.before, regulated_, groups);
    add_sharing_groups(question_.after, regulated_, groups);
    return groups;
  }

  /// The regulated amounts of the groups that share; the others' payments stay.
  Result<GroupMoney> amounts_to_share(const std::set<PayerGroup>& groups) {
    GroupMoney amounts;
    for (const PayerGroup group : groups) amounts[group] = Money();
    for (const PaymentBlock& block : regulated_) {
      shared_.operation += block.total;
      if (groups.count(block.payer_group) > 0) {
        amounts[block.payer_group] += block.total;
      } else {
        shared_.blocks.push_back(block);
      }
    }
    const bool is_known = std::any_of(regulated_.begin(), regulated_.end(), [](const PaymentBlock& block) {
      return block.payer_group == PayerGroup::other_members;
    });
    const bool is_price_list = question_.solution == Solution::helsenettet;
    if (is_price_list && groups.count(PayerGroup::other_members) > 0 && !is_known) {
      return Error{
          ErrorCode::input_not_known, question_.after.path + "/groups/other_members", {{"year", question_.year}}};
    }
    return amounts;
  }

  /// What is shared for operation: where the rule has a total, that stands for what the rule's own groups pay; a group
  /// that only shares by the rule before brings its regulated amount.
  Money operation_of(const GroupMoney& amounts) {
    std::set<PayerGroup> own = {PayerGroup::health_regions, PayerGroup::municipalities};
    add_sharing_groups(question_.after, regulated_, own);
    Money pool;
    Money replaced;
    for (const auto& [group, amount] : amounts) {
      pool += amount;
      if (own.count(group) > 0) replaced += amount;
    }
    const SolutionModel* rule = question_.after.rule;
    if (rule == nullptr || !rule->total) return pool;
    shared_.operation += *rule->total - replaced;
    return pool + *rule->total - replaced;
  }

  // The stages.

  Errors share() {
    const auto amounts = amounts_to_share(sharing_groups());
    if (!amounts) return amounts.errors();
    const Money pool = operation_of(*amounts) + question_.instalments;
    if (pool.is_too_large()) return {{ErrorCode::amount_too_large, path(), {{"largest_ore", Money::largest_ore}}}};
    if (pool != Money()) {
      const auto share = blended(state_share_of(question_.before), state_share_of(question_.after), question_.step);
      if (!share) return {{ErrorCode::denominator_too_large, path() + "/state_share"}};
      const auto state = scaled(pool, *share, Rounding::half_up, path() + "/state_share");
      if (!state) return state.errors();
      if (*state != Money()) add_state(*state);
      shared_.pool = pool;
      shared_.state = *state;
      Errors errors = share_rest(*amounts, pool - *state);
      if (!errors.empty()) return errors;
    } else if (question_.after.rule != nullptr && question_.after.rule->total) {
      // A total of nothing has nothing that a fixed amount could be taken from.
      const auto shares = group_shares_of(question_.after, *amounts, pool);
      if (!shares) return shares.errors();
    }
    return share_private_groups();
  }

  void add_state(Money amount) {
    // The state may pay by the regulation already.
    for (PaymentBlock& block : shared_.blocks) {
      if (block.payer_group != PayerGroup::state) continue;
      block.amounts = {block.amounts.front() + amount};
      block.total += amount;
      block.total_status = Status::assumed;
      block.statuses = {Status::assumed};
      return;
    }
    add_one(PayerGroup::state, amount);
  }

  /// A group that is paid as one.
  void add_one(PayerGroup group, Money amount) {
    PaymentBlock block = block_of(group, amount);
    block.actors = std::make_shared<const std::vector<std::string>>(1, std::string(name_of(group)));
    block.amounts = {amount};
    block.statuses = {Status::assumed};
    shared_.blocks.push_back(std::move(block));
  }

  PaymentBlock block_of(PayerGroup group, Money amount) const {
    PaymentBlock block;
    block.year = question_.year;
    block.solution = question_.solution;
    block.payer_group = group;
    block.total = amount;
    block.total_status = Status::assumed;
    return block;
  }

  Errors share_rest(const GroupMoney& regulated, Money rest) {
    const auto groups = group_amounts(regulated, rest);
    if (!groups) return groups.errors();
    shared_.group_amounts = *groups;
    for (const auto& [group, amount] : *groups) {
      const bool has_key = group == PayerGroup::health_regions || group == PayerGroup::municipalities;
      // Regions and municipalities have their rows wherever something is shared, also of nothing, as in the regulation.
      if (amount == Money() && (!has_key || shared_.pool == Money())) continue;
      const auto own = take_on_behalf(group, amount);
      if (!own) return own.errors();
      if (!has_key) {
        if (*own != Money()) add_one(group, *own);
        continue;
      }
      Errors errors = add_group(group, *own);
      if (!errors.empty()) return errors;
    }
    return {};
  }

  Result<GroupMoney> group_amounts(const GroupMoney& regulated, Money rest) {
    const auto before = group_shares_of(question_.before, regulated, rest);
    if (!before) return before.errors();
    const auto after = group_shares_of(question_.after, regulated, rest);
    if (!after) return after.errors();
    std::vector<Ratio> weights;
    std::vector<std::string> ids;
    for (const auto& [group, amount] : regulated) {
      const auto weight = blended(before->at(group), after->at(group), question_.step);
      if (!weight) return Error{ErrorCode::denominator_too_large, path() + "/groups"};
      weights.push_back(*weight);
      shared_.group_shares[group] = *weight;
      ids.emplace_back(name_of(group));
    }
    GroupMoney amounts = regulated;
    for (auto& [group, amount] : amounts) amount = Money();
    if (rest == Money()) return amounts;
    const auto shares = shares_of(rest, weights, ids);
    if (!shares) return shares.errors();
    std::size_t i = 0;
    for (auto& [group, amount] : amounts) amount = (*shares)[i++];
    return amounts;
  }

  /// What a group itself pays, after those it pays on behalf of have paid their own part.
  Result<Money> take_on_behalf(PayerGroup group, Money amount) {
    Money own = amount;
    for (const PayerGroup of : {PayerGroup::general_practitioners, PayerGroup::contract_specialists}) {
      if (payer_on_behalf_of(of) != group) continue;
      const std::string place = path() + "/on_behalf/" + std::string(name_of(of)) + "/share";
      const auto share = blended(own_part_of(question_.before, of), own_part_of(question_.after, of), question_.step);
      if (!share) return Error{ErrorCode::denominator_too_large, place};
      const auto moved = scaled(amount, *share, Rounding::half_up, place);
      if (!moved) return moved.errors();
      if (*moved != Money()) {
        add_one(of, *moved);
        shared_.on_behalf.push_back({of, *moved, false});
        own -= *moved;
      }
      const auto paid_share =
          blended(part_of_those(question_.before, of, true), part_of_those(question_.after, of, true), question_.step);
      if (!paid_share) return Error{ErrorCode::denominator_too_large, place};
      if (*paid_share == Ratio()) continue;
      const auto paid = scaled(amount, *paid_share, Rounding::half_up, place);
      if (!paid) return paid.errors();
      shared_.on_behalf.push_back({of, *paid, true});
    }
    return own;
  }

  Errors add_group(PayerGroup group, Money amount) {
    auto shares = payments_by_key(group, amount);
    if (!shares) return shares.errors();
    const GroupKey& regulated = keys_.regulated(group);
    PaymentBlock block = block_of(group, amount);
    block.actors = regulated.actors;
    block.amounts = std::move(*shares);
    block.statuses.assign(block.amounts.size(), Status::assumed);
    for (std::size_t i = 0; rests_on_regulation(group) && i < block.statuses.size(); ++i) {
      block.statuses[i] = weakest_of(Status::assumed, regulated.statuses[i]);
    }
    shared_.blocks.push_back(std::move(block));
    return {};
  }

  const DatedKey* key_of(const PlacedRule& rule, PayerGroup group) const {
    return rule.rule == nullptr ? nullptr : rule.rule->key_of(group);
  }
  std::string key_path(const PlacedRule& rule, PayerGroup group) const {
    return rule.path + "/keys/" + std::string(name_of(group));
  }

  bool rests_on_regulation(PayerGroup group) const {
    for (const PlacedRule* rule : {&question_.before, &question_.after}) {
      const DatedKey* key = key_of(*rule, group);
      if (keys_.is_regulated(key)) return true;
      if (ModelKeys::rests_on_regulation(key->versions[*key->version_in(question_.year)].key)) return true;
    }
    return false;
  }

  /// A key that stays as regulated shares as the regulation does, to the øre: VKP in its two halves.
  Result<std::vector<Money>> payments_by_key(PayerGroup group, Money amount) {
    const GroupKey& regulated = keys_.regulated(group);
    const bool is_regulated =
        keys_.is_regulated(key_of(question_.before, group)) && keys_.is_regulated(key_of(question_.after, group));
    if (is_regulated && question_.solution == Solution::vkp && group == PayerGroup::municipalities) {
      const auto halves = vkp_shares(keys_.parameters(), amount, regulated, question_.year);
      if (!halves) return halves.errors();
      std::vector<Money> shares = halves->common;
      for (std::size_t i = 0; i < shares.size(); ++i) shares[i] += halves->users[i];
      return shares;
    }
    if (is_regulated) return regulated.key.shares_of(amount);
    const bool is_at_end = question_.step == Ratio(1) || question_.step.is_zero();
    if (is_at_end) {
      const auto key = model_key(question_.before, group);
      if (!key) return key.errors();
      shared_.shares[group] = (*key)->shares;
      return (*key)->key.shares_of(amount);
    }
    auto weights = weights_between(group);
    if (!weights) return weights.errors();
    auto shares = shares_of(amount, *weights, *regulated.actors);
    shared_.shares[group] = std::move(*weights);
    return shares;
  }

  Result<std::shared_ptr<const ModelKey>> model_key(const PlacedRule& rule, PayerGroup group) {
    return keys_.model_key(key_of(rule, group), question_.solution, group, key_path(rule, group));
  }

  /// On the way between the keys of the two ends.
  Result<std::vector<Ratio>> weights_between(PayerGroup group) {
    const auto before = model_key(question_.before, group);
    if (!before) return before.errors();
    const auto after = model_key(question_.after, group);
    if (!after) return after.errors();
    std::vector<Ratio> weights;
    for (std::size_t i = 0; i < (*before)->shares.size(); ++i) {
      const auto weight = blended((*before)->shares[i], (*after)->shares[i], question_.step);
      if (!weight) return Error{ErrorCode::denominator_too_large, key_path(question_.after, group)};
      weights.push_back(*weight);
    }
    return weights;
  }

  /// Private groups by a key of their own: the payment of the group becomes those of its members.
  Errors share_private_groups() {
    for (PaymentBlock& block : shared_.blocks) {
      const bool is_private =
          block.payer_group == PayerGroup::pharmacies || block.payer_group == PayerGroup::other_members;
      const DatedKey* key = is_private ? key_of(question_.after, block.payer_group) : nullptr;
      if (key == nullptr || keys_.is_regulated(key)) continue;
      auto members = keys_.private_shares(*key, key_path(question_.after, block.payer_group));
      if (!members) return members.errors();
      auto amounts = shares_of(block.total, members->shares, *members->actors);
      if (!amounts) return amounts.errors();
      block.actors = std::move(members->actors);
      block.amounts = std::move(*amounts);
      block.statuses.assign(block.amounts.size(), Status::assumed);
    }
    return {};
  }

  // A voluntary service.

  /// The full cost over those who buy, by their units: one price for all. Without buyers nobody is obliged to pay.
  Errors buy(const SolutionModel& rule) {
    Money cost = question_.instalments;
    for (const PaymentBlock& block : regulated_) cost += block.total;
    if (rule.total) cost = *rule.total + question_.instalments;
    shared_.operation = cost - question_.instalments;
    if (rule.buyers.empty()) {
      shared_.bought = cost;
      shared_.operation = Money();
      shared_.investment = Money();
      return {};
    }
    std::vector<std::string> ids;
    std::vector<Ratio> units;
    for (const auto& [buyer, count] : rule.buyers) {
      ids.push_back(buyer);
      units.push_back(count);
    }
    const auto payments = shares_of(cost, units, ids);
    if (!payments) return {{payments.errors().front().code, path() + "/buyers"}};
    std::map<std::string, Money, std::less<>> paid;
    for (std::size_t i = 0; i < ids.size(); ++i) paid[ids[i]] = (*payments)[i];
    for (const PayerGroup group : {PayerGroup::health_regions, PayerGroup::municipalities}) add_buyers(group, paid);
    for (const PayerGroup group : {PayerGroup::pharmacies, PayerGroup::other_members}) {
      const auto found = paid.find(name_of(group));
      if (found == paid.end()) continue;
      if (found->second != Money()) add_one(group, found->second);
      paid.erase(found);
    }
    // Who buys what costs nothing, such as a solution that is not in the year, has no row for it.
    if (cost == Money()) shared_.blocks.clear();
    Errors errors;
    for (const auto& [actor, amount] : paid) {
      errors.push_back({ErrorCode::unknown_actor, path() + "/buyers" + pointer_step(actor), {{"actor", shown(actor)}}});
    }
    return errors;
  }

  /// The group's buyers, who are taken out of the list. Where one of them buys, all of the group have their rows.
  void add_buyers(PayerGroup group, std::map<std::string, Money, std::less<>>& paid) {
    const GroupKey& regulated = keys_.regulated(group);
    PaymentBlock block = block_of(group, Money());
    block.actors = regulated.actors;
    const std::size_t all = paid.size();
    for (const std::string& actor : *regulated.actors) {
      const auto found = paid.find(actor);
      block.amounts.push_back(found == paid.end() ? Money() : found->second);
      block.total += block.amounts.back();
      if (found != paid.end()) paid.erase(found);
    }
    block.statuses.assign(block.amounts.size(), Status::assumed);
    if (paid.size() < all) shared_.blocks.push_back(std::move(block));
  }

  const std::string& path() const {
    return question_.after.rule == nullptr ? question_.before.path : question_.after.path;
  }

  SharingQuestion question_;
  const std::vector<PaymentBlock>& regulated_;
  ModelKeys& keys_;
  SharedSolution shared_;
};

}  // namespace

Ratio state_share_of(const PlacedRule& rule) {
  if (rule.rule == nullptr) return {};
  return rule.rule->task_class == TaskClass::authority ? Ratio(1) : rule.rule->state_share;
}

Ratio own_part_of(const PlacedRule& rule, PayerGroup of) {
  return part_of_those(rule, of, false);
}

Result<std::map<PayerGroup, Ratio>> group_shares_of(const PlacedRule& rule,
                                                    const std::map<PayerGroup, Money>& regulated, Money rest) {
  std::map<PayerGroup, Ratio> shares;
  for (const auto& [group, amount] : regulated) shares[group] = proportion(regulated, group);
  // Of an authority task nothing is left, so its groups say nothing.
  const bool has_groups = rule.rule != nullptr && rule.rule->task_class != TaskClass::authority;
  if (!has_groups || rule.rule->groups.empty()) return shares;
  const auto variable = variable_shares(rule);
  if (!variable) return variable.errors();
  Money fixed;
  Ratio unnamed;  // groups that share by the other rule only keep their proportion
  for (const auto& [group, amount] : regulated) {
    const auto found = rule.rule->groups.find(group);
    if (found == rule.rule->groups.end()) {
      unnamed = sum_of(unnamed, shares[group]).value_or(unnamed);
    } else if (found->second.kind == GroupPortion::Kind::fixed) {
      fixed += found->second.amount;
    }
  }
  if (fixed > rest) {
    return Error{ErrorCode::fixed_amounts_above_total,
                 rule.path + "/groups",
                 {{"fixed_ore", fixed.ore()}, {"total_ore", rest.ore()}}};
  }
  if (rest == Money()) return shares;
  const auto whole = static_cast<Uint128>(rest.ore());
  const Ratio named = rest_of_one(unnamed);
  for (const auto& [group, portion] : rule.rule->groups) {
    const Ratio base = portion.kind == GroupPortion::Kind::fixed ? Ratio::of(portion.amount.ore(), whole)
                                                                 : Ratio::of((rest - fixed).ore(), whole);
    const auto share =
        portion.kind == GroupPortion::Kind::fixed ? std::optional(base) : product_of(base, variable->at(group));
    const auto part = share ? product_of(*share, named) : std::nullopt;
    if (!part) return Error{ErrorCode::denominator_too_large, rule.path + "/groups"};
    shares[group] = *part;
  }
  return shares;
}

Result<SharedSolution> shared_solution(const SharingQuestion& question, const std::vector<PaymentBlock>& regulated,
                                       ModelKeys& keys) {
  return SolutionSharing(question, regulated, keys).shared();
}

}  // namespace samfin
