// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/answering.hpp"

namespace samfin {

/// The command `row`.
void add_row_commands(CLI::App& app, Options& options, int& exit_code);

}  // namespace samfin
