// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "core/scaling/least_squares.hpp"
#include "core/scaling/whole_point.hpp"
#include "core/survey/survey.hpp"

namespace samfin {

/// What a reader of a line should know: `few_observations`, `small_under_represented`, `extrapolation`, `influential`,
/// `negative_prediction`, `too_many_for_robust`, and always `systematic_error_not_covered`.
std::vector<Warning> scaling_warnings(const LeastSquares& line, std::span<const WholePoint> points,
                                      std::span<const std::int64_t> unobserved);

}  // namespace samfin
