# SPDX-License-Identifier: MIT
"""The split of whole øre by exact weights, as contract.md words it: largest remainder, ties to the lower id."""

from fractions import Fraction
from math import lcm


def whole_weights(weights):
    """The weights times their common denominator; only proportions count."""
    denominator = lcm(*(weight.denominator for weight in weights))
    if denominator == 1:
        return [int(weight) for weight in weights]
    return [weight.numerator * (denominator // weight.denominator) for weight in weights]


def split(amount_ore, weights, ids=None):
    """Whole shares that add up to the amount. The sign is set aside first, so that a credit mirrors an invoice."""
    keys = list(range(len(weights))) if ids is None else [i.encode() for i in ids]
    scaled = whole_weights(weights)
    total = sum(scaled)
    size = abs(amount_ore)
    shares, remainders = [], []
    for weight in scaled:
        share, remainder = divmod(size * weight, total)
        shares.append(share)
        remainders.append(remainder)
    left = size - sum(shares)
    order = sorted(range(len(weights)), key=lambda at: (-remainders[at], keys[at]))
    for at in order[:left]:
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
