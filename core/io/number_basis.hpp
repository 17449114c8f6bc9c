// SPDX-License-Identifier: MIT
#pragma once

#include "core/inputs/parameters.hpp"
#include "core/reconciliation/reconciliation.hpp"

namespace samfin {

/// The built-in parameters with the number basis, and the published figures.
struct NumberBasis {
  Parameters parameters;
  Reconciliation reconciliation;
};

/// Reads the document of the number basis (core/parameters/<set>/basis); one that cannot be read is a broken
/// build and stops the program.
NumberBasis read_number_basis(std::string_view document, std::string sha256, const Parameters& parameters);

/// The built-in one. The page's first module does without it.
const NumberBasis& embedded_number_basis();

}  // namespace samfin
