// SPDX-License-Identifier: MIT
#include "core/io/fit_csv.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "core/io/csv_refusal.hpp"

namespace samfin {

namespace {

using Wide = boost::multiprecision::cpp_int;

constexpr std::size_t most_digits = 60;
constexpr int largest_exponent = 60;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes the digits at the start off a text.
std::string_view take_digits(std::string_view& text) {
  const auto count = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
  const std::string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

/// Takes a sign off, where there is one; whether it is a minus.
bool take_minus(std::string_view& text) {
  constexpr std::string_view minus_sign = "\xE2\x88\x92";
  for (const std::string_view sign : {std::string_view("-"), std::string_view("+"), minus_sign}) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    return sign != "+";
  }
  return false;
}

Wide wide_of_digits(std::string_view digits) {
  constexpr std::size_t most_at_once = 18;
  Wide value;
  while (!digits.empty()) {
    std::uint64_t part = 0;
    std::uint64_t scale = 1;
    for (const char c : digits.substr(0, most_at_once)) {
      part = part * 10 + static_cast<std::uint64_t>(c - '0');
      scale *= 10;
    }
    value = value * scale + part;
    digits.remove_prefix(std::min(digits.size(), most_at_once));
  }
  return value;
}

struct FitNumber {
  WideFraction value;
  bool is_number = false;
  bool is_too_large = false;
};

/// The exponent behind "e", where the text has one; nothing where it is no number.
std::optional<int> exponent_of(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
  text.remove_prefix(1);
  const bool is_minus = take_minus(text);
  std::string_view digits = take_digits(text);
  if (digits.empty() || !text.empty()) return std::nullopt;
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  int exponent = largest_exponent + 1;
  if (digits.size() <= 2) {
    exponent = 0;
    for (const char c : digits) exponent = 10 * exponent + (c - '0');
  }
  return is_minus ? -exponent : exponent;
}

FitNumber number_of(std::string_view text, char mark) {
  FitNumber number;
  const bool is_minus = take_minus(text);
  std::string digits(take_digits(text));
  if (digits.empty()) return number;
  int exponent = 0;
  if (text.starts_with(mark)) {
    text.remove_prefix(1);
    const std::string_view decimals = take_digits(text);
    if (decimals.empty()) return number;
    if (decimals.size() <= most_digits) exponent = -static_cast<int>(decimals.size());
    digits += decimals;
  }
  const auto power = exponent_of(text);
  if (!power) return number;
  number.is_number = true;
  number.is_too_large = digits.size() > most_digits || std::abs(*power) > largest_exponent;
  if (number.is_too_large) return number;
  exponent += *power;
  number.value = {wide_of_digits(digits), 1};
  if (is_minus) number.value.numerator = -number.value.numerator;
  (exponent < 0 ? number.value.denominator : number.value.numerator) *= power_of_ten(std::abs(exponent));
  return number;
}

class FitCsv {
 public:
  FitCsv(std::string_view text, Errors& errors) : rows_(text), errors_(errors) {}

  std::vector<Observation> read() {
    if (!read_header()) return {};
    if (auto refused = row_count_refusal(rows_, fit_csv_rows)) {
      errors_.push_back(std::move(*refused));
      return {};
    }
    const std::size_t error_count = errors_.size();
    while (!are_enough(errors_) && rows_.next()) read_row();
    if (observations_.empty() && errors_.size() == error_count)
      errors_.push_back(csv_syntax_error(rows_.line() + 1, "row"));
    return std::move(observations_);
  }

 private:
  void refuse(std::string_view expected) { errors_.push_back(csv_syntax_error(rows_, expected)); }

  bool read_header() {
    const auto is = [&](std::string_view first, std::string_view second) {
      return rows_.fields().size() == 2 && rows_.fields()[0] == first && rows_.fields()[1] == second;
    };
    if (rows_.next()) {
      is_x_first_ = is("x", "y");
      if (is_x_first_ || is("y", "x")) return true;
    }
    refuse("header");
    return false;
  }

  void read_row() {
    if (rows_.is_broken()) return refuse("closing_quote");
    if (rows_.fields().size() != 2) return refuse("two_columns");
    const auto first = read_number(rows_.fields()[0]);
    const auto second = read_number(rows_.fields()[1]);
    if (!first || !second) return;
    observations_.push_back({"", is_x_first_ ? *first : *second, is_x_first_ ? *second : *first});
  }

  std::optional<WideFraction> read_number(std::string_view text) {
    const bool has_comma = rows_.has_decimal_comma();
    const FitNumber number = number_of(text, has_comma ? ',' : '.');
    if (number.is_number && !number.is_too_large) return number.value;
    if (number.is_number) {
      errors_.push_back({ErrorCode::ratio_too_large,
                         "line " + std::to_string(rows_.line()),
                         {{"text", shown(text)}, {"line", rows_.line()}}});
    } else if (text.find(has_comma ? '.' : ',') != std::string_view::npos) {
      refuse(has_comma ? "decimal_comma" : "decimal_point");
    } else {
      refuse("number");
    }
    return std::nullopt;
  }

  CsvRows rows_;
  Errors& errors_;
  std::vector<Observation> observations_;
  bool is_x_first_ = true;
};

}  // namespace

std::vector<Observation> read_fit_csv(std::string_view csv, Errors& errors) {
  if (auto refused = csv_refusal(csv)) {
    errors.push_back(std::move(*refused));
    return {};
  }
  return FitCsv(csv, errors).read();
}

}  // namespace samfin
