// SPDX-License-Identifier: MIT
#include "core/models/scenario_comparison.hpp"

#include <algorithm>
#include <map>

#include "core/report/bill.hpp"

namespace samfin {

namespace {

/// The actors of a group by code, found fast by who goes through all of them in order.
class ActorList {
 public:
  /// The actor, where it stands or comes to stand; `likely` is the place after the one before, and moves on.
  ComparedActor& at(const std::string& code, std::size_t& likely) {
    if (likely >= actors_.size() || actors_[likely].actor != code) {
      const auto place =
          std::lower_bound(actors_.begin(), actors_.end(), code,
                           [](const ComparedActor& actor, const std::string& key) { return actor.actor < key; });
      likely = static_cast<std::size_t>(place - actors_.begin());
      if (place == actors_.end() || place->actor != code) actors_.insert(place, ComparedActor())->actor = code;
    }
    return actors_[likely++];
  }

  std::vector<ComparedActor>& actors() { return actors_; }

 private:
  std::vector<ComparedActor> actors_;
};

/// Every actor of any report in the year, by group and code, with its sums.
std::vector<ComparedActor> actors_of(const std::vector<const Report*>& reports, int year) {
  std::map<PayerGroup, ActorList> groups;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    for (const PaymentBlock& block : reports[r]->blocks) {
      if (block.year != year) continue;
      ActorList& list = groups[block.payer_group];
      std::size_t likely = 0;
      for (std::size_t i = 0; i < block.amounts.size(); ++i) {
        ComparedActor& actor = list.at((*block.actors)[i], likely);
        actor.amounts.resize(reports.size());
        actor.amounts[r] += block.amounts[i];
        actor.status = weakest_of(actor.status, block.statuses[i]);
      }
    }
  }
  std::vector<ComparedActor> all;
  for (auto& [group, list] : groups) {
    for (ComparedActor& actor : list.actors()) {
      actor.group = group;
      all.push_back(std::move(actor));
    }
  }
  return all;
}

/// The inhabitants of every municipality as each report counts them, and where the municipalities are.
struct CountedInhabitants {
  const Structure& structure;
  std::vector<std::vector<std::optional<Inhabitants>>> by_report;

  CountedInhabitants(const std::vector<const Report*>& reports, int year)
      : structure(reports.front()->parameters.structure()) {
    for (const Report* report : reports) by_report.push_back(all_inhabitants(report->parameters, year));
  }
};

void add_inhabitants(ComparedActor& actor, const CountedInhabitants& counted) {
  if (actor.group != PayerGroup::municipalities) return;
  const Municipality* municipality = counted.structure.find(actor.actor);
  if (municipality == nullptr) return;
  const auto place = static_cast<std::size_t>(municipality - counted.structure.municipalities().data());
  for (std::size_t r = 0; r < counted.by_report.size(); ++r) {
    const auto& inhabitants = counted.by_report[r][place];
    actor.per_inhabitant.push_back(per_inhabitant_of(actor.amounts[r], inhabitants));
    if (r == 0 && inhabitants) actor.size_class = size_class_of(inhabitants->count);
  }
  actor.health_region = municipality->health_region;
}

/// The value that a share of all values stays at or below, counted from the lowest.
Money quantile(const std::vector<Money>& sorted, std::size_t per_mille) {
  return sorted[(sorted.size() - 1) * per_mille / 1000];
}

std::optional<Spread> spread_of(const std::vector<ComparedActor>& actors, std::size_t scenario) {
  std::vector<Money> values;
  for (const ComparedActor& actor : actors) {
    if (scenario < actor.per_inhabitant.size() && actor.per_inhabitant[scenario]) {
      values.push_back(*actor.per_inhabitant[scenario]);
    }
  }
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  return Spread{values.front(), quantile(values, 100), quantile(values, 500), quantile(values, 900), values.back()};
}

void count(Tally& tally, Money difference) {
  ++(difference == Money() ? tally.unchanged_count : difference.is_negative() ? tally.winner_count : tally.loser_count);
}

std::vector<Tally> tallies_of(const std::vector<ComparedActor>& actors, std::size_t scenario,
                              const std::vector<std::string>& regions) {
  std::vector<Tally> tallies(1);
  for (const SizeClass& size : size_classes) tallies.push_back({std::string(size.name), 0, 0, 0});
  for (const std::string& region : regions) tallies.push_back({region, 0, 0, 0});
  for (const ComparedActor& actor : actors) {
    if (actor.group != PayerGroup::municipalities) continue;
    const Money difference = actor.amounts[scenario] - actor.amounts.front();
    count(tallies.front(), difference);
    if (actor.size_class) count(tallies[1 + *actor.size_class], difference);
    const auto region = std::find(regions.begin(), regions.end(), actor.health_region);
    if (region != regions.end()) {
      count(tallies[1 + size_classes.size() + static_cast<std::size_t>(region - regions.begin())], difference);
    }
  }
  return tallies;
}

ScenarioDifference difference_of(const std::vector<ComparedActor>& actors, std::size_t scenario,
                                 const std::vector<std::string>& regions) {
  ScenarioDifference difference;
  difference.spread = spread_of(actors, scenario);
  if (scenario == 0) return difference;
  for (const ComparedActor& actor : actors) {
    const Money change = actor.amounts[scenario] - actor.amounts.front();
    (change.is_negative() ? difference.gains : difference.losses) += change;
  }
  difference.tallies = tallies_of(actors, scenario, regions);
  return difference;
}

ComparedYear compared_year(const std::vector<const Report*>& reports, int year) {
  ComparedYear compared;
  compared.year = year;
  compared.actors = actors_of(reports, year);
  compared.totals.resize(reports.size());
  const CountedInhabitants counted(reports, year);
  for (ComparedActor& actor : compared.actors) {
    add_inhabitants(actor, counted);
    if (compared.groups.empty() || compared.groups.back().group != actor.group) {
      compared.groups.push_back({actor.group, std::vector<Money>(reports.size())});
    }
    for (std::size_t r = 0; r < reports.size(); ++r) {
      compared.groups.back().amounts[r] += actor.amounts[r];
      compared.totals[r] += actor.amounts[r];
    }
  }
  const auto& regions = reports.front()->parameters.structure().health_regions();
  for (std::size_t r = 0; r < reports.size(); ++r) {
    compared.differences.push_back(difference_of(compared.actors, r, regions));
  }
  return compared;
}

}  // namespace

std::vector<ComparedYear> compared(const std::vector<const Report*>& reports) {
  std::vector<ComparedYear> years;
  if (reports.empty()) return years;
  for (const int year : reports.front()->years) {
    const bool is_in_all = std::all_of(reports.begin(), reports.end(), [&](const Report* report) {
      return std::find(report->years.begin(), report->years.end(), year) != report->years.end();
    });
    if (is_in_all) years.push_back(compared_year(reports, year));
  }
  return years;
}

}  // namespace samfin
