# SPDX-License-Identifier: MIT
"""The line of least squares, METHOD (34), in exact fractions."""

from fractions import Fraction
from functools import cached_property

from significant import root_text, significant_text


class Refused(Exception):
    """No line can be put through the points: a code."""


class Line:
    def __init__(self, points):
        self.points = [(Fraction(x), Fraction(y)) for x, y in points]
        self.n = len(self.points)
        if self.n < 3:
            raise Refused("too_few_observations")
        self.mean_x = sum(x for x, _ in self.points) / self.n
        self.mean_y = sum(y for _, y in self.points) / self.n
        self.sxx = sum((x - self.mean_x) ** 2 for x, _ in self.points)
        self.sxy = sum((x - self.mean_x) * (y - self.mean_y) for x, y in self.points)
        self.syy = sum((y - self.mean_y) ** 2 for _, y in self.points)
        if not self.sxx:
            raise Refused("no_spread")
        self.slope = self.sxy / self.sxx
        self.intercept = self.mean_y - self.slope * self.mean_x

    @cached_property
    def variance(self):
        """Of the residuals, each residual squared: not by the shorter way of METHOD, which must give the same."""
        return sum(self.residual(x, y) ** 2 for x, y in self.points) / (self.n - 2)

    def fitted(self, x):
        return self.intercept + self.slope * x

    def residual(self, x, y):
        return y - self.fitted(x)

    def leverage(self, x):
        return Fraction(1, self.n) + (x - self.mean_x) ** 2 / self.sxx

    def cook(self, x, y):
        left = 1 - self.leverage(x)
        if not self.variance or not left:
            return None
        return self.residual(x, y) ** 2 * self.leverage(x) / (2 * self.variance * left**2)

    @property
    def r2(self):
        return None if not self.syy else 1 - self.variance * (self.n - 2) / self.syy

    @property
    def slope_variance(self):
        return self.variance / self.sxx

    @property
    def intercept_variance(self):
        return self.variance * (Fraction(1, self.n) + self.mean_x**2 / self.sxx)

    def prediction_variance(self, x):
        return self.variance * (1 + self.leverage(x))

    def printed(self):
        """The answer to `fit`, its numbers as text."""
        return {
            "intercept": significant_text(self.intercept),
            "slope": significant_text(self.slope),
            "intercept_se": root_text(self.intercept_variance),
            "slope_se": root_text(self.slope_variance),
            "residual_sd": root_text(self.variance),
            "r2": None if self.r2 is None else significant_text(self.r2),
            "n": str(self.n),
        }
