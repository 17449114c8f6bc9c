// SPDX-License-Identifier: MIT
// The second module: the same questions, and those about the number basis.
#include <emscripten/bind.h>

#include "core/io/basis_questions.hpp"
#include "core/io/error_json.hpp"
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

}  // namespace

EMSCRIPTEN_BINDINGS(samfin_basis) {
  emscripten::function("costs", &asked<samfin::costs_told>);
  emscripten::function("settle", &asked<samfin::settled_accounts>);
  emscripten::function("reconcile", &asked<samfin::reconciled_figures>);
}
