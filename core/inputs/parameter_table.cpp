// SPDX-License-Identifier: MIT
#include "core/inputs/parameter_table.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace samfin {

namespace {

/// The codes of municipalities, which are compared most, in one step.
bool is_same(std::string_view a, std::string_view b) {
  constexpr std::size_t code_length = 4;
  if (a.size() != b.size()) return false;
  return a.size() == code_length ? std::memcmp(a.data(), b.data(), code_length) == 0 : a == b;
}

}  // namespace

ParameterTable::ParameterTable(std::string family, std::string about, Unit unit, std::vector<std::string> axes,
                               std::vector<std::string> rows, std::vector<int> years)
    : family_(std::move(family)),
      about_(std::move(about)),
      unit_(unit),
      axes_(std::move(axes)),
      rows_(std::move(rows)),
      sorted_rows_(rows_.size()),
      years_(std::move(years)),
      cells_(rows_.size() * column_count()),
      allowed_(rows_.size()) {
  std::iota(sorted_rows_.begin(), sorted_rows_.end(), 0U);
  std::sort(sorted_rows_.begin(), sorted_rows_.end(),
            [this](std::uint32_t a, std::uint32_t b) { return rows_[a] < rows_[b]; });
}

std::optional<std::size_t> ParameterTable::row_of(std::string_view row) const {
  const auto found =
      std::lower_bound(sorted_rows_.begin(), sorted_rows_.end(), row,
                       [this](std::uint32_t index, std::string_view key) { return rows_[index].compare(key) < 0; });
  if (found == sorted_rows_.end() || rows_[*found] != row) return std::nullopt;
  return *found;
}

std::optional<std::size_t> ParameterTable::row_of(std::string_view row, std::size_t likely) const {
  return likely < rows_.size() && is_same(rows_[likely], row) ? std::optional(likely) : row_of(row);
}

std::optional<std::size_t> ParameterTable::column_of(int year) const {
  if (years_.empty()) return 0;
  const auto found = std::find(years_.begin(), years_.end(), year);
  if (found == years_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - years_.begin());
}

const Cell* ParameterTable::find(std::string_view row, int year) const {
  const auto row_index = row_of(row);
  const auto column = column_of(year);
  return row_index && column ? &cell(*row_index, *column) : nullptr;
}

std::uint16_t ParameterTable::provenance_index(const Provenance& provenance) {
  const auto found = std::find(provenances_.begin(), provenances_.end(), provenance);
  if (found != provenances_.end()) return static_cast<std::uint16_t>(found - provenances_.begin());
  provenances_.push_back(provenance);
  statuses_.push_back(provenance.status);
  return static_cast<std::uint16_t>(provenances_.size() - 1);
}

std::span<const std::string> ParameterTable::allowed_tokens(std::size_t row) const {
  return allowed_[row];
}

void ParameterTable::allow_tokens(std::size_t row, std::vector<std::string> tokens) {
  allowed_[row] = std::move(tokens);
}

std::string ParameterTable::path_of(std::size_t row, std::size_t column) const {
  std::string path = "/" + family_;
  if (!rows_[row].empty()) path += "/" + rows_[row];
  if (!years_.empty()) path += "/" + std::to_string(years_[column]);
  return path;
}

void ParameterTable::carry_forward_to(int year) {
  cells_.reserve(cells_.size() + rows_.size());
  for (std::size_t row = 0; row < rows_.size(); ++row) cells_.push_back(cells_[cells_.size() - rows_.size()]);
  years_.push_back(year);
}

std::string text_of(const Cell& cell, Unit unit) {
  if (!cell.is_known) return "";
  const bool is_number = unit != Unit::token && unit != Unit::codes;
  return is_number ? cell.number.text() : cell.text;
}

}  // namespace samfin
