// SPDX-License-Identifier: MIT
#include "core/settlement/ceiling.hpp"

#include <algorithm>

#include "core/costs/cost_level.hpp"

namespace samfin {

namespace {

/// The sum of a year's regulated amounts with the other members' part, and how sure it is; nothing where that
/// part is not known.
Result<std::optional<std::pair<Money, Status>>> regulated_sum(const Parameters& parameters, int year) {
  if (!cell_if_known(parameters, "other_members_mnok", name_of(Solution::helsenettet), year)) {
    return std::optional<std::pair<Money, Status>>();
  }
  const auto parts = all_regulated_parts(parameters, year);
  if (!parts) return parts.errors();
  std::pair<Money, Status> sum{Money(), Status::calculated};
  for (const LevelPart& part : *parts) {
    sum.first += part.amount;
    sum.second = weakest_of(sum.second, part.cell.status());
  }
  return std::optional(sum);
}

Binding binding_of(const Ceiling& ceiling) {
  if (!ceiling.spring || !ceiling.regulated) return Binding::unknown;
  if (*ceiling.regulated < *ceiling.allowed) return Binding::regulation;
  if (!ceiling.autumn) return Binding::unknown;
  return *ceiling.autumn > *ceiling.spring ? Binding::ceiling : Binding::autumn_estimate;
}

}  // namespace

Result<std::vector<Ceiling>> ceilings_of(const Parameters& parameters) {
  std::vector<Ceiling> ceilings;
  for (const int year : parameters.table("ceiling_mnok").years()) {
    Ceiling ceiling;
    ceiling.year = year;
    Errors errors;
    const auto amount = [&](std::string_view item) -> std::optional<Money> {
      const auto cell = cell_if_known(parameters, "ceiling_mnok", item, year);
      if (!cell) return std::nullopt;
      const auto money = money_from_mnok(cell->number(), cell->path());
      if (!money) {
        errors.insert(errors.end(), money.errors().begin(), money.errors().end());  // no-cover: what a parameter
        return std::nullopt;                                                        // no-cover: may be is an amount
      }                                                                             // no-cover: the same
      if (!ceiling.source) ceiling.source = cell;
      ceiling.status = weakest_of(ceiling.status, cell->status());
      return *money;
    };
    ceiling.spring = amount("spring_forecast");
    ceiling.autumn = amount("autumn_estimate");
    ceiling.regulated = amount("regulation");
    if (!errors.empty()) return errors;
    if (!ceiling.regulated) {
      const auto sum = regulated_sum(parameters, year);
      if (!sum) return sum.errors();
      if (*sum) {
        ceiling.regulated = (*sum)->first;
        ceiling.status = weakest_of(ceiling.status, (*sum)->second);
      }
    }
    if (ceiling.spring) ceiling.allowed = ceiling.autumn ? std::min(*ceiling.spring, *ceiling.autumn) : *ceiling.spring;
    if (ceiling.spring && ceiling.autumn) {
      ceiling.over_ceiling = std::max(*ceiling.autumn - *ceiling.spring, Money());
    }
    if (ceiling.allowed && ceiling.regulated) ceiling.unused_room = *ceiling.allowed - *ceiling.regulated;
    ceiling.binding = binding_of(ceiling);
    if (ceiling.spring || ceiling.autumn || ceiling.regulated) ceilings.push_back(std::move(ceiling));
  }
  return ceilings;
}

}  // namespace samfin
