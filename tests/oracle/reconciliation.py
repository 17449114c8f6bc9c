# SPDX-License-Identifier: MIT
"""Published figures found again with exact fractions and intervals, as METHOD 20 words it, from the data file alone."""

import json
from dataclasses import dataclass
from fractions import Fraction

from parameters import FOLDER, read

HALF = Fraction(1, 2)


def data():
    return read("basis/reconciliation")


@dataclass(frozen=True)
class Interval:
    """What a figure can stand for: from the lowest to the highest value, and the value as printed between them."""

    lowest: Fraction
    point: Fraction
    highest: Fraction

    def __neg__(self):
        return Interval(-self.highest, -self.point, -self.lowest)

    def __add__(self, other):
        return Interval(self.lowest + other.lowest, self.point + other.point, self.highest + other.highest)

    def __mul__(self, other):
        corners = sorted(a * b for a in (self.lowest, self.highest) for b in (other.lowest, other.highest))
        return Interval(corners[0], self.point * other.point, corners[-1])

    def inverse(self):
        if self.lowest <= 0 <= self.highest:
            raise ZeroDivisionError(f"{self} holds zero")
        return Interval(1 / self.highest, 1 / self.point, 1 / self.lowest)

    def meets(self, other):
        """A common end point is enough."""
        return max(self.lowest, other.lowest) <= min(self.highest, other.highest)


def exactly(value):
    return Interval(Fraction(value), Fraction(value), Fraction(value))


def last_unit(text, is_about):
    """The unit of the last printed digit; of the last one that is not 0 when a word such as "about" goes with it."""
    digits = text.lstrip("-")
    whole, _, decimals = digits.partition(".")
    if decimals or not is_about:
        return Fraction(1, 10 ** len(decimals))
    return Fraction(10 ** (len(whole) - len(whole.rstrip("0"))))


def printed(entry):
    value = Fraction(entry["text"])
    if entry.get("exact"):
        return exactly(value)
    if "low" in entry:
        return Interval(Fraction(entry["low"]), value, Fraction(entry["high"]))
    reach = HALF * last_unit(entry["text"], entry.get("about", False))
    return Interval(value - reach, value, value + reach)


def table_of(path):
    """The family of a parameter's path and what follows it."""
    family, row = path.removeprefix("/").split("/", 1)
    return read(f"basis/{family}" if (FOLDER / "basis" / f"{family}.json").exists() else family), row


def cell(path):
    table, row = table_of(path)
    if "years" not in table:
        return exactly(table["rows"][row])
    row, year = row.rsplit("/", 1)
    return exactly(table["rows"][row][table["years"].index(int(year))])


def figure(entry):
    return cell(entry["cell"]) if "cell" in entry else printed(entry)


def unit(entry):
    return table_of(entry["cell"])[0]["unit"] if "cell" in entry else entry["unit"]


def total(figures, names):
    found = exactly(0)
    for name in names:
        found += -figures[name[1:]] if name.startswith("-") else figures[name]
    return found


def recomputed(figures, check):
    found = total(figures, check["terms"]) if check.get("terms") else exactly(1)
    for name in check.get("times", []):
        found *= figures[name]
    if check.get("over"):
        found *= total(figures, check["over"]).inverse()
    return found * exactly(check.get("scale", "1"))


def verdict(published, found):
    if published.point == found.point:
        return "equal"
    return "rounding" if published.meets(found) else "contradiction"


@dataclass(frozen=True)
class Found:
    published: Fraction
    recomputed: Fraction
    verdict: str
    note: str
    unit: str
    text: str

    @property
    def difference(self):
        return self.published - self.recomputed


def results(content=None):
    """Every check by its id."""
    content = content or data()
    figures = {name: figure(entry) for name, entry in content["figures"].items()}
    found = {}
    for check in content["checks"]:
        entry, own, other = content["figures"][check["figure"]], figures[check["figure"]], recomputed(figures, check)
        found[check["id"]] = Found(
            own.point, other.point, verdict(own, other), check["note"], unit(entry), entry.get("text", "")
        )
    return found


def used_names(check):
    return {check["figure"]} | {
        name.removeprefix("-") for part in ("terms", "times", "over") for name in check.get(part, [])
    }


def half_away(value, decimals):
    """Rounded to so many decimals, a half away from zero."""
    size = abs(value) * 10**decimals
    rounded = Fraction((2 * size + 1) // 2, 10**decimals)
    return -rounded if value < 0 else rounded


def decimals_of(text):
    return len(text.partition(".")[2])


def exact_numbers(text):
    """JSON whose numbers are fractions, so that nothing is lost while reading."""
    return json.loads(text, parse_float=Fraction, parse_int=Fraction)
