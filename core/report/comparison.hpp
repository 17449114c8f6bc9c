// SPDX-License-Identifier: MIT
#pragma once

#include "core/report/bill.hpp"

namespace samfin {

/// How an actor of one year is found in the year before.
enum class ComparisonBasis : unsigned char {
  same_actor,          ///< the same code
  renumbered,          ///< one old municipality became this one
  shared_predecessor,  ///< an old municipality became several; its bill is shared by their weights
};
inline constexpr std::array<std::string_view, 3> comparison_basis_names = {"same_actor", "renumbered",
                                                                           "shared_predecessor"};
constexpr std::string_view name_of(ComparisonBasis basis) {
  return comparison_basis_names[static_cast<std::size_t>(basis)];
}

/// The bill of the year before on the code of today.
struct Comparison {
  int year = 0;
  ComparisonBasis basis = ComparisonBasis::same_actor;
  std::vector<std::string> predecessors;  ///< empty for the same actor
  std::vector<BillLine> lines;
  Money total;
  Status status = Status::adopted;
  Money difference;         ///< the bill minus the bill of the year before
  std::string growth_text;  ///< difference / total before with four decimals, empty where that was 0
};

/// What a municipality paid in a year of the report, by solution: its own lines, or those of the codes that it had
/// then, of a divided one the part that its weight gives (METHOD 11). Empty where it had none. Errors: those of
/// `bill_of` and of the key.
Result<std::vector<BillLine>> lines_then(const Report& report, const Municipality& municipality, int year);

/// Nothing where the report does not hold the year before (METHOD 11). Errors: those of the key.
Result<std::optional<Comparison>> comparison_of(const Report& report, const Bill& bill);

}  // namespace samfin
