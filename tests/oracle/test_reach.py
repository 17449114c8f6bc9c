# SPDX-License-Identifier: MIT
"""`samfin reach`: each input is moved here too, and the two reports compared. What it is said to move must move; what is said
to move nothing must not, whatever the reason."""

import copy
import json
import os
import random
import unittest
from fractions import Fraction
from functools import cache

import parameters
from command import IS_DEEP, answers, parsed
from model_command import told
from model_year import table_of
from parameters import REGIONS
from price_model import STRUCTURE
from random_models import drawer
from test_presets import PRESETS

SEED = int(os.environ.get("SAMFIN_SEED", "20261202"))
SCENARIO_COUNT = 200 if IS_DEEP else 6
GROUPS = ["health_regions", "municipalities", "pharmacies", "other_members", "state", "general_practitioners", "contract_specialists"]
OTHER_WORD = {"previous_and_current": "current", 2025: 2026, 2026: 2025, 2027: 2026, "previous": "current", "current": "previous"}


def with_changes(scenario, pairs):
    """The scenario with inputs replaced, over what it replaces itself."""
    found = {change["path"]: change["value"] for change in scenario.get("changes", [])} | dict(pairs)
    return {**scenario, "changes": [{"path": path, "value": value} for path, value in found.items()]}


@cache
def table_by_text(text):
    return table_of(json.loads(text))


def value_of(scenario, path):
    table = table_by_text(json.dumps({key: scenario[key] for key in ("base", "changes") if key in scenario}))
    return table[path].value if path in table.cells else None


def decimal(value):
    ore = Fraction(value) * 10**8
    if ore.denominator == 1:
        return f"{int(ore) // 10**8}.{int(ore) % 10**8:08d}"
    return str(Fraction(value))


def rows_of(scenario, family, year):
    """Every other row of a table, moved: a key does not see what all have alike."""
    if family == "health_region_key":
        rows = [f"/{family}/{region}/{year}" for region in REGIONS]
        return [(path, decimal(Fraction(value_of(scenario, path)) * 11 / 10)) for path in rows[::2]]
    if family not in ("population", "population_1_july", "municipal_health_index"):
        return None
    codes = sorted({part for parts in STRUCTURE.actors(year + 1 if family == "population_1_july" else year).values() for part in parts})
    pairs = []
    for code in codes[::2]:
        path = f"/{family}/{code}/{year}"
        if family == "municipal_health_index":
            pairs.append((path, str(Fraction(value_of(scenario, path)) * 11 / 10)))
        else:
            people = value_of(scenario, path)
            pairs.append((path, int(people if people is not None else value_of(scenario, f"/population/{code}/{year}")) + 100))
    return pairs


def moved_parameter(scenario, path):
    """The scenario with one parameter moved; None where this test knows no move of it."""
    family, *rest = path[1:].split("/")
    if "*" in rest:
        pairs = rows_of(scenario, family, int(rest[-1]))
        return None if pairs is None else with_changes(scenario, pairs)
    value = value_of(scenario, path)
    if value is None and family != "payment_mnok":
        return None
    if family == "payment_mnok":
        return with_changes(scenario, [(path, decimal(Fraction(value or 0) + Fraction(1, 100)))])
    if family == "cpi_supplement_ratio":
        return with_changes(scenario, [(path, str(Fraction(value) + Fraction(1, 100)))])
    if family == "vkp_common_share":
        step = Fraction(1, 100)
        return with_changes(scenario, [(path, str(Fraction(value) - step if Fraction(value) > step else Fraction(value) + step))])
    if family == "vkp_users":
        return with_changes(scenario, [(path, ["4601", "0301"] if value != ["4601", "0301"] else "all")])
    if family in ("key_population_dates", "key_index_year"):
        return with_changes(scenario, [(path, OTHER_WORD[value])])
    return None


def moved_member(scenario, path):
    """The scenario with one member of its model moved; None where this test knows no move of it."""
    found = copy.deepcopy(scenario)
    _, model, *places = path.split("/")
    if model != "model" or places[0] != "solutions" or len(places) < 3:
        return None
    rule, name = found["model"]["solutions"][places[1]], places[2]
    if name == "state_share" and len(places) == 3:
        share = Fraction(rule.get("state_share", 0))
        rule["state_share"] = str(share + Fraction(1, 100) if share < Fraction(1, 2) else share - Fraction(1, 100))
    elif name == "class":
        rule["class"] = "basic" if rule.get("class") == "authority" else "authority"
    else:
        return None
    return found


def payments_of(report):
    return {(p["solution"], p["payer_group"], p["actor"]): p["amount_ore"] for p in report["payments"] if p["amount_ore"]}


class Reach(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, reach of {SCENARIO_COUNT} models and the presets", flush=True)
        draw = drawer(random.Random(SEED), parameters.law())
        cases = [({**PRESETS[name], "years": [2026]}, 2026) for name in PRESETS] + [({"years": [2023]}, 2023)]
        for _ in range(SCENARIO_COUNT):
            scenario = draw.scenario(is_voluntary=False)
            scenario["years"] = scenario["years"][:1]
            cases.append((scenario, scenario["years"][0]))
        cls.cases = [(scenario, told("reach", scenario, year=year)) for scenario, year in cases]

    def each(self, check):
        for scenario, answer in self.cases:
            for found in answer["inputs"]:
                with self.subTest(seed=SEED, path=found["path"], input=found["input"], scenario=json.dumps(scenario)[:3000]):
                    check(scenario, found)

    def test_there_is_a_reason_where_nothing_moves_and_only_there(self):
        def check(_, found):
            self.assertEqual(found["reason"] is None, bool(found["moves"]))
            self.assertEqual(bool(found["moves"]), bool(found["solutions"]))
            self.assertEqual(bool(found["moves"]), found["actor_count"] > 0)
            self.assertEqual(found["moves"], [group for group in GROUPS if group in found["moves"]])

        self.each(check)

    def test_every_amount_key_and_share_is_among_the_inputs(self):
        for _, answer in self.cases:
            inputs = {found["input"] for found in answer["inputs"]}
            self.assertLessEqual({"payment_mnok", "cpi_supplement_ratio", "population", "municipal_health_index", "health_region_key"}, inputs)

    def test_what_moves_is_what_differs_when_the_input_is_moved(self):
        tried = []
        for scenario, answer in self.cases:
            for found in answer["inputs"]:
                move = moved_member if found["path"].startswith("/model/") else moved_parameter
                other = move(scenario, found["path"])
                if other is not None:
                    tried.append((scenario, found, other))
        self.assertGreater(len(tried), 100)
        texts = [json.dumps(scenario) for scenario, _ in self.cases] + [json.dumps(other) for _, _, other in tried]
        reports = dict(zip(texts, answers("evaluate", texts, "--lines")))
        before = {text: payments_of(json.loads(reports[text])) for text in texts[: len(self.cases)]}
        for scenario, found, other in tried:
            with self.subTest(seed=SEED, path=found["path"], scenario=json.dumps(scenario)[:3000]):
                sides = before[json.dumps(scenario)], payments_of(json.loads(reports[json.dumps(other)]))
                moved = [key for key in sides[0].keys() | sides[1].keys() if sides[0].get(key) != sides[1].get(key)]
                self.assertEqual({group for _, group, _ in moved}, set(found["moves"]), found["reason"])
                self.assertEqual({solution for solution, _, _ in moved}, set(found["solutions"]))
                if found["input"] in ("payment_mnok", "cpi_supplement_ratio"):
                    self.assertEqual(len({actor for _, _, actor in moved}), found["actor_count"])


class Reasons(unittest.TestCase):
    """One scenario for each reason that the rules give."""

    def reason(self, scenario, path, year=2026):
        return next(found["reason"] for found in told("reach", scenario, year=year)["inputs"] if found["path"] == path)

    def test_each_reason(self):
        self.assertEqual(self.reason("state_funded", "/model/solutions/all/state_share"), "other_class")
        self.assertEqual(self.reason("inhabitants", "/municipal_health_index/*/2026"), "key_not_in_use")
        self.assertEqual(self.reason("law", "/vkp_users/2023", 2023), "not_in_year")
        self.assertEqual(self.reason("law", "/monthly_price_ore/*/2026"), "no_amount")
        later = {"model": {"solutions": {"helsenorge": {"state_share": "1/2"}}, "transition": {"first_year": 2027}}}
        self.assertEqual(self.reason(later, "/model/solutions/helsenorge/state_share"), "not_yet")


if __name__ == "__main__":
    unittest.main()
