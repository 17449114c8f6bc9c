// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/inputs/parameters.hpp"
#include "core/io/object_reader.hpp"

namespace samfin {

/// A municipality that a question is about: one by its code, or any with so many inhabitants.
struct AskedMunicipality {
  std::string actor;  ///< empty where only the inhabitants are given
  std::int64_t population = 0;
};

/// A code of any year with the inhabitants of 1 January 2021. Errors at `path`: `unknown_municipality`,
/// `input_not_known`.
std::optional<AskedMunicipality> municipality_of(const std::string& code, const std::string& path,
                                                 const Parameters& parameters, Errors& errors);

/// The members `actor` and `population` (1 to 10 million); nothing where neither stands. Errors: `missing_key` where
/// one is required, `value_not_allowed` where both stand, `value_out_of_range`, those of `municipality_of`.
std::optional<AskedMunicipality> read_municipality(ObjectReader& reader, bool is_required, const Parameters& parameters,
                                                   Errors& errors);

}  // namespace samfin
