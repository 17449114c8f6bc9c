// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "core/outcome/result.hpp"
#include "core/survey/position.hpp"
#include "core/survey/survey.hpp"
#include "core/survey/survey_scaling.hpp"

namespace samfin {

/// A line as `{"intercept","slope","intercept_se","slope_se","residual_sd","r2","n"}`: 15 significant digits.
std::string fit_json(const LeastSquares& line);

/// A survey as examples/survey.schema.json has it. Error: `amount_too_large` where a figure passes what a reader in a
/// browser holds.
Result<std::string> survey_json(const SurveyFile& survey, const std::optional<SurveyScaling>& scaling,
                                const std::optional<Position>& position);

}  // namespace samfin
