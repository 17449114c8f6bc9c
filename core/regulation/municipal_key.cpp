// SPDX-License-Identifier: MIT
#include "core/regulation/municipal_key.hpp"

namespace samfin {

namespace {

Result<GroupKey> municipal_key_of(const Parameters& parameters, int year) {
  const auto rule = MunicipalRule::of(parameters, year);
  if (!rule) return rule.errors();
  GroupKey group;
  auto actors = std::make_shared<std::vector<std::string>>(parameters.structure().codes_of(year));
  Errors errors;
  for (const std::string& actor : *actors) {
    Ratio total;
    Status status = Status::calculated;
    for (const std::string& code : parameters.structure().codes_today(*parameters.structure().find(actor))) {
      const auto weight = rule->weight_of(code, group.weights.size());
      if (!weight) {
        errors.insert(errors.end(), weight.errors().begin(), weight.errors().end());
        continue;
      }
      const auto sum = sum_of(total, weight->value);
      if (!sum) return Error{ErrorCode::denominator_too_large, weight->index.path()};
      total = *sum;
      status = weakest_of(status, weight->status);
    }
    group.weights.push_back(total);
    group.statuses.push_back(status);
  }
  if (!errors.empty()) return errors;
  auto key = AllocationKey::of(group.weights, *actors, "/population");
  if (!key) return key.errors();
  group.key = std::move(*key);
  group.actors = std::move(actors);
  return group;
}

}  // namespace

std::optional<CellRef> MunicipalRule::Column::cell_of(std::string_view row, std::size_t likely) const {
  const auto row_index = column ? table->row_of(row, likely) : std::nullopt;
  if (!row_index || !table->cell(*row_index, *column).is_known) return std::nullopt;
  return CellRef{table, *row_index, *column};
}

Error MunicipalRule::Column::not_known(std::string_view row) const {
  return {ErrorCode::input_not_known,
          "/" + table->family() + "/" + std::string(row) + "/" + std::to_string(year),
          {{"year", year}}};
}

MunicipalRule::Column MunicipalRule::column_of(const Parameters& parameters, std::string_view family, int year) {
  const ParameterTable& table = parameters.table(family);
  return {&table, table.column_of(year), year};
}

Result<MunicipalRule> MunicipalRule::of(const Parameters& parameters, int year) {
  const auto dates = known_cell(parameters, "key_population_dates", "", year);
  if (!dates) return dates.errors();
  const auto index_year = known_cell(parameters, "key_index_year", "", year);
  if (!index_year) return index_year.errors();
  MunicipalRule rule;
  rule.dates_ = *dates;
  rule.index_year_ = *index_year;
  rule.index_ = column_of(parameters, "municipal_health_index", static_cast<int>(index_year->number().numerator()));
  rule.mid_year_ = column_of(parameters, "population_1_july", year - 1);
  rule.previous_ = column_of(parameters, "population", year - 1);
  rule.current_ = column_of(parameters, "population", year);
  rule.counts_previous_ = dates->cell().text != "current";
  rule.counts_current_ = dates->cell().text != "previous";
  return rule;
}

Result<MunicipalWeight> MunicipalRule::weight_of(std::string_view code, std::size_t likely_row) const {
  const auto index = index_.cell_of(code, likely_row);
  if (!index) return index_.not_known(code);
  MunicipalWeight weight;
  // Two counts in all: one at each date, or one date twice.
  const auto add_count = [&](const CellRef& cell, std::int64_t times) {
    const auto counted = product_of(cell.number(), Ratio(times));
    weight.inhabitants = *sum_of(weight.inhabitants, *counted);  // counts are at most 10^9
    weight.add(cell);
  };
  if (const auto mid_year = mid_year_.cell_of(code, likely_row)) {
    add_count(*mid_year, 2);
  } else {
    const std::int64_t times = counts_previous_ && counts_current_ ? 1 : 2;
    if (counts_previous_) {
      const auto previous = previous_.cell_of(code, likely_row);
      if (!previous) return previous_.not_known(code);
      add_count(*previous, times);
    }
    if (counts_current_) {
      const auto current = current_.cell_of(code, likely_row);
      if (!current) return current_.not_known(code);
      add_count(*current, times);
    }
  }
  weight.index = *index;
  weight.add(*index);
  weight.add(index_year_);
  weight.add(dates_);
  const auto value = product_of(weight.inhabitants, index->number());
  if (!value) return Error{ErrorCode::denominator_too_large, index->path()};
  weight.value = *value;
  return weight;
}

Result<MunicipalWeight> municipal_weight(const Parameters& parameters, std::string_view code, int year) {
  const auto rule = MunicipalRule::of(parameters, year);
  if (!rule) return rule.errors();
  return rule->weight_of(code);
}

Result<GroupKey> municipal_key(const Parameters& parameters, int year) {
  return parameters.kept("municipal_key/" + std::to_string(year), municipal_key_families,
                         [&] { return municipal_key_of(parameters, year); });
}

std::optional<Inhabitants> inhabitants_of(const Parameters& parameters, std::string_view code, int year) {
  const Municipality* municipality = parameters.structure().find(code);
  if (municipality == nullptr) return std::nullopt;
  const auto codes = parameters.structure().codes_today(*municipality);
  Inhabitants inhabitants{0, year, Status::counted};
  for (const std::string& today : codes) {
    const auto cell = cell_if_known(parameters, "population", today, year);
    if (!cell) return std::nullopt;
    inhabitants.count += static_cast<std::int64_t>(cell->number().numerator());
    // The parts of a divided municipality are estimates, but their sum was counted.
    const bool is_part = codes.size() > 1 && cell->provenance().note == "old_1507_divided";
    if (!is_part) inhabitants.status = weakest_of(inhabitants.status, cell->status());
  }
  return inhabitants;
}

std::vector<std::optional<Inhabitants>> all_inhabitants(const Parameters& parameters, int year) {
  using All = std::vector<std::optional<Inhabitants>>;
  return *parameters.kept("inhabitants/" + std::to_string(year), {"population"}, [&]() -> Result<All> {
    All all;
    for (const Municipality& municipality : parameters.structure().municipalities()) {
      all.push_back(inhabitants_of(parameters, municipality.code, year));
    }
    return all;
  });
}

}  // namespace samfin
