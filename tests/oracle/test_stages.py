# SPDX-License-Identifier: MIT
"""`samfin stages`: what each solution costs and who pays it, stage by stage, against the rules."""

import json
import os
import random
import unittest
from fractions import Fraction

import parameters
from command import IS_DEEP
from model_command import told
from model_year import years_of
from random_models import drawer
from sharing_model import ORDER, rule_of, stages_of

SEED = int(os.environ.get("SAMFIN_SEED", "20261127"))
SCENARIO_COUNT = 1_000 if IS_DEEP else 25


def expected_solution(stage, scenario):
    """One solution of the answer, but for its payers."""
    return {
        "solution": stage.solution,
        "class": stage.rule_class,
        "is_modelled": stage.is_modelled,
        "step": stage.step,
        # What nobody is obliged to pay stands apart.
        "operation_ore": 0 if stage.bought_ore else stage.operation_ore,
        "investment_ore": 0 if stage.bought_ore else stage.investment_ore,
        "total_ore": sum(stage.groups.values()),
    }


def expected_payers(stage, rule):
    collection = (rule or {}).get("collection", {})
    found = []
    for group in sorted(stage.groups, key=ORDER.index):
        rows = [row for (name, _), row in stage.rows.items() if name == group]
        said = {
            "payer_group": group,
            "amount_ore": stage.groups[group],
            "actor_count": sum(amount != 0 for amount, _ in rows),
            "collection": "state_budget" if group == "state" else collection.get(group, "invoice"),
        }
        found.append(said)
    return found


class RandomModels(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {SCENARIO_COUNT} models in stages", flush=True)
        draw = drawer(random.Random(SEED), parameters.law())
        cls.cases = []
        for _ in range(SCENARIO_COUNT):
            scenario = draw.scenario()
            year = scenario["years"][0]
            cls.cases.append((scenario, year, told("stages", scenario, year=year)))

    def each(self, check):
        for scenario, year, found in self.cases:
            with self.subTest(seed=SEED, year=year, scenario=json.dumps(scenario)):
                stages = {stage.solution: stage for stage in stages_of(years_of(scenario)[year], scenario["model"])}
                self.assertEqual([one["solution"] for one in found["solutions"]], list(stages))
                check(scenario, stages, found)

    def test_totals_classes_and_steps_follow_the_rules(self):
        def check(scenario, stages, found):
            for one in found["solutions"]:
                expected = expected_solution(stages[one["solution"]], scenario)
                self.assertEqual({**{key: one[key] for key in expected}, "step": Fraction(one["step"])}, expected)
                self.assertEqual(one["bought_ore"], stages[one["solution"]].bought_ore or 0)

        self.each(check)

    def test_payers_follow_the_rules(self):
        def check(scenario, stages, found):
            for one in found["solutions"]:
                model = scenario["model"]
                # At the start of a transition the rule that is left is in force; the step of a changed solution says so.
                in_force = model.get("transition", {}).get("from", {}) if one["step"] == "0" else model
                rule = rule_of(in_force.get("solutions", {}), one["solution"]) if one["is_modelled"] else None
                seen = [{key: value for key, value in payer.items() if key not in ("on_behalf", "status")} for payer in one["payers"]]
                self.assertEqual(seen, expected_payers(stages[one["solution"]], rule))

        self.each(check)

    def test_what_is_paid_on_behalf_of_others_is_told(self):
        def check(_, stages, found):
            for one in found["solutions"]:
                told_of = {(b["of"], b["pays"]): b["amount_ore"] for payer in one["payers"] for b in payer.get("on_behalf", [])}
                paid = {key: ore for key, ore in stages[one["solution"]].behalf.items() if ore}
                self.assertEqual({key: ore for key, ore in told_of.items() if ore}, paid)

        self.each(check)

    def test_sums_add_up(self):
        def check(_, __, found):
            groups = {}
            for one in found["solutions"]:
                self.assertEqual(one["total_ore"], sum(payer["amount_ore"] for payer in one["payers"]))
                for payer in one["payers"]:
                    groups[payer["payer_group"]] = groups.get(payer["payer_group"], 0) + payer["amount_ore"]
            self.assertEqual({row["payer_group"]: row["amount_ore"] for row in found["totals"]}, groups)
            self.assertEqual(found["total_ore"], sum(groups.values()))

        self.each(check)


class ByHand(unittest.TestCase):
    def test_what_a_group_pays_for_others_is_phased_in(self):
        # 100 øre by halves, 50 each; half of the regions' for contract specialists, from the first of five steps on.
        behalf = {"contract_specialists": {"share": "1/2", "pays": "health_regions"}}
        rule = {"total_mnok": "0.000001", "groups": {"health_regions": "1/2", "municipalities": "1/2"}, "on_behalf": behalf}
        for year, ore in ((2022, 5), (2023, 10), (2026, 25)):
            model = {"solutions": {"helsenorge": rule}, "transition": {"first_year": 2022}}
            found = told("stages", {"model": model}, year=year)
            payers = next(one["payers"] for one in found["solutions"] if one["solution"] == "helsenorge")
            told_of = next(payer["on_behalf"] for payer in payers if payer["payer_group"] == "health_regions")
            self.assertEqual(told_of, [{"of": "contract_specialists", "amount_ore": ore, "pays": "health_regions"}])


if __name__ == "__main__":
    unittest.main()
