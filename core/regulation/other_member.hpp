// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/regulation/payment_block.hpp"

namespace samfin {

/// One other member of Helsenettet as the price list of § 13 sees it.
struct MemberQuestion {
  int year = 0;
  std::string kind;  ///< `business`, `county_council` or `own_staff_or_residents`
  std::optional<Ratio> turnover_mnok;
  std::int64_t location_count = 1;
  std::int64_t month_count = 12;  ///< months of membership in the year, 0-12
};

/// What it pays (METHOD 9): price per month x priced units x months.
struct MemberPrice {
  std::string category;
  Money monthly_price;
  std::int64_t price_count = 1;  ///< locations of a chain, else 1
  Money amount;
  Status status = Status::calculated;
  std::vector<CellRef> cells;
};

inline constexpr std::string_view member_kinds[] = {"business", "county_council", "own_staff_or_residents"};

/// Errors: `unknown_member_kind`, `year_without_parameters`, `value_out_of_range`, `missing_key` (turnover where
/// the price depends on it), `input_not_known`.
Result<MemberPrice> member_price(const Parameters& parameters, const MemberQuestion& question);

/// The monthly price of a category with the year's supplement, in whole kroner; nothing where the
/// category does not exist in the year.
Result<std::optional<Money>> monthly_price(const Parameters& parameters, std::string_view category, int year);

/// The whole group, where the user has said how many members each category has; nothing otherwise.
Result<std::optional<PaymentBlock>> other_members_payment(const Parameters& parameters, int year);

}  // namespace samfin
