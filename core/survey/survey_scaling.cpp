// SPDX-License-Identifier: MIT
#include "core/survey/survey_scaling.hpp"

#include <functional>
#include <map>
#include <numeric>

#include "core/regulation/municipal_key.hpp"
#include "core/survey/scaling_warnings.hpp"

namespace samfin {

namespace {

/// Kroner that one line is put through; nothing where the municipality does not tell.
using Cost = std::function<std::optional<std::int64_t>(const SurveyedMunicipality&)>;

/// The inhabitants of today's municipalities by code. One where nobody lives has no place on a line.
Result<std::map<std::string, std::int64_t>> inhabitants_by_code(const Parameters& parameters, int year) {
  std::map<std::string, std::int64_t> inhabitants;
  for (const std::string& code : parameters.structure().codes_of(parameters.years().back())) {
    const auto found = inhabitants_of(parameters, code, year);
    if (!found) {
      return Error{ErrorCode::input_not_known, "/population/" + code + "/" + std::to_string(year), {{"year", year}}};
    }
    if (found->count > 0) inhabitants[code] = found->count;
  }
  return inhabitants;
}

/// One survey being scaled.
class Scaling {
 public:
  Scaling(const SurveyFile& survey, std::map<std::string, std::int64_t> inhabitants, const ScalingTerms& terms)
      : survey_(survey), inhabitants_(std::move(inhabitants)), terms_(terms) {}

  /// Nothing where no line can be found, which is said.
  std::optional<ScaledCost> of(const std::string& id, const Cost& cost, std::vector<Warning>& warnings) const {
    std::vector<WholePoint> points;
    std::map<std::string, std::int64_t> others = inhabitants_;
    for (const SurveyedMunicipality& municipality : survey_.municipalities) {
      const auto nok = cost(municipality);
      if (!nok || municipality.inhabitants == 0) continue;
      points.push_back({municipality.code, municipality.inhabitants, *nok});
      others.erase(municipality.code);
    }
    auto line = LeastSquares::of(observations_of(points), "");
    if (!line) {
      const Error& error = line.errors().front();
      NamedValues values = error.values;
      values.emplace_back("id", id);
      warnings.push_back({std::string(name_of(error.code)), "", std::move(values)});
      return std::nullopt;
    }
    std::vector<std::int64_t> unobserved;
    for (const auto& [code, count] : others) unobserved.push_back(count);
    return scaled_cost(id, std::move(*line), std::move(points), unobserved);
  }

 private:
  static std::vector<Observation> observations_of(const std::vector<WholePoint>& points) {
    std::vector<Observation> observations;
    for (const WholePoint& point : points) {
      observations.push_back({point.id, wide_fraction_of(point.x), wide_fraction_of(point.y)});
    }
    return observations;
  }

  ScaledCost scaled_cost(const std::string& id, LeastSquares line, std::vector<WholePoint> points,
                         const std::vector<std::int64_t>& unobserved) const {
    const NationalTotal national = national_total(line, unobserved, terms_.level);
    const auto bootstrap =
        bootstrap_interval(points, unobserved, {terms_.seed, terms_.bootstrap_draw_count, terms_.level});
    auto ratio = per_inhabitant(points, unobserved);
    auto origin = through_origin(points, unobserved);
    auto by_size = by_size_class(points, unobserved);
    auto robust = theil_sen(points);
    auto warnings = scaling_warnings(line, points, unobserved);
    const bool has_imputed = is_imputed(id, points);
    if (has_imputed) warnings.insert(warnings.end() - 1, {"imputed_in_fit", "", {}});
    return {id,
            std::move(line),
            std::move(points),
            std::accumulate(unobserved.begin(), unobserved.end(), std::int64_t{0}),
            national,
            bootstrap,
            std::move(ratio),
            std::move(origin),
            std::move(by_size),
            std::move(robust),
            std::move(warnings)};
  }

  /// Whether anything imputed stands in what the line is put through: in the group of its name, or in any.
  bool is_imputed(const std::string& id, const std::vector<WholePoint>& points) const {
    if (id.find('/') != std::string::npos && !id.ends_with("/operation")) return false;
    const std::string_view group = std::string_view(id).substr(0, id.find('/'));
    for (const SurveyedMunicipality& municipality : survey_.municipalities) {
      bool is_point = false;
      for (const WholePoint& point : points) is_point = is_point || point.id == municipality.code;
      if (!is_point) continue;
      for (std::size_t i = 0; i < municipality.groups.size(); ++i) {
        const bool is_meant = id == "total" || group == survey_group_names[i];
        if (is_meant && municipality.groups[i].imputed_nok > 0) return true;
      }
    }
    return false;
  }

  const SurveyFile& survey_;
  std::map<std::string, std::int64_t> inhabitants_;
  const ScalingTerms& terms_;
};

}  // namespace

Result<std::optional<SurveyScaling>> scaled(const SurveyFile& survey, const Parameters& parameters,
                                            const ScalingTerms& terms) {
  if (survey.municipalities.size() < static_cast<std::size_t>(LeastSquares::fewest)) {
    return std::optional<SurveyScaling>();
  }
  auto inhabitants = inhabitants_by_code(parameters, survey.year);
  if (!inhabitants) return inhabitants.errors();
  const Scaling scaling(survey, std::move(*inhabitants), terms);
  SurveyScaling found;
  const auto keep = [](std::vector<ScaledCost>& list, std::optional<ScaledCost> cost) {
    if (cost) list.push_back(std::move(*cost));
  };
  for (std::size_t g = 0; g < survey_group_names.size(); ++g) {
    const std::string group(survey_group_names[g]);
    keep(found.by_group, scaling.of(
                             group,
                             [g](const SurveyedMunicipality& m) -> std::optional<std::int64_t> {
                               if (!m.groups[g].is_observed) return std::nullopt;
                               return m.groups[g].total_nok();
                             },
                             found.warnings));
    std::vector<Warning> said_already;
    for (std::size_t t = 0; t < cost_type_count; ++t) {
      keep(found.by_cost_type, scaling.of(
                                   group + "/" + std::string(survey_kind_names[t]),
                                   [g, t](const SurveyedMunicipality& m) -> std::optional<std::int64_t> {
                                     if (!m.groups[g].is_observed) return std::nullopt;
                                     return m.groups[g].by_type_nok[t];
                                   },
                                   said_already));
    }
  }
  found.total = scaling.of(
      "total",
      [](const SurveyedMunicipality& m) -> std::optional<std::int64_t> {
        if (!m.is_complete()) return std::nullopt;
        return m.own_nok();
      },
      found.warnings);
  return std::optional<SurveyScaling>(std::move(found));
}

}  // namespace samfin
