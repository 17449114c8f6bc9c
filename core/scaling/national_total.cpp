// SPDX-License-Identifier: MIT
#include "core/scaling/national_total.hpp"

#include <numeric>

namespace samfin {

WideFraction NationalTotal::low() const {
  return is_cut() ? observed : point() - half();
}

NationalTotal national_total(const LeastSquares& line, std::span<const std::int64_t> unobserved, Level level) {
  const WideFraction count = wide_fraction_of(static_cast<std::int64_t>(unobserved.size()));
  const WideFraction sum = wide_fraction_of(std::accumulate(unobserved.begin(), unobserved.end(), std::int64_t{0}));
  const WideFraction distance = sum - count * line.mean_x();
  NationalTotal total;
  total.observed = line.sum_y();
  total.predicted = count * line.intercept() + line.slope() * sum;
  total.coefficient_variance = line.residual_variance() *
                               (count * count / wide_fraction_of(line.count()) + distance * distance / line.spread_x());
  total.residual_variance = line.residual_variance() * count;
  total.level = level;
  total.t = student_t(line.freedom(), level);
  return total;
}

}  // namespace samfin
