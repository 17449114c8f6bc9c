// SPDX-License-Identifier: MIT
#include "core/regulation/health_region_key.hpp"

#include "core/inputs/cell_ref.hpp"

namespace samfin {

Result<GroupKey> health_region_key(const Parameters& parameters, int year) {
  GroupKey group;
  auto actors = std::make_shared<std::vector<std::string>>(parameters.structure().health_regions());
  for (const std::string& actor : *actors) {
    const auto weight = known_cell(parameters, "health_region_key", actor, year);
    if (!weight) return weight.errors();
    group.weights.push_back(weight->number());
    group.statuses.push_back(computed_from(weight->status()));
  }
  auto key = AllocationKey::of(group.weights, *actors, "/health_region_key");
  if (!key) return key.errors();
  group.key = std::move(*key);
  group.actors = std::move(actors);
  return group;
}

}  // namespace samfin
