// SPDX-License-Identifier: MIT
#include "core/io/simulation_reader.hpp"

#include <algorithm>

#include "core/io/named_scenario.hpp"
#include "core/io/object_reader.hpp"
#include "core/io/statistics_reader.hpp"
#include "core/io/words.hpp"

namespace samfin {

namespace {

using nlohmann::json;

constexpr std::int64_t largest_draws = 100'000;
constexpr std::size_t largest_actors = 500;
/// Results of the country, beside which values may be asked for too.
constexpr std::int64_t largest_values = 1'000'000;
constexpr std::int64_t results_per_actor = 5;

std::vector<std::string> read_actors(ObjectReader& reader, Errors& errors) {
  std::vector<std::string> actors;
  const json* list = reader.array("actors");
  if (list == nullptr) return actors;
  if (list->size() > largest_actors) {
    errors.push_back(
        {ErrorCode::value_out_of_range,
         reader.path_of("actors"),
         {{"value", std::to_string(list->size())}, {"min", "0"}, {"max", std::to_string(largest_actors)}}});
    return actors;
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string path = reader.path_of("actors") + "/" + std::to_string(i);
    const json& actor = (*list)[i];
    if (actor.is_discarded()) continue;
    if (!actor.is_string()) {
      errors.push_back(wrong_type_error(path, "text"));
      continue;
    }
    const auto code = actor.get<std::string>();
    if (std::find(actors.begin(), actors.end(), code) != actors.end()) {
      errors.push_back({ErrorCode::duplicate_id, path, {{"id", shown(code)}}});
    }
    actors.push_back(code);
  }
  return actors;
}

std::vector<OwnInput> read_inputs(ObjectReader& reader, Errors& errors) {
  std::vector<OwnInput> inputs;
  const json* list = reader.array("inputs");
  for (std::size_t i = 0; list != nullptr && i < list->size() && !are_enough(errors); ++i) {
    OwnInput input;
    input.path = reader.path_of("inputs") + "/" + std::to_string(i);
    ObjectReader members((*list)[i], input.path, errors);
    input.id = members.text("id", true).value_or("");
    const auto word = members.text("distribution", true);
    input.distribution =
        static_cast<DistributionKind>(read_word(word, distribution_names, members.path_of("distribution"), errors));
    input.low = members.ratio("low");
    input.mode = members.ratio("mode");
    input.high = members.ratio("high");
    members.finish();
    inputs.push_back(std::move(input));
  }
  return inputs;
}

void refuse_many_values(const SimulationQuestion& question, Errors& errors) {
  const auto holders = static_cast<std::int64_t>(std::max<std::size_t>(question.actors.size(), 1));
  const auto numbers = holders * results_per_actor * static_cast<std::int64_t>(question.range.count);
  if (!question.keeps_values || numbers <= largest_values) return;
  errors.push_back({ErrorCode::value_out_of_range,
                    "/values",
                    {{"value", std::to_string(numbers)}, {"min", "0"}, {"max", std::to_string(largest_values)}}});
}

}  // namespace

Result<SimulationQuestion> read_simulation(const json& document, Errors errors) {
  ObjectReader reader(document, "", errors);
  SimulationQuestion question;
  question.scenario = read_named_scenario(reader, errors);
  question.range.seed = static_cast<std::uint64_t>(read_whole(reader, "seed", 2026, 0, largest_seed, errors));
  question.range.count = static_cast<std::size_t>(read_whole(reader, "draws", 10'000, 1, largest_draws, errors));
  question.range.first = static_cast<std::uint64_t>(read_whole(reader, "first_draw", 0, 0, largest_draws - 1, errors));
  question.chain = static_cast<Chain>(read_word(reader.text("chain"), chain_names, reader.path_of("chain"), errors));
  question.actors = read_actors(reader, errors);
  if (const auto year = reader.whole_number("year")) {
    question.year = static_cast<int>(std::clamp<std::int64_t>(*year, 0, 9999));
  }
  if (const auto word = reader.text("path")) {
    question.path = static_cast<Path>(read_word(std::optional(*word), path_names, reader.path_of("path"), errors));
  }
  question.csv = reader.text("csv");
  question.inputs = read_inputs(reader, errors);
  question.keeps_values = reader.flag("values").value_or(false);
  question.is_live = reader.flag("live").value_or(false);
  question.is_independent = reader.flag("independent").value_or(false);
  reader.finish();
  refuse_many_values(question, errors);
  if (!errors.empty()) return errors;
  return question;
}

}  // namespace samfin
