// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

namespace samfin::test {

/// All places in a document, from its top.
std::vector<nlohmann::json::json_pointer> places_in(const nlohmann::json& document);

/// Takes away what stands at a place below the top.
void remove(nlohmann::json& document, const nlohmann::json::json_pointer& place);

}  // namespace samfin::test
