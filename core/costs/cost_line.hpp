// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/costs/driver.hpp"
#include "core/exact/money.hpp"
#include "core/inputs/cell_ref.hpp"
#include "core/inputs/names.hpp"

namespace samfin {

/// How the amount of a line came about.
enum class LineKind : unsigned char {
  given,            ///< a published amount
  run_cost,         ///< a share of an investment (METHOD 13)
  programme,        ///< a programme's delivery that enters or leaves operation (METHOD 13)
  split,            ///< a component's cost split over solutions (METHOD 16)
  equity_run_cost,  ///< running cost of equity-financed investments (METHOD 16)
  common_service,   ///< a common service's charge (METHOD 15)
  risk_margin,      ///< METHOD 16
  own,              ///< the user's
};

inline constexpr std::array<std::string_view, 8> line_kind_names = {
    "given", "run_cost", "programme", "split", "equity_run_cost", "common_service", "risk_margin", "own"};
constexpr std::string_view name_of(LineKind kind) {
  return line_kind_names[static_cast<std::size_t>(kind)];
}

/// One line of growth or efficiency: what it adds to a component's yearly cost from the year on.
struct CostLine {
  Solution solution = Solution::helsenettet;
  std::string component;
  std::string name;
  Driver driver = Driver::other;
  LineKind kind = LineKind::given;
  Money amount;
  Status status = Status::calculated;
  std::vector<CellRef> inputs;  ///< a given line has one: itself
};

/// The published lines of a solution for a year: given ones, running costs of investments, and deliveries
/// of programmes. Lines of 0 are left out. Errors: `number_not_whole`, `amount_too_large` at a parameter.
Result<std::vector<CostLine>> published_lines(const Parameters& parameters, Solution solution, int year);

/// The weakest status among cells.
Status weakest_of(const std::vector<CellRef>& cells);

}  // namespace samfin
