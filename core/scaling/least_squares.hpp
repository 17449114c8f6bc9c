// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/exact/wide_fraction.hpp"
#include "core/outcome/result.hpp"

namespace samfin {

/// One point that a line is put through; `id` is the municipality's code, or empty.
struct Observation {
  std::string id;
  WideFraction x;
  WideFraction y;
};

/// The line y = intercept + slope x of least squares, exactly (METHOD 34). All is worked out from exact sums, so an
/// offset of any size, or points on one line, give right answers.
class LeastSquares {
 public:
  /// The fewest observations that leave a spread to be seen.
  static constexpr std::int64_t fewest = 3;

  /// Errors at `path`: `too_few_observations`, `no_spread` (all x are equal).
  static Result<LeastSquares> of(std::span<const Observation> observations, std::string_view path);

  std::int64_t count() const { return static_cast<std::int64_t>(x_.size()); }
  /// Degrees of freedom of the spread.
  std::int64_t freedom() const { return count() - 2; }

  WideFraction intercept() const;
  WideFraction slope() const;
  WideFraction mean_x() const;
  WideFraction sum_y() const;
  /// The sum of (x - mean)².
  WideFraction spread_x() const;
  /// s², the residuals' sum of squares over the degrees of freedom.
  WideFraction residual_variance() const;
  WideFraction intercept_variance() const;
  WideFraction slope_variance() const;
  /// Nothing where all y are equal.
  std::optional<WideFraction> r2() const;

  /// The line at x, and the variance of one new observation there about it.
  WideFraction fitted(const WideFraction& x) const;
  WideFraction prediction_variance(const WideFraction& x) const;

  /// Of the i-th observation.
  WideFraction x(std::size_t i) const { return {x_[i], x_scale_}; }
  WideFraction y(std::size_t i) const { return {y_[i], y_scale_}; }
  WideFraction residual(std::size_t i) const;
  WideFraction leverage(std::size_t i) const;
  /// Cook's distance; nothing where the line goes through every point, or nothing but this point holds it.
  std::optional<WideFraction> cook(std::size_t i) const;

 private:
  using Wide = boost::multiprecision::cpp_int;

  // Whole numbers over one scale: x_[i] / x_scale_ is the i-th x.
  std::vector<Wide> x_;
  std::vector<Wide> y_;
  Wide x_scale_ = 1;
  Wide y_scale_ = 1;
  Wide sum_x_;
  Wide sum_y_;
  // n x the sums of squares and products about the means.
  Wide xx_;
  Wide xy_;
  Wide yy_;
};

}  // namespace samfin
