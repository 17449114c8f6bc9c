// SPDX-License-Identifier: MIT
#include "core/command/survey_commands.hpp"

namespace samfin {

void add_survey_commands(CLI::App&, Options&, int&) {}

}  // namespace samfin
