// SPDX-License-Identifier: MIT
#include "core/projection/municipal_cost.hpp"

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"

namespace samfin {

namespace {

WideFraction kroner_of_mnok(const Ratio& mnok) {
  return wide_fraction_of(mnok) * wide_fraction_of(std::int64_t{1'000'000});
}

WideFraction part(std::int64_t population, std::int64_t national) {
  return {population, national};
}

}  // namespace

Result<std::int64_t> whole_kroner(const WideFraction& kroner, std::string_view path) {
  const auto whole = half_up_64(kroner);
  if (whole && *whole <= Money::largest_ore && *whole >= -Money::largest_ore) return *whole;
  return Error{ErrorCode::amount_too_large, std::string(path), {{"largest_ore", Money::largest_ore}}};
}

Result<std::int64_t> national_inhabitants(const Parameters& parameters) {
  std::int64_t sum = 0;
  for (const std::string& row : parameters.table("population").rows()) {
    const auto cell = known_cell(parameters, "population", row, mapping_year);
    if (!cell) return cell.errors();
    sum += static_cast<std::int64_t>(cell->number().numerator());
  }
  // A scenario may have emptied the country.
  if (sum == 0) return Error{ErrorCode::all_weights_zero, "/population"};
  return sum;
}

Result<CategoryAmounts> national_cost(const Parameters& parameters) {
  CategoryAmounts start;
  for (std::size_t i = 0; i < cost_category_count; ++i) {
    const auto cell = known_cell(parameters, municipal_cost_family, cost_category_names[i], mapping_year);
    if (!cell) return cell.errors();
    start.kroner[i] = kroner_of_mnok(cell->number());
    start.statuses[i] = cell->status();
  }
  return start;
}

CategoryAmounts part_of(const CategoryAmounts& country, std::int64_t population, std::int64_t national) {
  CategoryAmounts own = country;
  for (WideFraction& amount : own.kroner) amount = reduced(amount * part(population, national));
  // By inhabitants is no municipality's own figure.
  for (Status& status : own.statuses) status = weakest_of(status, Status::estimated);
  return own;
}

Result<MunicipalEstimate> municipal_estimate(const Parameters& parameters, std::int64_t population) {
  const auto national = national_inhabitants(parameters);
  if (!national) return national.errors();
  const auto country = national_cost(parameters);
  if (!country) return country.errors();
  MunicipalEstimate estimate;
  estimate.population = population;
  const auto share = [&](std::string_view figure, std::int64_t& amount) -> Errors {
    const auto cell = known_cell(parameters, municipal_cost_family, figure, mapping_year);
    if (!cell) return cell.errors();
    const auto whole = whole_kroner(kroner_of_mnok(cell->number()) * part(population, *national), cell->path());
    if (!whole) return whole.errors();
    amount = *whole;
    estimate.status = weakest_of(estimate.status, cell->status());
    return {};
  };
  for (const auto& [figure, amount] :
       {std::pair("total", &estimate.amount), {"total_low", &estimate.low}, {"total_high", &estimate.high}}) {
    Errors errors = share(figure, *amount);
    if (!errors.empty()) return errors;
  }
  const CategoryAmounts own = part_of(*country, population, *national);
  estimate.rounding = estimate.amount;
  for (std::size_t i = 0; i < cost_category_count; ++i) {
    const auto whole = whole_kroner(own.kroner[i], "/" + std::string(municipal_cost_family));
    if (!whole) return whole.errors();
    estimate.categories[i] = *whole;
    estimate.rounding -= *whole;
  }
  estimate.statuses = own.statuses;
  estimate.status = weakest_of(estimate.status, own.status());
  const auto ore = whole_kroner(WideFraction{estimate.amount, population} * wide_fraction_of(std::int64_t{100}),
                                "/" + std::string(municipal_cost_family));
  if (!ore) return ore.errors();
  estimate.per_inhabitant_ore = *ore;
  return estimate;
}

}  // namespace samfin
