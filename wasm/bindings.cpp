// SPDX-License-Identifier: MIT
// What a page may ask of the engine: a table of functions from text to text, and one that gives numbers.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "core/io/description_json.hpp"
#include "core/io/error_json.hpp"
#include "core/io/parameters_json.hpp"
#include "core/io/questions.hpp"
#include "core/io/split_json.hpp"
#include "wasm/module_parameters.hpp"

namespace {

using samfin::Result;

std::string text_or_errors(const Result<std::string>& answer) {
  return answer ? *answer : samfin::errors_json(answer.errors());
}

template <Result<std::string> (*question)(std::string_view, const samfin::Parameters&)>
std::string asked(const std::string& text) {
  return text_or_errors(question(text, samfin::module_parameters()));
}

std::string validate(const std::string& scenario) {
  return samfin::errors_json(samfin::validated(scenario, samfin::module_parameters()));
}

std::string describe(const std::string&) {
  return samfin::description_json(samfin::module_parameters());
}

std::string parameters(const std::string&) {
  return samfin::parameters_json(samfin::module_parameters());
}

std::string split(const std::string& line) {
  return samfin::split_json(line);
}

/// The numbers are copied out of the heap here, so no view survives a growing memory.
emscripten::val recalculate(const std::string& scenario) {
  auto answer = emscripten::val::object();
  const auto result = samfin::evaluated_numbers(scenario, samfin::module_parameters());
  if (!result) {
    answer.set("header", samfin::errors_json(result.errors()));
    answer.set("numbers", emscripten::val::global("Float64Array").new_(0));
    return answer;
  }
  answer.set("header", result->header);
  const auto view = emscripten::val(emscripten::typed_memory_view(result->numbers.size(), result->numbers.data()));
  answer.set("numbers", view.call<emscripten::val>("slice"));
  return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(samfin) {
  emscripten::function("describe", &describe);
  emscripten::function("recalculate", &recalculate);
  emscripten::function("evaluate", &asked<samfin::evaluated>);
  emscripten::function("bill", &asked<samfin::billed>);
  emscripten::function("explain", &asked<samfin::explained>);
  emscripten::function("member", &asked<samfin::member_priced>);
  emscripten::function("pharmacy", &asked<samfin::pharmacy_priced>);
  emscripten::function("validate", &validate);
  emscripten::function("split", &split);
  emscripten::function("parameters", &parameters);
}
