// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/answering.hpp"

namespace samfin {

/// The commands `repay` and `price`.
void add_investment_commands(CLI::App& app, Options& options, int& exit_code);

}  // namespace samfin
