# SPDX-License-Identifier: MIT
"""Exact numbers as printed: 15 significant digits, rounded once, a half away from 0, METHOD (34)."""

from fractions import Fraction
from math import isqrt

from exact_split import half_up

DIGITS = 15


def plain_text(whole, exponent):
    """whole x 10^exponent without zeros at its end; plain from 1e-7 to below 1e21, else d.ddde+N."""
    if not whole:
        return "0"
    digits = str(whole)
    place = len(digits) - 1 + exponent
    digits = digits.rstrip("0")
    if not -7 <= place < 21:
        return digits[0] + ("." + digits[1:] if digits[1:] else "") + f"e{place:+d}"
    if place < 0:
        return "0." + "0" * (-place - 1) + digits
    whole_part = digits[: place + 1].ljust(place + 1, "0")
    return whole_part + ("." + digits[place + 1 :] if digits[place + 1 :] else "")


def place_of(exact):
    """The power of ten of the first digit of a number above 0."""
    place = len(str(exact.numerator)) - len(str(exact.denominator))
    return place if exact >= Fraction(10) ** place else place - 1


def significant_text(exact, digits=DIGITS):
    size = abs(Fraction(exact))
    if not size:
        return "0"
    exponent = place_of(size) - digits + 1
    return ("-" if exact < 0 else "") + plain_text(int(half_up(size / Fraction(10) ** exponent)), exponent)


def rounded_root(square, unit):
    """The nearest whole number of units to the root of an exact square; a half goes up."""
    scaled = Fraction(square) / Fraction(unit) ** 2
    floor = isqrt(scaled.numerator // scaled.denominator)
    return floor + 1 if 4 * scaled >= (2 * floor + 1) ** 2 else floor


def root_text(square, digits=DIGITS):
    if not square:
        return "0"
    exponent = place_of(square) // 2 - digits + 1
    return plain_text(rounded_root(square, Fraction(10) ** exponent), exponent)
