// SPDX-License-Identifier: MIT
// The only file that reads Boost.Math.
#include "core/scaling/quantile.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace samfin {

namespace {

namespace policies = boost::math::policies;
// No exceptions, which WebAssembly is built without, and no long double, which it has none of.
using Quiet =
    policies::policy<policies::promote_double<false>, policies::domain_error<policies::ignore_error>,
                     policies::pole_error<policies::ignore_error>, policies::overflow_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>>;

}  // namespace

WideFraction student_t(std::int64_t freedom, Level level) {
  const boost::math::students_t_distribution<double, Quiet> student(static_cast<double>(freedom));
  return rounded_to_digits(exact_fraction_of(quantile(student, (100 + percent_of(level)) / 200.0)), 12);
}

double normal_quantile(double u) {
  return quantile(boost::math::normal_distribution<double, Quiet>(0, 1), u);
}

}  // namespace samfin
