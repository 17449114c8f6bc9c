// SPDX-License-Identifier: MIT
#include "core/projection/municipal_cost.hpp"
