// SPDX-License-Identifier: MIT
#include "core/costs/payments_from_costs.hpp"

#include "core/costs/price_adjustment.hpp"
#include "core/exact/allocation.hpp"

namespace samfin {

namespace {

/// A regulated amount's group: the rows of `payment_mnok` name it last, the other members' row does not.
PayerGroup group_of(const CellRef& cell) {
  const std::string& row = cell.table->rows()[cell.row];
  const auto slash = row.find('/');
  if (slash == std::string::npos) return PayerGroup::other_members;
  return payer_group_named(std::string_view(row).substr(slash + 1)).value();
}

Errors add_parts(const Parameters& parameters, Solution solution, Money estimate, int year,
                 std::vector<GroupPart>& parts) {
  const auto regulated = regulated_parts(parameters, solution, year);
  if (!regulated) return regulated.errors();
  if (regulated->empty()) return {};
  std::vector<Ratio> weights;
  for (const LevelPart& part : *regulated) weights.emplace_back(part.amount.ore());
  const auto shares = shares_of(estimate, weights);
  if (!shares) {
    Errors errors = shares.errors();
    for (Error& error : errors) error.path = regulated->front().cell.path();
    return errors;
  }
  for (std::size_t i = 0; i < regulated->size(); ++i) {
    const LevelPart& part = (*regulated)[i];
    parts.push_back({solution, group_of(part.cell), (*shares)[i], part.amount, part.cell});
  }
  return {};
}

}  // namespace

Result<std::vector<GroupPart>> group_parts_of(const Parameters& parameters, const SolutionCost& cost, int year) {
  std::vector<GroupPart> parts;
  const Money whole = cost.step.price_adjusted.value_or(cost.step.estimate);
  Money vkp;
  if (cost.solution == Solution::helsenettet) {
    vkp = component_estimate(cost, "vkp");
    if (cost.step.price_adjusted) {
      const auto adjustment = price_adjustment(parameters, year);
      if (!adjustment) return adjustment.errors();
      const auto adjusted = adjustment->adjusted(vkp);
      if (!adjusted) return adjusted.errors();
      vkp = *adjusted;
    }
    const Errors errors = add_parts(parameters, Solution::vkp, vkp, year, parts);
    if (!errors.empty()) return errors;
  }
  const Errors errors = add_parts(parameters, cost.solution, whole - vkp, year, parts);
  if (!errors.empty()) return errors;
  return parts;
}

Result<Parameters> payments_from_costs(const OwnCosts& costs, const Parameters& parameters) {
  Parameters changed = parameters;
  ParameterTable& payments = changed.own_table("payment_mnok");
  for (const int year : cost_years(parameters)) {
    const auto basis = cost_basis_of(costs, parameters, year);
    if (!basis) return basis.errors();
    for (const SolutionCost& cost : basis->solutions) {
      const Status status = weakest_of(Status::assumed, cost.step.status);
      for (const GroupPart& part : cost.groups) {
        if (part.amount.is_negative()) {
          return Error{ErrorCode::value_out_of_range,
                       part.cell.path(),
                       {{"value", Ratio::of(part.amount.ore(), 100'000'000).text()}, {"min", "0"}, {"max", "1000000"}}};
        }
        if (part.group == PayerGroup::other_members) continue;  // paid by price list, not by amount
        Cell& cell = payments.cell(part.cell.row, part.cell.column);
        cell.number = Ratio::of(part.amount.ore(), 100'000'000);
        cell.provenance =
            payments.provenance_index({status, "number_basis", "METHOD (14)", "", "from_costs", std::nullopt});
      }
    }
  }
  return changed;
}

}  // namespace samfin
