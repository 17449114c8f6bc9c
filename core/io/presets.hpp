// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samfin {

/// The built-in scenarios of core/presets as one JSON object, by name.
std::string_view embedded_presets();

/// The names, in order.
std::vector<std::string> preset_names();

/// A preset's scenario as JSON text; nothing for an unknown name.
std::optional<std::string> preset_named(std::string_view name);

}  // namespace samfin
