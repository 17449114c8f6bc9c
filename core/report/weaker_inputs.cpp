// SPDX-License-Identifier: MIT
#include "core/report/weaker_inputs.hpp"

#include <algorithm>

#include "core/regulation/price_model.hpp"
#include "core/report/vkp_range.hpp"

namespace samfin {

namespace {

/// The actor's payment under the scenario's model, with other parameters than the report's.
Result<Money> amount_by_model(const Report& report, const PaymentPlace& place, const Parameters& parameters) {
  const PaymentBlock& block = *place.block;
  const auto regulated = payments_as_regulated(parameters, block.year);
  if (!regulated) return regulated.errors();
  const auto by_model = parameters.extensions().payments_by_model;
  const auto blocks = by_model(*report.scenario.model, parameters, *regulated, block.year);
  if (!blocks) return blocks.errors();
  const std::string& actor = (*block.actors)[place.index];
  for (const PaymentBlock& other : *blocks) {
    if (other.solution != block.solution || other.payer_group != block.payer_group) continue;
    const auto row = std::find(other.actors->begin(), other.actors->end(), actor);
    if (row != other.actors->end()) return other.amounts[static_cast<std::size_t>(row - other.actors->begin())];
  }
  return Money();  // no-cover: who pays by the model pays by it whatever the input is
}

/// The actor's payment with one input moved by `shift`.
Result<Money> amount_with(const Report& report, const PaymentPlace& place, const CellRef& input, const Ratio& shift) {
  Parameters moved = report.parameters;
  Cell& cell = moved.own_table(input.table->family()).cell(input.row, input.column);
  const auto number = sum_of(cell.number, shift);
  cell.number = number && !number->is_negative() ? *number : Ratio();
  const PaymentBlock& block = *place.block;
  if (block.is_by_model) return amount_by_model(report, place, moved);
  const auto keys = regulated_keys(moved, block.year);
  if (!keys) return keys.errors();
  const auto payment = payment_as_regulated(moved, *keys, block.solution, block.payer_group, block.year);
  if (!payment) return payment.errors();
  return (*payment)->amounts[place.index];
}

Result<WeakerInput> moved_by(const Report& report, const PaymentPlace& place, const CellRef& input) {
  WeakerInput weaker{input.path(), input.status(), std::nullopt};
  const auto& margin = input.provenance().margin;
  if (!margin) return weaker;
  const Money now = place.block->amounts[place.index];
  const auto raised = amount_with(report, place, input, *margin);
  if (!raised) return raised.errors();
  const auto lowered = amount_with(report, place, input, margin->negated());
  if (!lowered) return lowered.errors();
  weaker.could_move = std::minmax({*raised - now, *lowered - now});
  return weaker;
}

}  // namespace

Result<std::vector<WeakerInput>> weaker_inputs_of(const Report& report, const PaymentPlace& place) {
  std::vector<WeakerInput> list;
  const PaymentBlock& block = *place.block;
  if (block.payer_group != PayerGroup::municipalities) return list;
  const std::string& actor = (*block.actors)[place.index];
  const Structure& structure = report.parameters.structure();
  const auto rule = MunicipalRule::of(report.parameters, block.year);
  if (!rule) return rule.errors();
  Status own = Status::calculated;
  for (const std::string& code : structure.find(actor)->codes_today()) {
    const auto weight = rule->weight_of(code);
    if (!weight) return weight.errors();
    own = weakest_of(own, weight->status);
  }
  for (const std::string& other : *block.actors) {
    if (other == actor) continue;
    for (const std::string& code : structure.find(other)->codes_today()) {
      const auto weight = rule->weight_of(code);
      if (!weight) return weight.errors();
      for (const CellRef& cell : weight->cells()) {
        const bool is_own_row_too = cell.table->axes().size() == 1;  // the rule of the year: same for all
        const bool is_weak = cell.status() > own || cell.provenance().margin.has_value();
        if (is_own_row_too || !is_weak || cell.status() <= Status::calculated) continue;
        const auto weaker = moved_by(report, place, cell);
        if (!weaker) return weaker.errors();
        // A model may share by something else.
        const bool is_idle = block.is_by_model && weaker->could_move == std::pair(Money(), Money());
        if (!is_idle) list.push_back(*weaker);
      }
    }
  }
  if (block.solution == Solution::vkp && !block.is_by_model) {
    const auto range = vkp_range_of(report, actor, block.year);
    if (!range) return range.errors();
    const auto users = known_cell(report.parameters, "vkp_users", "", block.year);
    if (!users) return users.errors();
    const Money now = (*range)->current;
    list.push_back(
        {users->path(), users->status(), std::minmax({(*range)->not_user - now, Money(), (*range)->few_users - now})});
  }
  return list;
}

}  // namespace samfin
