// SPDX-License-Identifier: MIT
#include "core/command/projection_text.hpp"
