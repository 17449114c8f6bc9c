// SPDX-License-Identifier: MIT
#include "core/io/basis_questions.hpp"

#include <algorithm>

#include "core/costs/cost_basis.hpp"
#include "core/costs/cost_history.hpp"
#include "core/io/cost_basis_json.hpp"
#include "core/io/question.hpp"
#include "core/io/reconciliation_json.hpp"
#include "core/io/settlement_json.hpp"
#include "core/settlement/ceiling.hpp"
#include "core/settlement/group_compensation.hpp"
#include "core/settlement/settlement.hpp"

namespace samfin {

namespace {

/// What a cost basis is added to is the regulated amounts, also where a scenario takes its payments from costs.
Scenario as_regulated(Scenario scenario, Base base) {
  scenario.base = base;
  return scenario;
}

/// An error of the cost basis lies in the question itself (its year) or in the scenario.
Errors placed(Errors errors) {
  for (Error& error : errors) {
    if (error.path != "/year") error.path.insert(0, "/scenario");
  }
  return errors;
}

}  // namespace

Result<std::string> costs_told(std::string_view text, const NumberBasis& basis) {
  auto question = read_question(text);
  if (!question) return question.errors();
  ObjectReader reader = question->members();
  const auto year = reader.whole_number("year", true);
  reader.finish();
  if (!question->errors.empty()) return question->errors;
  const Scenario scenario = as_regulated(question->scenario, Base::next_year);
  const auto parameters = parameters_of(scenario, basis.parameters);
  if (!parameters) return parameters.errors();
  const auto costs =
      cost_basis_of(scenario.costs, *parameters, static_cast<int>(std::clamp<std::int64_t>(*year, 0, 9999)));
  if (!costs) return placed(costs.errors());
  const auto history = cost_history(*parameters);
  if (!history) return placed(history.errors());
  return cost_basis_json(*costs, *history, *parameters);
}

Result<std::string> settled_accounts(std::string_view text, const NumberBasis& basis) {
  auto question = read_question(text);
  if (!question) return question.errors();
  question->members().finish();
  if (!question->errors.empty()) return question->errors;
  const Base base = std::min(question->scenario.base, Base::next_year);
  const Scenario scenario = as_regulated(question->scenario, base);
  const auto parameters = parameters_of(scenario, basis.parameters);
  if (!parameters) return parameters.errors();
  const auto settlements = settlements_of(scenario.costs, *parameters);
  if (!settlements) return placed(settlements.errors());
  const auto ceilings = ceilings_of(*parameters);
  if (!ceilings) return placed(ceilings.errors());
  const auto compensations = group_compensations(*parameters);
  if (!compensations) return placed(compensations.errors());
  const auto members = implied_members(*parameters);
  if (!members) return placed(members.errors());
  return settlement_json(*settlements, *ceilings, *compensations, *members, *parameters);
}

Result<std::string> reconciled_figures(std::string_view text, const NumberBasis& basis) {
  auto question = read_question(text);
  if (!question) return question.errors();
  question->members().finish();
  if (!question->errors.empty()) return question->errors;
  return reconciliation_json(basis.reconciliation);
}

}  // namespace samfin
