// SPDX-License-Identifier: MIT
#pragma once

#include "core/scaling/least_squares.hpp"
#include "core/survey/survey.hpp"

namespace samfin {

/// The observations of own costs: inhabitants and whole kroner of every municipality with all groups observed.
std::vector<Observation> own_cost_observations(const SurveyFile& survey);

/// The line through them (METHOD 34), which METHOD (39) predicts other municipalities by.
/// Errors at `path`: those of `LeastSquares::of`.
Result<LeastSquares> own_cost_fit(const SurveyFile& survey, std::string_view path);

}  // namespace samfin
