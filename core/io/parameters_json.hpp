// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"

namespace samfin {

/// Reads a parameter document: one object with a member per file of the set (core/parameters). The
/// document is the project's own, built in; one that cannot be read is a broken build and stops the
/// program.
Parameters read_parameters(std::string_view document, std::string sha256);

/// The parameters with the families of a number basis, an own document read already.
Parameters with_basis_read(const Parameters& parameters, const nlohmann::json& basis, std::string sha256,
                           const Extensions& extensions);

/// `{"id","sha256","read_on","basis"?,"families":[…]}`: every value with path, status, source and place.
std::string parameters_json(const Parameters& parameters);

}  // namespace samfin
