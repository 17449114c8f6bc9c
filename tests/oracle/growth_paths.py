# SPDX-License-Identifier: MIT
"""What municipalities spend in 2021, METHOD (39), and the growth paths to 2050, METHOD (40) and (41), in exact fractions."""

from fractions import Fraction
from functools import cached_property

import parameters
import price_model
from exact_split import half_up, split

CATEGORIES = ["records", "welfare_technology", "national_solutions", "other_and_general"]
PATHS = ["low", "medium", "high"]
YEARS = range(2021, 2051)
# A period's growth is that into each year after its first.
PERIODS = {"2021_2025": range(2022, 2026), "2025_2030": range(2026, 2031), "2030_2050": range(2031, 2051)}
MILLION = 1_000_000


def whole(exact):
    return int(half_up(exact))


def period_of(year):
    return next(period for period, years in PERIODS.items() if year in years)


@parameters.kept_where_unchanged
def inhabitants(table, code, year):
    parts = price_model.STRUCTURE.actors(2022).get(code) or price_model.STRUCTURE.actors(2024)[code]
    return sum(int(table[f"/population/{part}/{year}"].value) for part in parts)


@parameters.kept_where_unchanged
def people_of_country(table):
    return sum(inhabitants(table, code, 2021) for code in price_model.STRUCTURE.actors(2024))


class OwnCosts:
    """Own costs under a scenario, of the country or of so many inhabitants."""

    def __init__(self, scenario=None):
        scenario = scenario or {}
        self.table = parameters.Table(parameters.everything(), scenario)

    def number(self, path):
        return Fraction(self.table[path].value)

    def start(self, figure):
        """Kroner in 2021."""
        return self.number(f"/municipal_cost_mnok/{figure}") * MILLION

    def inhabitants(self, code, year=2021):
        return inhabitants(self.table, code, year)

    @cached_property
    def country(self):
        return people_of_country(self.table)

    def estimate(self, population):
        part = Fraction(population, self.country)
        figures = {"amount_nok": "total", "low_nok": "total_low", "high_nok": "total_high"}
        found = {name: whole(self.start(figure) * part) for name, figure in figures.items()}
        found["categories"] = {category: whole(self.start(category) * part) for category in CATEGORIES}
        found["rounding_nok"] = found["amount_nok"] - sum(found["categories"].values())
        found["per_inhabitant_ore"] = whole(100 * Fraction(found["amount_nok"], population))
        return found

    def statutory_by_key(self):
        """{municipality of today: øre} of what was paid by law in 2021, METHOD (33)."""
        codes = list(price_model.STRUCTURE.actors(2024))
        weights = [price_model.municipal_weight(self.table, code, 2022)[0] for code in codes]
        return dict(zip(codes, split(whole(100 * self.start("national_solutions")), weights, codes)))

    def rate(self, path, category, year):
        return self.number(f"/municipal_growth_ratio/{path}/{category}/{period_of(year)}")

    def path(self, path, population=None):
        """{(year, category): (kroner of 2021, kroner of the year)}, totals included."""
        part = 1 if population is None else Fraction(population, self.country)
        found, prices = {}, Fraction(1)
        grown = {category: self.start(category) * part for category in CATEGORIES}
        for year in YEARS:
            if year > 2021:
                prices *= 1 + self.number(f"/municipal_price_growth_ratio/{year}")
                grown = {category: kroner * (1 + self.rate(path, category, year)) for category, kroner in grown.items()}
            rows = {category: (whole(kroner), whole(kroner * prices)) for category, kroner in grown.items()}
            rows["total"] = tuple(sum(row[at] for row in rows.values()) for at in (0, 1))
            found |= {(year, category): row for category, row in rows.items()}
        return found

    def people(self, year, population=None):
        of_country = self.number(f"/municipal_population/{year}")
        return int(of_country) if population is None else whole(population * of_country / self.number("/municipal_population/2021"))
