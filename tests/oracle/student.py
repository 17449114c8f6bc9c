# SPDX-License-Identifier: MIT
"""Student's t for whole degrees of freedom, from the finite sums that its probability has there, to 12 digits."""

from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from math import exp, lgamma, log, pi
from statistics import NormalDist

from significant import significant_text

PI = Decimal("3.14159265358979323846264338327950288419716939937510")


def arctangent(z):
    """Halved until the series is short."""
    halvings = 0
    while abs(z) > Decimal("0.01"):
        z, halvings = z / (1 + (1 + z * z).sqrt()), halvings + 1
    total, power, at = Decimal(0), z, 1
    while abs(power) > Decimal(10) ** -45:
        total += power / at
        power, at = -power * z * z, at + 2
    return total * 2**halvings


def probability(t, degrees):
    """That a value lies between -t and t (Abramowitz and Stegun 26.7.3 and 26.7.4)."""
    root = (degrees + t * t).sqrt()
    sine, cosine = t / root, Decimal(degrees).sqrt() / root
    is_odd = degrees % 2
    total, term = Decimal(0), cosine if is_odd else Decimal(1)
    for at in range(1 if is_odd else 0, degrees - 1, 2):
        total += term
        term *= cosine * cosine * (at + 1) / (at + 2)
    if not is_odd:
        return sine * total
    return 2 / PI * (arctangent(t / Decimal(degrees).sqrt()) + sine * total)


def density(t, degrees):
    size = lgamma((degrees + 1) / 2) - lgamma(degrees / 2) - log(degrees * pi) / 2
    return exp(size - (degrees + 1) / 2 * log(1 + t * t / degrees))


@cache
def student_t(degrees, level):
    """As used: 12 significant digits, exact from there."""
    with localcontext() as context:
        context.prec = 50
        wanted, t = Decimal(level) / 100, Decimal(NormalDist().inv_cdf(0.5 + level / 200))
        for _ in range(200):
            step = (wanted - probability(t, degrees)) / Decimal(2 * density(float(t), degrees))
            t += step
            if abs(step) < Decimal(10) ** -30:
                break
        return Fraction(significant_text(Fraction(t), 12))
