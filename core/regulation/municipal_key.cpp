// SPDX-License-Identifier: MIT
#include "core/regulation/municipal_key.hpp"

namespace samfin {

namespace {

Result<GroupKey> municipal_key_of(const Parameters& parameters, int year) {
  const auto rule = MunicipalRule::of(parameters, year);
  if (!rule) return rule.errors();
  GroupKey group;
  auto actors = std::make_shared<std::vector<std::string>>();
  const auto& municipalities = parameters.structure().municipalities();
  actors->reserve(municipalities.size());
  group.weights.reserve(municipalities.size());
  group.statuses.reserve(municipalities.size());
  std::size_t likely_row =
      0;  // tables have the codes in order too: the next is most often the one after the last found
  Errors errors;
  for (const Municipality& municipality : municipalities) {
    if (!municipality.exists_in(year)) continue;
    actors->push_back(municipality.code);
    Ratio total;
    Status status = Status::calculated;
    for (const std::string& code : municipality.codes_today()) {
      const auto weight = rule->weight_of(code, likely_row);
      if (!weight) {
        errors.insert(errors.end(), weight.errors().begin(), weight.errors().end());
        continue;
      }
      likely_row = weight->index.row + 1;
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
  // Two counts in all: one at each date, or one date twice. Counts are whole and at most 10^9.
  std::int64_t inhabitants = 0;
  const auto add_count = [&](const CellRef& cell, std::int64_t times) {
    inhabitants += static_cast<std::int64_t>(cell.number().numerator()) * times;
    weight.add(cell);
  };
  if (const auto mid_year = mid_year_.cell_of(code, index->row)) {
    add_count(*mid_year, 2);
  } else {
    const std::int64_t times = counts_previous_ && counts_current_ ? 1 : 2;
    if (counts_previous_) {
      const auto previous = previous_.cell_of(code, index->row);
      if (!previous) return previous_.not_known(code);
      add_count(*previous, times);
    }
    if (counts_current_) {
      const auto current = current_.cell_of(code, index->row);
      if (!current) return current_.not_known(code);
      add_count(*current, times);
    }
  }
  weight.inhabitants = Ratio(inhabitants);
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

namespace {

/// `likely_row` is where the row of the first code may stand, and is moved to the one after the last found.
std::optional<Inhabitants> counted(const ParameterTable& population, const Municipality& municipality, int year,
                                   std::size_t& likely_row) {
  const auto column = population.column_of(year);
  const auto codes = municipality.codes_today();
  Inhabitants inhabitants{0, year, Status::counted};
  for (const std::string& today : codes) {
    const auto row = column ? population.row_of(today, likely_row) : std::nullopt;
    if (!row || !population.cell(*row, *column).is_known) return std::nullopt;
    likely_row = *row + 1;
    const CellRef cell{&population, *row, *column};
    inhabitants.count += static_cast<std::int64_t>(cell.number().numerator());
    // The parts of a divided municipality are estimates, but their sum was counted.
    const bool is_part = codes.size() > 1 && cell.provenance().note == "old_1507_divided";
    if (!is_part) inhabitants.status = weakest_of(inhabitants.status, cell.status());
  }
  return inhabitants;
}

}  // namespace

std::optional<Inhabitants> inhabitants_of(const Parameters& parameters, std::string_view code, int year) {
  const Municipality* municipality = parameters.structure().find(code);
  if (municipality == nullptr) return std::nullopt;
  std::size_t likely_row = 0;
  return counted(parameters.table("population"), *municipality, year, likely_row);
}

std::vector<std::optional<Inhabitants>> all_inhabitants(const Parameters& parameters, int year) {
  using All = std::vector<std::optional<Inhabitants>>;
  return *parameters.kept("inhabitants/" + std::to_string(year), {"population"}, [&]() -> Result<All> {
    All all;
    std::size_t likely_row = 0;
    for (const Municipality& municipality : parameters.structure().municipalities()) {
      all.push_back(counted(parameters.table("population"), municipality, year, likely_row));
    }
    return all;
  });
}

}  // namespace samfin
