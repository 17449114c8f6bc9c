// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "core/inputs/cell_ref.hpp"
#include "core/regulation/group_key.hpp"

namespace samfin {

/// The weight of one municipality of today in the municipal key of a year (METHOD 3): inhabitants at
/// two dates times the index of the sub-key for municipal health. Source: regulation §§ 13-16.
struct MunicipalWeight {
  Ratio value;
  Ratio inhabitants;  ///< the sum of the two counts
  CellRef index;
  Status status = Status::calculated;
  std::span<const CellRef> cells() const { return {cells_.data(), cell_count_}; }

  void add(const CellRef& cell) {
    cells_[cell_count_++] = cell;
    status = weakest_of(status, cell.status());
  }

 private:
  std::array<CellRef, 5> cells_;
  std::size_t cell_count_ = 0;
};

/// What the rule of (3) rests on, beside the structure.
inline constexpr std::initializer_list<std::string_view> municipal_key_families = {
    "key_population_dates", "key_index_year", "municipal_health_index", "population_1_july", "population"};

/// The rule of (3) in one year, with its tables found once for all municipalities.
class MunicipalRule {
 public:
  /// Errors: `input_not_known`.
  static Result<MunicipalRule> of(const Parameters& parameters, int year);

  /// `code` is a code of today, `likely_row` where its row may stand. Errors: `input_not_known`,
  /// `denominator_too_large`.
  Result<MunicipalWeight> weight_of(std::string_view code, std::size_t likely_row = 0) const;

 private:
  /// A family in a year; no column where the family does not have the year.
  struct Column {
    const ParameterTable* table = nullptr;
    std::optional<std::size_t> column;
    int year = 0;
    std::optional<CellRef> cell_of(std::string_view row, std::size_t likely) const;
    Error not_known(std::string_view row) const;
  };
  static Column column_of(const Parameters& parameters, std::string_view family, int year);

  CellRef dates_;
  CellRef index_year_;
  Column index_;
  Column mid_year_;
  Column previous_;
  Column current_;
  bool counts_previous_ = true;
  bool counts_current_ = true;
};

/// The weight of one municipality. Errors: as `MunicipalRule`.
Result<MunicipalWeight> municipal_weight(const Parameters& parameters, std::string_view code, int year);

/// The key over the municipalities that existed in the year. One with successors has the sum of their
/// weights. Errors: `input_not_known`, `all_weights_zero`, `denominator_too_large`.
Result<GroupKey> municipal_key(const Parameters& parameters, int year);

/// Inhabitants on 1 January of the year, of a code of that year; nothing where not known.
struct Inhabitants {
  std::int64_t count = 0;
  int year = 0;
  Status status = Status::counted;
};
std::optional<Inhabitants> inhabitants_of(const Parameters& parameters, std::string_view code, int year);

/// The same of every municipality of the structure, in its order.
std::vector<std::optional<Inhabitants>> all_inhabitants(const Parameters& parameters, int year);

}  // namespace samfin
