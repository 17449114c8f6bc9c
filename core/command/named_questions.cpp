// SPDX-License-Identifier: MIT
#include "core/command/named_questions.hpp"

#include <algorithm>
#include <map>

#include "core/io/basis_questions.hpp"
#include "core/io/error_json.hpp"
#include "core/io/estimate_questions.hpp"
#include "core/io/investment_questions.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/key_questions.hpp"
#include "core/io/model_questions.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/projection_questions.hpp"
#include "core/io/questions.hpp"
#include "core/io/row_questions.hpp"
#include "core/io/simulation_questions.hpp"
#include "core/io/split_json.hpp"
#include "core/io/stages_json.hpp"
#include "core/io/survey_questions.hpp"

namespace samfin {

namespace {

using Answer = std::string (*)(std::string_view);

std::string text_or_errors(const Result<std::string>& answer) {
  return answer ? *answer : errors_json(answer.errors());
}

template <Result<std::string> (*question)(std::string_view)>
std::string asked(std::string_view text) {
  return text_or_errors(question(text));
}

template <Result<std::string> (*question)(std::string_view, const NumberBasis&)>
std::string asked(std::string_view text) {
  return text_or_errors(question(text, embedded_number_basis()));
}

template <Result<std::string> (*question)(std::string_view, const Parameters&)>
std::string asked(std::string_view text) {
  return text_or_errors(question(text, embedded_number_basis().parameters));
}

std::string validated_text(std::string_view scenario) {
  return errors_json(validated(scenario, embedded_number_basis().parameters));
}

const std::map<std::string_view, Answer> answers = {
    {"bill", &asked<billed>},
    {"bridge", &asked<bridged>},
    {"compare", &asked<scenarios_compared>},
    {"costs", &asked<costs_told>},
    {"estimate", &asked<estimated>},
    {"evaluate", &asked<evaluated>},
    {"explain", &asked<explained>},
    {"fit", &asked<fitted>},
    {"key_parts", &asked<key_parted>},
    {"key_table", &asked<key_tabled>},
    {"member", &asked<member_priced>},
    {"pharmacy", &asked<pharmacy_priced>},
    {"price", &asked<service_priced>},
    {"project", &asked<projected>},
    {"reach", &asked<reach_told>},
    {"reconcile", &asked<reconciled_figures>},
    {"repay", &asked<investments_repaid>},
    {"row", &asked<row_checked>},
    {"seek", &asked<goal_sought>},
    {"settle", &asked<settled_accounts>},
    {"simulate", &asked<simulated>},
    {"split", &split_json},
    {"stages", &asked<stages_told>},
    {"survey", &asked<surveyed>},
    {"validate", &validated_text},
};

std::string all_names() {
  std::string names;
  for (const auto& [name, answer] : answers) names += (names.empty() ? "" : " ") + std::string(name);
  return names;
}

}  // namespace

std::string answer_to_named(std::string_view line) {
  const std::string_view name = line.substr(0, line.find(' '));
  const auto found = answers.find(name);
  if (found != answers.end()) return found->second(line.substr(std::min(line.size(), name.size() + 1)));
  const std::string shown = utf8_error(name) ? "" : std::string(name.substr(0, 60));
  return errors_json({{ErrorCode::value_not_allowed, "", {{"value", shown}, {"allowed", all_names()}}}});
}

}  // namespace samfin
