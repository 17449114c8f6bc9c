// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/io/number_basis.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// The questions about the number basis, as those of `questions.hpp`: JSON in, JSON out, or all errors.

/// `{"scenario"?,"year"}` -> the cost basis of a year.
Result<std::string> costs_told(std::string_view question, const NumberBasis& basis);
/// `{"scenario"?}` -> settlements, ceilings, compensation.
Result<std::string> settled_accounts(std::string_view question, const NumberBasis& basis);
/// `{}` -> every published figure beside what is found for it.
Result<std::string> reconciled_figures(std::string_view question, const NumberBasis& basis);

}  // namespace samfin
