# SPDX-License-Identifier: MIT
"""Random survey forms, and their files in every way that a program may write them."""

from fractions import Fraction

import price_model
from survey_form import CATEGORIES, COST_TYPES, Cell

CODES = list(price_model.STRUCTURE.actors(2024))
WORDS = ["", "", "", "Avtale", "Drift, år 1", 'med "sitat"', "semikolon; og komma,", "=1+1", "<b>x</b>"]


class DrawnSurvey:
    def __init__(self, draw):
        self.draw = draw

    def cells(self, count=None):
        count = count or self.draw.choice([1, 2, 3, 3, 4, 5, 8, 14, 15, 31, 60])
        found = []
        for code in self.draw.sample(CODES, count):
            density = self.draw.choice([0.02, 0.1, 0.3])
            found += [cell for category in CATEGORIES for cell in self.of_category(code, category, density)]
        self.draw.shuffle(found)
        return found or [Cell("0301", "records", "operation", "invoices", Fraction(1), "nok")]

    def of_category(self, code, category, density):
        draw = self.draw
        for cost_type in COST_TYPES:
            for measure in ("invoices", "staff_time", "wages"):
                if draw.random() < density * (3 if category in ("records", "general", "welfare_technology") else 1):
                    yield self.cost(code, category, cost_type, measure)
        for measure in ("in_use", "first_in_year", "own_costs"):
            if draw.random() < density / 2 and (category != "general" or measure == "own_costs"):
                yield Cell(code, category, "use", measure, draw.choice(["yes", "no"]), "yes_no")
        if draw.random() < density / 4:
            yield Cell(code, category, "benefit", "kroner", Fraction(draw.randint(0, 10**6)), "nok")
        if draw.random() < density / 4:
            yield Cell(code, category, "benefit", "staff_time", Fraction(draw.randint(0, 200), 4), "fte")
        if draw.random() < density / 4:
            yield Cell(code, category, "benefit", "described", None, "text", "Færre besøk")

    def cost(self, code, category, cost_type, measure):
        draw = self.draw
        unit = "fte" if measure == "staff_time" else draw.choice(["nok", "knok", "mnok"])
        largest = {"fte": 30, "nok": 9_000_000, "knok": 9_000, "mnok": 20}[unit]
        places = draw.choice([0, 0, 1, 2, 3, 7])
        amount = Fraction(draw.choice([0, draw.randint(1, largest * 10**places)]), 10**places)
        return Cell(code, category, cost_type, measure, amount, unit, draw.choice(WORDS))


def quoted(text, separator, draw):
    if draw.random() < 0.2 or any(mark in text for mark in (separator, '"')):
        return '"' + text.replace('"', '""') + '"'
    return text


def number_text(amount, separator, draw):
    """The exact decimal of a fraction whose denominator is a power of ten, with or without spaces between thousands."""
    places = 0
    while (amount * 10**places).denominator != 1:
        places += 1
    whole, part = divmod(int(amount * 10**places), 10**places)
    digits = str(whole)
    if len(digits) > 3 and draw.random() < 0.4:
        digits = f"{whole:,}".replace(",", draw.choice([" ", "\u00a0", "\u202f"]))
    mark = "," if separator == ";" else "."
    return digits + (f"{mark}{part:0{places}d}" if places else draw.choice(["", "", mark + "0"]))


def csv_of(cells, draw):
    separator, end = draw.choice([",", ";"]), draw.choice(["\n", "\r\n"])
    header = "municipality_code,category,cost_type,measure,amount,unit,comment".replace(",", separator)
    lines = [header]
    for cell in cells:
        amount = cell.amount if isinstance(cell.amount, str) else "" if cell.amount is None else number_text(cell.amount, separator, draw)
        fields = [cell.code, cell.category, cell.cost_type, cell.measure, amount, cell.unit, cell.comment]
        lines.append(separator.join(quoted(field, separator, draw) for field in fields))
    return draw.choice(["", "\ufeff"]) + end.join(lines) + draw.choice(["", end, end + end])
