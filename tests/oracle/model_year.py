# SPDX-License-Identifier: MIT
"""What the regulation says of one year, which a sharing model starts from: amounts, keys, inhabitants."""

from fractions import Fraction
from functools import cache, cached_property

import parameters
import price_model
from cost_basis import table_from_costs
from model_keys import mixture
from parameters import GROUPS, REGIONS, SOLUTIONS, Table, kept_where_unchanged, weakest
from price_model import STRUCTURE
from recent import Recent, text_of

LAW = parameters.law()
RECENT = Recent()
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


@kept_where_unchanged
def inhabitants_in(table, code, year):
    counts = [as_written(table, part, year) for part in STRUCTURE.actors(year)[code]]
    return sum(count for count, _ in counts), weakest(*(status for _, status in counts))


@kept_where_unchanged
def inhabitants_of(table, year):
    towns = {code: inhabitants_in(table, code, year) for code in STRUCTURE.actors(year)}
    regions = {region: [towns[code] for code in towns if region_of(code) == region] for region in REGIONS}
    summed = {r: (sum(n for n, _ in rows), weakest(*(status for _, status in rows))) for r, rows in regions.items()}
    return {"municipalities": towns, "health_regions": summed}


@kept_where_unchanged
def vkp_key_of(table, year):
    """METHOD (6) as one key: the common share by all weights, the rest by those of the users."""
    key, users = price_model.key_of(table, "municipalities", year), set(price_model.vkp_users(table, year))
    common = Fraction(table[f"/vkp_common_share/{year}"].value)
    return mixture([(common, key), (1 - common, {code: row for code, row in key.items() if code in users})])


class ModelYear:
    def __init__(self, table, year):
        self.table, self.year, self.by_regulation, self.keys, self.others, self.stages = table, year, {}, {}, {}, None

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
        return {group: price_model.key_of(self.table, group, self.year) for group in ("municipalities", "health_regions")}

    @cached_property
    def inhabitants(self):
        """{group: {actor: (the two counts together, status)}}."""
        return inhabitants_of(self.table, self.year)

    @cached_property
    def vkp_key(self):
        return vkp_key_of(self.table, self.year)

    def actors(self, group):
        return list(self.regulated_keys[group])

    def regulated_rows(self, solution, group, ore, status):
        """{actor: (øre, status)} of a group's amount by the regulation's key, VKP's in its two halves."""
        if group not in SHARING:
            return {group: (ore, status)}
        key = self.regulated_keys[group]
        if (solution, group) == ("vkp", "municipalities"):
            return without_users(price_model.vkp_payments(self.table, ore, status, key, self.year))
        return price_model.paid_by_key(ore, status, key)

    def regulated(self, solution):
        """{group: rows} of a solution by the regulation alone."""
        if solution not in self.by_regulation:
            paid = {group: amount for (name, group), amount in self.amounts.items() if name == solution}
            # The other members pay what their number makes, where it is given.
            self.by_regulation[solution] = {g: self.paid(solution, g) if g in SHARING else {g: amount} for g, amount in paid.items()}
        return self.by_regulation[solution]

    def paid(self, solution, group):
        rows = price_model.paid_by_group(self.table, solution, group, self.year)
        return without_users(rows) if solution == "vkp" and group == "municipalities" else rows


def without_users(rows):
    return {actor: (ore, status) for actor, (ore, status, _) in rows.items()}


def table_of(scenario):
    return table_from_costs(scenario) if scenario.get("base") == "costs" else Table(LAW, scenario)


def years_of(scenario):
    """{year: ModelYear} of a scenario with its model."""
    found = RECENT(text_of(scenario, "years"), LAW, lambda: every_year_of({**scenario, "years": []}))
    return {year: facts for year, facts in found.items() if year in (scenario.get("years") or found)}


def every_year_of(scenario):
    table = table_of(scenario)
    return {year: ModelYear(table, year) for year in table.years}
