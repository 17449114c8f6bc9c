// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/costs/common_services.hpp"
#include "core/costs/cost_level.hpp"
#include "core/costs/cost_line.hpp"
#include "core/costs/optional_lines.hpp"

namespace samfin {

/// What a payer group pays of a component's estimate (METHOD 14), beside what the regulation says.
struct GroupPart {
  Solution solution = Solution::helsenettet;  ///< of the regulation: VKP stands for itself
  PayerGroup group = PayerGroup::municipalities;
  Money amount;
  Money regulated;
  CellRef cell;  ///< of the regulated amount
};

/// Growth by one driver.
struct DriverSum {
  Driver driver = Driver::other;
  Money amount;
};

/// From one year's level to the next year's estimate (METHOD 13).
struct CostStep {
  Money level;
  std::vector<DriverSum> drivers;  ///< those that are not 0, in the order of the drivers
  Money growth;                    ///< all drivers but efficiency
  Money efficiency;
  Money estimate;  ///< level + growth + efficiency
  std::optional<Money> price_adjusted;
  std::optional<CellRef> published;  ///< the estimate as printed, where there is one
  Status status = Status::calculated;
};

/// One solution's way from level to estimate.
struct SolutionCost {
  Solution solution = Solution::helsenettet;
  CostLevel level;
  std::vector<CostLine> lines;
  CostStep step;
  std::vector<GroupPart> groups;
};

/// A transfer between two solutions whose two lines no longer cancel, because one of them was replaced, or is the
/// user's.
struct UnevenTransfer {
  std::string path;  ///< of the replaced line, or of the user's lines
  Money sum;
};

/// The cost basis of a year.
struct CostBasis {
  int year = 0;
  std::vector<SolutionCost> solutions;  ///< in the order of `cost_solutions`
  CostStep total;
  std::vector<OptionalCost> options;
  std::vector<UnevenTransfer> warnings;
};

/// The years that have a cost basis: those with lines.
const std::vector<int>& cost_years(const Parameters& parameters);

/// The cost basis of a year with the user's lines and common services. The result points into the
/// parameters. Errors: `year_without_parameters` at `/year`; those of the lines, charges, levels and options;
/// `amount_too_large` for sums that a reader in a browser could not hold.
Result<CostBasis> cost_basis_of(const OwnCosts& costs, const Parameters& parameters, int year);

/// What a component of the solution is estimated to cost.
Money component_estimate(const SolutionCost& cost, std::string_view component);

/// The other solution of a transfer between two (a line of the same name under the same driver).
std::optional<Solution> counterpart_of(const CostBasis& basis, const CostLine& line);

}  // namespace samfin
