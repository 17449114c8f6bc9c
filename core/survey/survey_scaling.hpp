// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scaling/alternatives.hpp"
#include "core/scaling/bootstrap.hpp"
#include "core/scaling/least_squares.hpp"
#include "core/scaling/national_total.hpp"
#include "core/scaling/theil_sen.hpp"
#include "core/survey/survey.hpp"

namespace samfin {

/// How a survey is scaled to the country.
struct ScalingTerms {
  Level level = Level::ninety_five;
  std::uint64_t seed = 2026;
  std::int64_t bootstrap_draw_count = 2'000;
};

/// One line and all that follows from it.
struct ScaledCost {
  std::string id;  ///< a group, a group and a cost type as "records/operation", or "total"
  LeastSquares line;
  std::vector<WholePoint> points;  ///< in the order of the line's observations
  std::int64_t unobserved_inhabitants = 0;
  NationalTotal national;
  std::optional<BootstrapInterval> bootstrap;
  PerInhabitant per_inhabitant;
  ThroughOrigin through_origin;
  BySizeClass by_size_class;
  std::optional<TheilSen> robust;
  std::vector<Warning> warnings;
};

/// A survey scaled to the country (METHOD 34-36): each group, each cost type of it, and all together, by the
/// municipalities that told of it.
struct SurveyScaling {
  std::vector<ScaledCost> by_group;
  std::vector<ScaledCost> by_cost_type;
  /// From the municipalities with all groups observed; not the sum of the groups, whose intervals do not add.
  std::optional<ScaledCost> total;
  std::vector<Warning> warnings;  ///< lines that could not be found
};

/// Nothing where fewer than three municipalities are surveyed. Errors: `input_not_known`.
Result<std::optional<SurveyScaling>> scaled(const SurveyFile& survey, const Parameters& parameters,
                                            const ScalingTerms& terms);

}  // namespace samfin
