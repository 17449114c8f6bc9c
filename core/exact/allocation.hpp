// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/money.hpp"
#include "core/exact/ratio.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// A key made ready for use: weights over their least common denominator, as exact integers, and the
/// order in which equal remainders are served. One key serves many amounts.
class AllocationKey {
 public:
  /// `ids` decide ties by their bytes (the lower first); without ids the position does.
  /// Errors: `negative_weight` (`path/i`), `all_weights_zero`, `length_mismatch`, `duplicate_id`,
  /// `denominator_too_large` (the common denominator passes 128 bits).
  static Result<AllocationKey> of(std::span<const Ratio> weights, std::span<const std::string> ids = {},
                                  std::string_view path = "/weights");

  /// Largest remainder (METHOD 2): every share is the exact share rounded down or up, the shares add
  /// up to the amount, weight 0 gets 0, a negative amount mirrors the positive one. The result is
  /// verified against the definition before it is given.
  /// Errors: `amount_too_large`; `internal_check_failed` if the verification fails.
  Result<std::vector<Money>> shares_of(Money amount) const;

  /// Whether these are a split of the amount by this key: one share per row, the sum exact, nobody 1 øre
  /// or more from the exact share, nothing for weight 0. Every split passes this before it is given.
  bool is_split(Money amount, std::span<const Money> shares) const;

  /// The exact share of one row before rounding, in øre; nothing where it does not fit a Ratio.
  std::optional<Ratio> exact_share_of(Money amount, std::size_t row) const;

 private:
  struct WideWeights;

  std::vector<std::uint64_t> weights_;  // used when the total is below 2^63
  std::uint64_t total_ = 0;
  std::shared_ptr<const WideWeights> wide_;  // used otherwise
  std::vector<std::uint32_t> order_;         // order_[row]: place in the order of the ids
};

/// One split without keeping the key; `path` is where the weights stand, as for `AllocationKey::of`.
Result<std::vector<Money>> shares_of(Money amount, std::span<const Ratio> weights,
                                     std::span<const std::string> ids = {}, std::string_view path = "/weights");

}  // namespace samfin
