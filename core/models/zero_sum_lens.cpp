// SPDX-License-Identifier: MIT
#include "core/models/zero_sum_lens.hpp"

#include <algorithm>

#include "core/exact/allocation.hpp"

namespace samfin {

namespace {

Money difference_of(const ComparedActor& actor, std::size_t scenario) {
  return actor.amounts[scenario] - actor.amounts.front();
}

/// Those on the other side, what they weigh, and what the actor's own side lacks.
struct OtherSide {
  std::vector<const ComparedActor*> actors;
  std::vector<Ratio> weights;
  std::vector<std::string> ids;  ///< equal remainders go to the lower code
  Money sum;
};

OtherSide other_side(const ComparedYear& year, std::size_t scenario, bool is_gain) {
  OtherSide side;
  for (const ComparedActor& actor : year.actors) {
    const Money difference = difference_of(actor, scenario);
    if (difference == Money() || difference.is_negative() == is_gain) continue;
    const Money magnitude = difference.is_negative() ? -difference : difference;
    side.actors.push_back(&actor);
    side.weights.emplace_back(magnitude.ore());
    side.ids.push_back(actor.actor + '\n' + std::string(name_of(actor.group)));
    side.sum += magnitude;
  }
  return side;
}

/// What all on the actor's own side gain, or lose, together.
Money own_side_sum(const ComparedYear& year, std::size_t scenario, bool is_gain) {
  Money sum;
  for (const ComparedActor& actor : year.actors) {
    const Money difference = difference_of(actor, scenario);
    if (difference.is_negative() == is_gain) sum += difference.is_negative() ? -difference : difference;
  }
  return sum;
}

}  // namespace

Result<std::optional<ZeroSumLens>> zero_sum_lens(const ComparedYear& year, std::string_view actor,
                                                 std::size_t scenario) {
  const auto found = std::find_if(year.actors.begin(), year.actors.end(),
                                  [&](const ComparedActor& compared) { return compared.actor == actor; });
  if (found == year.actors.end()) return std::optional<ZeroSumLens>();
  ZeroSumLens lens{found->actor, scenario, difference_of(*found, scenario), {}, {}};
  if (lens.amount == Money()) return std::optional(std::move(lens));
  OtherSide side = other_side(year, scenario, lens.amount.is_negative());
  // The other side carries all of it, unless it is the smaller one: then the rest of the own side is outside.
  const Money own = own_side_sum(year, scenario, lens.amount.is_negative());
  side.weights.emplace_back(own > side.sum ? (own - side.sum).ore() : 0);
  side.ids.emplace_back("\x7f");  // after every code
  const auto shares = shares_of(-lens.amount, side.weights, side.ids);
  if (!shares) return shares.errors();
  lens.outside = shares->back();
  for (std::size_t i = 0; i < side.actors.size(); ++i) {
    if ((*shares)[i] == Money()) continue;
    lens.parts.push_back({side.actors[i]->actor, side.actors[i]->group, (*shares)[i]});
  }
  const bool is_gain = lens.amount.is_negative();
  std::stable_sort(lens.parts.begin(), lens.parts.end(), [&](const LensPart& a, const LensPart& b) {
    if (a.amount != b.amount) return is_gain ? a.amount > b.amount : a.amount < b.amount;
    return a.actor < b.actor;
  });
  return std::optional(std::move(lens));
}

}  // namespace samfin
