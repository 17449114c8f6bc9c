// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/inputs/parameters.hpp"
#include "core/io/report_json.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The questions that the command and the page ask, each a JSON text in and a JSON text out. What cannot
/// be answered is all its errors. Native and wasm answer with the same bytes, because it is this code
/// that writes them.

/// A scenario -> the report.
Result<std::string> evaluated(std::string_view scenario, const Parameters& parameters);
/// A scenario -> the same figures as a block of numbers.
Result<ReportNumbers> evaluated_numbers(std::string_view scenario, const Parameters& parameters);
/// A scenario -> no errors, or all of them.
Errors validated(std::string_view scenario, const Parameters& parameters);
/// `{"scenario"?,"actor","year","quarters"?,"comparison"?,"peers"?,"vkp_range"?}` -> the bill.
Result<std::string> billed(std::string_view question, const Parameters& parameters);
/// `{"scenario"?,"actor","year","solution"}` -> the explanation of one payment.
Result<std::string> explained(std::string_view question, const Parameters& parameters);
/// `{"scenario"?,"year","kind","turnover_mnok"?,"location_count"?,"month_count"?}` -> an other member's price.
Result<std::string> member_priced(std::string_view question, const Parameters& parameters);
/// `{"scenario"?,"year","look_up_count","total_look_up_count"}` -> a pharmacy's part.
Result<std::string> pharmacy_priced(std::string_view question, const Parameters& parameters);

}  // namespace samfin
