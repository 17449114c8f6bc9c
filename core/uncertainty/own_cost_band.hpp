// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/projection/growth_path.hpp"
#include "core/uncertainty/band.hpp"
#include "core/uncertainty/uncertain_input.hpp"

namespace samfin {

/// The years whose own costs are drawn; kroner per inhabitant are of the last.
inline constexpr std::array<int, 3> own_cost_years = {2021, 2030, 2050};

/// Whose own costs: the country's, or a municipality's part of them by inhabitants.
struct CostHolder {
  std::string actor;  ///< empty: the country
  std::int64_t population = 0;
};

/// A municipality's own total of 2021 from a form, in whole kroner, and what it would be with the wage cost of a
/// full-time equivalent at its ends.
struct OwnForm {
  std::int64_t total = 0;
  std::int64_t total_at_low_wage = 0;
  std::int64_t total_at_high_wage = 0;
  std::int64_t low_wage = 0;
  std::int64_t wage = 0;
  std::int64_t high_wage = 0;

  bool has_staff_time() const { return total_at_low_wage != total_at_high_wage && low_wage < high_wage; }
};

/// From the assumptions about own costs to what they come to (METHOD 45, first chain): the total of 2021 and its split,
/// the growth of each category, the population. One `u` moves a category's growth in all periods.
class OwnCostBand {
 public:
  /// `one` is the only municipality that is asked for. Its own total of 2021 stands in the place of the country's where
  /// there is a form, or where the own inputs name `own_total`. Own inputs of other chains are passed over. Errors:
  /// `input_not_known`, those of `replace_inputs`.
  static Result<OwnCostBand> of(const Parameters& parameters, Path path, const std::optional<CostHolder>& one,
                                const std::vector<OwnInput>& own, const std::optional<OwnForm>& form = std::nullopt);

  const std::vector<UncertainInput>& inputs() const { return inputs_; }

  /// The country's kroner of one draw.
  struct Draw {
    std::array<double, own_cost_years.size()> totals = {};
    double population = 0;  ///< in 2050
  };
  std::vector<Draw> drawn(const DrawRange& range) const;
  /// With every input at its point.
  Draw point() const;

  /// The bands of a holder, from the draws.
  std::vector<Band> bands(const std::vector<Draw>& draws, const CostHolder& holder, bool keeps_values) const;
  /// Exact (METHOD 42). Error: `amount_too_large`.
  Result<std::vector<Sensitivity>> sensitivity(const CostHolder& holder) const;

 private:
  /// What is assumed in one computation, in kroner.
  struct Assumed {
    double total = 0;
    double wage = 0;
    double welfare = 0;
    double records = 0;
    double population = 0;
    ByCategory<std::array<double, 3>> rates = {};
  };
  /// The same, exactly; amounts in million kroner.
  struct ExactAssumed {
    Ratio total;
    std::int64_t form_difference = 0;  ///< what another wage cost adds to it, kroner
    Ratio welfare;
    Ratio records;
    Ratio population;
    GrowthRates rates;
  };
  struct Growth {
    std::size_t input = 0;
    std::array<CategoryRates, 3> paths;
  };

  Errors add_inputs(const CategoryAmounts& country, const Parameters& parameters);
  Draw draw_of(const Assumed& assumed) const;
  Assumed point_assumed() const;
  /// The holder's part of the country's kroner.
  double own(double country, const CostHolder& holder) const;
  double country_total(const Assumed& assumed) const;
  std::int64_t form_difference(const Ratio& wage) const;
  double per_inhabitant(const Draw& draw, const CostHolder& holder) const;
  Result<std::vector<std::int64_t>> exact_results(const ExactAssumed& assumed, const CostHolder& holder) const;
  std::vector<std::string> result_ids(const CostHolder& holder) const;
  const UncertainInput& input(std::string_view id) const { return *input_named(inputs_, id); }

  std::vector<UncertainInput> inputs_;
  ByCategory<Growth> growths_;
  GrowthRates rates_;
  Ratio national_solutions_;  ///< million kroner
  Ratio all_categories_;
  std::int64_t national_ = 1;     ///< inhabitants of the country in 2021
  std::int64_t first_count_ = 1;  ///< of the population path in 2021
  std::optional<CostHolder> own_total_;
  std::optional<OwnForm> form_;
  Status status_ = Status::estimated;
};

}  // namespace samfin
