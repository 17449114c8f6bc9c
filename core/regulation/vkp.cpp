// SPDX-License-Identifier: MIT
#include "core/regulation/vkp.hpp"

#include <algorithm>
#include <tuple>

#include "core/exact/rest_of_one.hpp"

namespace samfin {

namespace {

bool is_listed(std::string_view list, std::string_view code) {
  while (!list.empty()) {
    const auto end = list.find(',');
    if (list.substr(0, end) == code) return true;
    if (end == std::string_view::npos) return false;
    list.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace

std::vector<bool> vkp_users(const CellRef& users, const std::vector<std::string>& actors) {
  const std::string_view text = users.cell().text;
  const auto colon = text.find(':');
  const bool is_only = text.substr(0, colon) == "only";
  const std::string_view list = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  std::vector<bool> is_user(actors.size(), true);
  if (colon == std::string_view::npos) return is_user;
  for (std::size_t i = 0; i < actors.size(); ++i) is_user[i] = is_listed(list, actors[i]) == is_only;
  return is_user;
}

Result<std::pair<Money, Money>> vkp_halves(const Parameters& parameters, Money amount, int year) {
  const auto share = known_cell(parameters, "vkp_common_share", "", year);
  if (!share) return share.errors();
  const auto odd_ore = known_cell(parameters, "convention", "vkp_odd_ore", year);
  if (!odd_ore) return odd_ore.errors();
  const Ratio common = share->number();
  const Ratio weights[] = {common, rest_of_one(common)};
  const bool is_common_first = odd_ore->cell().text == "common";
  const std::string order[] = {is_common_first ? "1" : "2", is_common_first ? "2" : "1"};
  const auto parts = shares_of(amount, weights, order, share->path());
  if (!parts) return parts.errors();
  return std::pair{(*parts)[0], (*parts)[1]};
}

Result<VkpShares> vkp_shares(const Parameters& parameters, Money amount, const GroupKey& municipalities, int year) {
  const auto halves = vkp_halves(parameters, amount, year);
  if (!halves) return halves.errors();
  const auto users = known_cell(parameters, "vkp_users", "", year);
  if (!users) return users.errors();
  const auto share = known_cell(parameters, "vkp_common_share", "", year);
  if (!share) return share.errors();

  VkpShares result;
  std::tie(result.common_amount, result.users_amount) = *halves;
  result.users_cell = *users;
  result.common_share_cell = *share;
  auto common = municipalities.key.shares_of(result.common_amount);
  if (!common) return common.errors();
  result.common = std::move(*common);

  const auto is_user = vkp_users(*users, *municipalities.actors);
  if (std::find(is_user.begin(), is_user.end(), true) == is_user.end()) {
    return Error{ErrorCode::vkp_no_users, users->path(), {{"year", year}}};
  }
  if (std::find(is_user.begin(), is_user.end(), false) == is_user.end()) {
    auto all = municipalities.key.shares_of(result.users_amount);
    if (!all) return all.errors();
    result.users = std::move(*all);
    return result;
  }
  std::vector<Ratio> weights = municipalities.weights;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!is_user[i]) weights[i] = Ratio();
  }
  auto some = shares_of(result.users_amount, weights, *municipalities.actors);
  if (!some) return Error{ErrorCode::vkp_no_users, users->path(), {{"year", year}}};
  result.users = std::move(*some);
  return result;
}

}  // namespace samfin
