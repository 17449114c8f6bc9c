// SPDX-License-Identifier: MIT
#include "core/io/simulation_questions.hpp"

#include <algorithm>

#include "core/io/json_reader.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/municipality_reader.hpp"
#include "core/io/named_scenario.hpp"
#include "core/io/question.hpp"
#include "core/io/report_json.hpp"
#include "core/io/simulation_reader.hpp"
#include "core/io/survey_csv.hpp"
#include "core/survey/survey.hpp"
#include "core/uncertainty/bill_band.hpp"
#include "core/uncertainty/own_cost_band.hpp"

namespace samfin {

namespace {

constexpr std::size_t most_actors_with_sensitivity = 10;
constexpr std::string_view wage_family = "municipal_wage_cost_ore";

/// All that is answered, from both chains.
struct Simulation {
  std::vector<Band> bands;
  std::vector<UncertainInput> inputs;
  std::vector<std::string> held;
  std::vector<Sensitivity> sensitivity;
};

bool has_sensitivity(const SimulationQuestion& question) {
  return question.range.first == 0 && !question.is_live && question.actors.size() <= most_actors_with_sensitivity;
}

bool is_municipality(const std::string& actor, const Parameters& parameters) {
  return parameters.structure().find(actor) != nullptr;
}

bool is_health_region(const std::string& actor, const Parameters& parameters) {
  const auto& regions = parameters.structure().health_regions();
  return std::find(regions.begin(), regions.end(), actor) != regions.end();
}

template <class T>
void append(std::vector<T>& all, std::vector<T> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// Whose own costs: the country's, or those of the municipalities asked for. Who is none has none, unless own costs are
/// all that is asked for.
std::vector<CostHolder> holders_of(const SimulationQuestion& question, const Parameters& parameters, Errors& errors) {
  if (question.actors.empty()) return {CostHolder{}};
  std::vector<CostHolder> holders;
  for (std::size_t i = 0; i < question.actors.size(); ++i) {
    const std::string& actor = question.actors[i];
    if (question.chain == Chain::all && !is_municipality(actor, parameters)) continue;
    const auto found = municipality_of(actor, "/actors/" + std::to_string(i), parameters, errors);
    if (found) holders.push_back({found->actor, found->population});
  }
  return holders;
}

/// What the form of the only municipality says it spends, with the wage cost of a full-time equivalent at its own value
/// and a fifth to either side. Errors: those of the survey; `missing_key` where the file has no form of it.
Result<OwnForm> form_of(const std::string& csv, const CostHolder& holder, const Parameters& parameters) {
  Errors errors;
  const auto cells = read_survey_csv(csv, parameters.structure(), parameters.years().back(), errors);
  if (!errors.empty()) return errors;
  const ParameterTable& table = parameters.table(wage_family);
  const auto wage_ore = static_cast<std::int64_t>(table.cell(0, 0).number.numerator());
  const std::array<std::int64_t, 3> wages = {wage_ore / 500 * 4, wage_ore / 100, wage_ore / 500 * 6};
  std::array<std::int64_t, 3> totals = {};
  for (std::size_t i = 0; i < wages.size(); ++i) {
    Parameters moved = parameters;
    if (i != 1) moved.own_table(wage_family).cell(0, 0).number = Ratio(wages[i] * 100);
    const auto survey = survey_of(cells, moved, mapping_year);
    if (!survey) return survey.errors();
    const auto& all = survey->municipalities;
    const auto own = std::find_if(all.begin(), all.end(), [&](const auto& form) { return form.code == holder.actor; });
    if (own == all.end()) return Error{ErrorCode::missing_key, "/csv", {{"key", holder.actor}}};
    totals[i] = own->own_nok() + (own->statutory ? own->statutory->nok() : 0);
  }
  return OwnForm{totals[1], totals[0], totals[2], wages[0], wages[1], wages[2]};
}

Errors add_own_costs(const SimulationQuestion& question, const Parameters& parameters, Simulation& simulation) {
  Errors errors;
  const auto holders = holders_of(question, parameters, errors);
  if (!errors.empty()) return errors;
  if (holders.empty()) return {};
  if (question.csv && (holders.size() != 1 || holders[0].actor.empty())) {
    return {{ErrorCode::value_not_allowed, "/csv", {{"value", "csv"}, {"allowed", "one actor"}}}};
  }
  const bool is_one = holders.size() == 1 && !holders[0].actor.empty();
  std::optional<OwnForm> form;
  if (question.csv && is_one) {
    const auto found = form_of(*question.csv, holders[0], parameters);
    if (!found) return found.errors();
    form = *found;
  }
  const auto band = OwnCostBand::of(parameters, question.path, is_one ? std::optional(holders[0]) : std::nullopt,
                                    question.inputs, form);
  if (!band) return band.errors();
  const auto draws = band->drawn(question.range);
  for (const CostHolder& holder : holders) {
    append(simulation.bands, band->bands(draws, holder, question.keeps_values));
    if (!has_sensitivity(question)) continue;
    auto rows = band->sensitivity(holder);
    if (!rows) return in_scenario(rows.errors());
    append(simulation.sensitivity, std::move(*rows));
  }
  append(simulation.inputs, band->inputs());
  simulation.held.emplace_back("national_solutions_2021");
  return {};
}

Errors add_bills(const SimulationQuestion& question, const Parameters& unchanged, Simulation& simulation) {
  Errors errors;
  const auto report = report_of(question.scenario, unchanged, "/scenario", errors);
  if (!report) return errors;
  BillBandTerms terms;
  terms.year = question.year.value_or(report->years.back());
  terms.is_live = question.is_live;
  terms.is_independent = question.is_independent;
  std::vector<std::string> actors = question.actors;
  if (actors.empty()) actors = {"municipalities", "health_regions"};
  for (const std::string& actor : actors) {
    terms.has_municipality = terms.has_municipality || is_municipality(actor, unchanged);
    terms.has_health_region = terms.has_health_region || is_health_region(actor, unchanged);
  }
  const auto band = BillBand::of(*report, unchanged, terms, question.inputs);
  if (!band) return band.errors();
  const auto draws = band->drawn(question.range);
  const auto point = band->at_point();
  for (std::size_t i = 0; i < actors.size(); ++i) {
    auto found = band->band(actors[i], "/actors/" + std::to_string(i), draws, point, question.keeps_values);
    if (!found) {
      append(errors, found.errors());
    } else {
      simulation.bands.push_back(std::move(*found));
    }
  }
  if (!errors.empty()) return errors;
  if (has_sensitivity(question)) {
    auto rows = band->sensitivity(actors);
    if (!rows) return in_scenario(rows.errors());
    append(simulation.sensitivity, std::move(*rows));
  }
  append(simulation.inputs, band->inputs());
  append(simulation.held, band->held());
  return {};
}

Errors unknown_inputs(const SimulationQuestion& question, const std::vector<UncertainInput>& inputs) {
  Errors errors;
  for (const OwnInput& own : question.inputs) {
    if (input_named(inputs, own.id) != nullptr) continue;
    errors.push_back({ErrorCode::unknown_input, own.path + "/id", {{"id", shown(own.id)}}});
  }
  return errors;
}

void write_band(JsonWriter& writer, const Band& band, bool has_values) {
  writer.begin_object().member("id", std::string_view(band.id)).member("unit", "nok");
  writer.member("status", name_of(band.status)).member("point_nok", band.point);
  writer.member("mean_nok", band.spread.mean);
  for (std::size_t i = 0; i < shown_percentiles.size(); ++i) {
    writer.member("p" + std::to_string(shown_percentiles[i]) + "_nok", band.spread.percentiles[i]);
  }
  writer.member("moves", band.moves);
  if (has_values) {
    writer.begin_array("values_nok");
    for (const std::int64_t value : band.values) writer.value(value);
    writer.end_array();
  }
  writer.end_object();
}

void write_input(JsonWriter& writer, const UncertainInput& input) {
  writer.begin_object().member("id", std::string_view(input.id)).member("distribution", name_of(input.distribution));
  writer.member("unit", name_of(input.unit));
  const bool is_path = input.unit == InputUnit::path;
  writer.member("low", std::string_view(is_path ? "low" : input.low.text()));
  writer.member("mode", std::string_view(is_path ? "medium" : input.mode.text()));
  writer.member("high", std::string_view(is_path ? "high" : input.high.text()));
  writer.member("status", name_of(input.status)).end_object();
}

void write_sensitivity(JsonWriter& writer, const Sensitivity& row) {
  writer.begin_object().member("result", std::string_view(row.result)).member("input", std::string_view(row.input));
  writer.member("low_gives_nok", row.low_gives).member("high_gives_nok", row.high_gives);
  writer.member("low_difference_nok", row.low_gives - row.point);
  writer.member("high_difference_nok", row.high_gives - row.point).end_object();
}

std::string simulation_json(const SimulationQuestion& question, const Simulation& simulation,
                            const Parameters& parameters) {
  JsonWriter writer;
  writer.begin_object().member("seed", static_cast<std::int64_t>(question.range.seed));
  writer.member("draws", static_cast<std::int64_t>(question.range.count));
  writer.member("first_draw", static_cast<std::int64_t>(question.range.first));
  writer.member("stream", "splitmix64_counter").begin_array("results");
  for (const Band& band : simulation.bands) write_band(writer, band, question.keeps_values);
  writer.end_array().begin_array("inputs");
  for (const UncertainInput& input : simulation.inputs) write_input(writer, input);
  writer.end_array().begin_array("held");
  for (const std::string& code : simulation.held) writer.value(std::string_view(code));
  writer.end_array().begin_array("sensitivity");
  for (const Sensitivity& row : simulation.sensitivity) write_sensitivity(writer, row);
  writer.end_array();
  write_whole_identity(writer, parameters);
  writer.end_object();
  return std::move(writer).text();
}

}  // namespace

Result<std::string> simulated(std::string_view text, const Parameters& unchanged) {
  auto document = read_json(text, csv_question_limits);
  if (!document.is_whole) return document.errors;
  const auto question = read_simulation(document.document, std::move(document.errors));
  if (!question) return question.errors();
  const auto parameters = parameters_of(question->scenario, unchanged);
  if (!parameters) return parameters.errors();
  Simulation simulation;
  Errors errors;
  if (question->has_own_costs()) errors = add_own_costs(*question, *parameters, simulation);
  if (errors.empty() && question->has_bills()) errors = add_bills(*question, unchanged, simulation);
  if (errors.empty()) errors = unknown_inputs(*question, simulation.inputs);
  if (!errors.empty()) return errors;
  return simulation_json(*question, simulation, *parameters);
}

}  // namespace samfin
