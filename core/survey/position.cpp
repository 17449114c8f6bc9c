// SPDX-License-Identifier: MIT
#include "core/survey/position.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/exact/wide.hpp"
#include "core/inputs/size_class.hpp"

namespace samfin {

namespace {

constexpr std::size_t like_size_count = 10;

bool has_less(const PositionValue& a, const PositionValue& b) {
  return static_cast<Int128>(a.nok) * b.inhabitants < static_cast<Int128>(b.nok) * a.inhabitants;
}

bool stands_before(const PositionValue& a, const PositionValue& b) {
  if (has_less(a, b) || has_less(b, a)) return has_less(a, b);
  return a.code < b.code;
}

PositionInSet position_among(std::string set, const PositionValue& own, std::vector<PositionValue> others) {
  std::sort(others.begin(), others.end(), stands_before);
  PositionInSet position;
  position.set = std::move(set);
  for (const PositionValue& other : others) {
    position.members.push_back(other.code);
    if (has_less(other, own)) ++position.below;
    if (stands_before(other, own)) ++position.rank;
  }
  std::sort(position.members.begin(), position.members.end());
  if (others.empty()) return position;
  // The smallest that a quarter of them, half or three quarters are at or below.
  const auto quartile = [&](std::size_t quarters) {
    return per_inhabitant_ore(others[(others.size() * quarters + 3) / 4 - 1]);
  };
  position.lower_quartile_ore = quartile(1);
  position.median_ore = quartile(2);
  position.upper_quartile_ore = quartile(3);
  return position;
}

std::vector<PositionValue> of_like_size(const PositionValue& own, std::vector<PositionValue> others) {
  std::sort(others.begin(), others.end(), [&](const PositionValue& a, const PositionValue& b) {
    const auto distance_a = std::abs(a.inhabitants - own.inhabitants);
    const auto distance_b = std::abs(b.inhabitants - own.inhabitants);
    return distance_a != distance_b ? distance_a < distance_b : a.code < b.code;
  });
  if (others.size() > like_size_count) others.resize(like_size_count);
  return others;
}

template <class Wanted>
std::vector<PositionValue> those(const std::vector<PositionValue>& values, Wanted is_wanted) {
  std::vector<PositionValue> found;
  std::copy_if(values.begin(), values.end(), std::back_inserter(found), is_wanted);
  return found;
}

}  // namespace

std::int64_t per_inhabitant_ore(const PositionValue& value) {
  return static_cast<std::int64_t>((static_cast<Int128>(value.nok) * 200 + value.inhabitants) /
                                   (2 * static_cast<Int128>(value.inhabitants)));
}

std::optional<Position> position_of(const std::vector<PositionValue>& values, std::string_view code,
                                    const Structure& structure, const std::vector<std::string>& chosen) {
  const auto own = std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.code == code; });
  if (own == values.end()) return std::nullopt;
  const auto others = those(values, [&](const PositionValue& value) { return value.code != code; });
  const auto region_of = [&](const std::string& of) {
    const Municipality* municipality = structure.find(of);
    return municipality == nullptr ? std::string() : municipality->health_region;
  };
  Position position{own->code, per_inhabitant_ore(*own), {}};
  const auto add = [&](std::string set, std::vector<PositionValue> members) {
    position.sets.push_back(position_among(std::move(set), *own, std::move(members)));
  };
  add("all", others);
  add("like_size", of_like_size(*own, others));
  add("size_class", those(others, [&](const PositionValue& value) {
        return size_class_of(value.inhabitants) == size_class_of(own->inhabitants);
      }));
  add("health_region",
      those(others, [&](const PositionValue& value) { return region_of(value.code) == region_of(own->code); }));
  if (!chosen.empty()) {
    add("chosen", those(others, [&](const PositionValue& value) {
          return std::find(chosen.begin(), chosen.end(), value.code) != chosen.end();
        }));
  }
  return position;
}

}  // namespace samfin
