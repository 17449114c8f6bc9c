// SPDX-License-Identifier: MIT
#include "core/projection/growth_path.hpp"

#include "core/inputs/cell_ref.hpp"

namespace samfin {

namespace {

constexpr std::string_view growth_family = "municipal_growth_ratio";

WideFraction grown_by(const Ratio& rate) {
  return wide_fraction_of(rate) + wide_fraction_of(std::int64_t{1});
}

/// How many of the period's years lie between 2021 and `year`.
int steps_of(std::size_t period, int year) {
  int steps = year - mapping_year;
  for (std::size_t i = 0; i < period; ++i) steps -= growth_period_lengths[i];
  return steps < 0 ? 0 : steps > growth_period_lengths[period] ? growth_period_lengths[period] : steps;
}

WideFraction power_of(const WideFraction& base, int exponent) {
  const auto power = static_cast<unsigned>(exponent);
  return {boost::multiprecision::pow(base.numerator, power), boost::multiprecision::pow(base.denominator, power)};
}

}  // namespace

Result<GrowthRates> growth_rates(const Parameters& parameters, Path path) {
  GrowthRates rates;
  for (std::size_t category = 0; category < cost_category_count; ++category) {
    for (std::size_t period = 0; period < growth_period_names.size(); ++period) {
      const std::string row = std::string(name_of(path)) + "/" + std::string(cost_category_names[category]) + "/" +
                              std::string(growth_period_names[period]);
      const auto cell = known_cell(parameters, growth_family, row, mapping_year);
      if (!cell) return cell.errors();
      rates[category].by_period[period] = cell->number();
      rates[category].status = weakest_of(rates[category].status, cell->status());
    }
  }
  return rates;
}

WideFraction growth_factor(const CategoryRates& rates, int year) {
  WideFraction factor = {1, 1};
  for (std::size_t period = 0; period < rates.by_period.size(); ++period) {
    factor = factor * power_of(grown_by(rates.by_period[period]), steps_of(period, year));
  }
  return factor;
}

Result<PathYear> path_year(const CategoryAmounts& start, const GrowthRates& rates, int year,
                           const WideFraction& price) {
  PathYear found;
  found.year = year;
  for (std::size_t i = 0; i < cost_category_count; ++i) {
    const auto amount =
        whole_kroner(start.kroner[i] * growth_factor(rates[i], year) * price, "/" + std::string(growth_family));
    if (!amount) return amount.errors();
    found.amounts[i] = *amount;
    found.total += *amount;
  }
  return found;
}

Result<GrowthPath> growth_path(const Parameters& parameters, Path path, const CategoryAmounts& start) {
  const auto rates = growth_rates(parameters, path);
  if (!rates) return rates.errors();
  GrowthPath found;
  found.status = start.status();
  for (const CategoryRates& category : *rates) found.status = weakest_of(found.status, category.status);
  found.status = computed_from(found.status);
  for (int year = mapping_year; year <= last_path_year; ++year) {
    const auto next = path_year(start, *rates, year);
    if (!next) return next.errors();
    found.years.push_back(*next);
  }
  return found;
}

}  // namespace samfin
