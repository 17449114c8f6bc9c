# SPDX-License-Identifier: MIT
"""The parameter files as a table from JSON Pointer to value and status, with a scenario's changes laid over it."""

import json
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
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
        self.cells = dict(cells)
        self.years = [2022, 2023, 2024, 2025, 2026]
        changes = {c["path"]: Value(c["value"], "assumed") for c in scenario.get("changes", [])}
        self.cells.update(changes)
        if scenario.get("base") in FORWARD_BASES:
            self.years.append(NEWEST + 1)
            self.carry_forward()
        self.years = [year for year in self.years if year in (scenario.get("years") or self.years)]

    def carry_forward(self):
        """Last year's values stand for next year's, at best as assumptions; amounts grow by their solution's rate."""
        for path, cell in list(self.cells.items()):
            carried = carried_path(path)
            if carried is None:
                continue
            family, row, following = carried
            if following in self.cells:
                continue
            value = cell.value
            if family == "payment_mnok" and value is not None:
                value = self.grown(value, row)
            if family == "key_index_year":
                value = NEWEST + 1
            self.cells[following] = Value(value, weakest("assumed", cell.status), cell.margin)

    def grown(self, value_mnok, solution):
        rate = Fraction(self.cells[f"/growth_ratio/{solution}/{NEWEST + 1}"].value)
        return grown_ore(value_mnok, rate)

    def __getitem__(self, path):
        return self.cells[path]

    def known(self, path):
        cell = self.cells.get(path)
        return cell is not None and cell.value is not None


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
