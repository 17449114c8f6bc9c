// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/answering.hpp"

namespace samfin {

/// The commands `estimate`, `project` and `simulate`.
void add_projection_commands(CLI::App& app, Options& options, int& exit_code);

}  // namespace samfin
