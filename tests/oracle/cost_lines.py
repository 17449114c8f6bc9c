# SPDX-License-Identifier: MIT
"""METHOD (13): last year's level of a solution, and the lines that change it."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from exact_split import half_away
from parameters import basis, kept_where_unchanged, result_status, weakest

ORE = 100_000_000
SOLUTIONS = ["helsenettet", "grunndata_helseid", "kjernejournal", "e_resept", "helsenorge"]
COMPONENTS = {solution: ["main"] for solution in SOLUTIONS}
COMPONENTS["helsenettet"] = ["main", "vkp"]
COMPONENTS["e_resept"] = ["main", "value_chain", "approval", "fm", "sfm"]
DRIVERS = ["investment", "new_functionality", "lost_state_funding", "changed_assumptions", "changed_financing"]
DRIVERS += ["volume", "efficiency", "common_services", "risk_margin", "other"]
YEARS = [2024, 2025, 2026, 2027]
REGULATED_GROUPS = ["health_regions", "municipalities", "pharmacies"]


@dataclass(frozen=True)
class Line:
    component: str
    name: str
    driver: str
    kind: str
    amount_ore: int
    status: str


@dataclass(frozen=True)
class Part:
    component: str
    amount_ore: int
    status: str


@dataclass(frozen=True)
class Level:
    year: int
    kind: str
    parts: list

    @property
    def amount_ore(self):
        return sum(part.amount_ore for part in self.parts)

    @property
    def status(self):
        """What was published stands as it is; what is added up is calculated."""
        found = weakest(*(part.status for part in self.parts))
        return found if self.kind == "published" else result_status(found)


@lru_cache(maxsize=100_000)
def whole_ore(million):
    ore = Fraction(million) * ORE
    if ore.denominator != 1:
        raise ValueError(f"{million} million is no whole number of øre")
    return int(ore)


@kept_where_unchanged
def regulated(table, solution, year):
    """Who pays for a solution by the regulation, with øre and status; the other members by what they pay together."""
    paths = {group: f"/payment_mnok/{solution}/{group}/{year}" for group in REGULATED_GROUPS}
    paths["other_members"] = f"/other_members_mnok/{solution}/{year}"
    cells = {group: table[path] for group, path in paths.items() if table.known(path)}
    return {group: (whole_ore(cell.value), cell.status) for group, cell in cells.items()}


@kept_where_unchanged
def level(table, solution, year):
    """As the committee published it; otherwise as regulated, where VKP is a component of Helsenettet."""
    paths = {c: f"/cost_level_mnok/{solution}/{c}/{year}" for c in COMPONENTS[solution]}
    cells = {component: table[path] for component, path in paths.items() if table.known(path)}
    if cells:
        return Level(year, "published", [Part(c, whole_ore(cell.value), cell.status) for c, cell in cells.items()])
    parts = [Part("main", *paid) for paid in regulated(table, solution, year).values()]
    if solution == "helsenettet":
        parts += [Part("vkp", *paid) for paid in regulated(table, "vkp", year).values()]
    return Level(year, "regulated", parts)


@cache
def rows_of(family, solution):
    """Component and name of each row of a family that belongs to a solution."""
    start = f"/{family}/{solution}/"
    return sorted({tuple(path[len(start):].split("/")[:2]) for path in basis() if path.startswith(start)})


@kept_where_unchanged
def published_lines(table, solution, year):
    return [*given_lines(table, solution, year), *run_cost_lines(table, solution, year), *programme_lines(table, solution, year)]


def given_lines(table, solution, year):
    for component, name in rows_of("cost_line_mnok", solution):
        path = f"/cost_line_mnok/{solution}/{component}/{name}/{year}"
        if table.known(path):
            driver = table[f"/cost_line_driver/{solution}/{component}/{name}"].value
            yield Line(component, name, driver, "given", whole_ore(table[path].value), table[path].status)


def run_cost_lines(table, solution, year):
    """An investment's running costs. The committee counts them under the investment."""
    for component, name in rows_of("investment_mnok", solution):
        row = f"{solution}/{component}/{name}/{year}"
        if table.known(f"/investment_mnok/{row}"):
            investment, ratio = table[f"/investment_mnok/{row}"], table[f"/run_cost_ratio/{row}"]
            amount = half_away(whole_ore(investment.value) * Fraction(ratio.value))
            status = result_status(investment.status, ratio.status)
            yield Line(component, name, "investment", "run_cost", amount, status)


@kept_where_unchanged
def borne_by_payers(table, row, year):
    """What of a delivery's cost nobody else pays, with its inputs' statuses; None where that is not known."""
    cost, paid = f"/programme_cost_mnok/{row}/{year}", f"/programme_paid_ratio/{row}/{year}"
    if not table.known(paid):
        return None
    ratio = Fraction(table[paid].value)
    if ratio == 1:
        return 0, [table[paid].status]
    if not table.known(cost):
        return None
    whole = whole_ore(table[cost].value)
    return whole - half_away(whole * ratio), [table[paid].status, table[cost].status]


def programme_lines(table, solution, year):
    for component, name in rows_of("programme_paid_ratio", solution):
        row = f"{solution}/{component}/{name}"
        before, after = (borne_by_payers(table, row, y) for y in (year - 1, year))
        if before is not None and after is not None:
            driver = table[f"/programme_driver/{row}"].value
            status = result_status(*before[1], *after[1])
            yield Line(component, name, driver, "programme", after[0] - before[0], status)


def own_lines(scenario, solution, year):
    for line in scenario.get("costs", {}).get("lines", []):
        if (line["solution"], line["from_year"]) == (solution, year):
            amount = whole_ore(line["amount_mnok"])
            yield Line(line.get("component", "main"), line["name"], line["driver"], "own", amount, "assumed")
