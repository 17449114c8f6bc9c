// SPDX-License-Identifier: MIT
#include "core/models/model_explanation.hpp"

#include <algorithm>

#include "core/inputs/cell_ref.hpp"
#include "core/models/payments_by_model.hpp"

namespace samfin {

namespace {

std::string ore_text(Money amount) {
  return std::to_string(amount.ore());
}

/// The solution as the model shares it.
Result<SharedSolution> shared_again(const SharingModel& model, const Parameters& parameters,
                                    const PaymentBlock& block) {
  const auto regulated = payments_as_regulated(parameters, block.year);
  if (!regulated) return regulated.errors();
  auto solutions = solutions_by_model(model, parameters, *regulated, block.year);
  if (!solutions) return solutions.errors();
  return std::move((*solutions)[static_cast<std::size_t>(block.solution)]);
}

class ModelSteps {
 public:
  ModelSteps(const SharedSolution& shared, const Parameters& parameters, const PaymentBlock& block, std::size_t index)
      : shared_(shared), parameters_(parameters), block_(block), index_(index) {}

  ModelTrail trail() {
    const bool is_bought = shared_.task_class == TaskClass::voluntary && shared_.pool == Money();
    if (is_bought) {
      add_bought();
      return std::move(trail_);
    }
    const bool is_shared = shared_.group_amounts.count(group()) > 0;
    const bool is_of_model = is_shared || block_.payer_group == PayerGroup::state;
    // A private group that the model leaves alone is explained by the regulation.
    if (!is_of_model && block_.actors->size() == 1) return {};
    if (is_of_model) add_stages(is_shared);
    add_share();
    return std::move(trail_);
  }

 private:
  void add_stages(bool is_shared) {
    add_operation();
    if (shared_.investment != Money()) add_instalments();
    if (shared_.step != Ratio(1)) add_transition();
    if (shared_.state != Money()) add_state_share();
    if (is_shared) add_group_share();
    add_on_behalf();
  }

  PayerGroup group() const {
    const bool is_represented = block_.payer_group == PayerGroup::general_practitioners ||
                                block_.payer_group == PayerGroup::contract_specialists;
    return is_represented ? payer_on_behalf_of(block_.payer_group) : block_.payer_group;
  }

  ExplanationStep& add(std::string step, std::string equation, std::string formula, std::string result,
                       std::string unit) {
    trail_.steps.push_back({std::move(step),
                            equation,
                            "user_input",
                            "METHOD (" + equation + ")",
                            {},
                            std::move(formula),
                            std::move(result),
                            std::move(unit),
                            Status::assumed});
    return trail_.steps.back();
  }

  static ExplainedInput value_of(std::string name, std::string value, std::string unit) {
    return {std::move(name), "", std::move(value), std::move(unit), {Status::assumed, "", "", "", "", std::nullopt}};
  }

  /// The regulated amounts of those who share, with their sources.
  void add_operation() {
    const Money operation = shared_.pool - shared_.investment;
    ExplanationStep& step = add("regulated_amounts", "21", "sum(payment_mnok)", ore_text(operation), "ore");
    const ParameterTable& table = parameters_.table("payment_mnok");
    for (const auto& [payer, amount] : shared_.group_amounts) {
      const std::string row = std::string(name_of(block_.solution)) + "/" + std::string(name_of(payer));
      const auto cell = cell_if_known(parameters_, "payment_mnok", row, block_.year);
      if (cell) {
        step.inputs.push_back({table.family(), cell->path(), text_of(cell->cell(), table.unit()),
                               std::string(name_of(table.unit())), cell->provenance()});
      }
    }
  }

  void add_instalments() { add("instalments", "27", "instalment + interest", ore_text(shared_.investment), "ore"); }

  void add_transition() { add("transition", "23", "years_since_first / steps", shared_.step.text(), "ratio"); }

  void add_state_share() {
    ExplanationStep& step =
        add("state_share", "21", "round_half_up(pool * state_share)", ore_text(shared_.state), "ore");
    step.inputs = {value_of("pool", ore_text(shared_.pool), "ore")};
  }

  void add_group_share() {
    ExplanationStep& step = add("group_share", "21", "largest_remainder(rest * group_share)",
                                ore_text(shared_.group_amounts.at(group())), "ore");
    step.inputs = {value_of("rest", ore_text(shared_.pool - shared_.state), "ore"),
                   value_of("group_share", shared_.group_shares.at(group()).text(), "ratio")};
  }

  void add_on_behalf() {
    for (const OnBehalfAmount& part : shared_.on_behalf) {
      if (part.is_paid_by_group || payer_on_behalf_of(part.of) != group()) continue;
      ExplanationStep& step =
          add("on_behalf", "21", "round_half_up(group_amount * share)", ore_text(part.amount), "ore");
      step.inputs = {value_of("group_amount", ore_text(shared_.group_amounts.at(group())), "ore")};
    }
  }

  void add_share() {
    const auto found = shared_.shares.find(block_.payer_group);
    if (found != shared_.shares.end()) {
      const Ratio& share = found->second[index_];
      ExplanationStep& key = add("model_key", "22", "weight / total_weight", share.text(), "ratio");
      key.status = block_.statuses[index_];
      trail_.exact_share_ore = product_of(Ratio(block_.total.ore()), share);
    }
    ExplanationStep& rounding =
        add("rounding", "2", "largest_remainder(share)", ore_text(block_.amounts[index_]), "ore");
    rounding.inputs = {value_of("amount", ore_text(block_.total), "ore")};
    rounding.status = block_.statuses[index_];
  }

  void add_bought() {
    ExplanationStep& step =
        add("bought", "21", "largest_remainder(cost * units / total_units)", ore_text(block_.amounts[index_]), "ore");
    step.inputs = {value_of("cost", ore_text(shared_.operation + shared_.investment), "ore")};
  }

  const SharedSolution& shared_;
  const Parameters& parameters_;
  const PaymentBlock& block_;
  std::size_t index_;
  ModelTrail trail_;
};

}  // namespace

Result<ModelTrail> model_trail(const SharingModel& model, const Parameters& parameters, const PaymentBlock& block,
                               std::size_t index) {
  const auto shared = shared_again(model, parameters, block);
  if (!shared) return shared.errors();
  if (!shared->is_modelled) return ModelTrail();
  return ModelSteps(*shared, parameters, block, index).trail();
}

}  // namespace samfin
