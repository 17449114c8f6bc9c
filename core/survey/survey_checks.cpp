// SPDX-License-Identifier: MIT
#include "core/survey/survey_checks.hpp"

#include <optional>

#include "core/survey/comment_words.hpp"

namespace samfin {

namespace {

constexpr std::int64_t large_cost_nok = 1'000'000;

void check_double_counting(const FilledCategory& category, FoundWarnings& warnings) {
  for (const auto& type : category.costs) {
    const GivenCost& time = type[static_cast<std::size_t>(SurveyMeasure::staff_time)];
    const GivenCost& wages = type[static_cast<std::size_t>(SurveyMeasure::wages)];
    if (time.nok == 0 || wages.nok == 0) continue;
    warnings.add("time_and_wages", *wages.cell,
                 {{"cost_type", std::string(name_of(wages.cell->kind))},
                  {"staff_time_nok", time.nok},
                  {"wages_nok", wages.nok}});
  }
}

void check_use(const FilledCategory& category, FoundWarnings& warnings) {
  const std::int64_t sum = category.sum_nok();
  if (category.in_use.is_no() && sum > 0) {
    warnings.add("costs_without_use", *category.in_use.cell, {{"amount_nok", sum}});
  }
  if (category.in_use.is_yes() && !category.own_costs.is_no() && !category.has_cost_cells()) {
    warnings.add("use_without_costs", *category.in_use.cell);
  }
  if (category.own_costs.is_no() && sum > 0) {
    warnings.add("own_costs_denied", *category.own_costs.cell, {{"amount_nok", sum}});
  }
  if (category.first_in_year.is_yes()) {
    const bool has_any = category.type_nok(static_cast<std::size_t>(SurveyKind::implementation)) > 0;
    warnings.add("first_year", *category.first_in_year.cell, {{"implementation", has_any ? "given" : "none"}});
  }
}

/// The solution of the statutory bill that the category could repeat.
std::optional<Solution> solution_of(SurveyCategory category) {
  switch (category) {
    case SurveyCategory::norsk_helsenett:
      return Solution::helsenettet;
    case SurveyCategory::helsenorge:
      return Solution::helsenorge;
    case SurveyCategory::kjernejournal:
      return Solution::kjernejournal;
    case SurveyCategory::e_resept:
      return Solution::e_resept;
    default:
      return std::nullopt;
  }
}

/// A cost that is within 1 % of a line of the statutory bill.
void check_statutory_amount(const FilledCategory& category, const StatutoryPayment& statutory,
                            FoundWarnings& warnings) {
  const SurveyCell* largest = category.largest();
  const std::int64_t sum = category.sum_nok();
  if (largest == nullptr || sum == 0) return;
  const auto solution = solution_of(largest->category);
  if (!solution) return;
  for (const BillLine& line : statutory.lines) {
    if (line.solution != *solution || line.amount.ore() <= 0) continue;
    const WideFraction distance = wide_fraction_of(100 * sum - line.amount.ore());
    const WideFraction one_percent{line.amount.ore(), 100};
    if (one_percent < distance || distance < WideFraction{} - one_percent) continue;
    warnings.add("statutory_suspected", *largest, {{"statutory_nok", (line.amount.ore() + 50) / 100}});
  }
}

void check_comment(const SurveyCell& cell, const StatutoryPayment* statutory, FoundWarnings& warnings) {
  const CommentWords words(cell.comment);
  if (words.has_tax()) warnings.add("vat_suspected", cell);
  if (cell.category == SurveyCategory::records) {
    for (const SurveyCategory named : words.solutions()) {
      warnings.add("adaptation_elsewhere", cell, {{"named", std::string(name_of(named))}});
    }
  }
  if (!words.left_out().empty()) {
    warnings.add("left_out_suspected", cell, {{"word", std::string(words.left_out())}});
  }
  if (words.has_statutory()) {
    warnings.add("statutory_suspected", cell, {{"statutory_nok", statutory == nullptr ? 0 : statutory->nok()}});
  }
}

bool wants_comment(const SurveyCell& cell, std::int64_t nok) {
  if (nok >= large_cost_nok) return true;
  if (nok == 0) return false;
  if (cell.category == SurveyCategory::other || cell.category == SurveyCategory::other_national) return true;
  return cell.category == SurveyCategory::general && cell.measure == SurveyMeasure::staff_time;
}

void check_comments(const FilledForm& form, const StatutoryPayment* statutory, FoundWarnings& warnings) {
  for (const SurveyCell* cell : form.cells) {
    if (!cell->comment.empty()) {
      check_comment(*cell, statutory, warnings);
    } else if (is_cost(cell->kind)) {
      const GivenCost& cost = form.category(cell->category)
                                  .costs[static_cast<std::size_t>(cell->kind)][static_cast<std::size_t>(cell->measure)];
      if (wants_comment(*cell, cost.nok)) warnings.add("comment_missing", *cell, {{"amount_nok", cost.nok}});
    }
  }
}

void check_code(const FilledForm& form, FoundWarnings& warnings) {
  for (const SurveyCell* cell : form.cells) {
    if (cell->given_code.empty()) continue;
    warnings.add("old_code", *cell, {{"given_code", cell->given_code}});
    return;  // once for a municipality
  }
}

}  // namespace

void check_form(const FilledForm& form, const StatutoryPayment* statutory, FoundWarnings& warnings) {
  check_code(form, warnings);
  for (const FilledCategory& category : form.categories) {
    check_double_counting(category, warnings);
    check_use(category, warnings);
    if (statutory != nullptr) check_statutory_amount(category, *statutory, warnings);
  }
  check_comments(form, statutory, warnings);
  for (std::size_t i = 0; i < survey_group_names.size(); ++i) {
    const auto group = static_cast<SurveyGroup>(i);
    if (form.has_cost_cells(group) || form.is_denied(group)) continue;
    warnings.add("no_cells_in_group", 0, form.code, name_of(group));
  }
}

}  // namespace samfin
