// SPDX-License-Identifier: MIT
#include "core/io/municipality_reader.hpp"

#include "core/projection/municipal_cost.hpp"
#include "core/regulation/municipal_key.hpp"

namespace samfin {

namespace {

constexpr std::int64_t largest_population = 10'000'000;

}  // namespace

std::optional<AskedMunicipality> municipality_of(const std::string& code, const std::string& path,
                                                 const Parameters& parameters, Errors& errors) {
  if (parameters.structure().find(code) == nullptr) {
    errors.push_back({ErrorCode::unknown_municipality, path, {{"code", shown(code)}, {"year", mapping_year}}});
    return std::nullopt;
  }
  const auto inhabitants = inhabitants_of(parameters, code, mapping_year);
  if (inhabitants && inhabitants->count > 0) return AskedMunicipality{code, inhabitants->count};
  errors.push_back({ErrorCode::input_not_known, path, {{"year", mapping_year}}});
  return std::nullopt;
}

std::optional<AskedMunicipality> read_municipality(ObjectReader& reader, bool is_required, const Parameters& parameters,
                                                   Errors& errors) {
  const auto actor = reader.text("actor");
  const auto population = reader.whole_number("population");
  if (actor && population) {
    errors.push_back({ErrorCode::value_not_allowed,
                      reader.path_of("population"),
                      {{"value", std::to_string(*population)}, {"allowed", "actor"}}});
    return std::nullopt;
  }
  if (actor) return municipality_of(*actor, reader.path_of("actor"), parameters, errors);
  if (population) {
    if (*population >= 1 && *population <= largest_population) return AskedMunicipality{"", *population};
    errors.push_back(
        {ErrorCode::value_out_of_range,
         reader.path_of("population"),
         {{"value", std::to_string(*population)}, {"min", "1"}, {"max", std::to_string(largest_population)}}});
    return std::nullopt;
  }
  const bool is_absent = reader.find("actor") == nullptr && reader.find("population") == nullptr;
  if (is_required && is_absent && errors.empty()) reader.find("actor", true);
  return std::nullopt;
}

}  // namespace samfin
