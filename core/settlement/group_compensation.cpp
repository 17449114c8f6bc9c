// SPDX-License-Identifier: MIT
#include "core/settlement/group_compensation.hpp"

#include "core/regulation/group_amount.hpp"

namespace samfin {

namespace {

Result<std::optional<Money>> regulated_sum(const Parameters& parameters, PayerGroup group, int year) {
  std::optional<Money> sum;
  for (std::size_t i = 0; i < solution_names.size(); ++i) {
    const auto amount = group_amount(parameters, static_cast<Solution>(i), group, year);
    if (!amount) return amount.errors();
    if (*amount) sum = sum.value_or(Money()) + (*amount)->amount;
  }
  return sum;
}

Result<std::optional<Money>> amount_of(const Parameters& parameters, std::string_view family, PayerGroup group,
                                       int year) {
  const auto cell = cell_if_known(parameters, family, name_of(group), year);
  if (!cell) return std::optional<Money>();
  const auto amount = money_from_mnok(cell->number(), cell->path());
  if (!amount) return amount.errors();
  return std::optional<Money>(*amount);
}

}  // namespace

Result<std::vector<GroupCompensation>> group_compensations(const Parameters& parameters) {
  std::vector<GroupCompensation> all;
  const ParameterTable& table = parameters.table("compensation_mnok");
  for (std::size_t column = 0; column < table.column_count(); ++column) {
    for (const PayerGroup group : {PayerGroup::health_regions, PayerGroup::municipalities}) {
      GroupCompensation compensation;
      compensation.year = table.years()[column];
      compensation.group = group;
      compensation.transferred = {&table, table.row_of(name_of(group)).value(), column};
      const auto amount = amount_of(parameters, table.family(), group, compensation.year);
      if (!amount) return amount.errors();
      const auto other = amount_of(parameters, "compensation_other_purpose_mnok", group, compensation.year);
      if (!other) return other.errors();
      const auto regulated = regulated_sum(parameters, group, compensation.year);
      if (!regulated) return regulated.errors();
      compensation.amount = *amount;
      compensation.other_purpose = other->value_or(Money());
      compensation.regulated = *regulated;
      if (*amount) compensation.for_payment = **amount - compensation.other_purpose;
      if (*amount && *regulated) compensation.difference = *compensation.for_payment - **regulated;
      all.push_back(std::move(compensation));
    }
  }
  return all;
}

}  // namespace samfin
