// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/answering.hpp"

namespace samfin {

/// The commands `key-table` and `key-parts`.
void add_key_commands(CLI::App& app, Options& options, int& exit_code);

}  // namespace samfin
