// SPDX-License-Identifier: MIT
#include "core/report/compensation.hpp"

#include <algorithm>

#include "core/regulation/health_region_key.hpp"

namespace samfin {

namespace {

PayerGroup group_of(const Report& report, const Bill& bill) {
  const auto place = payment_of(report, bill.actor, bill.year, bill.lines.front().solution);
  return place ? place->block->payer_group : PayerGroup::state;
}

}  // namespace

Result<std::optional<Compensation>> compensation_of(const Report& report, const Bill& bill) {
  const PayerGroup group = group_of(report, bill);
  const ParameterTable& table = report.parameters.table("compensation_mnok");
  const auto row = table.row_of(name_of(group));
  const auto column = table.column_of(bill.year);
  if (!row || !column) return std::optional<Compensation>();
  Compensation compensation;
  compensation.group_amount = {&table, *row, *column};
  if (!compensation.group_amount.cell().is_known) return std::optional(compensation);

  const auto whole = money_from_mnok(compensation.group_amount.number(), compensation.group_amount.path());
  if (!whole) return whole.errors();
  const auto key = group == PayerGroup::municipalities ? municipal_key(report.parameters, bill.year)
                                                       : health_region_key(report.parameters, bill.year);
  if (!key) return key.errors();
  const auto shares = key->key.shares_of(*whole);
  if (!shares) return shares.errors();
  const auto found = std::find(key->actors->begin(), key->actors->end(), bill.actor);
  if (found == key->actors->end()) return std::optional<Compensation>();
  compensation.amount = (*shares)[static_cast<std::size_t>(found - key->actors->begin())];
  compensation.difference = bill.total - *compensation.amount;
  return std::optional(compensation);
}

}  // namespace samfin
