# SPDX-License-Identifier: MIT
"""What the regulation says of one year, which a sharing model starts from: amounts, keys, inhabitants."""

from fractions import Fraction
from functools import cache, cached_property

import parameters
import price_model
from cost_basis import table_from_costs
from model_keys import mixture
from parameters import GROUPS, REGIONS, SOLUTIONS, Table, weakest
from price_model import STRUCTURE

LAW = parameters.law()
SHARING = ("health_regions", "municipalities")
PRIVATE = ("pharmacies", "other_members")


@cache
def region_of(code):
    return next(row["health_region"] for row in STRUCTURE.rows if row["code"] == code)


def as_written(table, code, year):
    """The two counts of METHOD (3), whose sum is the municipality's inhabitants in a key, and their status."""
    july = f"/population_1_july/{code}/{year - 1}"
    if table.known(july):
        cells = [table[july]] * 2
    else:
        dates = table[f"/key_population_dates/{year}"].value
        at = {"previous_and_current": (year - 1, year), "previous": (year - 1,) * 2, "current": (year,) * 2}[dates]
        cells = [table[f"/population/{code}/{date}"] for date in at]
    return sum(int(cell.value) for cell in cells), weakest(*(cell.status for cell in cells))


class ModelYear:
    def __init__(self, table, year):
        self.table, self.year = table, year

    def solutions(self):
        return [s for s in SOLUTIONS if any((s, g) in self.amounts for g in SHARING)]

    @cached_property
    def amounts(self):
        """{(solution, group): (øre, status)} as regulated; other members where the user gives their number."""
        found = {}
        for solution in SOLUTIONS:
            for group in GROUPS:
                paid = price_model.group_amount(self.table, solution, group, self.year)
                if paid is not None:
                    found[solution, group] = paid
        members = price_model.other_members(self.table, self.year)
        if members is not None:
            found["helsenettet", "other_members"] = members, "assumed"
        return found

    def amount(self, solution, group):
        return self.amounts.get((solution, group), (0, "adopted"))[0]

    @cached_property
    def regulated_keys(self):
        """{group: {actor: (weight, status)}} of METHOD (3) and (4)."""
        table, year = self.table, self.year
        keys = {"municipalities": price_model.municipal_key(table, year), "health_regions": price_model.region_key(table, year)}
        return {group: price_model.in_whole_numbers(key) for group, key in keys.items()}

    @cached_property
    def inhabitants(self):
        """{group: {actor: (the two counts together, status)}}."""
        towns = {}
        for code, parts in STRUCTURE.actors(self.year).items():
            counts = [as_written(self.table, part, self.year) for part in parts]
            towns[code] = sum(count for count, _ in counts), weakest(*(status for _, status in counts))
        regions = {region: [towns[code] for code in towns if region_of(code) == region] for region in REGIONS}
        summed = {r: (sum(n for n, _ in rows), weakest(*(status for _, status in rows))) for r, rows in regions.items()}
        return {"municipalities": towns, "health_regions": summed}

    @cached_property
    def vkp_key(self):
        """METHOD (6) as one key: the common share by all weights, the rest by those of the users."""
        key, users = self.regulated_keys["municipalities"], set(price_model.vkp_users(self.table, self.year))
        common = Fraction(self.table[f"/vkp_common_share/{self.year}"].value)
        return mixture([(common, key), (1 - common, {code: row for code, row in key.items() if code in users})])

    def actors(self, group):
        return list(self.regulated_keys[group])

    def regulated_rows(self, solution, group, ore, status):
        """{actor: (øre, status)} of a group's amount by the regulation's key, VKP's in its two halves."""
        if group not in SHARING:
            return {group: (ore, status)}
        key = self.regulated_keys[group]
        if (solution, group) == ("vkp", "municipalities"):
            paid = price_model.vkp_payments(self.table, ore, status, key, self.year)
        else:
            paid = price_model.paid_by_key(ore, status, key)
        return {actor: (payment.amount_ore, payment.status) for actor, payment in paid.items()}

    def regulated(self, solution):
        """{group: rows} of a solution by the regulation alone."""
        found = {}
        for (name, group), (ore, status) in self.amounts.items():
            if name == solution:
                found[group] = self.regulated_rows(solution, group, ore, status)
        return found


def table_of(scenario):
    return table_from_costs(scenario) if scenario.get("base") == "costs" else Table(LAW, scenario)


def years_of(scenario):
    """{year: ModelYear} of a scenario, whatever its model."""
    table = table_of(scenario)
    return {year: ModelYear(table, year) for year in table.years}
