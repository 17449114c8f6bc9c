// SPDX-License-Identifier: MIT
#include "core/io/csv_number.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace samfin {

namespace {

constexpr std::string_view minus_sign = "\xE2\x88\x92";
constexpr std::array<std::string_view, 3> spaces = {" ", "\xC2\xA0", "\xE2\x80\xAF"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Takes a space off the text, where there is one.
bool take_space(std::string_view& text) {
  for (const std::string_view space : spaces) {
    if (!text.starts_with(space)) continue;
    text.remove_prefix(space.size());
    return true;
  }
  return false;
}

/// The digits before the decimal mark without their spaces; nothing where they are not in groups of three.
std::optional<std::string> whole_digits(std::string_view text) {
  std::string digits;
  const auto take_digits = [&] {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const auto count = static_cast<std::size_t>(end - text.begin());
    digits += text.substr(0, count);
    text.remove_prefix(count);
    return count;
  };
  const std::size_t first = take_digits();
  if (first == 0 || (!text.empty() && first > 3)) return std::nullopt;
  while (!text.empty()) {
    if (!take_space(text) || take_digits() != 3) return std::nullopt;
  }
  return digits;
}

}  // namespace

CsvNumber read_csv_number(std::string_view text, bool has_decimal_comma) {
  std::string decimal;
  for (const std::string_view sign : {std::string_view("-"), minus_sign}) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    decimal = "-";
    break;
  }
  const char mark = has_decimal_comma ? ',' : '.';
  const char other_mark = has_decimal_comma ? '.' : ',';
  if (text.find(other_mark) != std::string_view::npos) {
    return {std::nullopt, has_decimal_comma ? "decimal_comma" : "decimal_point"};
  }
  const auto at = text.find(mark);
  const auto whole = whole_digits(text.substr(0, at));
  if (!whole) return {std::nullopt, "number"};
  decimal += *whole;
  if (at != std::string_view::npos) {
    const std::string_view decimals = text.substr(at + 1);
    if (!are_digits(decimals)) return {std::nullopt, "number"};
    decimal += "." + std::string(decimals);
  }
  const auto value = Ratio::read(decimal);
  if (value) return {*value, ""};
  // Too many digits before the mark is a number too large, behind it one that nobody means.
  return {std::nullopt, whole->size() > 18 ? "" : "number"};
}

}  // namespace samfin
