# SPDX-License-Identifier: MIT
"""From observed municipalities to the country, METHOD (35) and (36), in exact fractions."""

from fractions import Fraction
from functools import cache

from exact_split import half_away
from least_squares import Line
from significant import root_text, rounded_root, significant_text
from stream import bits
from student import student_t

CLASS_ENDS = {"below_2000": 2_000, "2000_to_4999": 5_000, "5000_to_9999": 10_000, "10000_to_19999": 20_000, "20000_to_49999": 50_000}
CLASSES = [*CLASS_ENDS, "50000_and_more"]


def class_of(inhabitants):
    return next((name for name, end in CLASS_ENDS.items() if inhabitants < end), CLASSES[-1])


def median(values):
    values = sorted(values)
    at = len(values) // 2
    return values[at] if len(values) % 2 else (values[at - 1] + values[at]) / 2


@cache
def drawn_numbers(seed, draw, n, unobserved):
    """Which observations a draw of the bootstrap has, and which of these give the others their residuals."""
    wide = n + unobserved
    numbers = [(bits(seed, "bootstrap", draw * wide + at) >> 32) * n >> 32 for at in range(wide)]
    return numbers[:n], [numbers[at] for at in numbers[n:]]


class Scaling:
    def __init__(self, observed, inhabitants):
        """observed: {code: kroner}; inhabitants: {code: inhabitants} of the whole country."""
        self.codes, self.inhabitants = sorted(observed), inhabitants
        self.points = [(Fraction(inhabitants[code]), Fraction(observed[code])) for code in self.codes]
        self.line = Line(self.points)
        self.others = [code for code in sorted(inhabitants) if code not in observed]
        self.other_people = sum(inhabitants[code] for code in self.others)
        self.observed = sum(y for _, y in self.points)
        self.people = sum(x for x, _ in self.points)

    @property
    def n(self):
        return len(self.points)

    def national(self, level):
        line, count = self.line, len(self.others)
        point = self.observed + count * line.intercept + line.slope * self.other_people
        common = line.variance * (Fraction(count**2, self.n) + (self.other_people - count * line.mean_x) ** 2 / line.sxx)
        own, t2 = line.variance * count, student_t(self.n - 2, level) ** 2
        # The exact half is a root: to a millionth of a millionth of a krone, and whole kroner from there.
        half = Fraction(rounded_root(t2 * (common + own), Fraction(1, 10**12)), 10**12)
        is_cut = point - half < self.observed
        return {
            "point_nok": half_away(point),
            "low_nok": half_away(self.observed if is_cut else point - half),
            "high_nok": half_away(point + half),
            "level": level,
            "coefficient_half_nok": rounded_root(t2 * common, 1),
            "residual_half_nok": rounded_root(t2 * own, 1),
            "observed_nok": half_away(self.observed),
            "predicted_nok": half_away(point - self.observed),
            "cut": is_cut,
        }

    def per_inhabitant(self):
        ratio = self.observed / self.people
        square = sum((y - ratio * x) ** 2 / x for x, y in self.points) / ((self.n - 1) * self.people)
        return {
            "ratio": significant_text(ratio),
            "ratio_se": root_text(square),
            "national_nok": half_away(self.observed + ratio * self.other_people),
        }

    def through_origin(self):
        xx, xy, yy = (sum(one * other for one, other in pairs) for pairs in (
            [(x, x) for x, _ in self.points], self.points, [(y, y) for _, y in self.points]))
        slope = xy / xx
        variance = sum((y - slope * x) ** 2 for x, y in self.points) / (self.n - 1)
        return {
            "slope": significant_text(slope),
            "slope_se": root_text(variance / xx),
            "residual_sd": root_text(variance),
            "r2": significant_text(slope * xy / yy) if yy else None,
            "national_nok": half_away(self.observed + slope * self.other_people),
        }

    def size_classes(self):
        rows, national = [], self.observed
        for name in CLASSES:
            inside = [(x, y) for x, y in self.points if class_of(x) == name]
            others = [self.inhabitants[code] for code in self.others if class_of(self.inhabitants[code]) == name]
            ratio = sum(y for _, y in inside) / sum(x for x, _ in inside) if inside else self.observed / self.people
            national += ratio * sum(others)
            row = {"size_class": name, "n": str(len(inside)), "unobserved": str(len(others))}
            row |= {"ratio": significant_text(ratio), "predicted_nok": str(half_away(ratio * sum(others)))}
            rows.append(row if inside else row | {"note": "no_observation"})
        return rows, half_away(national)

    def robust(self):
        slope = median([(q[1] - p[1]) / (q[0] - p[0]) for at, p in enumerate(self.points) for q in self.points[at + 1 :] if q[0] != p[0]])
        intercept = median([y - slope * x for x, y in self.points])
        total = self.observed + len(self.others) * intercept + slope * self.other_people
        return {"intercept": significant_text(intercept), "slope": significant_text(slope), "national_nok": half_away(total)}

    def bootstrap(self, seed, draws, level):
        """The residuals drawn add up by number, so that one exact fraction gives the total of a draw."""
        totals = []
        for draw in range(draws):
            chosen, residuals = drawn_numbers(seed, draw, self.n, len(self.others))
            xs, ys = [self.points[at][0] for at in chosen], [self.points[at][1] for at in chosen]
            sxx = self.n * sum(x * x for x in xs) - sum(xs) ** 2
            if not sxx:
                continue
            slope = (self.n * sum(x * y for x, y in zip(xs, ys)) - sum(xs) * sum(ys)) / sxx
            # n_U a + b X_U + the sum of (y - a - b x) over the drawn: a falls out.
            missing = self.other_people - sum(self.points[at][0] for at in residuals)
            totals.append(int(half_away(self.observed + slope * missing + sum(self.points[at][1] for at in residuals))))
        totals.sort()
        tail = Fraction(100 - level, 200)
        low, high = (-(-(p * len(totals)) // 1) - 1 for p in (tail, 1 - tail))
        return {"draws": draws, "skipped": draws - len(totals), "low_nok": totals[low], "high_nok": totals[high]}

    def observations(self):
        rows = []
        for code, (x, y) in zip(self.codes, self.points):
            cook = self.line.cook(x, y)
            rows.append({
                "municipality_code": code,
                "x": significant_text(x),
                "y": significant_text(y),
                "fitted": significant_text(self.line.fitted(x)),
                "residual": significant_text(self.line.residual(x, y)),
                "leverage": significant_text(self.line.leverage(x)),
                "cook": None if cook is None else significant_text(cook),
            })
        return rows

    def warnings(self):
        """Codes, and the municipality where one is named."""
        line, small = self.line, lambda values: Fraction(sum(x < 5_000 for x in values), len(values))
        xs = [x for x, _ in self.points]
        found = {("systematic_error_not_covered", None)}
        if self.n < 30:
            found.add(("few_observations", None))
        if 2 * small(xs) < small(list(self.inhabitants.values())):
            found.add(("small_under_represented", None))
        if any(not min(xs) <= x <= max(xs) for x in self.inhabitants.values()):
            found.add(("extrapolation", None))
        if any(line.fitted(x) < 0 for x in self.inhabitants.values()):
            found.add(("negative_prediction", None))
        for code, (x, y) in zip(self.codes, self.points):
            if (line.cook(x, y) or 0) > 1 or line.leverage(x) > Fraction(4, self.n):
                found.add(("influential", code))
        return found
