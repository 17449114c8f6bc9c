// SPDX-License-Identifier: MIT
#include "core/uncertainty/own_cost_band.hpp"

#include <algorithm>
#include <cmath>

#include "core/exact/wide_fraction.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/projection/population_path.hpp"
#include "core/uncertainty/random_stream.hpp"

namespace samfin {

namespace {

constexpr std::string_view cost_total_id = "municipal_cost_total";
constexpr std::string_view own_total_id = "own_total";
constexpr std::string_view welfare_id = "municipal_cost_mnok/welfare_technology";
constexpr std::string_view records_id = "municipal_cost_mnok/records";
constexpr std::string_view population_id = "municipal_population";
constexpr std::string_view wage_id = "municipal_wage_cost";

constexpr auto welfare = static_cast<std::size_t>(CostCategory::welfare_technology);
constexpr auto records = static_cast<std::size_t>(CostCategory::records);
constexpr auto national_solutions = static_cast<std::size_t>(CostCategory::national_solutions);
constexpr auto other = static_cast<std::size_t>(CostCategory::other_and_general);

WideFraction wide(std::int64_t whole) {
  return wide_fraction_of(whole);
}

double double_of(const WideFraction& value) {
  return value.is_zero() ? 0.0 : nearest_double(value);
}

double kroner_of(const Ratio& mnok) {
  return double_of(wide_fraction_of(mnok) * wide(1'000'000));
}

/// The sum, where amounts in million kroner always have one: they are at most 10^6 with few decimals.
Ratio sum_in_mnok(const Ratio& a, const Ratio& b) {
  return sum_of(a, b).value();
}

/// A value printed as "just over v": up to one unit of its last digit that is not 0 above it (METHOD 41).
std::int64_t just_over_end(std::int64_t printed) {
  std::int64_t unit = 1;
  while (printed != 0 && printed / unit % 10 == 0) unit *= 10;
  return printed + unit;
}

double drawn_value(const UncertainInput& input, const RandomStream& stream, const Distribution& distribution,
                   std::uint64_t draw) {
  if (!input.is_drawn()) return value_of(input, input.mode);
  return on_grid(drawn(distribution, stream.number(draw)), grid_of(input));
}

double rate_of(const Ratio& rate) {
  return on_grid(double_of(wide_fraction_of(rate)), Grid::nine_decimals);
}

}  // namespace

Result<OwnCostBand> OwnCostBand::of(const Parameters& parameters, Path path, const std::optional<CostHolder>& one,
                                    const std::vector<OwnInput>& own, const std::optional<OwnForm>& form) {
  OwnCostBand band;
  const auto national = national_inhabitants(parameters);
  if (!national) return national.errors();
  band.national_ = *national;
  const auto country = national_cost(parameters);
  if (!country) return country.errors();
  const auto rates = growth_rates(parameters, path);
  if (!rates) return rates.errors();
  band.rates_ = *rates;
  const bool is_named =
      std::any_of(own.begin(), own.end(), [](const OwnInput& input) { return input.id == own_total_id; });
  if (one && (form || is_named)) band.own_total_ = one;
  if (one) band.form_ = form;
  if (Errors errors = band.add_inputs(*country, parameters); !errors.empty()) return errors;
  if (Errors errors = replace_inputs(band.inputs_, known_among(band.inputs_, own)); !errors.empty()) return errors;
  for (const UncertainInput& input : band.inputs_) band.status_ = weakest_of(band.status_, input.status);
  return band;
}

Errors OwnCostBand::add_inputs(const CategoryAmounts& country, const Parameters& parameters) {
  Errors errors;
  const auto number = [&](std::string_view family, std::string_view row, int year) {
    const auto cell = known_cell(parameters, family, row, year);
    if (cell) return std::pair(cell->number(), cell->status());
    errors.insert(errors.end(), cell.errors().begin(), cell.errors().end());
    return std::pair(Ratio(), Status::assumed);
  };
  const auto mnok = [&](std::string_view row) { return number(municipal_cost_family, row, mapping_year); };
  for (const std::string_view name : cost_category_names) {
    all_categories_ = sum_in_mnok(all_categories_, mnok(name).first);
  }
  national_solutions_ = mnok(cost_category_names[national_solutions]).first;

  // The total scales all but what is paid by law.
  const auto [low, low_status] = mnok("total_low");
  const auto [high, high_status] = mnok("total_high");
  const Ratio largest = parameters.table(municipal_cost_family).largest();
  if (own_total_) {
    const auto estimate = municipal_estimate(parameters, own_total_->population);
    if (!estimate) return estimate.errors();
    const auto by_law =
        half_up_64(country.kroner[national_solutions] * WideFraction{own_total_->population, national_});
    // A form's total is as it is told until its ends are given; the country's interval stands for them without one.
    const std::array<std::int64_t, 3> ends = form_ ? std::array{form_->total, form_->total, form_->total}
                                                   : std::array{estimate->low, estimate->amount, estimate->high};
    inputs_.push_back({std::string(own_total_id), form_ ? DistributionKind::fixed : DistributionKind::triangular,
                       InputUnit::nok, Ratio(ends[0]), Ratio(ends[1]), Ratio(ends[2]), Ratio(by_law.value_or(0) + 1),
                       Ratio(std::int64_t{1'000'000'000'000}), Status::assumed});
  } else {
    inputs_.push_back({std::string(cost_total_id), DistributionKind::normal, InputUnit::mnok,
                       std::min(low, all_categories_), all_categories_, std::max(high, all_categories_),
                       national_solutions_, largest, weakest_of(low_status, high_status)});
  }

  // What these two have more of, the rest has less of: each may take at most half of it.
  const Ratio rest = mnok(cost_category_names[other]).first;
  const Ratio half_of_rest = product_of(rest, Ratio::of(1, 2)).value();
  for (const auto& [id, category] : {std::pair(welfare_id, welfare), {records_id, records}}) {
    const std::string name(cost_category_names[category]);
    const auto [mode, status] = mnok(name);
    const Ratio below = number("municipal_split_range_mnok", name + "/low", mapping_year).first;
    const Ratio above = number("municipal_split_range_mnok", name + "/high", mapping_year).first;
    inputs_.push_back({std::string(id), DistributionKind::uniform, InputUnit::mnok, std::min(below, mode), mode,
                       std::max(above, mode), Ratio(), sum_in_mnok(mode, half_of_rest), status});
  }

  for (std::size_t category = 0; category < cost_category_count; ++category) {
    growths_[category].input = inputs_.size();
    Status status = Status::published;
    for (const Path path : {Path::low, Path::medium, Path::high}) {
      const auto rates = growth_rates(parameters, path);
      if (!rates) return rates.errors();
      growths_[category].paths[static_cast<std::size_t>(path)] = (*rates)[category];
      status = weakest_of(status, (*rates)[category].status);
    }
    inputs_.push_back({"municipal_growth_ratio/" + std::string(cost_category_names[category]),
                       DistributionKind::triangular, InputUnit::path, Ratio(), Ratio(), Ratio(), Ratio(), Ratio(),
                       status});
  }

  const auto path = population_path(parameters, std::nullopt);
  if (!path) return path.errors();
  first_count_ = path->in(mapping_year);
  const Ratio mode(path->in(last_path_year));
  const Ratio cost = number("municipal_reference_mnok", "medium_2050_implications", last_path_year).first;
  const auto ore =
      static_cast<std::int64_t>(number("municipal_per_inhabitant_ore", "cost_2050", last_path_year).first.numerator());
  const auto people_at = [&](std::int64_t per_inhabitant_ore) {
    const WideFraction ore_in_all = wide_fraction_of(cost) * wide(100'000'000);
    return Ratio(half_up_64(ore_in_all / wide(std::max<std::int64_t>(per_inhabitant_ore, 1))).value_or(1));
  };
  inputs_.push_back({std::string(population_id), DistributionKind::uniform, InputUnit::count,
                     std::min(people_at(just_over_end(ore)), mode), mode, std::max(people_at(ore), mode), Ratio(1),
                     Ratio(1'000'000'000), path->status});
  if (form_ && form_->has_staff_time()) {
    inputs_.push_back({std::string(wage_id), DistributionKind::triangular, InputUnit::nok, Ratio(form_->low_wage),
                       Ratio(form_->wage), Ratio(form_->high_wage), Ratio(1), Ratio(std::int64_t{1'000'000'000}),
                       Status::assumed});
  }
  return errors;
}

/// The total as the country's: a municipality's own, with its staff time at the drawn wage cost, in proportion.
double OwnCostBand::country_total(const Assumed& assumed) const {
  if (!own_total_) return assumed.total;
  double total = assumed.total;
  if (form_ && form_->has_staff_time()) {
    const auto reach = static_cast<double>(form_->total_at_high_wage - form_->total_at_low_wage);
    const auto width = static_cast<double>(form_->high_wage - form_->low_wage);
    total += reach / width * (assumed.wage - static_cast<double>(form_->wage));
  }
  return total * (static_cast<double>(national_) / static_cast<double>(own_total_->population));
}

OwnCostBand::Draw OwnCostBand::draw_of(const Assumed& assumed) const {
  const double by_law = kroner_of(national_solutions_);
  const double all = kroner_of(all_categories_);
  const double factor = all > by_law ? (country_total(assumed) - by_law) / (all - by_law) : 1.0;
  ByCategory<double> amounts = {};
  amounts[records] = assumed.records * factor;
  amounts[welfare] = assumed.welfare * factor;
  amounts[national_solutions] = by_law;
  amounts[other] = (all - by_law - assumed.records - assumed.welfare) * factor;
  Draw draw;
  draw.population = assumed.population;
  const auto add = [&](std::size_t result) {
    double sum = 0.0;
    for (const double amount : amounts) sum += amount;
    draw.totals[result] = sum;
  };
  add(0);
  for (std::size_t period = 0; period < growth_period_lengths.size(); ++period) {
    for (std::size_t category = 0; category < cost_category_count; ++category) {
      const double step = 1.0 + assumed.rates[category][period];
      double amount = amounts[category];
      for (int i = 0; i < growth_period_lengths[period]; ++i) amount = amount * step;
      amounts[category] = amount;
    }
    // 2030 ends the second period, 2050 the third.
    if (period > 0) add(period);
  }
  return draw;
}

OwnCostBand::Assumed OwnCostBand::point_assumed() const {
  Assumed point;
  const UncertainInput& total = inputs_.front();
  point.total = value_of(total, total.mode);
  if (const UncertainInput* wage = input_named(inputs_, wage_id)) point.wage = value_of(*wage, wage->mode);
  point.welfare = value_of(input(welfare_id), input(welfare_id).mode);
  point.records = value_of(input(records_id), input(records_id).mode);
  point.population = value_of(input(population_id), input(population_id).mode);
  for (std::size_t category = 0; category < cost_category_count; ++category) {
    for (std::size_t period = 0; period < point.rates[category].size(); ++period) {
      point.rates[category][period] = rate_of(rates_[category].by_period[period]);
    }
  }
  return point;
}

OwnCostBand::Draw OwnCostBand::point() const {
  return draw_of(point_assumed());
}

std::vector<OwnCostBand::Draw> OwnCostBand::drawn(const DrawRange& range) const {
  const Assumed point = point_assumed();
  std::vector<RandomStream> streams;
  std::vector<Distribution> distributions;
  for (const UncertainInput& input : inputs_) {
    streams.emplace_back(range.seed, input.id);
    distributions.push_back(distribution_of(input));
  }
  // A growth's shape in each period.
  ByCategory<std::array<Distribution, 3>> shapes = {};
  for (std::size_t category = 0; category < cost_category_count; ++category) {
    for (std::size_t period = 0; period < growth_period_names.size(); ++period) {
      const auto& paths = growths_[category].paths;
      Distribution& shape = shapes[category][period];
      shape.kind = inputs_[growths_[category].input].distribution;
      shape.low = rate_of(paths[0].by_period[period]);
      shape.mode = rate_of(paths[1].by_period[period]);
      shape.high = rate_of(paths[2].by_period[period]);
    }
  }
  const auto place_of = [&](std::string_view id) { return static_cast<std::size_t>(&input(id) - inputs_.data()); };
  const std::size_t welfare_place = place_of(welfare_id);
  const std::size_t records_place = place_of(records_id);
  const std::size_t population_place = place_of(population_id);
  std::optional<std::size_t> wage_place;
  if (input_named(inputs_, wage_id) != nullptr) wage_place = place_of(wage_id);
  std::vector<Draw> draws(range.count);
  for (std::size_t i = 0; i < range.count; ++i) {
    const std::uint64_t number = range.first + i;
    const auto value = [&](std::size_t place) {
      return drawn_value(inputs_[place], streams[place], distributions[place], number);
    };
    Assumed assumed = point;
    assumed.total = value(0);
    if (wage_place) assumed.wage = value(*wage_place);
    assumed.welfare = value(welfare_place);
    assumed.records = value(records_place);
    assumed.population = value(population_place);
    for (std::size_t category = 0; category < cost_category_count; ++category) {
      const std::size_t place = growths_[category].input;
      if (!inputs_[place].is_drawn()) continue;
      const double u = streams[place].number(number);
      for (std::size_t period = 0; period < growth_period_names.size(); ++period) {
        assumed.rates[category][period] = on_grid(samfin::drawn(shapes[category][period], u), Grid::nine_decimals);
      }
    }
    draws[i] = draw_of(assumed);
  }
  return draws;
}

std::vector<std::string> OwnCostBand::result_ids(const CostHolder& holder) const {
  const std::string whose = holder.actor.empty() ? "" : "/" + holder.actor;
  std::vector<std::string> ids;
  for (const int year : own_cost_years) ids.push_back("own_costs/" + std::to_string(year) + whose);
  ids.push_back("own_costs_per_inhabitant/" + std::to_string(own_cost_years.back()) + whose);
  return ids;
}

double OwnCostBand::own(double country, const CostHolder& holder) const {
  if (holder.actor.empty()) return country;
  return country * (static_cast<double>(holder.population) / static_cast<double>(national_));
}

double OwnCostBand::per_inhabitant(const Draw& draw, const CostHolder& holder) const {
  double people = draw.population;
  if (!holder.actor.empty()) {
    people = std::floor(static_cast<double>(holder.population) * people / static_cast<double>(first_count_) + 0.5);
  }
  return own(draw.totals.back(), holder) / std::max(people, 1.0);
}

std::vector<Band> OwnCostBand::bands(const std::vector<Draw>& draws, const CostHolder& holder,
                                     bool keeps_values) const {
  const Draw at_point = point();
  const auto ids = result_ids(holder);
  const Status status = holder.actor.empty() ? status_ : weakest_of(status_, Status::estimated);
  std::vector<Band> bands;
  std::vector<std::int64_t> values(draws.size());
  for (std::size_t result = 0; result < ids.size(); ++result) {
    const auto value = [&](const Draw& draw) {
      const bool is_total = result < own_cost_years.size();
      const double exact = is_total ? own(draw.totals[result], holder) : per_inhabitant(draw, holder);
      return static_cast<std::int64_t>(std::floor(exact + 0.5));
    };
    for (std::size_t i = 0; i < draws.size(); ++i) values[i] = value(draws[i]);
    bands.push_back(band_of(ids[result], status, value(at_point), values, keeps_values));
  }
  return bands;
}

Result<std::vector<std::int64_t>> OwnCostBand::exact_results(const ExactAssumed& assumed,
                                                             const CostHolder& holder) const {
  const WideFraction million = wide(1'000'000);
  const WideFraction by_law = wide_fraction_of(national_solutions_) * million;
  const WideFraction all = wide_fraction_of(all_categories_) * million;
  WideFraction total = wide_fraction_of(assumed.total);
  if (own_total_) {
    total = (total + wide(assumed.form_difference)) * WideFraction{national_, own_total_->population};
  } else {
    total = total * million;
  }
  const WideFraction factor = by_law < all ? (total - by_law) / (all - by_law) : wide(1);
  CategoryAmounts country;
  country.kroner[records] = wide_fraction_of(assumed.records) * million;
  country.kroner[welfare] = wide_fraction_of(assumed.welfare) * million;
  country.kroner[other] = (all - by_law - country.kroner[records] - country.kroner[welfare]) * factor;
  country.kroner[records] = country.kroner[records] * factor;
  country.kroner[welfare] = country.kroner[welfare] * factor;
  country.kroner[national_solutions] = by_law;
  const CategoryAmounts start = holder.actor.empty() ? country : part_of(country, holder.population, national_);
  std::vector<std::int64_t> results;
  for (const int year : own_cost_years) {
    const auto found = path_year(start, assumed.rates, year);
    if (!found) return found.errors();
    results.push_back(found->total);
  }
  WideFraction people = wide_fraction_of(assumed.population);
  if (!holder.actor.empty()) {
    people = WideFraction{half_up(people * WideFraction{holder.population, first_count_}), 1};
  }
  if (people < wide(1)) people = wide(1);
  results.push_back(half_up_64(wide(results.back()) / people).value_or(0));
  return results;
}

/// What the form's total is more with a wage cost: it is straight in it, but for the rounding of each cell.
std::int64_t OwnCostBand::form_difference(const Ratio& wage) const {
  if (wage == Ratio(form_->low_wage)) return form_->total_at_low_wage - form_->total;
  if (wage == Ratio(form_->high_wage)) return form_->total_at_high_wage - form_->total;
  const WideFraction slope =
      wide(form_->total_at_high_wage - form_->total_at_low_wage) / wide(form_->high_wage - form_->low_wage);
  return half_up_64(slope * (wide_fraction_of(wage) - wide(form_->wage))).value_or(0);
}

Result<std::vector<Sensitivity>> OwnCostBand::sensitivity(const CostHolder& holder) const {
  ExactAssumed point;
  point.total = inputs_.front().mode;
  point.welfare = input(welfare_id).mode;
  point.records = input(records_id).mode;
  point.population = input(population_id).mode;
  point.rates = rates_;
  const auto at_point = exact_results(point, holder);
  if (!at_point) return at_point.errors();
  const auto ids = result_ids(holder);
  std::vector<Sensitivity> rows;
  for (std::size_t place = 0; place < inputs_.size(); ++place) {
    const UncertainInput& moved = inputs_[place];
    if (!moved.is_drawn()) continue;
    std::array<std::vector<std::int64_t>, 2> ends;
    for (std::size_t end = 0; end < ends.size(); ++end) {
      ExactAssumed assumed = point;
      const Ratio& value = end == 0 ? moved.low : moved.high;
      if (place == 0) assumed.total = value;
      if (moved.id == wage_id) assumed.form_difference = form_difference(value);
      if (moved.id == welfare_id) assumed.welfare = value;
      if (moved.id == records_id) assumed.records = value;
      if (moved.id == population_id) assumed.population = value;
      for (std::size_t category = 0; category < cost_category_count; ++category) {
        if (growths_[category].input == place) assumed.rates[category] = growths_[category].paths[end == 0 ? 0 : 2];
      }
      const auto found = exact_results(assumed, holder);
      if (!found) return found.errors();
      ends[end] = *found;
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      rows.push_back({ids[i], moved.id, (*at_point)[i], ends[0][i], ends[1][i]});
    }
  }
  // By result, in the order of the answer.
  std::stable_sort(rows.begin(), rows.end(), [&](const Sensitivity& a, const Sensitivity& b) {
    return std::find(ids.begin(), ids.end(), a.result) < std::find(ids.begin(), ids.end(), b.result);
  });
  return sorted(std::move(rows));
}

}  // namespace samfin
