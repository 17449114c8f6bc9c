// SPDX-License-Identifier: MIT
#include "core/exact/decimal_text.hpp"

namespace samfin {

std::string decimal_text(const WideFraction& value, int decimals) {
  using Wide = boost::multiprecision::cpp_int;
  const Wide whole = half_up({value.numerator * power_of_ten(decimals), value.denominator});
  const auto count = static_cast<std::size_t>(decimals);
  std::string text = Wide(abs(whole)).str();
  if (text.size() <= count) text.insert(0, count + 1 - text.size(), '0');
  if (count > 0) text.insert(text.size() - count, 1, '.');
  return (whole < 0 ? "-" : "") + text;
}

}  // namespace samfin
