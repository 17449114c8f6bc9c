# SPDX-License-Identifier: MIT
"""METHOD (13), (14): the estimate of a year from its level and lines, and the payers' parts of it."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import parameters
from common_services import charges_of_year
from cost_lines import (
    COMPONENTS, DRIVERS, ORE, SOLUTIONS, YEARS, Level, Line, level, own_lines, published_lines, regulated, whole_ore,
)
from cost_options import option_lines, risk_margin_line
from exact_split import half_away, split
from parameters import Table, Value, result_status, weakest
from recent import Recent, text_of

# A programme that changes nothing, a service that is not used and a margin that nobody asked for are no lines.
ABSENT_AT_ZERO = {"programme", "common_service", "risk_margin"}
TABLES, ESTIMATES = Recent(), Recent(40)


def percent(part, whole):
    """One decimal, a half away from zero; None where there is nothing to compare with."""
    if whole == 0:
        return None
    tenths = half_away(Fraction(1000 * part, whole))
    return f"{'-' if tenths < 0 else ''}{abs(tenths) // 10}.{abs(tenths) % 10}"


@dataclass(frozen=True)
class Change:
    """The sums of some lines beside the level that they change."""

    level_ore: int
    lines: list

    def of(self, is_counted):
        return sum(line.amount_ore for line in self.lines if is_counted(line.driver))

    @property
    def drivers(self):
        """{driver: (øre, per cent)} of the drivers that move anything."""
        sums = {driver: self.of(lambda found: found == driver) for driver in DRIVERS}
        return {driver: (ore, percent(ore, self.level_ore)) for driver, ore in sums.items() if ore}

    @property
    def sums(self):
        growth = self.of(lambda driver: driver != "efficiency")
        efficiency = self.of(lambda driver: driver == "efficiency")
        parts = {"growth": growth, "efficiency": efficiency, "change": growth + efficiency}
        found = {f"{name}_ore": ore for name, ore in parts.items()}
        return found | {f"{name}_percent": percent(ore, self.level_ore) for name, ore in parts.items()}


@dataclass(frozen=True)
class Estimate:
    """One solution's year."""

    solution: str
    level: Level
    lines: list
    price_ratio: Fraction
    regulated: dict  # {solution of the regulation: {group: (øre, status)}}

    @cached_property
    def change(self):
        return Change(self.level.amount_ore, self.lines)

    @property
    def amount_ore(self):
        return sum(self.components.values())

    @cached_property
    def status(self):
        return result_status(self.level.status, *(line.status for line in self.lines))

    @cached_property
    def components(self):
        parts = [*self.level.parts, *self.lines]
        return {c: sum(p.amount_ore for p in parts if p.component == c) for c in COMPONENTS[self.solution]}

    @property
    def price_adjusted_ore(self):
        return half_away(self.amount_ore * (1 + self.price_ratio))

    @cached_property
    def groups(self):
        """{(solution of the regulation, group): øre}. VKP takes its component, Helsenettet the rest."""
        left, found = self.price_adjusted_ore, {}
        if self.solution == "helsenettet":
            vkp = half_away(self.components["vkp"] * (1 + self.price_ratio))
            found.update(self.split(vkp, "vkp"))
            left -= vkp
        return found | self.split(left, self.solution)

    def split(self, amount, solution):
        payers = self.regulated[solution]
        parts = split(amount, [Fraction(ore) for ore, _ in payers.values()], list(payers))
        return {(solution, group): part for group, part in zip(payers, parts)}


def lines_of(table, scenario, solution, year):
    lines = [
        *published_lines(table, solution, year),
        *option_lines(table, solution, year),
        *own_lines(scenario, solution, year),
        *common_service_lines(scenario, solution, year),
    ]
    lines.append(risk_margin_line(table, level(table, solution, year - 1), lines, year))
    return [line for line in lines if line.amount_ore or line.kind not in ABSENT_AT_ZERO]


def common_service_lines(scenario, solution, year):
    """VKP is a component of Helsenettet here; what is charged to a user that is no solution leaves the basis."""
    users = {solution: "main", **({"vkp": "vkp"} if solution == "helsenettet" else {})}
    for (service, user), ore in charges_of_year(scenario, year).items():
        if user in users:
            yield Line(users[user], service, "common_services", "common_service", ore, "assumed")


def forward_table(cells, scenario):
    """The parameters under a scenario, carried into the year after the newest whatever its base is."""
    whole = {**scenario, "base": "costs", "years": []}
    return TABLES(text_of(whole), cells, lambda: Table(cells, whole))


def estimates(table, scenario, year):
    """{solution: Estimate} of one year."""
    return ESTIMATES((year, text_of(scenario.get("costs", {}))), table, lambda: worked_out(table, scenario, year))


def worked_out(table, scenario, year):
    ratio = Fraction(table[f"/price_adjustment_ratio/{year}"].value)
    found = {}
    for solution in SOLUTIONS:
        payers = {s: regulated(table, s, year) for s in ([solution, "vkp"] if solution == "helsenettet" else [solution])}
        lines = lines_of(table, scenario, solution, year)
        found[solution] = Estimate(solution, level(table, solution, year - 1), lines, ratio, payers)
    return found


def broken_transfers(found):
    """Names of the given and own lines of changed financing that stand in several solutions and do not cancel, with their sum."""
    moved = {}
    for solution, estimate in found.items():
        for line in estimate.lines:
            if line.driver == "changed_financing" and line.kind in ("given", "own"):
                moved.setdefault(line.name, []).append((solution, line.amount_ore))
    sums = {name: sum(ore for _, ore in rows) for name, rows in moved.items() if len({s for s, _ in rows}) > 1}
    return {name: ore for name, ore in sums.items() if ore}


def published_ore(table, solution, year):
    path = f"/published_cost_mnok/{solution}/{year}"
    return whole_ore(table[path].value) if table.known(path) else None


def table_from_costs(scenario):
    """METHOD (14): the parameters of a scenario of base `costs`, whose groups pay what the cost basis says."""
    cells = parameters.everything()
    table = Table(cells, scenario)
    forward = forward_table(cells, scenario)
    for year in YEARS:
        for estimate in estimates(forward, scenario, year).values():
            status = weakest("assumed", estimate.status)
            for (solution, group), ore in estimate.groups.items():
                if group != "other_members":
                    table.put(f"/payment_mnok/{solution}/{group}/{year}", Value(Fraction(ore, ORE), status))
    return table
