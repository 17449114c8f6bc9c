// SPDX-License-Identifier: MIT
// The only file that reads Boost.Math.
#include "core/scaling/quantile.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cstdlib>
#include <limits>

namespace samfin {

namespace {

namespace policies = boost::math::policies;
// No exceptions, which WebAssembly is built without, and no long double, which it has none of.
using Quiet =
    policies::policy<policies::promote_double<false>, policies::domain_error<policies::ignore_error>,
                     policies::pole_error<policies::ignore_error>, policies::overflow_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>>;

/// 113 bits worked out from whole numbers: the same on every machine. With doubles the last bit hung on the machine's
/// logarithms, and so did the twelfth digit of one in 8 000 quantiles.
using Quad = boost::multiprecision::cpp_bin_float_quad;

/// A positive number as the fraction that it is.
WideFraction fraction_of(const Quad& value) {
  int exponent = 0;
  constexpr int bits = std::numeric_limits<Quad>::digits;
  const Quad whole = ldexp(frexp(value, &exponent), bits);
  const boost::multiprecision::cpp_int top(whole);
  const boost::multiprecision::cpp_int power = boost::multiprecision::cpp_int(1) << std::abs(exponent - bits);
  return exponent >= bits ? WideFraction{top * power, 1} : WideFraction{top, power};
}

}  // namespace

WideFraction student_t(std::int64_t freedom, Level level) {
  const boost::math::students_t_distribution<Quad, Quiet> student{Quad(freedom)};
  return rounded_to_digits(fraction_of(quantile(student, Quad(100 + percent_of(level)) / 200)), 12);
}

double normal_quantile(double u) {
  return quantile(boost::math::normal_distribution<double, Quiet>(0, 1), u);
}

}  // namespace samfin
