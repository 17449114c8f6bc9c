# SPDX-License-Identifier: MIT
"""The random stream, METHOD (43), and what is drawn and counted with it, METHOD (44)."""

from fractions import Fraction
from functools import cache
from math import exp, floor, log, sqrt
from statistics import NormalDist

from exact_split import half_up

MASK = 2**64 - 1
GOLDEN = 0x9E3779B97F4A7C15
CENTRAL = 2 * 1.959963984540054
RATIO_GRID = 1_000_000_000


def mix(z):
    z ^= z >> 30
    z = z * 0xBF58476D1CE4E5B9 & MASK
    z ^= z >> 27
    z = z * 0x94D049BB133111EB & MASK
    return z ^ z >> 31


@cache
def beginning(seed, name):
    hashed = 0xCBF29CE484222325
    for byte in name.encode():
        hashed = (hashed ^ byte) * 0x100000001B3 & MASK
    return mix((seed + GOLDEN & MASK) ^ hashed)


def bits(seed, name, place):
    return mix(beginning(seed, name) + (place + 1) * GOLDEN & MASK)


def unit(seed, name, place):
    """Above 0 and below 1, exact in a double."""
    return ((bits(seed, name, place) >> 12) + 0.5) * 2.0**-52


def uniform(u, low, high):
    return low + u * (high - low)


def triangular(u, low, mode, high):
    if low == high:
        return low
    if u < (mode - low) / (high - low):
        return low + sqrt(u * (high - low) * (mode - low))
    return high - sqrt((1 - u) * (high - low) * (high - mode))


def normal(u, low, mode, high):
    return mode + (high - low) / CENTRAL * NormalDist().inv_cdf(u)


def lognormal(u, low, mode, high):
    return exp(log(mode) + (log(high) - log(low)) / CENTRAL * NormalDist().inv_cdf(u))


def on_grid(value, steps=1):
    """A drawn value as one of `steps` to the whole: 1 for kroner and counts, 10^9 for ratios."""
    return floor(value * steps + 0.5) / steps


def percentile(values, percent):
    return sorted(values)[-(-percent * len(values) // 100) - 1]


def summary(values):
    found = {"mean_nok": int(half_up(Fraction(sum(values), len(values))))}
    return found | {f"p{percent}_nok": percentile(values, percent) for percent in (5, 25, 50, 75, 95)}
