// SPDX-License-Identifier: MIT
#include "core/settlement/implied_members.hpp"

#include "core/costs/cost_level.hpp"
#include "core/regulation/other_member.hpp"

namespace samfin {

namespace {

constexpr int accounts_year = 2024;
constexpr std::string_view price_category = "member";  // the one price until 2024

/// What the groups pay by the regulation, without the other members.
Result<Money> paid_by_groups(const Parameters& parameters, int year) {
  const auto parts = all_regulated_parts(parameters, year);
  if (!parts) return parts.errors();
  Money sum;
  for (const LevelPart& part : *parts) {
    if (part.cell.table->family() == "payment_mnok") sum += part.amount;
  }
  return sum;
}

}  // namespace

Result<std::optional<ImpliedMembers>> implied_members(const Parameters& parameters) {
  const auto invoiced = cell_if_known(parameters, "settlement_mnok", "nhn/invoiced", accounts_year);
  const auto price = monthly_price(parameters, price_category, accounts_year);
  if (!price) return price.errors();
  if (!invoiced || !*price || **price <= Money()) return std::optional<ImpliedMembers>();
  const auto amount = money_from_mnok(invoiced->number(), invoiced->path());
  if (!amount) return amount.errors();
  const auto regulated = paid_by_groups(parameters, accounts_year);
  if (!regulated) return regulated.errors();
  ImpliedMembers members;
  members.year = accounts_year;
  members.invoiced = *amount;
  members.regulated = *regulated;
  members.other_members = *amount - *regulated;
  members.monthly_price = **price;
  members.member_count = Ratio::of(members.other_members.ore(), static_cast<Uint128>((*price)->ore()) * 12U);
  members.source = *invoiced;
  members.status = computed_from(invoiced->status());
  return std::optional(members);
}

}  // namespace samfin
