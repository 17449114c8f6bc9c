// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/json_reader.hpp"
#include "core/io/model_questions.hpp"
#include "core/io/named_scenario.hpp"
#include "core/io/scenario_comparison_json.hpp"
#include "core/io/words.hpp"
#include "core/models/goal_seek.hpp"

namespace samfin {

using nlohmann::json;

namespace {

/// A year that no parameters can have is left to the scenario to refuse.
int year_of(std::int64_t year) {
  return static_cast<int>(std::clamp<std::int64_t>(year, 0, 9999));
}

std::optional<Solution> read_solution_or_all(ObjectReader& reader, Errors& errors) {
  const auto word = reader.text("solution");
  if (!word || *word == "all") return std::nullopt;
  const auto solution = solution_named(*word);
  if (!solution) {
    errors.push_back({ErrorCode::unknown_solution, reader.path_of("solution"), {{"solution", shown(*word)}}});
  }
  return solution;
}

SeekInput read_input(const json* value, const std::string& path, Errors& errors) {
  SeekInput input;
  if (value == nullptr) return input;
  ObjectReader reader(*value, path, errors);
  input.kind = static_cast<SeekKind>(read_word(reader.text("kind"), seek_kind_names, reader.path_of("kind"), errors));
  input.solution = read_solution_or_all(reader, errors);
  constexpr std::array<std::string_view, 2> groups = {"municipalities", "health_regions"};
  if (read_word(reader.text("group"), groups, reader.path_of("group"), errors) == 1)
    input.group = PayerGroup::health_regions;
  const std::int64_t part = reader.whole_number("part").value_or(0);
  if (part < 0) {
    errors.push_back({ErrorCode::value_out_of_range,
                      reader.path_of("part"),
                      {{"value", std::to_string(part)}, {"min", "0"}, {"max", "999"}}});
  }
  input.part = static_cast<std::size_t>(part < 0 ? 0 : part);
  reader.finish();
  return input;
}

/// `at_most_mnok`, or `at_least_mnok`; one of them must be there.
void read_amount(ObjectReader& reader, Goal& goal, Errors& errors) {
  const bool is_at_least = reader.find("at_least_mnok") != nullptr;
  const std::string_view key = is_at_least ? "at_least_mnok" : "at_most_mnok";
  goal.kind = is_at_least ? Goal::Kind::at_least : Goal::Kind::at_most;
  const auto mnok = reader.ratio(key, true);
  if (!mnok) return;
  const auto amount = money_from_mnok(*mnok, reader.path_of(key));
  if (amount) {
    goal.amount = *amount;
  } else {
    append_at(errors, amount.errors(), "");
  }
}

void read_target(ObjectReader& reader, Goal& goal, Errors& errors) {
  if (const auto actor = reader.text("actor")) {
    goal.actor = *actor;
  } else {
    const std::size_t group = read_word(reader.text("group"), payer_group_names, reader.path_of("group"), errors);
    goal.group = static_cast<PayerGroup>(group);
  }
  read_amount(reader, goal, errors);
}

void read_limits(ObjectReader& reader, int year, const Parameters& parameters, Goal& goal,
                 std::shared_ptr<const Report>& limits, Errors& errors) {
  goal.growth = reader.ratio("growth").value_or(Ratio());
  goal.limit_year = year;
  Scenario scenario;
  if (const json* written = reader.find("limits")) {
    ObjectReader limit(*written, reader.path_of("limits"), errors);
    goal.limit_year = year_of(limit.whole_number("year").value_or(year));
    scenario = read_named_scenario(limit, errors);
    limit.finish();
  }
  scenario.years = {goal.limit_year};
  if (errors.empty()) limits = report_of(scenario, parameters, reader.path_of("limits") + "/scenario", errors);
  goal.limits = limits.get();
}

Goal read_goal(const json* value, int year, const Parameters& parameters, std::shared_ptr<const Report>& limits,
               Errors& errors) {
  Goal goal;
  if (value == nullptr) return goal;
  ObjectReader reader(*value, "/goal", errors);
  if (value->is_object() && (value->contains("group") || value->contains("actor"))) {
    read_target(reader, goal, errors);
  } else {
    read_limits(reader, year, parameters, goal, limits, errors);
  }
  reader.finish();
  return goal;
}

}  // namespace

Result<std::string> goal_sought(std::string_view text, const Parameters& parameters) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  Errors errors = std::move(document.errors);
  ObjectReader reader(document.document, "", errors);
  const Scenario scenario = read_named_scenario(reader, errors);
  Search search;
  search.year = year_of(reader.whole_number("year", true).value_or(0));
  search.input = read_input(reader.find("input"), "/input", errors);
  search.smallest = reader.ratio("from");
  search.largest = reader.ratio("to");
  search.step = reader.ratio("step");
  const json* written = reader.find("goal", true);
  reader.finish();
  if (!errors.empty()) return errors;
  std::shared_ptr<const Report> limits;
  const Goal goal = read_goal(written, search.year, parameters, limits, errors);
  if (!errors.empty()) return errors;
  const auto seek = sought(scenario, parameters, goal, search);
  if (!seek) return seek.errors();
  return goal_seek_json(*seek, search);
}

}  // namespace samfin
