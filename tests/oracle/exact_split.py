# SPDX-License-Identifier: MIT
"""The split of whole øre by exact weights, as contract.md words it: largest remainder, ties to the lower id."""

from fractions import Fraction
from math import lcm


def whole_weights(weights):
    """The weights times their common denominator; only proportions count."""
    if set(map(type, weights)) == {int}:
        return weights
    denominator = lcm(*(weight.denominator for weight in weights))
    if denominator == 1:
        return [int(weight) for weight in weights]
    return [weight.numerator * (denominator // weight.denominator) for weight in weights]


def split(amount_ore, weights, ids=None):
    """Whole shares that add up to the amount. The sign is set aside first, so that a credit mirrors an invoice."""
    scaled = whole_weights(weights)
    total = sum(scaled)
    size = abs(amount_ore)
    parts = [divmod(size * weight, total) for weight in scaled]
    shares = [share for share, _ in parts]
    left = size - sum(shares)
    if left:
        order = range(len(parts)) if ids is None else sorted(range(len(parts)), key=list(ids).__getitem__)
        # The sort keeps the order of equals: by id. Text in order of its code points is in order of its bytes too.
        for at in sorted(order, key=[remainder for _, remainder in parts].__getitem__, reverse=True)[:left]:
            shares[at] += 1
    return shares if amount_ore >= 0 else [-share for share in shares]


def half_up(exact):
    """The nearest whole number, a half upwards."""
    return (2 * Fraction(exact) + 1) // 2


def half_away(exact):
    """The nearest whole number, a half away from zero, so that a credit mirrors an invoice."""
    return int(half_up(exact)) if exact >= 0 else -int(half_up(-exact))


def equal_parts(amount_ore, count):
    """Equal parts of an amount, the earlier part first."""
    return split(amount_ore, [Fraction(1)] * count)
