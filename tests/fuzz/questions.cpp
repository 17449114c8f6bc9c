// SPDX-License-Identifier: MIT
// The door of the page: every question that the two modules answer.
#include "core/io/questions.hpp"

#include <nlohmann/json.hpp>

#include "core/io/named_questions.hpp"
#include "core/io/number_basis.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/targets.hpp"

namespace samfin::fuzz {

namespace {

using nlohmann::json;

/// The numbers that the page takes instead of an answer's text.
Result<std::string> recalculated(std::string_view text) {
  const auto answer = evaluated_numbers(text, embedded_number_basis().parameters);
  if (!answer) return answer.errors();
  return answer->header;
}

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
  const NamedQuestion question = name == "recalculate" ? recalculated : question_named(name);
  if (question == nullptr) return;
  const std::string asked = with_few_draws(name, text.substr(end + 1));
  if (!takes_long(json::parse(asked, nullptr, false))) check_answer(question(asked));
}

}  // namespace samfin::fuzz
