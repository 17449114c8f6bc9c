# SPDX-License-Identifier: MIT
"""The municipal key of 2026 taken apart: people by age, the municipality as such, distance; and people moved in it."""

from fractions import Fraction

import parameters
import price_model
from exact_split import half_up
from parameters import SOLUTIONS, Table, Value

YEAR = 2026
DATES = (2025, 2026)
AGES = ["age_0", "age_1_5", "age_6_12", "age_13_15", "age_16_22", "age_23_24", "age_25_66", "age_67_79", "age_80_89", "age_90"]
CELLS = parameters.law() | parameters.basis()


def weight(table, criterion):
    return Fraction(table[f"/key_criterion_weight/{criterion}/{YEAR}"].value)


class Parts:
    """What each criterion gives each municipality, of an index whose mean over the people is 1."""

    def __init__(self, table):
        self.codes = list(price_model.STRUCTURE.actors(YEAR))
        self.counts = {a: {c: self.both(table, c, a) for c in self.codes} for a in AGES}
        self.people = {c: sum(self.counts[a][c] for a in AGES) for c in self.codes}
        self.everybody = sum(self.people.values())
        self.of_age = {a: sum(self.counts[a].values()) for a in AGES}
        self.weights = {criterion: weight(table, criterion) for criterion in [*AGES, "basis"]}

    @staticmethod
    def both(table, code, age):
        return sum(int(table[f"/people_by_age/{code}/{age}/{date}"].value) for date in DATES)

    def of(self, code):
        people = self.people[code]
        found = {a: self.weights[a] * Fraction(self.counts[a][code] * self.everybody, people * self.of_age[a]) for a in AGES}
        found["basis"] = self.weights["basis"] * Fraction(self.everybody, people * len(self.codes))
        return found


def table_with_people(scenario):
    """The parameters of a scenario that may move people between ages or add some: population and index follow."""
    table, before = Table(CELLS, scenario), Table(CELLS, {})
    moved = [change["path"] for change in scenario.get("changes", []) if change["path"].startswith("/people_by_age/")]
    if not moved:
        return table
    old, new = Parts(before), Parts(table)
    for code in old.codes:
        difference = new.people[code] - old.people[code]
        path = f"/population/{code}/{YEAR}"
        if difference:
            table.cells[path] = Value(int(table[path].value) + difference, "assumed")
        change = sum(new.of(code).values()) - sum(old.of(code).values())
        path = f"/municipal_health_index/{code}/{YEAR}"
        rounded = Fraction(int(half_up(change * 10**8)), 10**8)
        table.cells[path] = Value(Fraction(table[path].value) + rounded, table[path].status)
    return table


def amounts_by_key(table, code):
    """Øre that a municipality pays by the municipal key, and the rest: VKP's part of the users."""
    table.years = [YEAR]
    lines = [price_model.payments(table)[YEAR, s, "municipalities", code] for s in SOLUTIONS]
    users = sum(line.users_ore for line in lines)
    return sum(line.amount_ore for line in lines) - users, users


def answer(scenario, code):
    """What `key_parts` must say of the amounts: {part: øre}, distance taking the rest; and øre for one person."""
    table = table_with_people(scenario)
    parts, (amount, other) = Parts(table), amounts_by_key(table, code)
    index = Fraction(table[f"/municipal_health_index/{code}/{YEAR}"].value)
    shares = parts.of(code)
    found = {part: int(half_up(amount * share / index)) for part, share in shares.items()}
    found["distance"] = amount - sum(found.values())
    heads = {a: half_up(amount * shares[a] / index * 2 / parts.counts[a][code]) if parts.counts[a][code] else None for a in AGES}
    return amount, other, index, found, heads
