// SPDX-License-Identifier: MIT
#include "tests/core/asked/places.hpp"

namespace samfin::test {

namespace {

using nlohmann::json;

void gather(const json& value, const json::json_pointer& place, std::vector<json::json_pointer>& places) {
  places.push_back(place);
  if (value.is_object()) {
    for (const auto& [name, below] : value.items()) gather(below, place / name, places);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) gather(value[i], place / i, places);
  }
}

}  // namespace

std::vector<json::json_pointer> places_in(const json& document) {
  std::vector<json::json_pointer> places;
  gather(document, json::json_pointer(), places);
  return places;
}

void remove(json& document, const json::json_pointer& place) {
  json& parent = document[place.parent_pointer()];
  parent.is_array() ? parent.erase(std::stoul(place.back())) : static_cast<void>(parent.erase(place.back()));
}

}  // namespace samfin::test
