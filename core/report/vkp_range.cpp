// SPDX-License-Identifier: MIT
#include "core/report/vkp_range.hpp"

#include <algorithm>

#include "core/regulation/vkp.hpp"

namespace samfin {

namespace {

/// The users' half for one among few users: its weight against the few users' part of the whole key,
/// and against its own weight where that alone is more.
Result<Money> amount_among_few(Money amount, const GroupKey& key, std::size_t index, const Ratio& few_users_share) {
  Ratio total;
  for (const Ratio& weight : key.weights) {
    const auto sum = sum_of(total, weight);
    if (!sum) return Error{ErrorCode::denominator_too_large, "/population"};
    total = *sum;
  }
  const auto few = product_of(total, few_users_share);
  if (!few) return Error{ErrorCode::denominator_too_large, "/vkp_few_users_share"};
  const Ratio& own = key.weights[index];
  if (own.is_zero()) return Money();
  if (own >= *few) return amount;
  const auto share =
      product_of(own, Ratio::of(static_cast<Int128>(few->denominator()), static_cast<Uint128>(few->numerator())));
  if (!share) return Error{ErrorCode::denominator_too_large, "/vkp_few_users_share"};
  return scaled(amount, *share, Rounding::half_up, "/vkp_few_users_share");
}

}  // namespace

Result<std::optional<VkpRange>> vkp_range_of(const Report& report, std::string_view actor, int year) {
  const auto place = payment_of(report, actor, year, Solution::vkp);
  if (!place || place->block->payer_group != PayerGroup::municipalities || place->block->is_by_model) {
    return std::optional<VkpRange>();
  }
  const auto key = municipal_key(report.parameters, year);
  if (!key) return key.errors();
  const auto halves = vkp_halves(report.parameters, place->block->total, year);
  if (!halves) return halves.errors();
  const auto common = key->key.shares_of(halves->first);
  if (!common) return common.errors();
  const auto users = key->key.shares_of(halves->second);
  if (!users) return users.errors();
  const auto few_share = known_cell(report.parameters, "vkp_few_users_share", "", year);
  if (!few_share) return few_share.errors();
  const auto among_few = amount_among_few(halves->second, *key, place->index, few_share->number());
  if (!among_few) return among_few.errors();

  VkpRange range;
  range.current = place->block->amounts[place->index];
  range.not_user = (*common)[place->index];
  range.all_users = range.not_user + (*users)[place->index];
  range.few_users = range.not_user + *among_few;
  range.few_users_share = few_share->number();
  range.status = weakest_of(Status::assumed, place->block->statuses[place->index]);
  return std::optional(range);
}

}  // namespace samfin
