// SPDX-License-Identifier: MIT
#include "core/io/named_questions.hpp"

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

template <Result<std::string> (*question)(std::string_view, const NumberBasis&)>
Result<std::string> of_basis(std::string_view text) {
  return question(text, embedded_number_basis());
}

template <Result<std::string> (*question)(std::string_view, const Parameters&)>
Result<std::string> of_parameters(std::string_view text) {
  return question(text, embedded_number_basis().parameters);
}

Result<std::string> split_told(std::string_view line) {
  return split_json(line);
}

Result<std::string> errors_told(std::string_view scenario) {
  return errors_json(validated(scenario, embedded_number_basis().parameters));
}

const std::map<std::string_view, NamedQuestion> questions = {
    {"bill", &of_parameters<billed>},
    {"bridge", &of_parameters<bridged>},
    {"compare", &of_parameters<scenarios_compared>},
    {"costs", &of_basis<costs_told>},
    {"estimate", &of_parameters<estimated>},
    {"evaluate", &of_parameters<evaluated>},
    {"explain", &of_parameters<explained>},
    {"fit", &fitted},
    {"key_parts", &of_parameters<key_parted>},
    {"key_table", &key_tabled},
    {"member", &of_parameters<member_priced>},
    {"pharmacy", &of_parameters<pharmacy_priced>},
    {"price", &service_priced},
    {"project", &of_parameters<projected>},
    {"reach", &of_parameters<reach_told>},
    {"reconcile", &of_basis<reconciled_figures>},
    {"repay", &investments_repaid},
    {"row", &of_parameters<row_checked>},
    {"seek", &of_parameters<goal_sought>},
    {"settle", &of_basis<settled_accounts>},
    {"simulate", &of_parameters<simulated>},
    {"split", &split_told},
    {"stages", &of_parameters<stages_told>},
    {"survey", &of_parameters<surveyed>},
    {"validate", &errors_told},
};

}  // namespace

NamedQuestion question_named(std::string_view name) {
  const auto found = questions.find(name);
  return found == questions.end() ? nullptr : found->second;
}

std::string question_names() {
  std::string names;
  for (const auto& [name, question] : questions) names += (names.empty() ? "" : " ") + std::string(name);
  return names;
}

std::string answer_to_named(std::string_view line) {
  const std::string_view name = line.substr(0, line.find(' '));
  if (const NamedQuestion question = question_named(name)) {
    const auto answer = question(line.substr(std::min(line.size(), name.size() + 1)));
    return answer ? *answer : errors_json(answer.errors());
  }
  const std::string value = utf8_error(name) ? "" : shown(name);
  return errors_json({{ErrorCode::value_not_allowed, "", {{"value", value}, {"allowed", question_names()}}}});
}

}  // namespace samfin
