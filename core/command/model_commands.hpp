// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/answering.hpp"

namespace samfin {

/// The commands `compare`, `bridge`, `seek` and `reach`.
void add_model_commands(CLI::App& app, Options& options, int& exit_code);

}  // namespace samfin
