// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/inputs/investment.hpp"
#include "core/io/json_writer.hpp"
#include "core/outcome/error.hpp"

namespace samfin {

/// The most investments that one list may hold.
inline constexpr std::size_t most_investments = 100;

/// Reads `{"id","solution","kind"?,"amount_mnok","state_share"?,"form","interest"?,"delivered","years","sold_by"?}`
/// (examples/scenario.schema.json). `interest` belongs to annuity and serial, `sold_by` to a buy-out. What could
/// not be read has a value that is possible, so that nothing is refused twice. Errors join the others, at `path`
/// and below: `unknown_key`, `missing_key`, `wrong_type`, `ratio_syntax`, `ratio_too_large`, `number_not_whole`,
/// `unknown_solution`, `value_out_of_range`, `value_not_allowed`, and those of `repayment_of`.
Investment read_investment(const nlohmann::json& value, const std::string& path, Errors& errors);

/// A list of them. Errors: also `duplicate_id`, and `value_out_of_range` for too many.
std::vector<Investment> read_investments(const nlohmann::json& list, const std::string& path, Errors& errors);

/// The same, as the next value.
void write_investment(JsonWriter& writer, const Investment& investment);

}  // namespace samfin
