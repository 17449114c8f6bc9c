// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "core/scaling/least_squares.hpp"
#include "core/scaling/quantile.hpp"

namespace samfin {

/// The country's total found from a line: what was observed, and what the line gives for the others (METHOD 35).
struct NationalTotal {
  WideFraction observed;   ///< the sum of y
  WideFraction predicted;  ///< of those not observed
  /// The total's variance: of the two coefficients, whose errors all municipalities have in common, and of what each
  /// municipality not observed has of its own.
  WideFraction coefficient_variance;
  WideFraction residual_variance;
  Level level = Level::ninety_five;
  WideFraction t;

  WideFraction point() const { return observed + predicted; }
  /// Half the width of the interval, and what it would be with one part of the variance alone. The squares add.
  WideFraction half() const { return half_of(coefficient_variance + residual_variance); }
  WideFraction coefficient_half() const { return half_of(coefficient_variance); }
  WideFraction residual_half() const { return half_of(residual_variance); }

  WideFraction high() const { return point() + half(); }
  /// Never below what was observed.
  WideFraction low() const;
  bool is_cut() const { return point() - half() < observed; }

 private:
  WideFraction half_of(const WideFraction& variance) const { return root(t * t * variance, 40); }
};

/// `unobserved` are the x of those that were not observed.
NationalTotal national_total(const LeastSquares& line, std::span<const std::int64_t> unobserved, Level level);

}  // namespace samfin
