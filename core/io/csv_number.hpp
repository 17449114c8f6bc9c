// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "core/exact/ratio.hpp"

namespace samfin {

/// A number as a form holds it.
struct CsvNumber {
  std::optional<Ratio> value;  ///< nothing where it has more digits than can be held
  std::string_view expected;   ///< what was expected instead: `number`, `decimal_comma` or `decimal_point`
};

/// Reads such as "1 234,5" or "1234.5": spaces, also those that do not break, between groups of three digits, the
/// decimal mark that the file has, and either minus sign.
CsvNumber read_csv_number(std::string_view text, bool has_decimal_comma);

}  // namespace samfin
