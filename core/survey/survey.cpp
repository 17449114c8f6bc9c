// SPDX-License-Identifier: MIT
#include "core/survey/survey.hpp"

#include <algorithm>

#include "core/inputs/cell_ref.hpp"
#include "core/regulation/municipal_key.hpp"
#include "core/survey/filled_form.hpp"
#include "core/survey/imputation.hpp"
#include "core/survey/survey_checks.hpp"
#include "core/survey/unit_checks.hpp"

namespace samfin {

namespace {

/// The first year that something is paid by law.
constexpr int first_statutory_year = 2021;

/// The group's costs as given, with what is imputed and what is said about that.
GroupCost group_cost(const FilledForm& form, SurveyGroup group, const std::vector<FilledForm>& forms,
                     FoundWarnings& warnings) {
  GroupCost cost;
  cost.is_observed = form.has_cost_cells(group) || form.is_denied(group);
  for (std::size_t type = 0; type < cost_type_count; ++type) {
    const std::int64_t invoices = form.group_invoices_nok(group, static_cast<SurveyKind>(type));
    const std::int64_t staff = form.group_staff_nok(group, static_cast<SurveyKind>(type));
    cost.by_type_nok[type] = invoices + staff;
    cost.invoices_nok += invoices;
    cost.staff_nok += staff;
  }
  if (const auto found = imputed(form, group, forms)) {
    const std::int64_t line = form.largest(group)->line;
    if (found->nok) {
      cost.imputed_nok = *found->nok;
      cost.by_type_nok[static_cast<std::size_t>(SurveyKind::operation)] += *found->nok;
      warnings.add("imputed", line, form.code, name_of(group),
                   {{"imputed_nok", *found->nok}, {"donors", found->donor_count}});
    } else {
      warnings.add("staff_time_missing", line, form.code, name_of(group), {{"donors", found->donor_count}});
    }
  }
  return cost;
}

SurveyedMunicipality municipality_of(const FilledForm& form, const std::vector<FilledForm>& forms, Status wage_status,
                                     const StatutoryPayment* statutory, FoundWarnings& warnings) {
  SurveyedMunicipality municipality;
  municipality.code = form.code;
  municipality.inhabitants = form.inhabitants;
  for (std::size_t i = 0; i < municipality.groups.size(); ++i) {
    municipality.groups[i] = group_cost(form, static_cast<SurveyGroup>(i), forms, warnings);
    if (municipality.groups[i].imputed_nok > 0) {
      municipality.status = weakest_of(municipality.status, Status::estimated);
    }
  }
  if (form.has_staff_time()) municipality.status = weakest_of(municipality.status, wage_status);
  if (statutory != nullptr) {
    municipality.statutory = *statutory;
    municipality.status = weakest_of(municipality.status, statutory->status);
  }
  municipality.benefit_nok = form.benefit_nok;
  municipality.benefit_fte = form.benefit_fte;
  return municipality;
}

bool has_year(const Parameters& parameters, int year) {
  return year == first_statutory_year ||
         std::find(parameters.years().begin(), parameters.years().end(), year) != parameters.years().end();
}

Errors fill_in_inhabitants(std::vector<FilledForm>& forms, const Parameters& parameters, int year) {
  Errors errors;
  for (FilledForm& form : forms) {
    const auto inhabitants = inhabitants_of(parameters, form.code, year);
    if (inhabitants) {
      form.inhabitants = inhabitants->count;
    } else {
      errors.push_back(
          {ErrorCode::input_not_known, "/population/" + form.code + "/" + std::to_string(year), {{"year", year}}});
    }
  }
  return errors;
}

}  // namespace

std::int64_t SurveyedMunicipality::own_nok() const {
  std::int64_t sum = 0;
  for (const GroupCost& cost : groups) sum += cost.total_nok();
  return sum;
}

bool SurveyedMunicipality::is_complete() const {
  return std::all_of(groups.begin(), groups.end(), [](const GroupCost& cost) { return cost.is_observed; });
}

Result<SurveyFile> survey_of(const std::vector<SurveyCell>& cells, const Parameters& parameters, int year) {
  const auto wage_cost = known_cell(parameters, "municipal_wage_cost_ore", "", year);
  if (!wage_cost) return wage_cost.errors();
  const WideFraction wage_cost_nok = wide_fraction_of(wage_cost->number()) * WideFraction{1, 100};
  std::vector<FilledForm> forms = filled_forms(cells, wage_cost_nok);
  Errors errors = fill_in_inhabitants(forms, parameters, year);
  if (!errors.empty()) return errors;
  std::optional<StatutoryPayments> payments;
  if (has_year(parameters, year)) {
    auto found = StatutoryPayments::of(parameters, year);
    if (!found) return found.errors();
    payments = std::move(*found);
  }

  SurveyFile survey;
  survey.year = year;
  FoundWarnings warnings;
  bool has_staff_time = false;
  for (const FilledForm& form : forms) {
    const StatutoryPayment* statutory = payments ? payments->find(form.code) : nullptr;
    check_form(form, statutory, warnings);
    survey.municipalities.push_back(municipality_of(form, forms, wage_cost->status(), statutory, warnings));
    has_staff_time = has_staff_time || form.has_staff_time();
  }
  errors = check_units(forms, parameters, warnings);
  if (!errors.empty()) return errors;
  if (has_staff_time && wage_cost->provenance().note == "no_source") {
    warnings.add_for_all("wage_cost_assumed", {{"wage_cost_nok", *half_up_64(wage_cost_nok)}});
  }
  survey.warnings = std::move(warnings).in_order();
  return survey;
}

}  // namespace samfin
