// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/scaling/quantile.hpp"
#include "core/scaling/whole_point.hpp"

namespace samfin {

/// The country's total once more for many samples drawn from the observations, each with a line of its own: an
/// interval that does not ask the residuals to be spread alike (METHOD 36).
struct BootstrapTerms {
  std::uint64_t seed = 2026;
  std::int64_t draw_count = 2'000;  ///< 0 to 10 000
  Level level = Level::ninety_five;
};
inline constexpr std::int64_t most_bootstrap_draws = 10'000;

struct BootstrapInterval {
  std::int64_t draw_count = 0;
  std::int64_t skipped_count = 0;  ///< samples with one x only, which no line can be put through
  std::int64_t low_nok = 0;
  std::int64_t high_nok = 0;
};

/// Nothing where no sample could be used. `unobserved` are the x of those not observed, in the order of their codes.
std::optional<BootstrapInterval> bootstrap_interval(std::span<const WholePoint> points,
                                                    std::span<const std::int64_t> unobserved,
                                                    const BootstrapTerms& terms);

}  // namespace samfin
