# SPDX-License-Identifier: MIT
"""The parameter files as a table from JSON Pointer to value and status, with a scenario's changes laid over it."""

import json
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property, lru_cache, wraps
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "core" / "parameters" / "2026.1"
STATUSES = ["adopted", "counted", "published", "calculated", "approximated", "estimated", "assumed", "stand_in"]
RANKS = {status: rank for rank, status in enumerate(STATUSES)}
REGIONS = ["helse_sor_ost", "helse_vest", "helse_midt_norge", "helse_nord"]
SOLUTIONS = ["helsenettet", "grunndata_helseid", "vkp", "kjernejournal", "e_resept", "helsenorge"]
GROUPS = ["health_regions", "municipalities", "pharmacies", "other_members", "state"]
NEWEST = 2026
# The bases that reach into the year after the newest adopted one.
FORWARD_BASES = {"next_year", "costs"}
# What a user gives for next year alone is not carried over from the year before.
GIVEN_ONLY = {"growth_ratio", "population_1_july"}


@dataclass(frozen=True)
class Value:
    value: object
    status: str
    margin: str = "0"


@lru_cache(maxsize=10_000)
def weakest(*statuses):
    return max(statuses, key=RANKS.__getitem__)


def result_status(*statuses):
    """A result is as weak as its weakest input and never stronger than calculated."""
    return weakest("calculated", *statuses)


def comparable(value):
    """Numbers by what they are worth, other values as they stand: 0.5 and 1/2 are one."""
    if isinstance(value, list):
        return "only:" + ",".join(value)
    if isinstance(value, dict):
        return "all_except:" + ",".join(value["all_except"])
    try:
        return Fraction(value)
    except (TypeError, ValueError):
        return value


def read(name):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def is_row_of(row, patterns):
    """A pattern with a slash at its end stands for all rows below it."""
    return patterns is None or any(row == p or (p.endswith("/") and row.startswith(p)) for p in patterns)


def provenance_of(family, row, year):
    """The later entry wins, field by field."""
    found = {}
    for entry in family["provenance"]:
        if is_row_of(row, entry.get("rows")) and year in entry.get("years", [year]):
            found.update({k: v for k, v in entry.items() if k not in ("rows", "years")})
    return found


def cells_of(family):
    name, years = family["family"], family.get("years")
    rows = family.get("rows")
    if rows is None:
        rows = {row: [None] * len(years) for row in read(family["rows_of"])["rows"]}
    for row, values in rows.items():
        for year, value in zip(years, values) if years else [(None, values)]:
            path = "/" + "/".join(str(part) for part in (name, row, year) if part not in ("", None))
            source = provenance_of(family, row, year)
            yield path, Value(value, source["status"], source.get("margin", "0"))


@cache
def law():
    """Every parameter of the price model, by path."""
    return cells_in(FOLDER)


@cache
def basis():
    """Every parameter of the number basis, by path."""
    return cells_in(FOLDER / "basis")


@cache
def everything():
    """Both."""
    return law() | basis()


def cells_in(folder):
    table = {}
    for file in sorted(folder.glob("*.json")):
        family = json.loads(file.read_text(encoding="utf-8"))
        if "family" in family:
            table.update(cells_of(family))
    return table


@cache
def carried_path(path):
    """(family, first name of the row, path of the year after) of a value of the newest year; None where nothing is carried."""
    family, _, rest = path[1:].partition("/")
    if not rest.endswith(str(NEWEST)) or family in GIVEN_ONLY:
        return None
    return family, rest.split("/")[0], path[: -len(str(NEWEST))] + str(NEWEST + 1)


class Table:
    """The parameters that hold under a scenario."""

    def __init__(self, cells, scenario):
        self.ground = ground_of(cells, scenario.get("base") in FORWARD_BASES)
        self.cells, self.years = dict(self.ground.cells), self.ground.years
        changes = {c["path"]: Value(c["value"], "assumed") for c in scenario.get("changes", [])}
        self.cells.update(changes)
        # Every path whose cell may be another than without the scenario.
        self.changed = set(changes)
        if NEWEST + 1 in self.years:
            self.carry_forward_changed(changes)
        self.years = [year for year in self.years if year in (scenario.get("years") or self.years)]

    def carry_forward_changed(self, changes):
        """What follows from the values changed, and from the rates."""
        sources = set(changes)
        for path in changes:
            if path.startswith("/growth_ratio/"):
                sources |= self.ground.payments_of(path.split("/")[2])
        for path in sources:
            carried = carried_path(path)
            if carried and carried[2] not in self.ground.given and carried[2] not in changes:
                carry(self.cells, path, carried)
                self.changed.add(carried[2])

    def put(self, path, cell):
        self.cells[path] = cell
        self.changed.add(path)

    def __getitem__(self, path):
        return self.cells[path]

    def known(self, path):
        cell = self.cells.get(path)
        return cell is not None and cell.value is not None


def carry(cells, path, carried):
    """Last year's value stands for next year's, at best as an assumption; amounts grow by their solution's rate."""
    (family, row, following), cell = carried, cells[path]
    value = cell.value
    if family == "payment_mnok" and value is not None:
        value = grown_ore(value, Fraction(cells[f"/growth_ratio/{row}/{NEWEST + 1}"].value))
    if family == "key_index_year":
        value = NEWEST + 1
    cells[following] = Value(value, weakest("assumed", cell.status), cell.margin)


class Ground:
    """The parameters without any change, carried forward or not, and what the rules gave by them."""

    def __init__(self, given, is_forward):
        self.given, self.cells, self.results = given, dict(given), {}
        self.years = [2022, 2023, 2024, 2025, 2026]
        if is_forward:
            self.years.append(NEWEST + 1)
            for path in given:
                carried = carried_path(path)
                if carried and carried[2] not in given:
                    carry(self.cells, path, carried)

    @cached_property
    def payments(self):
        return [path for path in self.given if path.startswith("/payment_mnok/") and path.endswith(f"/{NEWEST}")]

    def payments_of(self, solution):
        return {path for path in self.payments if path.startswith(f"/payment_mnok/{solution}/")}


GROUNDS = {}


def ground_of(given, is_forward):
    """One for each set of parameters, which is told from others by being the same object."""
    found = GROUNDS.get((id(given), is_forward))
    if found is None:
        if len(GROUNDS) > 20:
            GROUNDS.clear()
        found = GROUNDS[id(given), is_forward] = Ground(given, is_forward)
    return found


class Reading:
    """The ground, which notes what is read of it. It has no more than a rule may read."""

    changed = frozenset()

    def __init__(self, ground):
        self.ground, self.paths = ground, set()

    def __getitem__(self, path):
        self.paths.add(path)
        return self.ground.cells[path]

    def known(self, path):
        self.paths.add(path)
        cell = self.ground.cells.get(path)
        return cell is not None and cell.value is not None


def kept_where_unchanged(rule):
    """A rule(table, ...) that is worked out anew only where a scenario changes something that it read without changes.

    What it reads first is the same in both, so that equal values lead it the same way. Its result must not be written to."""

    @wraps(rule)
    def found(table, *names):
        key = rule, names
        kept = table.ground.results.get(key)
        if kept is None:
            reading = Reading(table.ground)
            try:
                kept = reading.paths, rule(reading, *names)
            except Exception:
                return rule(table, *names)  # only changes can give it what it lacks; a fault of its own shows here too
            table.ground.results[key] = kept
        paths, result = kept
        if not paths.isdisjoint(table.changed):
            return rule(table, *names)
        if type(table) is Reading:
            table.paths |= paths
        return result

    return found


def grown_ore(value_mnok, rate):
    """An amount is whole øre at every step; a half goes up (convention supplement_rounding)."""
    ore = Fraction(value_mnok) * 100_000_000 * (1 + rate)
    return Fraction((2 * ore + 1) // 2, 100_000_000)


class Structure:
    """The municipalities of each year, and which rows of today's codes stand for each."""

    def __init__(self):
        document = read("structure")
        self.by_year = {}
        self.rows = [dict(zip(document["columns"], row)) for row in document["municipalities"]]

    def actors(self, year):
        """Codes of the year, each with the codes of the structure of 2024 whose weights it has."""
        if year not in self.by_year:
            found = {}
            for row in self.rows:
                if row["from_year"] <= year <= (row["to_year"] or year):
                    found[row["code"]] = row["successors"] or [row["code"]]
            self.by_year[year] = dict(sorted(found.items()))
        return self.by_year[year]

    def predecessors(self, code):
        return [row["code"] for row in self.rows if code in row["successors"]]
