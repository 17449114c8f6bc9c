// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/answering.hpp"

namespace samfin {

/// The commands `costs`, `settle` and `reconcile`.
void add_basis_commands(CLI::App& app, Options& options, int& exit_code);

}  // namespace samfin
