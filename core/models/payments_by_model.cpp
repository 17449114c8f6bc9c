// SPDX-License-Identifier: MIT
#include "core/models/payments_by_model.hpp"

#include <algorithm>

#include "core/investments/repayment.hpp"

namespace samfin {

namespace {

PlacedRule rule_in(const std::map<Solution, SolutionModel>& rules, Solution solution, const std::string& path) {
  const auto found = rules.find(solution);
  if (found == rules.end()) return {};
  return {&found->second, path + "/" + found->second.named_as};
}

SharedSolution as_regulated(Solution solution, std::vector<PaymentBlock> blocks) {
  SharedSolution shared;
  shared.solution = solution;
  for (const PaymentBlock& block : blocks) shared.operation += block.total;
  shared.blocks = std::move(blocks);
  return shared;
}

bool has_investment(const SharingModel& model, Solution solution) {
  return std::any_of(model.investments.begin(), model.investments.end(),
                     [&](const Investment& investment) { return investment.solution == solution; });
}

Result<SharedSolution> solution_by_model(const SharingModel& model, Solution solution, ModelKeys& keys,
                                         std::vector<PaymentBlock> regulated) {
  static const SolutionModel neutral;
  const auto instalments = payments_due(model.investments, solution, keys.year());
  if (!instalments) return instalments.errors();
  RulePair rules = rules_of(model, solution, neutral);
  // An investment that is not due leaves its solution alone.
  if (rules.after.rule == &neutral && *instalments == Money()) rules.after = {};
  const Ratio step = step_of(model, keys.year());
  const bool has_old_rule = step != Ratio(1) && rules.before.rule != nullptr;
  const bool has_new_rule = !step.is_zero() && rules.after.rule != nullptr;
  // Where no rule is in force and nothing is added, the regulation's own payments stand, with their statuses.
  if (!has_old_rule && !has_new_rule && *instalments == Money()) return as_regulated(solution, std::move(regulated));
  auto shared =
      shared_solution({solution, keys.year(), step, rules.before, rules.after, *instalments}, regulated, keys);
  if (shared) {
    for (PaymentBlock& block : shared->blocks) block.is_by_model = true;
  }
  return shared;
}

}  // namespace

Ratio step_of(const SharingModel& model, int year) {
  if (!model.transition) return Ratio(1);
  const int done = year - model.transition->first_year + 1;
  return Ratio::of(std::clamp(done, 0, model.transition->step_count),
                   static_cast<Uint128>(model.transition->step_count));
}

RulePair rules_of(const SharingModel& model, Solution solution, const SolutionModel& neutral) {
  RulePair pair;
  pair.after = rule_in(model.solutions, solution, "/model/solutions");
  if (model.transition) pair.before = rule_in(model.transition->from, solution, "/model/transition/from/solutions");
  if (pair.after.rule == nullptr && has_investment(model, solution)) pair.after = {&neutral, "/model"};
  return pair;
}

Result<std::vector<SharedSolution>> solutions_by_model(const SharingModel& model, const Parameters& parameters,
                                                       const std::vector<PaymentBlock>& regulated, int year) {
  auto keys = ModelKeys::of(parameters, year);
  if (!keys) return keys.errors();
  std::vector<SharedSolution> solutions;
  Errors errors;
  for (std::size_t s = 0; s < solution_names.size(); ++s) {
    const auto solution = static_cast<Solution>(s);
    std::vector<PaymentBlock> own;
    std::copy_if(regulated.begin(), regulated.end(), std::back_inserter(own),
                 [&](const PaymentBlock& block) { return block.solution == solution; });
    auto shared = solution_by_model(model, solution, *keys, std::move(own));
    if (shared) {
      solutions.push_back(std::move(*shared));
    } else {
      errors.insert(errors.end(), shared.errors().begin(), shared.errors().end());
    }
  }
  if (!errors.empty()) return errors;
  return solutions;
}

Result<std::vector<PaymentBlock>> payments_by_model(const SharingModel& model, const Parameters& parameters,
                                                    const std::vector<PaymentBlock>& regulated, int year) {
  auto solutions = solutions_by_model(model, parameters, regulated, year);
  if (!solutions) return solutions.errors();
  std::vector<PaymentBlock> blocks;
  for (SharedSolution& solution : *solutions) {
    std::move(solution.blocks.begin(), solution.blocks.end(), std::back_inserter(blocks));
  }
  return blocks;
}

}  // namespace samfin
