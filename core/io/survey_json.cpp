// SPDX-License-Identifier: MIT
#include "core/io/survey_json.hpp"

#include <array>

#include "core/io/error_json.hpp"
#include "core/io/json_writer.hpp"

namespace samfin {

namespace {

constexpr int digits = 15;

/// What the form leaves out. Source: OE-rapport 2022-78, chapter 2.
constexpr std::array<std::string_view, 5> left_out = {"general_practitioners", "child_welfare_and_social_services",
                                                      "administrative_systems", "time_spent_using", "covid"};

/// A writer that knows figures of statistics, and whether one was too large for a reader in a browser.
class StatisticsWriter {
 public:
  JsonWriter json;
  bool is_too_large = false;

  void number(std::string_view key, const WideFraction& value) {
    json.name(key).number(significant_text(value, digits));
  }
  void number_or_null(std::string_view key, const std::optional<WideFraction>& value) {
    if (value) return number(key, *value);
    json.name(key).null();
  }
  void root_of(std::string_view key, const WideFraction& square) { json.name(key).number(root_text(square, digits)); }
  /// Whole kroner, a half up.
  void nok(std::string_view key, const WideFraction& value) {
    const auto whole = half_up_64(value);
    is_too_large = is_too_large || !whole;
    nok(key, whole.value_or(0));
  }
  void nok(std::string_view key, std::int64_t value) {
    is_too_large = is_too_large || value > Money::largest_ore || value < -Money::largest_ore;
    json.member(key, value);
  }
};

void write_line(StatisticsWriter& writer, const LeastSquares& line) {
  writer.number("intercept", line.intercept());
  writer.number("slope", line.slope());
  writer.root_of("intercept_se", line.intercept_variance());
  writer.root_of("slope_se", line.slope_variance());
  writer.root_of("residual_sd", line.residual_variance());
  writer.number_or_null("r2", line.r2());
  writer.json.member("n", line.count());
}

void write_warnings(JsonWriter& json, const std::vector<Warning>& warnings) {
  json.begin_array("warnings");
  for (const Warning& warning : warnings) {
    json.begin_object().member("code", std::string_view(warning.code)).member("path", std::string_view(warning.path));
    write_values(json, warning.values);
    json.end_object();
  }
  json.end_array();
}

void write_group(StatisticsWriter& writer, SurveyGroup group, const GroupCost& cost) {
  writer.json.begin_object().member("group", name_of(group));
  writer.json.member("is_observed", cost.is_observed);
  writer.nok("operation_nok", cost.by_type_nok[static_cast<std::size_t>(SurveyKind::operation)]);
  writer.nok("investment_nok", cost.by_type_nok[static_cast<std::size_t>(SurveyKind::investment)]);
  writer.nok("implementation_nok", cost.by_type_nok[static_cast<std::size_t>(SurveyKind::implementation)]);
  writer.nok("invoices_nok", cost.invoices_nok);
  writer.nok("staff_nok", cost.staff_nok);
  writer.nok("imputed_nok", cost.imputed_nok);
  writer.nok("total_nok", cost.total_nok());
  writer.json.end_object();
}

void write_municipality(StatisticsWriter& writer, const SurveyedMunicipality& municipality) {
  JsonWriter& json = writer.json;
  json.begin_object().member("municipality_code", std::string_view(municipality.code));
  json.member("inhabitants", municipality.inhabitants).begin_array("groups");
  for (std::size_t i = 0; i < municipality.groups.size(); ++i) {
    write_group(writer, static_cast<SurveyGroup>(i), municipality.groups[i]);
  }
  json.end_array();
  const std::int64_t own = municipality.own_nok();
  const std::int64_t total = own + (municipality.statutory ? municipality.statutory->nok() : 0);
  writer.nok("own_nok", own);
  if (municipality.statutory) {
    json.member("statutory_nok", municipality.statutory->nok());
    json.member("statutory_status", name_of(municipality.statutory->status));
  } else {
    json.name("statutory_nok").null().name("statutory_status").null();
  }
  writer.nok("total_nok", total);
  if (municipality.inhabitants > 0) {
    json.member("per_inhabitant_ore", per_inhabitant_ore({"", municipality.inhabitants, total}));
  } else {
    json.name("per_inhabitant_ore").null();
  }
  writer.nok("benefit_nok", municipality.benefit_nok);
  writer.number("benefit_fte", municipality.benefit_fte);
  json.member("status", name_of(municipality.status)).end_object();
}

void write_national(StatisticsWriter& writer, const NationalTotal& national) {
  writer.json.begin_object("national");
  writer.nok("point_nok", national.point());
  writer.nok("low_nok", national.low());
  writer.nok("high_nok", national.high());
  writer.json.member("level", percent_of(national.level));
  writer.nok("coefficient_half_nok", national.coefficient_half());
  writer.nok("residual_half_nok", national.residual_half());
  writer.nok("observed_nok", national.observed);
  writer.nok("predicted_nok", national.predicted);
  writer.json.member("cut", national.is_cut()).end_object();
}

void write_size_classes(StatisticsWriter& writer, const BySizeClass& by_size) {
  writer.json.begin_array("size_classes");
  for (std::size_t i = 0; i < by_size.classes.size(); ++i) {
    const SizeClassRatio& size = by_size.classes[i];
    writer.json.begin_object().member("size_class", size_classes[i].name);
    writer.json.member("n", size.observed_count).member("unobserved", size.unobserved_count);
    writer.number("ratio", size.ratio);
    writer.nok("predicted_nok", size.predicted);
    if (size.observed_count == 0) writer.json.member("note", "no_observation");
    writer.json.end_object();
  }
  writer.json.end_array();
  writer.nok("size_classes_national_nok", by_size.national);
}

void write_robust(StatisticsWriter& writer, const ScaledCost& cost) {
  if (!cost.robust) {
    writer.json.name("robust").null();  // no-cover: a line through the municipalities was drawn,
    return;                             // no-cover: so they are not all of one size,
  }                                     // no-cover: and there are fewer than the robust line takes
  std::int64_t unobserved_count = 0;
  for (const SizeClassRatio& size : cost.by_size_class.classes) unobserved_count += size.unobserved_count;
  writer.json.begin_object("robust");
  writer.number("intercept", cost.robust->intercept);
  writer.number("slope", cost.robust->slope);
  writer.nok("national_nok", cost.national.observed + wide_fraction_of(unobserved_count) * cost.robust->intercept +
                                 cost.robust->slope * wide_fraction_of(cost.unobserved_inhabitants));
  writer.json.end_object();
}

void write_alternatives(StatisticsWriter& writer, const ScaledCost& cost) {
  JsonWriter& json = writer.json;
  json.begin_object("alternatives").begin_object("per_inhabitant");
  writer.number("ratio", cost.per_inhabitant.ratio);
  writer.root_of("ratio_se", cost.per_inhabitant.ratio_variance);
  writer.nok("national_nok", cost.per_inhabitant.national);
  json.end_object().begin_object("through_origin");
  writer.number("slope", cost.through_origin.slope);
  writer.root_of("slope_se", cost.through_origin.slope_variance);
  writer.root_of("residual_sd", cost.through_origin.residual_variance);
  writer.number_or_null("r2", cost.through_origin.r2);
  writer.nok("national_nok", cost.through_origin.national);
  json.end_object();
  write_size_classes(writer, cost.by_size_class);
  write_robust(writer, cost);
  json.end_object();
}

void write_observations(StatisticsWriter& writer, const ScaledCost& cost) {
  JsonWriter& json = writer.json;
  json.begin_array("observations");
  for (std::size_t i = 0; i < cost.points.size(); ++i) {
    json.begin_object().member("municipality_code", std::string_view(cost.points[i].id));
    json.member("x", cost.points[i].x).member("y", cost.points[i].y);
    writer.number("fitted", cost.line.fitted(cost.line.x(i)));
    writer.number("residual", cost.line.residual(i));
    writer.number("leverage", cost.line.leverage(i));
    writer.number_or_null("cook", cost.line.cook(i));
    json.end_object();
  }
  json.end_array();
}

void write_scaled(StatisticsWriter& writer, const ScaledCost& cost) {
  JsonWriter& json = writer.json;
  json.begin_object().member("id", std::string_view(cost.id));
  write_line(writer, cost.line);
  write_national(writer, cost.national);
  if (cost.bootstrap) {
    json.begin_object("bootstrap").member("draws", cost.bootstrap->draw_count);
    json.member("skipped", cost.bootstrap->skipped_count);
    writer.nok("low_nok", cost.bootstrap->low_nok);
    writer.nok("high_nok", cost.bootstrap->high_nok);
    json.end_object();
  } else {
    json.name("bootstrap").null();
  }
  write_alternatives(writer, cost);
  write_observations(writer, cost);
  write_warnings(json, cost.warnings);
  json.end_object();
}

void write_scaling(StatisticsWriter& writer, const std::optional<SurveyScaling>& scaling) {
  JsonWriter& json = writer.json;
  if (!scaling) {
    json.name("scaling").null();
    return;
  }
  json.begin_object("scaling").begin_array("by_group");
  for (const ScaledCost& cost : scaling->by_group) write_scaled(writer, cost);
  json.end_array().begin_array("by_cost_type");
  for (const ScaledCost& cost : scaling->by_cost_type) write_scaled(writer, cost);
  json.end_array().name("total");
  if (scaling->total) {
    write_scaled(writer, *scaling->total);
  } else {
    json.null();
  }
  json.end_object();
}

void write_position(JsonWriter& json, const std::optional<Position>& position) {
  if (!position) {
    json.name("position").null();
    return;
  }
  json.begin_object("position").member("municipality_code", std::string_view(position->code));
  json.member("per_inhabitant_ore", position->per_inhabitant_ore).begin_array("sets");
  for (const PositionInSet& set : position->sets) {
    json.begin_object().member("set", std::string_view(set.set));
    json.member("others", static_cast<std::int64_t>(set.members.size())).member("below", set.below);
    json.member("rank", set.rank).member_or_null("lower_quartile_ore", set.lower_quartile_ore);
    json.member_or_null("median_ore", set.median_ore).member_or_null("upper_quartile_ore", set.upper_quartile_ore);
    json.begin_array("members");
    for (const std::string& code : set.members) json.value(std::string_view(code));
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

/// The file's own warnings, and those about what could not be scaled.
std::vector<Warning> all_warnings(const SurveyFile& survey, const std::optional<SurveyScaling>& scaling) {
  std::vector<Warning> warnings = survey.warnings;
  if (scaling) {
    warnings.insert(warnings.end(), scaling->warnings.begin(), scaling->warnings.end());
  } else {
    warnings.push_back(
        {"too_few_observations",
         "",
         {{"found", static_cast<std::int64_t>(survey.municipalities.size())}, {"needed", LeastSquares::fewest}}});
  }
  return warnings;
}

}  // namespace

std::string fit_json(const LeastSquares& line) {
  StatisticsWriter writer;
  writer.json.begin_object();
  write_line(writer, line);
  writer.json.end_object();
  return std::move(writer.json).text();
}

Result<std::string> survey_json(const SurveyFile& survey, const std::optional<SurveyScaling>& scaling,
                                const std::optional<Position>& position) {
  StatisticsWriter writer;
  JsonWriter& json = writer.json;
  json.begin_object().member("year", survey.year).begin_array("municipalities");
  for (const SurveyedMunicipality& municipality : survey.municipalities) write_municipality(writer, municipality);
  json.end_array();
  write_scaling(writer, scaling);
  write_position(json, position);
  json.begin_array("left_out");
  for (const std::string_view what : left_out) json.value(what);
  json.end_array();
  write_warnings(json, all_warnings(survey, scaling));
  json.end_object();
  if (writer.is_too_large) {
    return Error{ErrorCode::amount_too_large, "/csv", {{"largest_ore", Money::largest_ore}}};
  }
  return std::move(json).text();
}

}  // namespace samfin
