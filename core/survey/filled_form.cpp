// SPDX-License-Identifier: MIT
#include "core/survey/filled_form.hpp"

#include <map>

namespace samfin {

namespace {

constexpr std::size_t invoices = 0;
constexpr std::size_t staff_time = 1;
constexpr std::size_t wages = 2;

bool is_in(std::size_t category, SurveyGroup group) {
  return group_of(static_cast<SurveyCategory>(category)) == group;
}

void add_use(FilledCategory& category, const SurveyCell& cell) {
  if (cell.measure == SurveyMeasure::in_use) category.in_use.cell = &cell;
  if (cell.measure == SurveyMeasure::first_in_year) category.first_in_year.cell = &cell;
  if (cell.measure == SurveyMeasure::own_costs) category.own_costs.cell = &cell;
}

void add_cell(FilledForm& form, const SurveyCell& cell, const WideFraction& wage_cost_nok) {
  form.cells.push_back(&cell);
  FilledCategory& category = form.categories[static_cast<std::size_t>(cell.category)];
  if (cell.kind == SurveyKind::use) return add_use(category, cell);
  if (is_cost(cell.kind)) {
    category.costs[static_cast<std::size_t>(cell.kind)][static_cast<std::size_t>(cell.measure)] = {
        &cell, nok_of(cell, wage_cost_nok)};
  } else if (cell.measure == SurveyMeasure::kroner) {
    form.benefit_nok += nok_of(cell, wage_cost_nok);
  } else if (cell.measure == SurveyMeasure::staff_time) {
    form.benefit_fte = form.benefit_fte + wide_fraction_of(cell.amount);
  }
}

}  // namespace

bool FilledCategory::has_cost_cells() const {
  for (const auto& type : costs) {
    for (const GivenCost& cost : type) {
      if (cost.cell != nullptr) return true;
    }
  }
  return false;
}

std::int64_t FilledCategory::type_nok(std::size_t type) const {
  std::int64_t sum = 0;
  for (const GivenCost& cost : costs[type]) sum += cost.nok;
  return sum;
}

std::int64_t FilledCategory::sum_nok() const {
  std::int64_t sum = 0;
  for (std::size_t type = 0; type < costs.size(); ++type) sum += type_nok(type);
  return sum;
}

const SurveyCell* FilledCategory::largest() const {
  const GivenCost* found = nullptr;
  for (const auto& type : costs) {
    for (const GivenCost& cost : type) {
      if (cost.cell != nullptr && (found == nullptr || cost.nok > found->nok)) found = &cost;
    }
  }
  return found == nullptr ? nullptr : found->cell;
}

std::int64_t FilledForm::group_nok(SurveyGroup group) const {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (is_in(i, group)) sum += categories[i].sum_nok();
  }
  return sum;
}

std::int64_t FilledForm::group_invoices_nok(SurveyGroup group, SurveyKind type) const {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (is_in(i, group)) sum += categories[i].costs[static_cast<std::size_t>(type)][invoices].nok;
  }
  return sum;
}

std::int64_t FilledForm::group_staff_nok(SurveyGroup group, SurveyKind type) const {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (!is_in(i, group)) continue;
    const auto& costs = categories[i].costs[static_cast<std::size_t>(type)];
    sum += costs[staff_time].nok + costs[wages].nok;
  }
  return sum;
}

bool FilledForm::has_staff_cells(SurveyGroup group, std::optional<SurveyKind> type) const {
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (!is_in(i, group)) continue;
    for (std::size_t t = 0; t < cost_type_count; ++t) {
      if (type && static_cast<std::size_t>(*type) != t) continue;
      const auto& costs = categories[i].costs[t];
      if (costs[staff_time].cell != nullptr || costs[wages].cell != nullptr) return true;
    }
  }
  return false;
}

bool FilledForm::has_staff_time() const {
  for (const FilledCategory& category : categories) {
    for (const auto& type : category.costs) {
      if (type[staff_time].nok > 0) return true;
    }
  }
  return false;
}

bool FilledForm::has_cost_cells(SurveyGroup group) const {
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (is_in(i, group) && categories[i].has_cost_cells()) return true;
  }
  return false;
}

bool FilledForm::is_denied(SurveyGroup group) const {
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (is_in(i, group) && !categories[i].in_use.is_no() && !categories[i].own_costs.is_no()) return false;
  }
  return true;
}

const SurveyCell* FilledForm::largest(SurveyGroup group) const {
  const SurveyCell* found = nullptr;
  std::int64_t most = -1;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (!is_in(i, group) || !categories[i].has_cost_cells() || categories[i].sum_nok() <= most) continue;
    most = categories[i].sum_nok();
    found = categories[i].largest();
  }
  return found;
}

std::int64_t nok_of(const SurveyCell& cell, const WideFraction& wage_cost_nok) {
  const WideFraction amount = wide_fraction_of(cell.amount);
  const bool is_time = cell.unit == SurveyUnit::fte;
  // At most 100 000 x 5 million, or 10^12: the reading sees to that.
  return *half_up_64(is_time ? amount * wage_cost_nok : amount * wide_fraction_of(nok_per(cell.unit)));
}

std::vector<FilledForm> filled_forms(const std::vector<SurveyCell>& cells, const WideFraction& wage_cost_nok) {
  std::map<std::string, FilledForm, std::less<>> by_code;
  for (const SurveyCell& cell : cells) {
    FilledForm& form = by_code[cell.municipality_code];
    form.code = cell.municipality_code;
    add_cell(form, cell, wage_cost_nok);
  }
  std::vector<FilledForm> forms;
  for (auto& [code, form] : by_code) forms.push_back(std::move(form));
  return forms;
}

}  // namespace samfin
