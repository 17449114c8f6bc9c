// SPDX-License-Identifier: MIT
#include "core/scaling/least_squares.hpp"

namespace samfin {

namespace {

using Wide = boost::multiprecision::cpp_int;

/// The least common denominator of one coordinate.
Wide scale_of(std::span<const Observation> observations, WideFraction Observation::*coordinate) {
  Wide scale = 1;
  for (const Observation& observation : observations) {
    const Wide& denominator = (observation.*coordinate).denominator;
    if (scale % denominator != 0) scale = lcm(scale, denominator);
  }
  return scale;
}

Wide scaled(const WideFraction& value, const Wide& scale) {
  return value.numerator * (scale / value.denominator);
}

}  // namespace

Result<LeastSquares> LeastSquares::of(std::span<const Observation> observations, std::string_view path) {
  const auto n = static_cast<std::int64_t>(observations.size());
  if (n < fewest) {
    return Error{ErrorCode::too_few_observations, std::string(path), {{"found", n}, {"needed", fewest}}};
  }
  LeastSquares line;
  line.x_scale_ = scale_of(observations, &Observation::x);
  line.y_scale_ = scale_of(observations, &Observation::y);
  Wide squares_x;
  Wide squares_y;
  Wide products;
  for (const Observation& observation : observations) {
    const Wide x = scaled(observation.x, line.x_scale_);
    const Wide y = scaled(observation.y, line.y_scale_);
    line.sum_x_ += x;
    line.sum_y_ += y;
    squares_x += x * x;
    squares_y += y * y;
    products += x * y;
    line.x_.push_back(x);
    line.y_.push_back(y);
  }
  line.xx_ = n * squares_x - line.sum_x_ * line.sum_x_;
  line.yy_ = n * squares_y - line.sum_y_ * line.sum_y_;
  line.xy_ = n * products - line.sum_x_ * line.sum_y_;
  if (line.xx_.is_zero()) return Error{ErrorCode::no_spread, std::string(path), {{"n", n}}};
  return line;
}

WideFraction LeastSquares::slope() const {
  return {xy_ * x_scale_, xx_ * y_scale_};
}

WideFraction LeastSquares::intercept() const {
  return {sum_y_ * xx_ - xy_ * sum_x_, count() * xx_ * y_scale_};
}

WideFraction LeastSquares::mean_x() const {
  return {sum_x_, count() * x_scale_};
}

WideFraction LeastSquares::sum_y() const {
  return {sum_y_, y_scale_};
}

WideFraction LeastSquares::spread_x() const {
  return {xx_, count() * x_scale_ * x_scale_};
}

WideFraction LeastSquares::residual_variance() const {
  return {xx_ * yy_ - xy_ * xy_, freedom() * count() * xx_ * y_scale_ * y_scale_};
}

WideFraction LeastSquares::intercept_variance() const {
  const WideFraction mean = mean_x();
  return residual_variance() * (WideFraction{1, count()} + mean * mean / spread_x());
}

WideFraction LeastSquares::slope_variance() const {
  return residual_variance() / spread_x();
}

std::optional<WideFraction> LeastSquares::r2() const {
  if (yy_.is_zero()) return std::nullopt;
  return WideFraction{xy_ * xy_, xx_ * yy_};
}

WideFraction LeastSquares::fitted(const WideFraction& x) const {
  return intercept() + slope() * x;
}

WideFraction LeastSquares::prediction_variance(const WideFraction& x) const {
  const WideFraction distance = x - mean_x();
  return residual_variance() * (WideFraction{count() + 1, count()} + distance * distance / spread_x());
}

WideFraction LeastSquares::residual(std::size_t i) const {
  // y - mean of y - slope (x - mean of x), over one denominator at once: it is asked for every observation.
  return {(count() * y_[i] - sum_y_) * xx_ - (count() * x_[i] - sum_x_) * xy_, count() * xx_ * y_scale_};
}

WideFraction LeastSquares::leverage(std::size_t i) const {
  const Wide distance = count() * x_[i] - sum_x_;
  return {xx_ + distance * distance, count() * xx_};
}

std::optional<WideFraction> LeastSquares::cook(std::size_t i) const {
  const WideFraction variance = residual_variance();
  const WideFraction h = leverage(i);
  const WideFraction rest{h.denominator - h.numerator, h.denominator};
  if (variance.is_zero() || rest.is_zero()) return std::nullopt;
  const WideFraction e = residual(i);
  return e * e * h / (WideFraction{2, 1} * variance * rest * rest);
}

}  // namespace samfin
