// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/object_reader.hpp"
#include "core/scaling/quantile.hpp"

namespace samfin {

/// Members that questions about uncertainty share. What is out of range is an error, and the standard is given.

/// The largest whole number that every JSON reader reads as it is written.
inline constexpr std::int64_t largest_seed = (std::int64_t{1} << 53) - 1;

std::int64_t read_whole(ObjectReader& reader, std::string_view key, std::int64_t standard, std::int64_t smallest,
                        std::int64_t largest, Errors& errors);

/// The confidence level in per cent; 95 where it is absent.
Level read_level(ObjectReader& reader, Errors& errors);

}  // namespace samfin
