# SPDX-License-Identifier: MIT
"""The municipal key of 2026 taken apart: people by age, the municipality as such, distance; and people moved in it."""

from fractions import Fraction
from functools import cached_property
from math import lcm

import parameters
import price_model
from exact_split import half_up
from parameters import SOLUTIONS, Table, Value, kept_where_unchanged

YEAR = 2026
DATES = (2025, 2026)
AGES = ["age_0", "age_1_5", "age_6_12", "age_13_15", "age_16_22", "age_23_24", "age_25_66", "age_67_79", "age_80_89", "age_90"]
CELLS = parameters.everything()


def weight(table, criterion):
    return Fraction(table[f"/key_criterion_weight/{criterion}/{YEAR}"].value)


@kept_where_unchanged
def counts_of(table, code):
    """{age: people at both dates} of a municipality."""
    return {age: sum(int(table[f"/people_by_age/{code}/{age}/{date}"].value) for date in DATES) for age in AGES}


class Parts:
    """What each criterion gives each municipality, of an index whose mean over the people is 1."""

    def __init__(self, table):
        self.codes = list(price_model.STRUCTURE.actors(YEAR))
        ages = {code: counts_of(table, code) for code in self.codes}
        self.counts = {a: {c: ages[c][a] for c in self.codes} for a in AGES}
        self.people = {c: sum(self.counts[a][c] for a in AGES) for c in self.codes}
        self.everybody = sum(self.people.values())
        self.of_age = {a: sum(self.counts[a].values()) for a in AGES}
        self.weights = {criterion: weight(table, criterion) for criterion in [*AGES, "basis"]}

    def of(self, code):
        people = self.people[code]
        found = {a: self.weights[a] * Fraction(self.counts[a][code] * self.everybody, people * self.of_age[a]) for a in AGES}
        found["basis"] = self.weights["basis"] * Fraction(self.everybody, people * len(self.codes))
        return found

    @cached_property
    def sums(self):
        """{municipality: the sum of its parts}, over one denominator."""
        per_person = {a: self.weights[a] * Fraction(self.everybody, self.of_age[a]) for a in AGES}
        basis = self.weights["basis"] * Fraction(self.everybody, len(self.codes))
        scale = lcm(basis.denominator, *(part.denominator for part in per_person.values()))
        times, alone = {a: int(part * scale) for a, part in per_person.items()}, int(basis * scale)
        sums = {c: alone + sum(times[a] * self.counts[a][c] for a in AGES) for c in self.codes}
        return {c: Fraction(whole, self.people[c] * scale) for c, whole in sums.items()}


@kept_where_unchanged
def parts_of(table):
    return Parts(table)


def table_with_people(scenario):
    """The parameters of a scenario that may move people between ages or add some: population and index follow."""
    table, before = Table(CELLS, scenario), Table(CELLS, {})
    moved = [change["path"] for change in scenario.get("changes", []) if change["path"].startswith("/people_by_age/")]
    if not moved:
        return table
    old, new = parts_of(before), parts_of(table)
    for code in old.codes:
        difference = new.people[code] - old.people[code]
        path = f"/population/{code}/{YEAR}"
        if difference:
            table.put(path, Value(int(table[path].value) + difference, "assumed"))
        change = new.sums[code] - old.sums[code]
        path = f"/municipal_health_index/{code}/{YEAR}"
        rounded = Fraction(int(half_up(change * 10**8)), 10**8)
        table.put(path, Value(Fraction(table[path].value) + rounded, table[path].status))
    return table


def amounts_by_key(table, code):
    """Øre that a municipality pays by the municipal key, what all of them pay by it, and the rest: VKP's part of the users."""
    paid = [price_model.paid_by_group(table, s, "municipalities", YEAR) for s in SOLUTIONS]
    lines = [price_model.Payment(*by_code[code]) for by_code in paid]
    users = sum(line.users_ore for line in lines)
    everybody = [price_model.Payment(*line) for by_code in paid for line in by_code.values()]
    of_all = sum(line.amount_ore - line.users_ore for line in everybody)
    return sum(line.amount_ore for line in lines) - users, of_all, users


def answer(scenario, code):
    """What `key_parts` must say of the amounts: {part: øre}, distance taking the rest; and øre for one person."""
    table = table_with_people(scenario)
    parts, (amount, of_all, other) = parts_of(table), amounts_by_key(table, code)
    index = Fraction(table[f"/municipal_health_index/{code}/{YEAR}"].value)
    shares = parts.of(code)
    found = {part: int(half_up(amount * share / index)) for part, share in shares.items()}
    found["distance"] = amount - sum(found.values())
    # One person at both dates, by what all pay: a municipality's own amount is rounded.
    weights = sum(weight for weight, _ in price_model.municipal_key(table, YEAR).values())
    worth = {a: parts.weights[a] * Fraction(parts.everybody, parts.of_age[a]) for a in AGES}
    heads = {a: half_up(of_all * 2 * worth[a] / weights) for a in AGES}
    return amount, other, index, found, heads
