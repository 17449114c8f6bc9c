// SPDX-License-Identifier: MIT
#include "core/command/survey_text.hpp"
