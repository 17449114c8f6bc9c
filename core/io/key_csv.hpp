// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/exact/ratio.hpp"
#include "core/outcome/error.hpp"

namespace samfin {

/// Reads a key from CSV, strictly. The first line is `actor` and `weight`, or `actor` and `use` (whole counts),
/// with `;` between them and decimal commas below, or `,` and decimal points; each line after it is one actor,
/// named by 1-60 printable characters. A byte order mark, quotes and an empty last line are allowed. A weight may
/// also be a fraction such as 1/3. Gives no row for a line that is refused.
///
/// Errors, all of them, at `path`: `csv_syntax` with the line and what is expected there (`header`,
/// `two_columns`, `closing_quote`, `actor`, `decimal_comma`, `decimal_point`, `whole_number`, or `row` where
/// there is none), `ratio_too_large`, `negative_weight`, `duplicate_id` (also with their lines), `all_weights_zero`.
std::map<std::string, Ratio> read_key_csv(std::string_view csv, const std::string& path, Errors& errors);

}  // namespace samfin
