// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/answering.hpp"

namespace samfin {

/// The commands `fit` and `survey`.
void add_survey_commands(CLI::App& app, Options& options, int& exit_code);

}  // namespace samfin
