// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
