// SPDX-License-Identifier: MIT
// The door of the page: every question that the two modules answer.
#include "core/io/questions.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "core/io/basis_questions.hpp"
#include "core/io/estimate_questions.hpp"
#include "core/io/investment_questions.hpp"
#include "core/io/key_questions.hpp"
#include "core/io/model_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/projection_questions.hpp"
#include "core/io/row_questions.hpp"
#include "core/io/simulation_questions.hpp"
#include "core/io/split_json.hpp"
#include "core/io/stages_json.hpp"
#include "core/io/survey_questions.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/targets.hpp"

namespace samfin::fuzz {

namespace {

using nlohmann::json;
using Answer = Result<std::string>;

const Parameters& parameters() {
  return embedded_number_basis().parameters;
}

template <Answer (*question)(std::string_view, const Parameters&)>
Answer of_parameters(std::string_view text) {
  return question(text, parameters());
}
template <Answer (*question)(std::string_view, const NumberBasis&)>
Answer of_basis(std::string_view text) {
  return question(text, embedded_number_basis());
}

Answer numbers(std::string_view text) {
  const auto answer = evaluated_numbers(text, parameters());
  if (!answer) return answer.errors();
  return answer->header;
}

struct Question {
  std::string_view name;
  Answer (*answer)(std::string_view text);
};

constexpr std::array<Question, 26> questions = {{
    {"bill", of_parameters<billed>},
    {"explain", of_parameters<explained>},
    {"member", of_parameters<member_priced>},
    {"pharmacy", of_parameters<pharmacy_priced>},
    {"evaluate", of_parameters<evaluated>},
    {"recalculate", numbers},
    {"costs", of_basis<costs_told>},
    {"settle", of_basis<settled_accounts>},
    {"reconcile", of_basis<reconciled_figures>},
    {"compare", of_parameters<scenarios_compared>},
    {"seek", of_parameters<goal_sought>},
    {"bridge", of_parameters<bridged>},
    {"reach", of_parameters<reach_told>},
    {"stages", of_parameters<stages_told>},
    {"repay", investments_repaid},
    {"price", service_priced},
    {"key_table", key_tabled},
    {"key_parts", of_parameters<key_parted>},
    {"row", of_parameters<row_checked>},
    {"fit", fitted},
    {"survey", of_parameters<surveyed>},
    {"estimate", of_parameters<estimated>},
    {"project", of_parameters<projected>},
    {"simulate", of_parameters<simulated>},
    {"split", [](std::string_view text) { return Answer(split_json(text)); }},
    {"presets", [](std::string_view) { return of_parameters<stages_told>(R"({"preset":"law","year":2026})"); }},
}};

/// Draws take their time by design: only few of them are asked for here.
bool takes_long(const json& question) {
  constexpr std::int64_t most_draws = 20;
  if (!question.is_object()) return false;
  for (const char* key : {"draws", "bootstrap_draws"}) {
    const auto draws = question.find(key);
    if (draws != question.end() && draws->is_number_integer() && *draws > most_draws) return true;
  }
  return false;
}

/// A question without its draws has many of them.
std::string with_few_draws(std::string_view name, std::string_view text) {
  const std::string_view key = name == "simulate" ? "draws" : name == "survey" ? "bootstrap_draws" : "";
  if (key.empty() || text.find(key) != std::string_view::npos || !text.starts_with('{')) return std::string(text);
  const bool is_empty = text.find_first_not_of(" \t\r\n", 1) == text.find('}');
  return "{\"" + std::string(key) + "\":9" + (is_empty ? "" : ",") + std::string(text.substr(1));
}

}  // namespace

void ask_a_question(std::string_view text) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos) return;
  const std::string_view name = text.substr(0, end);
  for (const Question& question : questions) {
    if (question.name != name) continue;
    const std::string asked = with_few_draws(name, text.substr(end + 1));
    if (!takes_long(json::parse(asked, nullptr, false))) check_answer(question.answer(asked));
    return;
  }
}

}  // namespace samfin::fuzz
