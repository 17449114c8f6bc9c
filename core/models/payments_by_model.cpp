// SPDX-License-Identifier: MIT
#include "core/models/payments_by_model.hpp"

#include <algorithm>
#include <array>

#include "core/exact/allocation.hpp"
#include "core/models/model_key.hpp"
#include "core/regulation/vkp.hpp"

namespace samfin {

namespace {

/// The two groups that a model shares between; the others keep what the regulation says.
constexpr std::array<PayerGroup, 2> shared_groups = {PayerGroup::health_regions, PayerGroup::municipalities};

/// What the groups pay together for one solution, and how.
struct Pool {
  Money total;
  std::array<Money, 2> regulated;
};

/// One solution of one year on its way from the regulation to the model.
class SolutionSharing {
 public:
  SolutionSharing(const SolutionModel& model, Solution solution, const Parameters& parameters,
                  const RegulatedKeys& keys, int year, std::string path)
      : model_(model), solution_(solution), parameters_(parameters), keys_(keys), year_(year), path_(std::move(path)) {}

  Result<std::vector<PaymentBlock>> blocks(const std::vector<PaymentBlock>& regulated, const Ratio& step) {
    Pool pool;
    std::vector<PaymentBlock> blocks;
    for (const PaymentBlock& block : regulated) {
      const auto group = std::find(shared_groups.begin(), shared_groups.end(), block.payer_group);
      if (group != shared_groups.end()) {
        pool.regulated[static_cast<std::size_t>(group - shared_groups.begin())] += block.total;
        pool.total += block.total;
      } else if (model_.task_class == TaskClass::authority) {
        pool.total += block.total;
      } else if (model_.task_class == TaskClass::basic) {
        blocks.push_back(block);
      }
    }
    if (model_.task_class == TaskClass::voluntary) return std::vector<PaymentBlock>();
    if (pool.total == Money()) return blocks;
    const Errors errors = add_shared(pool, step, blocks);
    if (!errors.empty()) return errors;
    return blocks;
  }

 private:
  /// The state's part, then the groups', then within each group.
  Errors add_shared(const Pool& pool, const Ratio& step, std::vector<PaymentBlock>& blocks) {
    const Ratio model_share = model_.task_class == TaskClass::authority ? Ratio(1) : model_.state_share;
    const auto stepped_share = product_of(model_share, step);
    if (!stepped_share) return {{ErrorCode::denominator_too_large, path_ + "/state_share"}};
    const auto state = scaled(pool.total, *stepped_share, Rounding::half_up, path_ + "/state_share");
    if (!state) return state.errors();
    if (*state != Money()) add_state(*state, blocks);
    const auto groups = group_amounts(pool, pool.total - *state, step);
    if (!groups) return groups.errors();
    for (std::size_t i = 0; i < shared_groups.size(); ++i) {
      if ((*groups)[i] == Money() && pool.regulated[i] == Money()) continue;
      Errors errors = add_group(shared_groups[i], (*groups)[i], step, blocks);
      if (!errors.empty()) return errors;
    }
    return {};
  }

  void add_state(Money amount, std::vector<PaymentBlock>& blocks) const {
    // The state may pay by the regulation already.
    for (PaymentBlock& block : blocks) {
      if (block.payer_group != PayerGroup::state) continue;
      block.amounts = {block.amounts.front() + amount};
      block.total += amount;
      block.total_status = Status::assumed;
      block.statuses = {Status::assumed};
      return;
    }
    PaymentBlock block;
    block.year = year_;
    block.solution = solution_;
    block.payer_group = PayerGroup::state;
    block.actors = std::make_shared<const std::vector<std::string>>(1, std::string(name_of(PayerGroup::state)));
    block.amounts = {amount};
    block.statuses = {Status::assumed};
    block.total = amount;
    block.total_status = Status::assumed;
    blocks.push_back(std::move(block));
  }

  /// (1 - step) x the regulation's proportions + step x the model's shares.
  Result<std::vector<Money>> group_amounts(const Pool& pool, Money amount, const Ratio& step) const {
    const Money sum = pool.regulated[0] + pool.regulated[1];
    std::vector<Ratio> weights;
    const auto rest = sum_of(Ratio(1), step.negated());
    for (std::size_t i = 0; i < shared_groups.size(); ++i) {
      // Where neither group pays by the regulation, the model's shares are all there is.
      const Ratio regulated =
          sum == Money() ? Ratio::of(1, 2) : Ratio::of(pool.regulated[i].ore(), static_cast<Uint128>(sum.ore()));
      Ratio target = regulated;
      if (model_.group_shares) {
        target = i == 0 ? model_.group_shares->health_regions : model_.group_shares->municipalities;
      }
      const auto before = product_of(regulated, *rest);
      const auto after = product_of(target, step);
      const auto weight = before && after ? sum_of(*before, *after) : std::nullopt;
      if (!weight) return Error{ErrorCode::denominator_too_large, path_ + "/groups"};
      weights.push_back(*weight);
    }
    if (amount == Money()) return std::vector<Money>(2);
    const std::array<std::string, 2> ids = {std::string(name_of(shared_groups[0])),
                                            std::string(name_of(shared_groups[1]))};
    return shares_of(amount, weights, ids);
  }

  Errors add_group(PayerGroup group, Money amount, const Ratio& step, std::vector<PaymentBlock>& blocks) const {
    const bool is_municipal = group == PayerGroup::municipalities;
    const GroupKey& regulated = is_municipal ? keys_.municipalities : keys_.health_regions;
    const SharingKey& key = is_municipal ? model_.municipalities : model_.health_regions;
    const std::string path = path_ + "/keys/" + std::string(name_of(group));
    auto shares = shares_by(key, amount, regulated, group, step, path);
    if (!shares) return shares.errors();
    PaymentBlock block;
    block.year = year_;
    block.solution = solution_;
    block.payer_group = group;
    block.actors = regulated.actors;
    block.amounts = std::move(*shares);
    block.statuses.assign(block.amounts.size(), Status::assumed);
    const bool is_by_regulation =
        key.parts.empty() || step != Ratio(1) ||
        std::any_of(key.parts.begin(), key.parts.end(), [](const KeyPart& p) { return p.kind == KeyKind::regulated; });
    for (std::size_t i = 0; is_by_regulation && i < block.statuses.size(); ++i) {
      block.statuses[i] = weakest_of(Status::assumed, regulated.statuses[i]);
    }
    block.total = amount;
    block.total_status = Status::assumed;
    blocks.push_back(std::move(block));
    return {};
  }

  /// A key that stays as regulated shares as the regulation does, to the øre: VKP in its two halves.
  Result<std::vector<Money>> shares_by(const SharingKey& key, Money amount, const GroupKey& regulated, PayerGroup group,
                                       const Ratio& step, const std::string& path) const {
    if (key.parts.empty() && solution_ == Solution::vkp && group == PayerGroup::municipalities) {
      const auto halves = vkp_shares(parameters_, amount, regulated, year_);
      if (!halves) return halves.errors();
      std::vector<Money> shares = halves->common;
      for (std::size_t i = 0; i < shares.size(); ++i) shares[i] += halves->users[i];
      return shares;
    }
    if (key.parts.empty()) return regulated.key.shares_of(amount);
    const auto weights = stepped_weights(key, regulated, group, step, path);
    if (!weights) return weights.errors();
    return shares_of(amount, *weights, *regulated.actors);
  }

  /// The regulation's key as shares of 1; VKP's has two halves.
  Result<std::vector<Ratio>> regulated_weights(const GroupKey& regulated, PayerGroup group,
                                               const std::string& path) const {
    if (solution_ == Solution::vkp && group == PayerGroup::municipalities)
      return vkp_key(parameters_, regulated, year_);
    return model_key({}, parameters_, regulated, group, year_, path);
  }

  Result<std::vector<Ratio>> stepped_weights(const SharingKey& key, const GroupKey& regulated, PayerGroup group,
                                             const Ratio& step, const std::string& path) const {
    const auto before = regulated_weights(regulated, group, path);
    if (!before) return before;
    const auto after = model_key(key, parameters_, regulated, group, year_, path);
    if (!after || step == Ratio(1)) return after;
    const Ratio rest = *sum_of(Ratio(1), step.negated());
    std::vector<Ratio> weights;
    for (std::size_t i = 0; i < before->size(); ++i) {
      const auto old_part = product_of((*before)[i], rest);
      const auto new_part = product_of((*after)[i], step);
      const auto weight = old_part && new_part ? sum_of(*old_part, *new_part) : std::nullopt;
      if (!weight) return Error{ErrorCode::denominator_too_large, path};
      weights.push_back(*weight);
    }
    return weights;
  }

  const SolutionModel& model_;
  Solution solution_;
  const Parameters& parameters_;
  const RegulatedKeys& keys_;
  int year_;
  std::string path_;
};

/// How far a year has come on the way from the regulation to the model: 0 to 1.
Ratio step_of(const SharingModel& model, int year) {
  if (!model.transition) return Ratio(1);
  const int done = year - model.transition->first_year + 1;
  return Ratio::of(std::clamp(done, 0, model.transition->step_count),
                   static_cast<Uint128>(model.transition->step_count));
}

}  // namespace

Result<std::vector<PaymentBlock>> payments_by_model(const SharingModel& model, const Parameters& parameters,
                                                    const std::vector<PaymentBlock>& regulated, int year) {
  const Ratio step = step_of(model, year);
  if (step.is_zero()) return regulated;
  const auto keys = regulated_keys(parameters, year);
  if (!keys) return keys.errors();
  std::vector<PaymentBlock> blocks;
  Errors errors;
  for (std::size_t s = 0; s < solution_names.size(); ++s) {
    const auto solution = static_cast<Solution>(s);
    std::vector<PaymentBlock> own;
    std::copy_if(regulated.begin(), regulated.end(), std::back_inserter(own),
                 [&](const PaymentBlock& block) { return block.solution == solution; });
    const auto rule = model.solutions.find(solution);
    if (rule != model.solutions.end()) {
      const std::string path = "/model/solutions/" + rule->second.named_as;
      auto shared = SolutionSharing(rule->second, solution, parameters, *keys, year, path).blocks(own, step);
      if (!shared) {
        errors.insert(errors.end(), shared.errors().begin(), shared.errors().end());
        continue;
      }
      own = std::move(*shared);
      std::stable_sort(own.begin(), own.end(),
                       [](const PaymentBlock& a, const PaymentBlock& b) { return a.payer_group < b.payer_group; });
    }
    blocks.insert(blocks.end(), own.begin(), own.end());
  }
  if (!errors.empty()) return errors;
  return blocks;
}

}  // namespace samfin
