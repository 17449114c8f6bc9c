// SPDX-License-Identifier: MIT
#include "core/exact/allocation.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <boost/throw_exception.hpp>
#include <numeric>

#include "core/exact/largest_remainder.hpp"
#include "core/exact/narrow_shares.hpp"

#ifdef BOOST_NO_EXCEPTIONS
// Boost asks for these where there are no exceptions. The arithmetic below never throws.
namespace boost {
BOOST_NORETURN void throw_exception(const std::exception&) {
  __builtin_trap();
}
BOOST_NORETURN void throw_exception(const std::exception&, const source_location&) {
  __builtin_trap();
}
}  // namespace boost
#endif

namespace samfin {

namespace {

/// 512 bits: an amount of 53 bits times a sum of up to 2^20 weights of 127 + 128 bits.
using Wide = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<
    512, 512, boost::multiprecision::unsigned_magnitude, boost::multiprecision::unchecked, void>>;

Wide wide_of(Uint128 value) {
  Wide wide = static_cast<std::uint64_t>(value >> 64);
  wide <<= 64;
  wide |= static_cast<std::uint64_t>(value);
  return wide;
}

/// Weights whose sum passes 63 bits.
struct Broad {
  using Weight = Wide;
  using Product = Wide;
  static Product product(std::uint64_t amount, const Weight& weight) { return static_cast<Wide>(amount) * weight; }
  static std::size_t bit_count(const Weight& value) { return value == 0 ? 1 : msb(value) + 1; }

  class Quotients {
   public:
    struct Quotient {
      std::uint64_t floor;
      Wide remainder;
    };
    Quotients(std::uint64_t amount, const Wide& total) : amount_(amount), total_(total) {}
    Quotient of(const Wide& weight) const {
      const Wide product = amount_ * weight;
      const Wide floor = product / total_;
      return {static_cast<std::uint64_t>(floor), product - floor * total_};
    }

   private:
    Wide amount_;
    const Wide& total_;
  };
};

std::uint64_t magnitude_of(Money amount) {
  return static_cast<std::uint64_t>(amount.is_negative() ? -amount.ore() : amount.ore());
}

std::vector<Money> with_sign(const std::vector<std::uint64_t>& shares, bool is_credit) {
  std::vector<Money> amounts(shares.size());
  for (std::size_t row = 0; row < shares.size(); ++row) {
    const Money share = Money::from_ore(static_cast<std::int64_t>(shares[row]));
    amounts[row] = is_credit ? -share : share;
  }
  return amounts;
}

/// The place of each row in the order of its id; refuses equal ids.
Result<std::vector<std::uint32_t>> order_of(std::span<const std::string> ids, std::size_t row_count) {
  std::vector<std::uint32_t> rows(row_count);
  std::iota(rows.begin(), rows.end(), 0U);
  if (ids.empty()) return rows;
  const auto is_not_before = [](const std::string& a, const std::string& b) { return a >= b; };
  if (std::adjacent_find(ids.begin(), ids.end(), is_not_before) == ids.end()) return rows;  // in order already
  std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
  for (std::size_t place = 1; place < row_count; ++place) {
    if (ids[rows[place - 1]] == ids[rows[place]]) {
      return Error{ErrorCode::duplicate_id, "/ids/" + std::to_string(rows[place]), {{"id", ids[rows[place]]}}};
    }
  }
  std::vector<std::uint32_t> order(row_count);
  for (std::size_t place = 0; place < row_count; ++place) order[rows[place]] = static_cast<std::uint32_t>(place);
  return order;
}

/// Whether b is a multiple of a, told only where that is quick.
bool is_divisor(Uint128 a, Uint128 b) {
  return (a >> 64) == 0 && (b >> 64) == 0 && static_cast<std::uint64_t>(b) % static_cast<std::uint64_t>(a) == 0;
}

/// Least common denominator, or nothing beyond 128 bits.
std::optional<Uint128> common_denominator(std::span<const Ratio> weights) {
  Uint128 common = 1;
  for (const Ratio& weight : weights) {
    const Uint128 denominator = weight.denominator();
    if (denominator == 1 || denominator == common || is_divisor(denominator, common)) continue;
    const auto product =
        checked_product(quotient_of(common, greatest_common_divisor(common, denominator)), denominator);
    if (!product) return std::nullopt;
    common = *product;
  }
  return common;
}

}  // namespace

struct AllocationKey::WideWeights {
  std::vector<Wide> weights;
  Wide total;
};

Result<AllocationKey> AllocationKey::of(std::span<const Ratio> weights, std::span<const std::string> ids,
                                        std::string_view path) {
  Errors errors;
  if (!ids.empty() && ids.size() != weights.size()) {
    errors.push_back(
        {ErrorCode::length_mismatch,
         "/ids",
         {{"expected", static_cast<std::int64_t>(weights.size())}, {"found", static_cast<std::int64_t>(ids.size())}}});
  }
  for (std::size_t row = 0; row < weights.size() && !are_enough(errors); ++row) {
    if (!weights[row].is_negative()) continue;
    errors.push_back(
        {ErrorCode::negative_weight, std::string(path) + "/" + std::to_string(row), {{"value", weights[row].text()}}});
  }
  if (errors.empty() && std::all_of(weights.begin(), weights.end(), [](const Ratio& w) { return w.is_zero(); })) {
    errors.push_back({ErrorCode::all_weights_zero, std::string(path)});
  }
  const bool has_usable_ids = ids.size() == weights.size();
  auto order = order_of(has_usable_ids ? ids : std::span<const std::string>(), weights.size());
  if (!order) errors.insert(errors.end(), order.errors().begin(), order.errors().end());
  if (!errors.empty()) return errors;
  const auto common = common_denominator(weights);
  if (!common) return Error{ErrorCode::denominator_too_large, std::string(path)};

  AllocationKey key;
  key.order_ = std::move(*order);
  bool is_narrow = true;
  for (const Ratio& weight : weights) {
    const auto scaled =
        checked_product(static_cast<Uint128>(weight.numerator()), quotient_of(*common, weight.denominator()));
    constexpr Uint128 limit = (Uint128{1} << 63) - 1;
    if (!scaled || *scaled > limit || key.total_ > static_cast<std::uint64_t>(limit - *scaled)) {
      is_narrow = false;
      break;
    }
    key.weights_.push_back(static_cast<std::uint64_t>(*scaled));
    key.total_ += static_cast<std::uint64_t>(*scaled);
  }
  if (is_narrow) return key;

  key.weights_.clear();
  key.total_ = 0;
  auto wide = std::make_shared<WideWeights>();
  for (const Ratio& weight : weights) {
    const Wide scaled =
        wide_of(static_cast<Uint128>(weight.numerator())) * wide_of(quotient_of(*common, weight.denominator()));
    wide->weights.push_back(scaled);
    wide->total += scaled;
  }
  key.wide_ = std::move(wide);
  return key;
}

Result<std::vector<Money>> AllocationKey::shares_of(Money amount) const {
  if (amount.ore() > Money::largest_ore || amount.ore() < -Money::largest_ore) {
    return Error{ErrorCode::amount_too_large, "", {{"largest_ore", Money::largest_ore}}};
  }
  const auto magnitude = magnitude_of(amount);
  auto shares = with_sign(wide_ ? rounded_shares<Broad>(magnitude, wide_->weights, wide_->total, order_)
                                : narrow_shares(magnitude, weights_, total_, order_),
                          amount.is_negative());
  if (!is_split(amount, shares)) return Error{ErrorCode::internal_check_failed, "", {{"check", "allocation"}}};
  return shares;
}

bool AllocationKey::is_split(Money amount, std::span<const Money> shares) const {
  if (shares.size() != order_.size()) return false;
  Money sum;
  for (const Money share : shares) sum += share;
  if (sum != amount) return false;
  const auto magnitude = magnitude_of(amount);
  return wide_ ? keeps_the_quota<Broad>(magnitude, wide_->weights, wide_->total, shares, amount.is_negative())
               : keep_narrow_quota(magnitude, weights_, total_, shares, amount.is_negative());
}

std::optional<Ratio> AllocationKey::exact_share_of(Money amount, std::size_t row) const {
  if (wide_) return std::nullopt;
  return product_of(Ratio(amount.ore()), Ratio::of(static_cast<Int128>(weights_[row]), total_));
}

Result<std::vector<Money>> shares_of(Money amount, std::span<const Ratio> weights, std::span<const std::string> ids,
                                     std::string_view path) {
  const auto key = AllocationKey::of(weights, ids, path);
  if (!key) return key.errors();
  return key->shares_of(amount);
}

}  // namespace samfin
