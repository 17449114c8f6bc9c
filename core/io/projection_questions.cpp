// SPDX-License-Identifier: MIT
#include "core/io/projection_questions.hpp"

#include <optional>

#include "core/inputs/cell_ref.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/json_writer.hpp"
#include "core/io/municipality_reader.hpp"
#include "core/io/named_scenario.hpp"
#include "core/io/question.hpp"
#include "core/io/report_json.hpp"
#include "core/io/words.hpp"
#include "core/projection/growth_path.hpp"
#include "core/projection/population_path.hpp"
#include "core/projection/price_path.hpp"

namespace samfin {

namespace {

constexpr std::int64_t largest_start = 1'000'000'000'000;

/// What is asked, read.
struct Asked {
  Scenario scenario;
  Path path = Path::medium;
  std::optional<AskedMunicipality> municipality;
  ByCategory<std::optional<std::int64_t>> start;
  bool is_nominal = false;

  bool has_start() const {
    for (const auto& amount : start) {
      if (amount) return true;
    }
    return false;
  }
};

/// A word of the paths; the medium one where it is absent.
Path read_path(ObjectReader& reader, Errors& errors) {
  const auto word = reader.text("path");
  return word ? static_cast<Path>(read_word(word, path_names, reader.path_of("path"), errors)) : Path::medium;
}

void read_start(ObjectReader& reader, Asked& asked, Errors& errors) {
  const nlohmann::json* start = reader.find("start_nok");
  if (start == nullptr) return;
  ObjectReader amounts(*start, reader.path_of("start_nok"), errors);
  for (std::size_t i = 0; i < cost_category_count; ++i) {
    const auto amount = amounts.whole_number(cost_category_names[i]);
    if (amount && (*amount < 0 || *amount > largest_start)) {
      errors.push_back({ErrorCode::value_out_of_range,
                        amounts.path_of(cost_category_names[i]),
                        {{"value", std::to_string(*amount)}, {"min", "0"}, {"max", std::to_string(largest_start)}}});
    } else {
      asked.start[i] = amount;
    }
  }
  amounts.finish();
}

Result<Asked> read_asked(const nlohmann::json& document, Errors errors, const Parameters& parameters) {
  ObjectReader reader(document, "", errors);
  Asked asked;
  asked.scenario = read_named_scenario(reader, errors);
  asked.path = read_path(reader, errors);
  asked.municipality = read_municipality(reader, false, parameters, errors);
  read_start(reader, asked, errors);
  asked.is_nominal = reader.flag("nominal").value_or(false);
  reader.finish();
  if (!errors.empty()) return errors;
  return asked;
}

Result<CategoryAmounts> start_of(const Asked& asked, const Parameters& parameters) {
  const auto country = national_cost(parameters);
  if (!country) return country.errors();
  CategoryAmounts start = *country;
  if (asked.municipality) {
    const auto national = national_inhabitants(parameters);
    if (!national) return national.errors();
    start = part_of(*country, asked.municipality->population, *national);
  }
  for (std::size_t i = 0; i < cost_category_count; ++i) {
    if (!asked.start[i]) continue;
    start.kroner[i] = wide_fraction_of(*asked.start[i]);
    start.statuses[i] = Status::assumed;
  }
  return start;
}

void write_row(JsonWriter& writer, int year, std::string_view category, std::int64_t amount,
               std::optional<std::int64_t> nominal) {
  writer.begin_object().member("year", year).member("category", category).member("amount_nok", amount);
  if (nominal) writer.member("nominal_nok", *nominal);
  writer.end_object();
}

/// The years' categories and total, with each year's prices where they are asked for.
Errors write_years(JsonWriter& writer, const GrowthPath& path, const Asked& asked, const CategoryAmounts& start,
                   const Parameters& parameters, const PricePath& prices) {
  const auto rates = growth_rates(parameters, asked.path);
  if (!rates) return rates.errors();
  writer.begin_array("years");
  for (const PathYear& year : path.years) {
    std::optional<PathYear> nominal;
    if (asked.is_nominal) {
      const auto found = path_year(start, *rates, year.year, prices.in(year.year));
      if (!found) return found.errors();
      nominal = *found;
    }
    for (std::size_t i = 0; i < cost_category_count; ++i) {
      write_row(writer, year.year, cost_category_names[i], year.amounts[i],
                nominal ? std::optional(nominal->amounts[i]) : std::nullopt);
    }
    write_row(writer, year.year, "total", year.total, nominal ? std::optional(nominal->total) : std::nullopt);
  }
  writer.end_array();
  return {};
}

Errors write_per_inhabitant(JsonWriter& writer, const GrowthPath& path, const PopulationPath& people) {
  writer.begin_array("per_inhabitant");
  for (const PathYear& year : path.years) {
    const auto amount = ore_per_inhabitant(year.total, people.in(year.year));
    if (!amount) return amount.errors();
    writer.begin_object().member("year", year.year).member("population", people.in(year.year));
    writer.member("amount_ore", *amount).end_object();
  }
  writer.end_array();
  return {};
}

/// What is printed of 2050, and what 2021 was divided by to meet it (METHOD 38).
Errors write_ends(JsonWriter& writer, const Parameters& parameters) {
  const auto number = [&](std::string_view family, std::string_view row) -> std::optional<Ratio> {
    const auto cell = cell_if_known(parameters, family, row, mapping_year);
    return cell ? std::optional(cell->number()) : std::nullopt;
  };
  const auto write = [&](const std::optional<Ratio>& value) { value ? writer.number(value->text()) : writer.null(); };
  writer.begin_object("ends").begin_array("published_mnok");
  for (const char* figure : {"low_2050", "medium_2050", "medium_2050_implications", "high_2050"}) {
    writer.begin_object().member("figure", figure).name("mnok");
    write(number("municipal_reference_mnok", figure));
    writer.end_object();
  }
  writer.end_array().begin_object("inferred");
  for (const std::string category : {"welfare_technology", "other_and_general"}) {
    writer.begin_array(category);
    write(number(municipal_cost_family, category));
    write(number("municipal_split_range_mnok", category + "/low"));
    write(number("municipal_split_range_mnok", category + "/high"));
    writer.end_array();
  }
  writer.end_object().end_object();
  return {};
}

void write_notes(JsonWriter& writer, const Asked& asked, const PricePath& prices) {
  writer.begin_array("notes").value("fixed_prices").value("population_implied_by_report");
  if (asked.municipality) writer.value("part_by_inhabitants").value("rounding");
  if (asked.path == Path::medium) writer.value("two_printed_values_of_2050");
  if (asked.has_start()) writer.value("own_start");
  if (!prices.is_given) writer.value("prices_not_given");
  writer.end_array();
}

}  // namespace

Result<std::string> projected(std::string_view text, const Parameters& unchanged) {
  auto document = read_json(text);
  if (!document.is_whole) return document.errors;
  auto asked = read_asked(document.document, std::move(document.errors), unchanged);
  if (!asked) return asked.errors();
  const auto parameters = parameters_of(asked->scenario, unchanged);
  if (!parameters) return parameters.errors();
  Errors errors;
  if (asked->municipality && !asked->municipality->actor.empty()) {
    asked->municipality = municipality_of(asked->municipality->actor, "/actor", *parameters, errors);
    if (!asked->municipality) return errors;
  }
  const auto start = start_of(*asked, *parameters);
  if (!start) return in_scenario(start.errors());
  const auto path = growth_path(*parameters, asked->path, *start);
  if (!path) return in_scenario(path.errors());
  const auto people =
      population_path(*parameters, asked->municipality ? std::optional(asked->municipality->population) : std::nullopt);
  if (!people) return in_scenario(people.errors());
  const auto prices = price_path(*parameters);
  if (!prices) return in_scenario(prices.errors());

  JsonWriter writer;
  writer.begin_object().member("path", name_of(asked->path)).name("actor");
  const bool has_actor = asked->municipality && !asked->municipality->actor.empty();
  has_actor ? writer.value(std::string_view(asked->municipality->actor)) : writer.null();
  writer.member("status", name_of(path->status)).member("prices", "fixed_2021");
  errors = write_years(writer, *path, *asked, *start, *parameters, *prices);
  if (errors.empty()) errors = write_per_inhabitant(writer, *path, *people);
  if (errors.empty()) errors = write_ends(writer, *parameters);
  if (!errors.empty()) return in_scenario(errors);
  write_notes(writer, *asked, *prices);
  write_whole_identity(writer, *parameters);
  writer.end_object();
  return std::move(writer).text();
}

}  // namespace samfin
