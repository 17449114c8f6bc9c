// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/ratio.hpp"
#include "core/inputs/status.hpp"

namespace samfin {

/// Where a value comes from and how sure it is. `source` names an entry of the set's sources, `place`
/// a paragraph, table or page in it, `note` a code that the page words. `margin` is the known +- of an
/// estimate, in the value's unit.
struct Provenance {
  Status status = Status::assumed;
  std::string source;
  std::string place;
  std::string date;
  std::string note;
  std::optional<Ratio> margin;

  friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// What the values of a table are.
enum class Unit : unsigned char {
  mnok,    ///< million kroner, a decimal that is whole øre
  ore,     ///< whole øre
  count,   ///< a whole number
  ratio,   ///< an exact fraction
  weight,  ///< an exact fraction that means something beside others only
  token,   ///< one of a list of words
  codes,   ///< "all", a list of municipality codes, or all except a list
};

inline constexpr std::array<std::string_view, 7> unit_names = {"mnok",   "ore",   "count", "ratio",
                                                               "weight", "token", "codes"};
constexpr std::string_view name_of(Unit unit) {
  return unit_names[static_cast<std::size_t>(unit)];
}

/// One value. A number is always held as an exact fraction; a token or set of codes as text.
/// A set of codes reads "all", "only:0301,4601" or "all_except:0301".
struct Cell {
  Ratio number;
  std::string text;
  std::uint16_t provenance = 0;
  bool is_known = false;
};

/// One family of parameters: rows by one or more axes, and a column per year (or a single column where
/// the family has no years). A value's path is `/family[/row…][/year]`.
class ParameterTable {
 public:
  ParameterTable(std::string family, std::string about, Unit unit, std::vector<std::string> axes,
                 std::vector<std::string> rows, std::vector<int> years);

  const std::string& family() const { return family_; }
  const std::string& about() const { return about_; }
  Unit unit() const { return unit_; }
  const std::vector<std::string>& axes() const { return axes_; }
  const std::vector<std::string>& rows() const { return rows_; }
  /// Empty for a family without years.
  const std::vector<int>& years() const { return years_; }

  std::optional<std::size_t> row_of(std::string_view row) const;
  /// The same, where the row is likely to be found: who goes through all rows in order knows.
  std::optional<std::size_t> row_of(std::string_view row, std::size_t likely) const;
  /// The column of a year; any year gives the only column of a family without years.
  std::optional<std::size_t> column_of(int year) const;
  std::size_t column_count() const { return years_.empty() ? 1 : years_.size(); }

  const Cell& cell(std::size_t row, std::size_t column) const { return cells_[column * rows_.size() + row]; }
  Cell& cell(std::size_t row, std::size_t column) { return cells_[column * rows_.size() + row]; }
  /// The cell, or null where the row or year does not exist.
  const Cell* find(std::string_view row, int year) const;

  const Provenance& provenance_of(const Cell& cell) const { return provenances_[cell.provenance]; }
  Status status_of(const Cell& cell) const { return statuses_[cell.provenance]; }
  std::uint16_t provenance_index(const Provenance& provenance);

  /// The words a token may be, for the row; empty where the unit is not `token`.
  std::span<const std::string> allowed_tokens(std::size_t row) const;
  void allow_tokens(std::size_t row, std::vector<std::string> tokens);

  /// The range that a number in this family may have.
  const Ratio& smallest() const { return smallest_; }
  const Ratio& largest() const { return largest_; }
  void set_range(Ratio smallest, Ratio largest) {
    smallest_ = smallest;
    largest_ = largest;
  }

  std::string path_of(std::size_t row, std::size_t column) const;

  /// A new last column as a copy of the one before.
  void carry_forward_to(int year);

 private:
  std::string family_;
  std::string about_;
  Unit unit_;
  std::vector<std::string> axes_;
  std::vector<std::string> rows_;
  std::vector<std::uint32_t> sorted_rows_;
  std::vector<int> years_;
  std::vector<Cell> cells_;  // a year's stand together: what is shared in a year reads them in order
  std::vector<Provenance> provenances_;
  std::vector<Status> statuses_;  // of the provenances
  std::vector<std::vector<std::string>> allowed_;  // per row, empty for other units
  Ratio smallest_;
  Ratio largest_;
};

/// The value of a cell as text, as a file would hold it.
std::string text_of(const Cell& cell, Unit unit);

}  // namespace samfin
