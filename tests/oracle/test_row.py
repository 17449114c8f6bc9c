# SPDX-License-Identifier: MIT
"""`samfin row`: what is held about a municipality, from the parameter files, and what moved oddly, METHOD (46)."""

import json
import unittest
from fractions import Fraction
from statistics import median

import parameters
from command import asked, run
from examples import FOLDER
from exact_split import half_up
from key_parts import AGES
from parameters import Structure, Table
from schema import Schema

CELLS = parameters.law() | parameters.basis()
CODES = list(Structure().actors(2026))
# Who is odd, by year, and in which value; counted here, not by the program.
ODD_INHABITANTS = {2021: 0, 2022: 0, 2023: 2, 2024: 2, 2025: 1, 2026: 1}
ODD_OTHERS = {"municipal_health_index": 2, "people_by_age": 24}
ACTORS = [("3450", 2026), ("3450", 2025), ("0301", 2026), ("1151", 2023), ("3112", 2024), ("4601", 2022), ("3301", 2024), ("1507", 2023), ("3425", 2026), ("5605", 2025), ("3424", 2026)]


def decimals(value, count):
    """A half away from 0."""
    whole = int(half_up(abs(value) * 10**count)) * (-1 if value < 0 else 1)
    digits = str(abs(whole)).rjust(count + 1, "0")
    return ("-" if whole < 0 else "") + digits[:-count] + "." + digits[-count:]


def number(table, path):
    cell = table.cells.get(path)
    return None if cell is None or cell.value is None else Fraction(cell.value)


def split_path(path):
    family, *rows = path[1:].split("/")
    return family, rows


class Judge:
    """The rule of (46), on fractions."""

    def __init__(self, scenario=None):
        self.table = Table(CELLS, scenario or {})
        self.limit = Fraction(self.table["/odd_change_limit"].value)
        self.known = {}

    def change(self, family, code, rest, year):
        before, now = (number(self.table, "/".join(["", family, code, *rest, str(y)])) for y in (year - 1, year))
        return now / before - 1 if before and now is not None else None

    def others(self, family, rest, year):
        """Median, spread and number of the changes of all."""
        key = family, tuple(rest), year
        if key not in self.known:
            changes = [change for code in CODES if (change := self.change(family, code, rest, year)) is not None]
            middle = median(changes) if changes else None
            self.known[key] = (middle, median(abs(change - middle) for change in changes), len(changes)) if changes else None
        return self.known[key]

    def judged(self, path):
        """Movement and the figures that are shown."""
        family, rows = split_path(path)
        if family in ("vkp_users", "municipal_sample_count"):
            return "not_compared", None
        code, *rest, year = rows
        year = int(year)
        if number(self.table, path) is None:
            return "not_known", None
        before = number(self.table, "/".join(["", family, code, *rest, str(year - 1)]))
        if before is None:
            return "no_value_before", None
        if before == 0:
            return "zero_before", None
        change = self.change(family, code, rest, year)
        middle, spread, count = self.others(family, rest, year)
        apart = change - middle
        movement = "as_others" if abs(apart) <= self.limit * spread else "above_others" if apart > 0 else "below_others"
        shown = {"ratio": decimals(change, 4), "median_ratio": decimals(middle, 4), "spread_ratio": decimals(spread, 4)}
        return movement, shown | {"municipality_count": count, "spreads_apart": decimals(abs(apart) / spread, 2) if spread else None}


def held_paths(actor, year):
    """The paths of all that must be told, in the files' own words."""
    codes = Structure().actors(year)[actor]
    index_year = int(CELLS[f"/key_index_year/{year}"].value)
    found = set()
    for code in codes:
        found |= {f"/population/{code}/{date}" for date in (year - 1, year, 2021)}
        found |= {f"/municipal_health_index/{code}/{index_year}", f"/population_1_july/{code}/{year - 1}"}
        found |= {path for path in CELLS if path.startswith(f"/municipal_sample_count/{code}/")}
        if f"/key_criterion_weight/basis/{year}" in CELLS:
            found |= {f"/people_by_age/{code}/{age}/{date}" for age in AGES for date in (year - 1, year)}
    return found | {path for path in (f"/vkp_users/{year}",) if path in CELLS}


class TheRow(unittest.TestCase):
    SCHEMA = Schema(FOLDER, "row.schema.json")

    def check(self, row, judge):
        for held in row["inputs"]:
            with self.subTest(path=held["path"]):
                cell = judge.table[held["path"]]
                self.assertEqual(held["status"], cell.status)
                if held["unit"] != "codes":
                    self.assertEqual(None if held["value"] is None else Fraction(held["value"]), number(judge.table, held["path"]))
                movement, change = judge.judged(held["path"])
                self.assertEqual((held["movement"], held["change"]), (movement, change))
                self.assertEqual(held["is_odd"], movement in ("above_others", "below_others"))
                if held["change"]:
                    before = "/".join([*held["path"].split("/")[:-1], str(held["year"] - 1)])
                    self.assertEqual(Fraction(held["before"]["value"]), number(judge.table, before))
        self.assertEqual(row["odd_count"], sum(held["is_odd"] for held in row["inputs"]))

    def test_holds_what_the_files_hold_and_judges_by_the_rule(self):
        judge = Judge()
        for actor, year in ACTORS:
            row = asked("row", actor=actor, year=year)
            self.assertEqual(self.SCHEMA.faults(row), [])
            self.assertEqual({held["path"] for held in row["inputs"]}, held_paths(actor, year))
            self.assertEqual(len(row["inputs"]), len(held_paths(actor, year)))
            self.check(row, judge)

    def test_sources_are_those_of_the_files(self):
        for held in asked("row", actor="5605", year=2026)["inputs"]:
            family, rows = split_path(held["path"])
            folder = "basis/" if family in ("people_by_age",) else ""
            source = parameters.provenance_of(parameters.read(folder + family), "/".join(rows[:-1]), int(rows[-1]))
            for key in ("source", "place", "date", "status"):
                self.assertEqual(held[key], source.get(key, ""), (held["path"], key))

    def test_a_scenario_is_judged_as_it_stands(self):
        changes = [("/population/3450/2026", 1260), ("/population/4601/2026", 250000), ("/odd_change_limit", "7/2"), ("/municipal_health_index/0301/2026", "1/3")]
        scenario = {"changes": [{"path": path, "value": value} for path, value in changes]}
        for actor in ("3450", "4601", "0301", "1835"):
            row = asked("row", scenario, actor=actor, year=2026)
            self.assertEqual(self.SCHEMA.faults(row), [])
            self.check(row, Judge(scenario))

    def test_what_may_be_corrected_moves_the_bill_and_nothing_else_does(self):
        bill = asked("bill", actor="3301", year=2026)["lines"]
        for held in asked("row", actor="3301", year=2026)["inputs"]:
            value = {"all_except": ["3301"]} if held["unit"] == "codes" else "1.5" if held["unit"] == "ratio" else 90000
            scenario = {"changes": [{"path": held["path"], "value": value}]}
            with self.subTest(path=held["path"]):
                if held["family"] == "people_by_age" and held["year"] == 2025:
                    code, _, err = run("bill", "--actor", "3301", "--year", 2026, "--scenario", "-", text=json.dumps(scenario))
                    self.assertEqual(code, 2, err)
                    self.assertFalse(held["is_correctable"])
                else:
                    self.assertEqual(asked("bill", scenario, actor="3301", year=2026)["lines"] != bill, held["is_correctable"])

    def test_who_uses_vkp_is_told_of_the_one(self):
        for users, expected in ((["3450"], True), (["4601"], False), ({"all_except": ["3450"]}, False), ("all", True)):
            row = asked("row", {"changes": [{"path": "/vkp_users/2026", "value": users}]}, actor="3450", year=2026)
            (held,) = [held for held in row["inputs"] if held["path"] == "/vkp_users/2026"]
            self.assertEqual((held["is_user"], held["before"]["is_user"]), (expected, True))

    def test_how_many_are_odd(self):
        judge = Judge()
        for year, count in ODD_INHABITANTS.items():
            odd = [code for code in CODES if judge.judged(f"/population/{code}/{year}")[0] in ("above_others", "below_others")]
            self.assertEqual(len(odd), count, (year, odd))
        index = [code for code in CODES if judge.judged(f"/municipal_health_index/{code}/2026")[0] in ("above_others", "below_others")]
        people = [(code, age) for code in CODES for age in AGES if judge.judged(f"/people_by_age/{code}/{age}/2026")[0] in ("above_others", "below_others")]
        self.assertEqual({"municipal_health_index": len(index), "people_by_age": len(people)}, ODD_OTHERS)

    def test_every_format_and_every_refusal(self):
        for form in ("text", "csv"):
            code, out, err = run("row", "--actor", "3450", "--year", 2026, "--format", form)
            self.assertEqual((code, err), (0, ""))
            self.assertEqual(out.count("\n"), {"csv": 1, "text": 5}[form] + 26)
        for actor, year in (("9999", 2026), ("helse_vest", 2026), ("1507", 2026), ("3450", 2027)):
            code, _, err = run("row", "--actor", actor, "--year", year, "--format", "json")
            self.assertEqual((code, len(json.loads(err)["errors"])), (2, 1))


if __name__ == "__main__":
    unittest.main()
