// SPDX-License-Identifier: MIT
#include "core/exact/ratio.hpp"

#include <algorithm>

#include "core/exact/full_product.hpp"

namespace samfin {

namespace {

constexpr int most_decimals = 38;  // 10^38 < 2^128

Uint128 magnitude_of(Int128 value) {
  return value < 0 ? Uint128{0} - static_cast<Uint128>(value) : static_cast<Uint128>(value);
}

constexpr Uint128 largest_numerator = (Uint128{1} << 127) - 1;

/// The number that digits write; nothing where it passes `largest`.
std::optional<Uint128> digits_value(std::string_view digits, Uint128 largest) {
  Uint128 value = 0;
  for (const char c : digits) {
    const auto digit = static_cast<unsigned>(c - '0');
    if (value > (largest - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Three-way comparison of a/b and c/d by continued fractions, which never overflows.
std::strong_ordering compare_magnitudes(Uint128 a, Uint128 b, Uint128 c, Uint128 d) {
  for (;;) {
    const Uint128 whole_left = a / b;
    const Uint128 whole_right = c / d;
    if (whole_left != whole_right) return whole_left <=> whole_right;
    const Uint128 rest_left = a % b;
    const Uint128 rest_right = c % d;
    if (rest_left == 0 || rest_right == 0) {
      return (rest_left != 0 ? 1 : 0) <=> (rest_right != 0 ? 1 : 0);
    }
    // rest_left/b against rest_right/d is d/rest_right against b/rest_left.
    a = d;
    c = b;
    const Uint128 next_left = rest_right;
    d = rest_left;
    b = next_left;
  }
}

/// One unit of the last digit more, carried as far as it goes.
void raise_last_digit(std::string& text) {
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == '.') continue;
    if (text[i] != '9') {
      ++text[i];
      return;
    }
    text[i] = '0';
  }
  text.insert(0, 1, '1');
}

std::uint32_t common_divisor_of_short(std::uint32_t a, std::uint32_t b) {
  while (b != 0) {
    const std::uint32_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

}  // namespace

Uint128 greatest_common_divisor(Uint128 a, Uint128 b) {
  while (b != 0) {
    if ((a >> 64) == 0 && (b >> 64) == 0) {  // 64-bit division is many times faster
      auto narrow_a = static_cast<std::uint64_t>(a);
      auto narrow_b = static_cast<std::uint64_t>(b);
      while (narrow_b != 0) {
        if ((narrow_a >> 32) == 0 && (narrow_b >> 32) == 0) {  // and 32-bit division faster still
          return common_divisor_of_short(static_cast<std::uint32_t>(narrow_a), static_cast<std::uint32_t>(narrow_b));
        }
        const std::uint64_t rest = narrow_a % narrow_b;
        narrow_a = narrow_b;
        narrow_b = rest;
      }
      return narrow_a;
    }
    const Uint128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

Uint128 quotient_of(Uint128 a, Uint128 b) {
  if (b == 1) return a;
  if ((a >> 64) == 0 && (b >> 64) == 0) return static_cast<std::uint64_t>(a) / static_cast<std::uint64_t>(b);
  return a / b;
}

std::optional<Uint128> checked_product(Uint128 a, Uint128 b) {
  if ((a >> 64) == 0 && (b >> 64) == 0)
    return full_product(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
  if (a != 0 && b > ~Uint128{0} / a) return std::nullopt;
  return a * b;
}

std::string decimal_digits(Uint128 value) {
  std::string digits;
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

Ratio Ratio::of(Int128 numerator, Uint128 denominator) {
  if (denominator == 0) __builtin_trap();  // no-cover: a programming error ends the program
  Ratio ratio;
  const Uint128 magnitude = magnitude_of(numerator);
  const Uint128 divisor = greatest_common_divisor(magnitude, denominator);
  const auto reduced = static_cast<Int128>(magnitude / divisor);
  ratio.numerator_ = numerator < 0 ? -reduced : reduced;
  ratio.denominator_ = denominator / divisor;
  return ratio;
}

Result<Ratio> Ratio::read(std::string_view text, std::string_view path) {
  const auto refuse = [&](ErrorCode code) { return Error{code, std::string(path), {{"text", shown(text)}}}; };
  std::string_view rest = text;
  const bool is_negative = !rest.empty() && rest.front() == '-';
  if (is_negative) rest.remove_prefix(1);

  std::string digits;  // of the numerator
  Uint128 denominator = 1;
  if (const auto slash = rest.find('/'); slash != std::string_view::npos) {
    const std::string_view below = rest.substr(slash + 1);
    if (!are_digits(below)) return refuse(ErrorCode::ratio_syntax);
    const auto value = digits_value(below, ~Uint128{0});
    if (!value) return refuse(ErrorCode::ratio_too_large);
    if (*value == 0) return refuse(ErrorCode::ratio_syntax);
    denominator = *value;
    digits = rest.substr(0, slash);
  } else if (const auto point = rest.find('.'); point != std::string_view::npos) {
    const std::string_view whole = rest.substr(0, point);
    std::string_view decimals = rest.substr(point + 1);
    if (!are_digits(whole) || !are_digits(decimals)) return refuse(ErrorCode::ratio_syntax);
    while (!decimals.empty() && decimals.back() == '0') decimals.remove_suffix(1);
    if (decimals.size() > most_decimals) return refuse(ErrorCode::ratio_too_large);
    for (std::size_t i = 0; i < decimals.size(); ++i) denominator *= 10;
    digits = std::string(whole) + std::string(decimals);
  } else {
    digits = rest;
  }
  if (!are_digits(digits)) return refuse(ErrorCode::ratio_syntax);
  const auto magnitude = digits_value(digits, largest_numerator);
  if (!magnitude) return refuse(ErrorCode::ratio_too_large);
  const auto numerator = static_cast<Int128>(*magnitude);
  return Ratio::of(is_negative ? -numerator : numerator, denominator);
}

std::string Ratio::fraction_text() const {
  return (numerator_ < 0 ? "-" : "") + decimal_digits(magnitude_of(numerator_)) + "/" + decimal_digits(denominator_);
}

std::string Ratio::text() const {
  Uint128 rest = denominator_;
  int twos = 0;
  int fives = 0;
  for (; rest % 2 == 0; rest /= 2) ++twos;
  for (; rest % 5 == 0; rest /= 5) ++fives;
  const int digits = std::max(twos, fives);
  if (rest != 1 || digits > most_decimals) return fraction_text();
  return decimal_text(digits);
}

std::string Ratio::decimal_text(int digits) const {
  const Uint128 magnitude = magnitude_of(numerator_);
  std::string text = decimal_digits(magnitude / denominator_);
  Uint128 rest = magnitude % denominator_;
  if (digits > 0) text.push_back('.');
  for (int i = 0; i < digits; ++i) {
    // rest * 10 / denominator without overflow: ten additions.
    int digit = 0;
    Uint128 tenfold = 0;
    for (int times = 0; times < 10; ++times) {
      if (tenfold >= denominator_ - rest && rest != 0) {
        tenfold -= denominator_ - rest;
        ++digit;
      } else {
        tenfold += rest;
      }
    }
    rest = tenfold;
    text.push_back(static_cast<char>('0' + digit));
  }
  if (rest != 0 && rest >= denominator_ - rest) raise_last_digit(text);
  const bool is_shown_zero = text.find_first_not_of("0.") == std::string::npos;
  return (numerator_ < 0 && !is_shown_zero ? "-" : "") + text;
}

Ratio Ratio::negated() const {
  Ratio ratio = *this;
  ratio.numerator_ = -ratio.numerator_;
  return ratio;
}

std::optional<Ratio> product_of(const Ratio& a, const Ratio& b) {
  const Uint128 a_top = magnitude_of(a.numerator_);
  const Uint128 b_top = magnitude_of(b.numerator_);
  const Uint128 left = b.denominator_ == 1 ? 1 : greatest_common_divisor(a_top, b.denominator_);
  const Uint128 right = a.denominator_ == 1 ? 1 : greatest_common_divisor(b_top, a.denominator_);
  const auto top = checked_product(quotient_of(a_top, left), quotient_of(b_top, right));
  const auto below = checked_product(quotient_of(a.denominator_, right), quotient_of(b.denominator_, left));
  if (!top || !below || *top > largest_numerator) return std::nullopt;
  // What both have in common is taken out, so this is in lowest terms.
  const auto numerator = static_cast<Int128>(*top);
  Ratio product;
  product.numerator_ = a.is_negative() != b.is_negative() ? -numerator : numerator;
  product.denominator_ = *below;
  return product;
}

std::optional<Ratio> sum_of(const Ratio& a, const Ratio& b) {
  constexpr Uint128 half = largest_numerator >> 1;
  if (a.is_zero() && magnitude_of(b.numerator_) <= half) return b;
  const bool is_same = a.denominator_ == b.denominator_;
  const bool is_whole = a.denominator_ == 1 || b.denominator_ == 1;
  const Uint128 shared = is_same    ? a.denominator_
                         : is_whole ? 1
                                    : greatest_common_divisor(a.denominator_, b.denominator_);
  const Uint128 a_rest = is_same ? 1 : quotient_of(a.denominator_, shared);
  const Uint128 b_rest = is_same ? 1 : quotient_of(b.denominator_, shared);
  const auto below = checked_product(a_rest, b.denominator_);
  const auto left = checked_product(magnitude_of(a.numerator_), b_rest);
  const auto right = checked_product(magnitude_of(b.numerator_), a_rest);
  if (!below || !left || !right || *left > half || *right > half) return std::nullopt;
  const auto left_term = static_cast<Int128>(*left);
  const auto right_term = static_cast<Int128>(*right);
  const Int128 top = (a.is_negative() ? -left_term : left_term) + (b.is_negative() ? -right_term : right_term);
  // Only a divisor of what the denominators share can be left in both (Knuth, The Art of Computer Programming, 4.5.1).
  const Uint128 divisor = shared == 1 ? 1 : greatest_common_divisor(magnitude_of(top), shared);
  Ratio sum;
  const auto reduced = static_cast<Int128>(quotient_of(magnitude_of(top), divisor));
  sum.numerator_ = top < 0 ? -reduced : reduced;
  sum.denominator_ = quotient_of(*below, divisor);
  return sum;
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
  if (a.is_negative() != b.is_negative()) {
    return a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  const auto order =
      compare_magnitudes(magnitude_of(a.numerator_), a.denominator_, magnitude_of(b.numerator_), b.denominator_);
  return a.is_negative() ? 0 <=> order : order;
}

}  // namespace samfin
