// SPDX-License-Identifier: MIT
#include "core/uncertainty/band.hpp"

#include <algorithm>
#include <map>

namespace samfin {

Band band_of(std::string id, Status status, std::int64_t point, std::vector<std::int64_t>& values, bool keeps_values) {
  Band band;
  band.id = std::move(id);
  band.status = status;
  band.point = point;
  band.moves = std::any_of(values.begin(), values.end(), [&](std::int64_t value) { return value != point; });
  if (keeps_values) band.values = values;
  band.spread = spread_of(values);
  return band;
}

std::vector<Sensitivity> sorted(std::vector<Sensitivity> rows) {
  std::map<std::string, std::size_t> places;
  for (const Sensitivity& row : rows) places.emplace(row.result, places.size());
  rows.erase(std::remove_if(rows.begin(), rows.end(), [](const Sensitivity& row) { return !row.moves(); }), rows.end());
  std::stable_sort(rows.begin(), rows.end(), [&](const Sensitivity& a, const Sensitivity& b) {
    if (a.result != b.result) return places.at(a.result) < places.at(b.result);
    return a.reach() != b.reach() ? a.reach() > b.reach() : a.input < b.input;
  });
  return rows;
}

}  // namespace samfin
