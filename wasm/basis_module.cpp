// SPDX-License-Identifier: MIT
// The second module: the same questions, and those about the number basis and other ways of sharing.
#include <emscripten/bind.h>

#include "core/io/basis_questions.hpp"
#include "core/io/error_json.hpp"
#include "core/io/estimate_questions.hpp"
#include "core/io/investment_questions.hpp"
#include "core/io/key_questions.hpp"
#include "core/io/model_questions.hpp"
#include "core/io/presets.hpp"
#include "core/io/projection_questions.hpp"
#include "core/io/row_questions.hpp"
#include "core/io/simulation_questions.hpp"
#include "core/io/stages_json.hpp"
#include "core/io/survey_questions.hpp"
#include "wasm/module_parameters.hpp"

const samfin::Parameters& samfin::module_parameters() {
  return embedded_number_basis().parameters;
}

namespace {

using samfin::Result;

template <Result<std::string> (*question)(std::string_view, const samfin::NumberBasis&)>
std::string asked(const std::string& text) {
  const auto answer = question(text, samfin::embedded_number_basis());
  return answer ? *answer : samfin::errors_json(answer.errors());
}

template <Result<std::string> (*question)(std::string_view, const samfin::Parameters&)>
std::string asked_of_models(const std::string& text) {
  const auto answer = question(text, samfin::module_parameters());
  return answer ? *answer : samfin::errors_json(answer.errors());
}

template <Result<std::string> (*question)(std::string_view)>
std::string asked_alone(const std::string& text) {
  const auto answer = question(text);
  return answer ? *answer : samfin::errors_json(answer.errors());
}

std::string presets(const std::string&) {
  return std::string(samfin::embedded_presets());
}

}  // namespace

EMSCRIPTEN_BINDINGS(samfin_basis) {
  emscripten::function("costs", &asked<samfin::costs_told>);
  emscripten::function("settle", &asked<samfin::settled_accounts>);
  emscripten::function("reconcile", &asked<samfin::reconciled_figures>);
  emscripten::function("compare", &asked_of_models<samfin::scenarios_compared>);
  emscripten::function("seek", &asked_of_models<samfin::goal_sought>);
  emscripten::function("bridge", &asked_of_models<samfin::bridged>);
  emscripten::function("reach", &asked_of_models<samfin::reach_told>);
  emscripten::function("stages", &asked_of_models<samfin::stages_told>);
  emscripten::function("repay", &asked_alone<samfin::investments_repaid>);
  emscripten::function("price", &asked_alone<samfin::service_priced>);
  emscripten::function("key_table", &asked_alone<samfin::key_tabled>);
  emscripten::function("key_parts", &asked_of_models<samfin::key_parted>);
  emscripten::function("row", &asked_of_models<samfin::row_checked>);
  emscripten::function("fit", &asked_alone<samfin::fitted>);
  emscripten::function("survey", &asked_of_models<samfin::surveyed>);
  emscripten::function("estimate", &asked_of_models<samfin::estimated>);
  emscripten::function("project", &asked_of_models<samfin::projected>);
  emscripten::function("simulate", &asked_of_models<samfin::simulated>);
  emscripten::function("presets", &presets);
}
