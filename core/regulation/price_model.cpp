// SPDX-License-Identifier: MIT
#include "core/regulation/price_model.hpp"

#include "core/regulation/group_amount.hpp"
#include "core/regulation/other_member.hpp"
#include "core/regulation/vkp.hpp"

namespace samfin {

namespace {

/// By the group's key. An actor's payment is as sure as the amount and the actor's own weight.
Errors share_by_key(PaymentBlock& block, const GroupKey& group) {
  auto shares = group.key.shares_of(block.total);
  if (!shares) return shares.errors();
  block.actors = group.actors;
  block.amounts = std::move(*shares);
  block.statuses.reserve(group.statuses.size());
  for (const Status own : group.statuses) block.statuses.push_back(computed_from(weakest_of(own, block.total_status)));
  return {};
}

Errors share_vkp(PaymentBlock& block, const Parameters& parameters, const GroupKey& municipalities) {
  const auto shares = vkp_shares(parameters, block.total, municipalities, block.year);
  if (!shares) return shares.errors();
  block.actors = municipalities.actors;
  const Status rule = weakest_of(shares->users_cell.status(), shares->common_share_cell.status());
  for (std::size_t i = 0; i < shares->common.size(); ++i) {
    block.amounts.push_back(shares->common[i] + shares->users[i]);
    block.statuses.push_back(
        computed_from(weakest_of(rule, weakest_of(municipalities.statuses[i], block.total_status))));
  }
  return {};
}

/// A group that is paid as one is an actor by the group's name.
void pay_as_one(PaymentBlock& block) {
  block.actors = std::make_shared<const std::vector<std::string>>(1, std::string(name_of(block.payer_group)));
  block.amounts = {block.total};
  block.statuses = {block.total_status};
}

/// The payments of a block against the group's amount: the promise that every sum adds up.
bool adds_up(const PaymentBlock& block) {
  Money sum;
  for (const Money amount : block.amounts) sum += amount;
  return sum == block.total && block.amounts.size() == block.actors->size();
}

}  // namespace

Result<RegulatedKeys> regulated_keys(const Parameters& parameters, int year) {
  auto municipalities = municipal_key(parameters, year);
  auto health_regions = health_region_key(parameters, year);
  Errors errors;
  if (!municipalities) errors = municipalities.errors();
  if (!health_regions) errors.insert(errors.end(), health_regions.errors().begin(), health_regions.errors().end());
  if (!errors.empty()) return errors;
  return RegulatedKeys{std::move(*municipalities), std::move(*health_regions)};
}

Result<std::optional<PaymentBlock>> payment_as_regulated(const Parameters& parameters, const RegulatedKeys& keys,
                                                         Solution solution, PayerGroup group, int year) {
  const auto amount = group_amount(parameters, solution, group, year);
  if (!amount) return amount.errors();
  if (!*amount) return std::optional<PaymentBlock>();
  PaymentBlock block;
  block.year = year;
  block.solution = solution;
  block.payer_group = group;
  block.total = (*amount)->amount;
  block.total_status = (*amount)->status;
  Errors errors;
  if (group == PayerGroup::municipalities && solution == Solution::vkp) {
    errors = share_vkp(block, parameters, keys.municipalities);
  } else if (group == PayerGroup::municipalities) {
    errors = share_by_key(block, keys.municipalities);
  } else if (group == PayerGroup::health_regions) {
    errors = share_by_key(block, keys.health_regions);
  } else {
    pay_as_one(block);
  }
  if (!errors.empty()) return errors;
  if (!adds_up(block)) return Error{ErrorCode::internal_check_failed, "", {{"check", "group_sum"}, {"year", year}}};
  return std::optional(std::move(block));
}

namespace {

Result<std::vector<PaymentBlock>> payments_of_year(const Parameters& parameters, int year) {
  const auto keys = regulated_keys(parameters, year);
  if (!keys) return keys.errors();
  std::vector<PaymentBlock> blocks;
  Errors errors;
  const auto take = [&](Result<std::optional<PaymentBlock>> block) {
    if (!block) {
      errors.insert(errors.end(), block.errors().begin(), block.errors().end());
    } else if (*block) {
      blocks.push_back(std::move(**block));
    }
  };
  for (std::size_t s = 0; s < solution_names.size(); ++s) {
    for (std::size_t g = 0; g < payer_group_names.size(); ++g) {
      const auto solution = static_cast<Solution>(s);
      const auto group = static_cast<PayerGroup>(g);
      if (solution == Solution::helsenettet && group == PayerGroup::other_members) {
        take(other_members_payment(parameters, year));  // a price list, not an amount
      } else {
        take(payment_as_regulated(parameters, *keys, solution, group, year));
      }
    }
  }
  if (!errors.empty()) return errors;
  return blocks;
}

}  // namespace

Result<std::vector<PaymentBlock>> payments_as_regulated(const Parameters& parameters, int year) {
  return parameters.kept("payments_as_regulated/" + std::to_string(year),
                         [&] { return payments_of_year(parameters, year); });
}

}  // namespace samfin
