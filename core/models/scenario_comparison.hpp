// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/size_class.hpp"
#include "core/report/report.hpp"

namespace samfin {

/// What one actor pays in a year under each of several scenarios.
struct ComparedActor {
  std::string actor;
  PayerGroup group = PayerGroup::municipalities;
  std::vector<Money> amounts;                        ///< one per scenario; 0 where it pays nothing
  std::vector<std::optional<Money>> per_inhabitant;  ///< of municipalities with known inhabitants
  Status status = Status::calculated;                ///< the weakest of them
  std::string health_region;                         ///< of a municipality
  std::optional<std::size_t> size_class;             ///< of a municipality, among `size_classes`
};

/// Who pays less, more and the same as under the first scenario, among municipalities.
struct Tally {
  std::string name;  ///< a size class or a health region; empty for all
  int winner_count = 0;
  int loser_count = 0;
  int unchanged_count = 0;
};

/// Kroner per inhabitant over the municipalities; quantiles are the lower of the values at either side.
struct Spread {
  Money smallest;
  Money tenth;
  Money median;
  Money ninetieth;
  Money largest;
};

/// One scenario beside the first.
struct ScenarioDifference {
  Money gains;                 ///< what those who pay less save, as a negative sum
  Money losses;                ///< what those who pay more pay in addition; gains + losses is the change of the total
  std::vector<Tally> tallies;  ///< all, by size class, by health region
  std::optional<Spread> spread;
};

struct ComparedGroup {
  PayerGroup group = PayerGroup::municipalities;
  std::vector<Money> amounts;
};

/// Several scenarios in one year.
struct ComparedYear {
  int year = 0;
  std::vector<ComparedActor> actors;
  std::vector<ComparedGroup> groups;
  std::vector<Money> totals;
  std::vector<ScenarioDifference> differences;  ///< one per scenario; the first has only a spread
};

/// The years that all reports have. The first report is what the others are compared with.
std::vector<ComparedYear> compared(const std::vector<const Report*>& reports);

}  // namespace samfin
