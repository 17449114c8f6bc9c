// SPDX-License-Identifier: MIT
#include "core/row/odd_change.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace samfin {

namespace {

WideFraction magnitude_of(const WideFraction& value) {
  return {abs(value.numerator), value.denominator};
}

/// a - b over the product of the denominators: narrower work than the least common one, which thousands of values need.
WideFraction difference_of(const WideFraction& a, const WideFraction& b) {
  return {a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator};
}

/// The middle of the values in order, or the mean of the two in the middle; there must be one.
WideFraction median_of(std::vector<WideFraction> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  const WideFraction below = *std::max_element(values.begin(), middle);
  return reduced((below + *middle) / wide_fraction_of(std::int64_t{2}));
}

/// What of a row's name follows the municipality: "/age_0" of "3450/age_0", nothing of "3450".
std::string_view after_municipality(std::string_view row) {
  return row.substr(std::min(row.find('/'), row.size()));
}

/// Nothing where one of the two is not known, or there was 0 before.
std::optional<WideFraction> change_of(const Cell& before, const Cell& now) {
  if (!before.is_known || !now.is_known || before.number.is_zero()) return std::nullopt;
  // Counts and indexes: none of them is negative.
  const WideFraction earlier = wide_fraction_of(before.number);
  const WideFraction later = wide_fraction_of(now.number);
  const auto base = earlier.numerator * later.denominator;
  return WideFraction{later.numerator * earlier.denominator - base, base};
}

/// The changes of all municipalities in what the row tells of one.
std::vector<WideFraction> changes_like(const CellRef& cell, std::size_t column_before) {
  std::vector<WideFraction> changes;
  const ParameterTable& table = *cell.table;
  const std::string_view what = after_municipality(table.rows()[cell.row]);
  for (std::size_t row = 0; row < table.rows().size(); ++row) {
    if (after_municipality(table.rows()[row]) != what) continue;
    const auto change = change_of(table.cell(row, column_before), table.cell(row, cell.column));
    if (change) changes.push_back(*change);
  }
  return changes;
}

ComparedChange compared_with(const WideFraction& change, std::vector<WideFraction> changes) {
  ComparedChange compared{change, {}, {}, changes.size()};
  compared.median = median_of(changes);
  for (WideFraction& each : changes) each = magnitude_of(difference_of(each, compared.median));
  compared.spread = median_of(std::move(changes));
  return compared;
}

Movement movement_of(const ComparedChange& compared, const Ratio& limit) {
  const WideFraction apart = difference_of(compared.change, compared.median);
  if (!(compared.spread * wide_fraction_of(limit) < magnitude_of(apart))) return Movement::as_others;
  return apart.is_negative() ? Movement::below_others : Movement::above_others;
}

}  // namespace

std::optional<WideFraction> ComparedChange::distance() const {
  if (spread.is_zero()) return std::nullopt;
  return magnitude_of(change - median) / spread;
}

JudgedChange judged_change(const CellRef& cell, const Ratio& limit) {
  const ParameterTable& table = *cell.table;
  if (!cell.cell().is_known) return {Movement::not_known, {}, {}};
  const bool is_by_municipality = !table.axes().empty() && table.axes().front() == "municipality";
  if (!is_by_municipality || table.years().empty()) return {Movement::not_compared, {}, {}};
  const auto column_before = table.column_of(table.years()[cell.column] - 1);
  if (!column_before || !table.cell(cell.row, *column_before).is_known) return {Movement::no_value_before, {}, {}};
  const CellRef before{&table, cell.row, *column_before};
  const auto change = change_of(before.cell(), cell.cell());
  if (!change) return {Movement::zero_before, {}, before};
  const ComparedChange compared = compared_with(*change, changes_like(cell, *column_before));
  return {movement_of(compared, limit), compared, before};
}

}  // namespace samfin
