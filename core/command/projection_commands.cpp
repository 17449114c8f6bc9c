// SPDX-License-Identifier: MIT
#include "core/command/projection_commands.hpp"

namespace samfin {

void add_projection_commands(CLI::App&, Options&, int&) {}

}  // namespace samfin
