// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <string_view>

#include "core/costs/component.hpp"
#include "core/costs/cost_basis.hpp"
#include "core/io/number_basis.hpp"
#include "core/io/scenario_json.hpp"

namespace samfin::test {

/// A cost basis with the parameters that it points into.
struct HeldBasis {
  Parameters parameters;
  Result<CostBasis> basis;

  const SolutionCost& of(Solution solution) const {
    for (const SolutionCost& cost : basis->solutions) {
      if (cost.solution == solution) return cost;
    }
    ADD_FAILURE();
    return basis->solutions.front();
  }
};

/// The parameters of a scenario; what it adds to the number basis is looked at by what is tested.
inline Parameters basis_parameters(std::string_view scenario = "{}") {
  auto read = read_scenario(scenario);
  EXPECT_TRUE(read.has_value());
  read->costs = {};
  auto known = applied(*read, embedded_number_basis().parameters);
  EXPECT_TRUE(known.has_value());
  return std::move(*known);
}

/// The cost basis of a year under a scenario that is known to be readable.
inline HeldBasis basis_of(int year, std::string_view scenario = "{}") {
  const auto read = read_scenario(scenario);
  EXPECT_TRUE(read.has_value());
  HeldBasis held{basis_parameters(scenario), Error{ErrorCode::internal_check_failed, ""}};
  held.basis = cost_basis_of(read->costs, held.parameters, year);
  return held;
}

inline Money mnok(std::string_view text) {
  return money_from_mnok(Ratio::read(text).value(), "").value();
}

}  // namespace samfin::test
