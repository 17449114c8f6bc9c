// SPDX-License-Identifier: MIT
#include "core/exact/quotients_of_total.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "core/io/embedded_parameters.hpp"
#include "core/regulation/municipal_key.hpp"

namespace samfin {
namespace {

/// By the operators on 128 bits, which the kernel does without.
void expect_exact(std::uint64_t amount, std::uint64_t weight, std::uint64_t total) {
  const Uint128 product = static_cast<Uint128>(amount) * weight;
  const auto found = QuotientsOfTotal(amount, total).of(weight);
  ASSERT_EQ(found.floor, static_cast<std::uint64_t>(product / total)) << amount << " " << weight << " " << total;
  ASSERT_EQ(found.remainder, static_cast<std::uint64_t>(product % total)) << amount << " " << weight << " " << total;
}

TEST(QuotientsOfTotal, DividesByHand) {
  const QuotientsOfTotal ten_by_fourteen(10, 14);
  EXPECT_EQ(ten_by_fourteen.of(6).floor, 4U);  // 60 / 14
  EXPECT_EQ(ten_by_fourteen.of(6).remainder, 4U);
  EXPECT_EQ(ten_by_fourteen.of(14).floor, 10U);
  EXPECT_EQ(ten_by_fourteen.of(14).remainder, 0U);
  EXPECT_EQ(ten_by_fourteen.of(0).floor, 0U);
}

TEST(QuotientsOfTotal, IsExactAtTheLimits) {
  constexpr std::uint64_t largest_amount = (std::uint64_t{1} << 53) - 1;
  constexpr std::uint64_t largest_total = (std::uint64_t{1} << 63) - 1;
  for (const std::uint64_t total : {std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{3}, std::uint64_t{1} << 32,
                                    (std::uint64_t{1} << 62) + 1, largest_total - 1, largest_total}) {
    for (const std::uint64_t amount : {std::uint64_t{0}, std::uint64_t{1}, total / 2, total - 1, largest_amount}) {
      for (const std::uint64_t weight : {std::uint64_t{0}, std::uint64_t{1}, total / 3, total - 1, total}) {
        if (amount <= largest_amount) expect_exact(amount, weight, total);
      }
    }
  }
}

TEST(QuotientsOfTotal, FullProductIsThatOfTheOperator) {
  std::mt19937_64 random(2026);
  for (int i = 0; i < 100'000; ++i) {
    const std::uint64_t a = random() >> (random() % 64);
    const std::uint64_t b = random() >> (random() % 64);
    ASSERT_TRUE(full_product(a, b) == static_cast<Uint128>(a) * b) << a << " " << b;
  }
}

/// The weights of the real key add up to some 10^11.
TEST(QuotientsOfTotal, IsExactOverTheRealKey) {
  const auto key = municipal_key(embedded_parameters(), 2026);
  ASSERT_TRUE(key);
  std::vector<std::uint64_t> weights;
  std::uint64_t total = 0;
  for (const Ratio& weight : key->weights) {
    const auto scaled = product_of(weight, Ratio(10'000));
    ASSERT_TRUE(scaled && scaled->is_whole());
    weights.push_back(static_cast<std::uint64_t>(scaled->numerator()));
    total += weights.back();
  }
  const char* count = std::getenv("SAMFIN_SPLITS");  // the full figure is 10 000 000
  std::mt19937_64 random(7);
  for (long i = count != nullptr ? std::atol(count) : 2'000; i > 0; --i) {
    const std::uint64_t amount = random() >> (11 + random() % 40);
    const QuotientsOfTotal quotients(amount, total);
    for (const std::uint64_t weight : weights) {
      // Right if and only if floor x total + remainder is the product, and the remainder is below the total.
      const auto found = quotients.of(weight);
      const Uint128 whole = static_cast<Uint128>(found.floor) * total + found.remainder;
      ASSERT_TRUE(found.remainder < total && whole == static_cast<Uint128>(amount) * weight) << amount << " " << weight;
    }
  }
}

}  // namespace
}  // namespace samfin
