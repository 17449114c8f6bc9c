// SPDX-License-Identifier: MIT
#include "core/regulation/municipal_key.hpp"

namespace samfin {

namespace {

/// Adds one count of inhabitants, `times` times.
Errors add_inhabitants(MunicipalWeight& weight, const Parameters& parameters, std::string_view family,
                       std::string_view code, int year, std::int64_t times) {
  const auto cell = known_cell(parameters, family, code, year);
  if (!cell) return cell.errors();
  const auto counted = product_of(cell->number(), Ratio(times));
  weight.inhabitants = *sum_of(weight.inhabitants, *counted);  // counts are at most 10^9
  weight.add(*cell);
  return {};
}

Errors add_all_inhabitants(MunicipalWeight& weight, const Parameters& parameters, std::string_view code, int year,
                           const std::string& dates) {
  if (cell_if_known(parameters, "population_1_july", code, year - 1)) {
    return add_inhabitants(weight, parameters, "population_1_july", code, year - 1, 2);
  }
  const bool counts_double = dates != "previous_and_current";
  if (dates != "current") {
    const auto errors = add_inhabitants(weight, parameters, "population", code, year - 1, counts_double ? 2 : 1);
    if (!errors.empty()) return errors;
  }
  if (dates != "previous") return add_inhabitants(weight, parameters, "population", code, year, counts_double ? 2 : 1);
  return {};
}

}  // namespace

Result<MunicipalWeight> municipal_weight(const Parameters& parameters, std::string_view code, int year) {
  const auto dates = known_cell(parameters, "key_population_dates", "", year);
  if (!dates) return dates.errors();
  const auto index_year = known_cell(parameters, "key_index_year", "", year);
  if (!index_year) return index_year.errors();
  const auto index =
      known_cell(parameters, "municipal_health_index", code, static_cast<int>(index_year->number().numerator()));
  if (!index) return index.errors();

  MunicipalWeight weight;
  auto errors = add_all_inhabitants(weight, parameters, code, year, dates->cell().text);
  if (!errors.empty()) return errors;
  weight.index = *index;
  weight.add(*index);
  weight.add(*index_year);
  weight.add(*dates);
  const auto value = product_of(weight.inhabitants, index->number());
  if (!value) return Error{ErrorCode::denominator_too_large, index->path()};
  weight.value = *value;
  return weight;
}

Result<GroupKey> municipal_key(const Parameters& parameters, int year) {
  GroupKey group;
  auto actors = std::make_shared<std::vector<std::string>>(parameters.structure().codes_of(year));
  Errors errors;
  for (const std::string& actor : *actors) {
    Ratio total;
    Status status = Status::calculated;
    for (const std::string& code : parameters.structure().codes_today(*parameters.structure().find(actor))) {
      const auto weight = municipal_weight(parameters, code, year);
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

}  // namespace samfin
