// SPDX-License-Identifier: MIT
#include "core/io/estimate_questions.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "core/io/json_reader.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/municipality_reader.hpp"
#include "core/io/named_scenario.hpp"
#include "core/io/question.hpp"
#include "core/io/report_json.hpp"
#include "core/io/statistics_reader.hpp"
#include "core/io/survey_csv.hpp"
#include "core/projection/municipal_cost.hpp"
#include "core/survey/own_cost_fit.hpp"
#include "core/survey/statutory_payment.hpp"

namespace samfin {

namespace {

constexpr auto by_law = static_cast<std::size_t>(CostCategory::national_solutions);

/// What is asked, read.
struct Asked {
  Scenario scenario;
  std::optional<AskedMunicipality> municipality;
  std::optional<std::string> csv;
  Level level = Level::ninety_five;
  std::optional<Ratio> budget_mnok;
};

std::optional<Ratio> read_budget(ObjectReader& reader, Errors& errors) {
  const Ratio largest(1'000'000);
  const auto budget = reader.ratio("health_budget_mnok");
  if (!budget || (*budget > Ratio() && *budget <= largest)) return budget;
  errors.push_back({ErrorCode::value_out_of_range,
                    reader.path_of("health_budget_mnok"),
                    {{"value", budget->text()}, {"min", "0"}, {"max", largest.text()}}});
  return std::nullopt;
}

/// 100 x amount / budget with one decimal, a half up.
std::string percent_of(std::int64_t amount, const Ratio& budget_mnok) {
  const WideFraction share =
      wide_fraction_of(amount) / (wide_fraction_of(budget_mnok) * wide_fraction_of(std::int64_t{1'000'000}));
  const auto tenths = half_up_64(share * wide_fraction_of(std::int64_t{1000})).value_or(0);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// The answer in the making; amounts in whole kroner.
struct Answer {
  std::string_view method;
  Status status = Status::estimated;
  std::int64_t amount = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool is_cut = false;
  std::vector<std::tuple<std::string_view, std::int64_t, Status>> categories;
  std::int64_t rounding = 0;
  std::optional<std::int64_t> observed;  ///< what the municipality itself told in the survey
  std::vector<Warning> warnings;
  std::vector<std::string_view> notes;
};

Answer answer_of(const MunicipalEstimate& estimate) {
  Answer answer;
  answer.method = "proportional_to_inhabitants";
  answer.status = estimate.status;
  answer.amount = estimate.amount;
  answer.low = estimate.low;
  answer.high = estimate.high;
  for (std::size_t i = 0; i < cost_category_count; ++i) {
    answer.categories.emplace_back(cost_category_names[i], estimate.categories[i], estimate.statuses[i]);
  }
  answer.rounding = estimate.rounding;
  answer.notes = {"interval_of_the_country", "own_interval_is_wider", "statutory_by_inhabitants"};
  if (std::abs(estimate.rounding) > 2) answer.notes.push_back("categories_do_not_add_up");
  return answer;
}

/// What the line through a survey's own costs gives for a municipality, with its prediction interval (METHOD 34), and
/// what is paid by law beside it.
Result<Answer> surveyed_answer(const Asked& asked, const Parameters& parameters, std::int64_t statutory,
                               Status statutory_status) {
  Errors errors;
  const auto cells = read_survey_csv(*asked.csv, parameters.structure(), parameters.years().back(), errors);
  if (!errors.empty()) return errors;
  const auto survey = survey_of(cells, parameters, mapping_year);
  if (!survey) return survey.errors();
  const auto line = own_cost_fit(*survey, "/csv");
  if (!line) return line.errors();
  const WideFraction inhabitants = wide_fraction_of(asked.municipality->population);
  const WideFraction half = student_t(line->freedom(), asked.level) * root(line->prediction_variance(inhabitants), 20);
  const WideFraction point = line->fitted(inhabitants);
  Answer answer;
  answer.method = "least_squares";
  answer.warnings = survey->warnings;
  answer.notes = {"line_through_the_survey", "systematic_error_not_covered"};
  std::array<std::int64_t, 3> own = {};
  const WideFraction ends[] = {point, point - half, point + half};
  for (std::size_t i = 0; i < own.size(); ++i) {
    const auto whole = whole_kroner(ends[i], "/csv");
    if (!whole) return whole.errors();
    own[i] = *whole;
  }
  answer.is_cut = own[1] < 0;
  for (std::int64_t& amount : own) amount = std::max<std::int64_t>(amount, 0);
  answer.amount = own[0] + statutory;
  answer.low = own[1] + statutory;
  answer.high = own[2] + statutory;
  answer.categories = {{"national_solutions", statutory, statutory_status}, {"own_costs", own[0], Status::estimated}};
  answer.status = weakest_of(answer.status, statutory_status);
  for (const SurveyedMunicipality& municipality : survey->municipalities) {
    answer.status = weakest_of(answer.status, municipality.status);
    if (municipality.code == asked.municipality->actor) answer.observed = municipality.own_nok();
  }
  return answer;
}

void write_warning(JsonWriter& writer, const Warning& warning) {
  writer.begin_object().member("code", std::string_view(warning.code));
  writer.member("path", std::string_view(warning.path)).begin_object("values");
  for (const NamedValue& value : warning.values) {
    writer.name(value.name);
    std::visit([&](const auto& content) { writer.value(content); }, value.value);
  }
  writer.end_object().end_object();
}

void write_answer(JsonWriter& writer, const Answer& answer, const AskedMunicipality& municipality) {
  writer.member("method", answer.method).member("status", name_of(answer.status));
  writer.member("amount_nok", answer.amount).member("low_nok", answer.low).member("high_nok", answer.high);
  if (answer.is_cut) writer.member("cut", true);
  if (answer.observed) writer.member("observed_nok", *answer.observed);
  const auto ore =
      half_up_64(WideFraction{answer.amount, municipality.population} * wide_fraction_of(std::int64_t{100}));
  writer.member_or_null("per_inhabitant_ore", ore).begin_array("categories");
  for (const auto& [category, amount, status] : answer.categories) {
    writer.begin_object().member("category", category).member("amount_nok", amount);
    writer.member("status", name_of(status)).end_object();
  }
  writer.end_array().member("rounding_nok", answer.rounding);
}

Result<Asked> read_asked(const nlohmann::json& document, Errors errors, const Parameters& parameters) {
  ObjectReader reader(document, "", errors);
  Asked asked;
  asked.scenario = read_named_scenario(reader, errors);
  asked.municipality = read_municipality(reader, true, parameters, errors);
  asked.csv = reader.text("csv");
  asked.level = read_level(reader, errors);
  asked.budget_mnok = read_budget(reader, errors);
  reader.finish();
  if (!errors.empty()) return errors;
  return asked;
}

}  // namespace

Result<std::string> estimated(std::string_view text, const Parameters& unchanged) {
  auto document = read_json(text, csv_question_limits);
  if (!document.is_whole) return document.errors;
  const auto asked = read_asked(document.document, std::move(document.errors), unchanged);
  if (!asked) return asked.errors();
  const auto parameters = parameters_of(asked->scenario, unchanged);
  if (!parameters) return parameters.errors();
  Errors errors;
  AskedMunicipality municipality = *asked->municipality;
  if (!municipality.actor.empty()) {
    const auto counted = municipality_of(municipality.actor, "/actor", *parameters, errors);
    if (!counted) return errors;
    municipality = *counted;
  }
  const auto estimate = municipal_estimate(*parameters, municipality.population);
  if (!estimate) return in_scenario(estimate.errors());

  std::optional<StatutoryPayment> statutory;
  const auto today = municipality.actor.empty() ? std::span<const std::string>()
                                                : parameters->structure().find(municipality.actor)->codes_today();
  for (const std::string& code : today) {
    const auto payment = statutory_payment(*parameters, code, mapping_year);
    if (!payment) return in_scenario(payment.errors());
    if (!statutory) statutory = StatutoryPayment{{}, payment->status, {}};
    statutory->amount += payment->amount;
    statutory->status = weakest_of(statutory->status, payment->status);
  }
  Answer answer = answer_of(*estimate);
  if (asked->csv) {
    Asked with_count = *asked;
    with_count.municipality = municipality;
    auto surveyed =
        surveyed_answer(with_count, *parameters, statutory ? statutory->nok() : estimate->categories[by_law],
                        statutory ? statutory->status : estimate->statuses[by_law]);
    if (!surveyed) return surveyed.errors();
    answer = std::move(*surveyed);
  }

  JsonWriter writer;
  writer.begin_object().name("actor");
  municipality.actor.empty() ? writer.null() : writer.value(std::string_view(municipality.actor));
  writer.member("population", municipality.population).member("year", mapping_year);
  write_answer(writer, answer, municipality);
  writer.begin_object("statutory").member("by_inhabitants_nok", estimate->categories[by_law]);
  writer.name("by_key_nok");
  statutory ? writer.value(statutory->nok()) : writer.null();
  writer.member("status", name_of(statutory ? statutory->status : estimate->statuses[by_law])).end_object();
  writer.name("budget_share_percent");
  asked->budget_mnok ? writer.number(percent_of(answer.amount, *asked->budget_mnok)) : writer.null();
  writer.begin_array("notes");
  for (const std::string_view note : answer.notes) writer.value(note);
  writer.end_array();
  if (!answer.warnings.empty()) {
    writer.begin_array("warnings");
    for (const Warning& warning : answer.warnings) write_warning(writer, warning);
    writer.end_array();
  }
  write_whole_identity(writer, *parameters);
  writer.end_object();
  return std::move(writer).text();
}

}  // namespace samfin
