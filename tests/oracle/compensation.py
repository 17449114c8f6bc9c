# SPDX-License-Identifier: MIT
"""METHOD (19): state money moved to those who pay, beside what they pay; an actor's part by the key of payment."""

from dataclasses import dataclass

import price_model
from cost_lines import whole_ore
from parameters import NEWEST, SOLUTIONS

GROUPS = ["health_regions", "municipalities"]


@dataclass(frozen=True)
class Compensation:
    transferred: int | None
    other_purpose: int
    regulated: int | None
    status: str

    @property
    def for_payment(self):
        return None if self.transferred is None else self.transferred - self.other_purpose

    @property
    def difference(self):
        return None if None in (self.for_payment, self.regulated) else self.for_payment - self.regulated


def known_ore(table, path):
    return whole_ore(table[path].value) if table.known(path) else None


def compensations(table):
    """{(year, group): Compensation}, from the year before the duty to pay."""
    found = {}
    last = NEWEST + 1 if f"/compensation_mnok/municipalities/{NEWEST + 1}" in table.cells else NEWEST
    for year in range(2021, last + 1):
        for group in GROUPS:
            # As regulated is with the supplement of § 17, METHOD (1): what the bills add up to.
            amounts = [price_model.group_amount(table, solution, group, year) for solution in SOLUTIONS]
            paid = [amount[0] for amount in amounts if amount is not None]
            path = f"/compensation_mnok/{group}/{year}"
            other = known_ore(table, f"/compensation_other_purpose_mnok/{group}/{year}") or 0
            found[year, group] = Compensation(known_ore(table, path), other, sum(paid) if paid else None, table[path].status)
    return found


def part_of_actor(table, actor, year):
    """The group's compensation and the actor's part of it; None for groups that get none."""
    for group, key_of in zip(GROUPS, (price_model.region_key, price_model.municipal_key)):
        key = key_of(table, year)
        if actor in key:
            group_ore = known_ore(table, f"/compensation_mnok/{group}/{year}")
            return group_ore, None if group_ore is None else price_model.shared(group_ore, key)[actor]
    return None
