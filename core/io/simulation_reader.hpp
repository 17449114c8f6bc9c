// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inputs/scenario.hpp"
#include "core/projection/growth_path.hpp"
#include "core/uncertainty/band.hpp"
#include "core/uncertainty/uncertain_input.hpp"

namespace samfin {

/// Which results are simulated.
enum class Chain : unsigned char { all, own_costs, bill };
inline constexpr std::array<std::string_view, 3> chain_names = {"all", "own_costs", "bill"};

/// A simulation as it is asked for.
struct SimulationQuestion {
  Scenario scenario;
  DrawRange range;
  Chain chain = Chain::all;
  std::vector<std::string> actors;  ///< empty: the country
  std::optional<int> year;          ///< of the bills; nothing: the newest
  Path path = Path::medium;
  std::optional<std::string> csv;  ///< a survey form of the only actor
  std::vector<OwnInput> inputs;
  bool keeps_values = false;
  bool is_live = false;
  bool is_independent = false;

  bool has_own_costs() const { return chain != Chain::bill && !is_live; }
  bool has_bills() const { return chain != Chain::own_costs || is_live; }
};

/// Errors, all of them: those of the scenario; `value_out_of_range`, `value_not_allowed`, `duplicate_id`,
/// `missing_key`.
Result<SimulationQuestion> read_simulation(const nlohmann::json& document, Errors errors);

}  // namespace samfin
