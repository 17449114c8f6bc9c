// SPDX-License-Identifier: MIT
#include "core/inputs/next_year.hpp"

#include "core/exact/money.hpp"

namespace samfin {

namespace {

void weaken(ParameterTable& table, std::size_t row, std::size_t column) {
  Cell& cell = table.cell(row, column);
  Provenance provenance = table.provenance_of(cell);
  provenance.status = weakest_of(provenance.status, Status::assumed);
  provenance.note = cell.is_known ? "carried_forward" : provenance.note;
  cell.provenance = table.provenance_index(provenance);
}

/// Counts of inhabitants at mid-year belong to the key of the year after, so they end a year earlier.
bool is_carried_forward(const ParameterTable& table, int newest) {
  return !table.years().empty() && (table.years().back() == newest || table.years().back() == newest - 1);
}

}  // namespace

int next_year_of(const Parameters& parameters) {
  return parameters.years().back() + 1;
}

Result<Parameters> with_next_year(const Parameters& parameters) {
  const int newest = parameters.years().back();
  Parameters extended = parameters;
  for (const auto& [family, table] : parameters.tables()) {
    if (!is_carried_forward(*table, newest)) continue;
    ParameterTable& own = extended.own_table(family);
    own.carry_forward_to(own.years().back() + 1);
    for (std::size_t row = 0; row < own.rows().size(); ++row) {
      // A count at mid-year is of that year only: carried on, it would override the counts of January.
      if (family == "population_1_july") own.cell(row, own.column_count() - 1).is_known = false;
      weaken(own, row, own.column_count() - 1);
    }
  }

  ParameterTable& index_year = extended.own_table("key_index_year");
  index_year.cell(0, index_year.column_count() - 1).number = Ratio(newest + 1);

  ParameterTable& payments = extended.own_table("payment_mnok");
  const ParameterTable& growth = parameters.table("growth_ratio");
  const std::size_t column = payments.column_count() - 1;
  for (std::size_t row = 0; row < payments.rows().size(); ++row) {
    Cell& cell = payments.cell(row, column);
    if (!cell.is_known) continue;
    const std::string solution = payments.rows()[row].substr(0, payments.rows()[row].find('/'));
    const Cell* rate = growth.find(solution, newest + 1);
    const auto factor = rate != nullptr ? sum_of(Ratio(1), rate->number) : std::nullopt;
    const auto money = money_from_mnok(cell.number, payments.path_of(row, column));
    if (!money) return money.errors();
    const auto grown = scaled(*money, factor.value_or(Ratio(1)), Rounding::half_up, payments.path_of(row, column));
    if (!grown) return grown.errors();
    cell.number = Ratio::of(grown->ore(), 100'000'000);
  }
  return extended;
}

}  // namespace samfin
