// SPDX-License-Identifier: MIT
// Random sums and products against the same with numbers of any length, reduced once at the end.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <boost/multiprecision/cpp_int.hpp>

#include "core/exact/ratio.hpp"

namespace samfin {
namespace {

using boost::multiprecision::cpp_int;

struct Fraction {
  cpp_int top;
  cpp_int below;
};

cpp_int wide(Uint128 value) {
  return (cpp_int(static_cast<std::uint64_t>(value >> 64)) << 64) + static_cast<std::uint64_t>(value);
}

Fraction fraction_of(const Ratio& ratio) {
  const Int128 top = ratio.numerator();
  const cpp_int magnitude = wide(static_cast<Uint128>(top < 0 ? -top : top));
  return {top < 0 ? cpp_int(-magnitude) : magnitude, wide(ratio.denominator())};
}

void reduce(Fraction& fraction) {
  const cpp_int divisor = gcd(cpp_int(abs(fraction.top)), fraction.below);
  fraction.top /= divisor;
  fraction.below /= divisor;
}

/// The result, or that there is none because it does not fit: never another number.
void expect_same(const std::optional<Ratio>& given, Fraction expected) {
  reduce(expected);
  if (!given) {
    RC_ASSERT(abs(expected.top) >= (cpp_int(1) << 120) || expected.below >= (cpp_int(1) << 120) ||
              expected.below * abs(expected.top) >= (cpp_int(1) << 120));
    return;
  }
  const Fraction found = fraction_of(*given);
  RC_ASSERT(found.top == expected.top);
  RC_ASSERT(found.below == expected.below);
}

/// Whole numbers, decimals, small and large denominators, equal ones and those that share a factor.
Ratio random_ratio() {
  const auto limit = *rc::gen::element<std::int64_t>(3, 100, 1'000'000, std::int64_t{1} << 62);
  const auto top = *rc::gen::inRange<std::int64_t>(-limit, limit);
  const auto kind = *rc::gen::inRange(0, 4);
  if (kind == 0) return Ratio(top);
  if (kind == 1) return Ratio::of(top, 100'000'000);
  if (kind == 2) return Ratio::of(top, static_cast<Uint128>(*rc::gen::inRange<std::int64_t>(1, 200)));
  return Ratio::of(top, static_cast<Uint128>(*rc::gen::inRange<std::int64_t>(1, limit)));
}

TEST(RatioProperty, SumsAndProductsAreExactAndInLowestTerms) {
  EXPECT_TRUE(rc::check("sum and product", [] {
    for (int i = 0; i < 100; ++i) {
      const Ratio a = random_ratio();
      const Ratio b = random_ratio();
      const Fraction left = fraction_of(a);
      const Fraction right = fraction_of(b);
      expect_same(sum_of(a, b), {left.top * right.below + right.top * left.below, left.below * right.below});
      expect_same(product_of(a, b), {left.top * right.top, left.below * right.below});
    }
  }));
}

}  // namespace
}  // namespace samfin
