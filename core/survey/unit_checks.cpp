// SPDX-License-Identifier: MIT
#include "core/survey/unit_checks.hpp"

#include <algorithm>
#include <optional>

#include "core/inputs/cell_ref.hpp"
#include "core/regulation/municipal_key.hpp"

namespace samfin {

namespace {

constexpr std::int64_t limit = 30;
constexpr std::size_t fewest_others = 5;
constexpr int published_year = 2021;

WideFraction per_inhabitant(std::int64_t nok, const FilledForm& form) {
  return {nok, form.inhabitants};
}

/// The median of what the others with any cost pay per inhabitant; nothing where they are too few.
std::optional<WideFraction> median_of_others(const std::vector<FilledForm>& forms, const FilledForm& form,
                                             SurveyGroup group) {
  std::vector<WideFraction> values;
  for (const FilledForm& other : forms) {
    const std::int64_t nok = other.group_nok(group);
    if (&other != &form && nok > 0 && other.inhabitants > 0) values.push_back(per_inhabitant(nok, other));
  }
  if (values.size() < fewest_others) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) * WideFraction{1, 2};
}

/// What was published for the country in 2021, per inhabitant: records, welfare technology, and all else together.
class Published {
 public:
  static Result<Published> of(const Parameters& parameters) {
    Published published;
    for (const std::string& code : parameters.structure().codes_of(parameters.years().back())) {
      const auto inhabitants = inhabitants_of(parameters, code, published_year);
      if (inhabitants) published.inhabitants_ += inhabitants->count;
    }
    for (const std::string_view row : {"welfare_technology", "records", "other_and_general"}) {
      const auto cost = known_cell(parameters, "municipal_cost_mnok", row, published_year);
      if (!cost) return cost.errors();
      published.mnok_.push_back(wide_fraction_of(cost->number()));
    }
    return published;
  }

  WideFraction per_inhabitant(SurveyGroup group) const {
    const std::size_t place = std::min<std::size_t>(static_cast<std::size_t>(group), mnok_.size() - 1);
    return mnok_[place] * WideFraction{1'000'000, inhabitants_};
  }

 private:
  std::vector<WideFraction> mnok_;
  std::int64_t inhabitants_ = 0;
};

std::string two_decimals(const WideFraction& value) {
  std::string text = half_up(value * WideFraction{100, 1}).str();
  if (text.size() < 3) text.insert(0, 3 - text.size(), '0');
  return text.insert(text.size() - 2, ".");
}

/// Which way an amount is off, as the factor that it seems to be too large by; empty where it is not.
std::string factor_of(const WideFraction& amount, const WideFraction& reference) {
  const WideFraction times{limit, 1};
  if (times * reference < amount) return "1000";
  return times * amount < reference ? "1/1000" : "";
}

void check_amount(const FilledForm& form, const SurveyCell& cell, std::int64_t nok, const WideFraction& reference,
                  FoundWarnings& warnings) {
  const WideFraction amount = per_inhabitant(nok, form);
  const std::string factor = factor_of(amount, reference);
  if (factor.empty()) return;
  warnings.add(
      "unit_suspected", cell,
      {{"factor", factor}, {"per_inhabitant_nok", two_decimals(amount)}, {"reference_nok", two_decimals(reference)}});
}

void check_groups(const std::vector<FilledForm>& forms, const FilledForm& form, const Published& published,
                  FoundWarnings& warnings) {
  bool is_rest_checked = false;
  for (std::size_t i = 0; i < survey_group_names.size(); ++i) {
    const auto group = static_cast<SurveyGroup>(i);
    const SurveyCell* largest = form.largest(group);
    const std::int64_t nok = form.group_nok(group);
    if (largest == nullptr || nok == 0) continue;
    if (const auto median = median_of_others(forms, form, group)) {
      check_amount(form, *largest, nok, *median, warnings);
    } else if (group == SurveyGroup::other || group == SurveyGroup::general) {
      // They were published together; so they are looked at together, once.
      if (is_rest_checked) continue;
      is_rest_checked = true;
      const std::int64_t rest = form.group_nok(SurveyGroup::other) + form.group_nok(SurveyGroup::general);
      check_amount(form, *largest, rest, published.per_inhabitant(group), warnings);
    } else {
      check_amount(form, *largest, nok, published.per_inhabitant(group), warnings);
    }
  }
}

void check_staff(const FilledForm& form, FoundWarnings& warnings) {
  constexpr std::int64_t inhabitants_of_one = 50;
  for (const SurveyCell* cell : form.cells) {
    if (!is_cost(cell->kind) || cell->unit != SurveyUnit::fte) continue;
    const WideFraction fte = wide_fraction_of(cell->amount);
    if (!(wide_fraction_of(form.inhabitants) < fte * wide_fraction_of(inhabitants_of_one))) continue;
    warnings.add("unit_suspected", *cell, {{"factor", "1000"}, {"fte", cell->amount.text()}});
  }
}

}  // namespace

Errors check_units(const std::vector<FilledForm>& forms, const Parameters& parameters, FoundWarnings& warnings) {
  const auto published = Published::of(parameters);
  if (!published) return published.errors();
  for (const FilledForm& form : forms) {
    if (form.inhabitants == 0) continue;
    check_groups(forms, form, *published, warnings);
    check_staff(form, warnings);
  }
  return {};
}

}  // namespace samfin
