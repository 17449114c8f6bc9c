// SPDX-License-Identifier: MIT
#include "core/inputs/replacement.hpp"

#include <algorithm>
#include <charconv>

#include "core/exact/money.hpp"

namespace samfin {

namespace {

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return year;
}

Error wrong_type(const std::string& path, std::string_view expected) {
  return {ErrorCode::wrong_type, path, {{"expected", std::string(expected)}}};
}

Result<Cell> in_range(Cell cell, const ParameterTable& table, const std::string& path) {
  if (cell.number < table.smallest() || cell.number > table.largest()) {
    return Error{ErrorCode::value_out_of_range,
                 path,
                 {{"value", cell.number.text()}, {"min", table.smallest().text()}, {"max", table.largest().text()}}};
  }
  return cell;
}

Result<Cell> number_cell(const ChangeValue& value, const ParameterTable& table, const std::string& path) {
  Cell cell;
  cell.is_known = true;
  const bool is_whole_number = std::holds_alternative<std::int64_t>(value);
  const bool is_text = std::holds_alternative<std::string>(value);
  const bool needs_whole = table.unit() == Unit::count || table.unit() == Unit::ore;
  if (needs_whole) {
    if (!is_whole_number) return wrong_type(path, "whole_number");
  } else if (table.unit() == Unit::mnok) {
    if (!is_text) return wrong_type(path, "decimal_text");
  } else if (!is_whole_number && !is_text) {
    return wrong_type(path, "whole_number_or_ratio_text");
  }
  if (is_whole_number) {
    cell.number = Ratio(std::get<std::int64_t>(value));
  } else {
    const auto ratio = Ratio::read(std::get<std::string>(value), path);
    if (!ratio) return ratio.errors();
    cell.number = *ratio;
  }
  auto checked = in_range(std::move(cell), table, path);
  if (checked && table.unit() == Unit::mnok) {
    const auto money = money_from_mnok(checked->number, path);
    if (!money) return money.errors();
  }
  return checked;
}

Result<Cell> token_cell(const ChangeValue& value, const ParameterTable& table, std::size_t row,
                        const std::string& path) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return wrong_type(path, "text");
  const auto allowed = table.allowed_tokens(row);
  if (std::find(allowed.begin(), allowed.end(), *text) == allowed.end()) {
    std::string list;
    for (const std::string& token : allowed) list += (list.empty() ? "" : " ") + token;
    return Error{ErrorCode::value_not_allowed, path, {{"value", shown(*text)}, {"allowed", list}}};
  }
  Cell cell;
  cell.is_known = true;
  cell.text = *text;
  return cell;
}

Result<Cell> codes_cell(const ChangeValue& value, int year, const Structure& structure, const std::string& path) {
  Cell cell;
  cell.is_known = true;
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (*text != "all") {
      return Error{ErrorCode::value_not_allowed, path, {{"value", shown(*text)}, {"allowed", "all"}}};
    }
    cell.text = "all";
    return cell;
  }
  const auto* only = std::get_if<std::vector<std::string>>(&value);
  const auto* except = std::get_if<AllExcept>(&value);
  if (only == nullptr && except == nullptr) return wrong_type(path, "all_or_codes");
  std::vector<std::string> codes = only != nullptr ? *only : except->codes;
  const std::string list_path = only != nullptr ? path : path + "/all_except";
  Errors errors;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::string code_path = list_path + "/" + std::to_string(i);
    const Municipality* municipality = structure.find(codes[i]);
    if (municipality == nullptr || !municipality->exists_in(year)) {
      errors.push_back({ErrorCode::unknown_municipality, code_path, {{"code", shown(codes[i])}, {"year", year}}});
    } else if (std::find(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(i), codes[i]) !=
               codes.begin() + static_cast<std::ptrdiff_t>(i)) {
      errors.push_back({ErrorCode::duplicate_id, code_path, {{"id", codes[i]}}});
    }
  }
  if (!errors.empty()) return errors;
  std::sort(codes.begin(), codes.end());
  cell.text = only != nullptr ? "only:" : "all_except:";
  for (std::size_t i = 0; i < codes.size(); ++i) cell.text += (i == 0 ? "" : ",") + codes[i];
  return cell;
}

}  // namespace

std::optional<CellAddress> address_of(std::string_view path, const Parameters& parameters) {
  if (path.empty() || path.front() != '/') return std::nullopt;
  std::string_view rest = path.substr(1);
  const auto family_end = rest.find('/');
  const auto found = parameters.tables().find(rest.substr(0, family_end));
  if (found == parameters.tables().end()) return std::nullopt;
  const ParameterTable& table = *found->second;
  rest = family_end == std::string_view::npos ? std::string_view() : rest.substr(family_end + 1);

  std::size_t column = 0;
  if (!table.years().empty()) {
    const auto last_slash = rest.rfind('/');
    const std::string_view last = last_slash == std::string_view::npos ? rest : rest.substr(last_slash + 1);
    const auto year = year_of(last);
    const auto year_column = year ? table.column_of(*year) : std::nullopt;
    if (!year_column) return std::nullopt;
    column = *year_column;
    rest = last_slash == std::string_view::npos ? std::string_view() : rest.substr(0, last_slash);
  }
  const auto row = table.row_of(rest);
  if (!row || table.path_of(*row, column) != path) return std::nullopt;  // one spelling only
  return CellAddress{table.family(), *row, column};
}

Result<Cell> replacement_of(const ChangeValue& value, const CellAddress& address, const Parameters& parameters,
                            const std::string& path) {
  const ParameterTable& table = parameters.table(address.family);
  switch (table.unit()) {
    case Unit::token:
      return token_cell(value, table, address.row, path);
    case Unit::codes:
      return codes_cell(value, table.years()[address.column], parameters.structure(), path);
    default:
      return number_cell(value, table, path);
  }
}

}  // namespace samfin
