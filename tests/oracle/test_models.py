# SPDX-License-Identifier: MIT
"""Payments under other ways of sharing: hand-made examples, random models against the rules, and laws that hold whatever
the rules are."""

import copy
import json
import os
import random
import unittest
from fractions import Fraction

import parameters
from command import IS_DEEP, answers, parsed
from model_year import years_of
from random_models import drawer
from sharing_model import payments, stages_of

SEED = int(os.environ.get("SAMFIN_SEED", "20261122"))
MODEL_COUNT = 5_000 if IS_DEEP else 90
LAW_COUNT = 1_000 if IS_DEEP else 40
LAW = parameters.law()


def reports(scenarios):
    return [parsed(line) for line in answers("evaluate", [json.dumps(scenario) for scenario in scenarios], "--lines")]


def rows_of(report):
    """{(year, solution, group, actor): (øre, status)}."""
    return {(p["year"], p["solution"], p["payer_group"], p["actor"]): (p["amount_ore"], p["status"]) for p in report["payments"]}


def amounts_of(report):
    return {key: ore for key, (ore, _) in rows_of(report).items()}


def differences(found, expected):
    """What is not equal, at most a few."""
    return [(key, found.get(key), expected.get(key)) for key in sorted(found.keys() | expected.keys()) if found.get(key) != expected.get(key)][:5]


def without_zeros(amounts):
    return {key: ore for key, ore in amounts.items() if ore}


def drawn(seed, count, change=lambda scenario: scenario, **options):
    draw = drawer(random.Random(seed), LAW)
    return [change(draw.scenario(**options)) for _ in range(count)]


class RandomModels(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {MODEL_COUNT} models", flush=True)
        scenarios = drawn(SEED, MODEL_COUNT)
        found = reports(scenarios)
        # Awkward weights mixed with awkward weights may need more than 128 bits below the line, which is an error.
        is_too_wide = [{error["code"] for error in report.get("errors", [])} == {"denominator_too_large"} for report in found]
        cls.scenarios = [scenario for scenario, is_wide in zip(scenarios, is_too_wide) if not is_wide]
        cls.reports = [report for report, is_wide in zip(found, is_too_wide) if not is_wide]
        if len(cls.reports) < MODEL_COUNT * 19 // 20:
            raise AssertionError(f"seed {SEED}: only {len(cls.reports)} of {MODEL_COUNT} models were answered")

    def test_every_payment_and_status_follows_the_rules(self):
        for scenario, report in zip(self.scenarios, self.reports):
            with self.subTest(seed=SEED, scenario=json.dumps(scenario)):
                self.assertNotIn("errors", report)
                self.assertEqual(differences(rows_of(report), payments(scenario)), [])

    def test_what_is_shared_is_paid_through_all_stages(self):
        for scenario, report in zip(self.scenarios, self.reports):
            paid = {}
            for (year, solution, _, _), ore in amounts_of(report).items():
                paid[year, solution] = paid.get((year, solution), 0) + ore
            for year, facts in years_of(scenario).items():
                for stage in stages_of(facts, scenario["model"]):
                    with self.subTest(seed=SEED, scenario=json.dumps(scenario), solution=stage.solution):
                        due = 0 if stage.bought_ore is not None else stage.operation_ore + stage.investment_ore
                        self.assertEqual(paid.get((year, stage.solution), 0), due)

    def test_nobody_is_paid(self):
        for scenario, report in zip(self.scenarios, self.reports):
            self.assertFalse([key for key, ore in amounts_of(report).items() if ore < 0], json.dumps(scenario))


def at_year(scenario, first_year):
    """The scenario with its transition moved."""
    found = copy.deepcopy(scenario)
    found["model"].setdefault("transition", {})["first_year"] = first_year
    return found


def pure(scenario):
    found = copy.deepcopy(scenario)
    found["model"].pop("transition", None)
    return found


class EndsOfTransitions(unittest.TestCase):
    def test_before_the_first_year_the_regulation_or_the_model_from_which_it_goes_and_after_the_last_the_model(self):
        scenarios = drawn(SEED + 1, LAW_COUNT)
        # A start that is bought has no old end to mix with: it is left out here.
        others = drawn(SEED + 2, LAW_COUNT, is_voluntary=False)
        asked = []
        for at, (scenario, other) in enumerate(zip(scenarios, others)):
            scenario["model"].pop("investments", None)
            scenario["model"].get("transition", {}).pop("from", None)
            start, end = at_year(scenario, 2100), at_year(scenario, 1900)
            regulated = {key: value for key, value in scenario.items() if key != "model"}
            if at % 2:
                rules = {"solutions": other["model"]["solutions"]}
                # What `from` does not name starts as regulated, and so does its old end in a model of its own.
                for one in (start, end):
                    one["model"]["transition"]["from"] = rules
                regulated["model"] = rules
            asked += [start, regulated, end, pure(scenario)]
        answered = reports(asked)
        found = [amounts_of(report) if "payments" in report else None for report in answered]
        self.assertGreater(sum(one is not None for one in found), len(asked) * 9 // 10)
        for at in range(0, len(asked), 2):
            if None in found[at : at + 2]:
                continue
            with self.subTest(seed=SEED, scenario=json.dumps(asked[at])):
                self.assertEqual(differences(without_zeros(found[at]), without_zeros(found[at + 1])), [])


def each_table(scenario, change):
    """The scenario with every table of weights changed."""
    def walked(value):
        if isinstance(value, list):
            return [walked(one) for one in value]
        if isinstance(value, dict):
            found = {key: walked(one) for key, one in value.items()}
            if "table" in found:
                found["table"] = change(found["table"])
            return found
        return value

    return {**scenario, "model": walked(scenario["model"])}


def scaled(table):
    return {actor: str(Fraction(weight) * 7 / 3) for actor, weight in table.items()}


def reversed_rows(value):
    """The same JSON with the members of every object in the opposite order."""
    if isinstance(value, list):
        return [reversed_rows(one) for one in value]
    if isinstance(value, dict):
        return {key: reversed_rows(one) for key, one in reversed(value.items())}
    return value


def is_by_use(value):
    if isinstance(value, list):
        return any(map(is_by_use, value))
    return isinstance(value, dict) and (value.get("key") == "use" or any(map(is_by_use, value.values())))


class Invariance(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scenarios = drawn(SEED + 3, LAW_COUNT)

    def same(self, changed):
        found = reports([*self.scenarios, *changed])
        for scenario, before, after in zip(self.scenarios, found, found[len(self.scenarios):]):
            if "errors" in before or "errors" in after:
                self.assertEqual({error["code"] for one in (before, after) for error in one.get("errors", [])}, {"denominator_too_large"})
                continue
            with self.subTest(seed=SEED, scenario=json.dumps(scenario)):
                self.assertEqual(differences(rows_of(after), rows_of(before)), [])

    def test_scaling_all_weights_of_a_table_changes_nothing(self):
        self.same([scenario if is_by_use(scenario["model"]) else each_table(scenario, scaled) for scenario in self.scenarios])

    def test_the_order_of_rows_changes_nothing(self):
        self.same([reversed_rows(scenario) for scenario in self.scenarios])

    def test_merging_two_municipalities_moves_anybody_else_by_an_ore_at_most(self):
        draw = random.Random(SEED + 4)
        pairs = []
        for _ in range(LAW_COUNT):
            codes = list(drawer(draw, LAW).lasting)
            weights = {code: draw.randint(1, 10**6) for code in codes}
            one, other = draw.sample(codes, 2)
            merged = {**weights, one: weights[one] + weights[other], other: 0}
            rule = {"state_share": f"{draw.randint(0, 6)}/7", "total_mnok": f"{draw.randint(0, 900)}.{draw.randint(0, 10**8 - 1):08d}"}
            sides = [{"years": [2026], "model": {"solutions": {"helsenorge": {**rule, "keys": {"municipalities": {"key": "table", "table": table}}}}}} for table in (weights, merged)]
            pairs.append((one, other, sides))
        found = [amounts_of(report) for report in reports([side for _, _, sides in pairs for side in sides])]
        for (one, other, _), before, after in zip(pairs, found[::2], found[1::2]):
            moved = {key[3]: after[key] - before[key] for key in before}
            together = moved.pop(one) + moved.pop(other)
            self.assertLessEqual(max(abs(ore) for ore in [*moved.values(), together / 2]), 1)


def ore(**rule):
    """{(group, actor): øre} that a rule for Helsenorge in 2026 gives, of a total in øre."""
    said = {**rule, "total_mnok": f"0.{rule.pop('total'):08d}"}
    said.pop("total")
    report = reports([{"years": [2026], "model": {"solutions": {"helsenorge": said}}}])[0]
    return {(p["payer_group"], p["actor"]): p["amount_ore"] for p in report["payments"] if p["solution"] == "helsenorge" and p["amount_ore"]}


HALVES = {"health_regions": "1/2", "municipalities": "1/2"}
TWO = {"health_regions": {"key": "table", "table": {"helse_vest": 1}}, "municipalities": {"key": "table", "table": {"0301": 1, "4601": 1}}}


class ByHand(unittest.TestCase):
    """A few øre, so that every rounding shows."""

    def test_state_groups_and_key_round_one_after_another(self):
        # 10 x 1/4 = 2.5, up to 3; 7 left, 3.5 each, the odd one to the first in order; 3 between two, the odd to Oslo.
        found = ore(total=10, state_share="1/4", groups=HALVES, keys=TWO)
        self.assertEqual(found, {("state", "state"): 3, ("health_regions", "helse_vest"): 4, ("municipalities", "0301"): 2, ("municipalities", "4601"): 1})

    def test_a_fixed_amount_is_taken_first(self):
        # 11 less 4 fixed; all that is left is the municipalities' by share 1: 7 between two.
        groups = {"health_regions": {"mnok": "0.00000004"}, "municipalities": 1}
        found = ore(total=11, groups=groups, keys=TWO)
        self.assertEqual(found, {("health_regions", "helse_vest"): 4, ("municipalities", "0301"): 4, ("municipalities", "4601"): 3})

    def test_use_shares_by_counts(self):
        # 10 by 1 : 2 = 3.33 and 6.67.
        found = ore(total=10, groups={"health_regions": {"use": 1}, "municipalities": {"use": 2}}, keys=TWO)
        self.assertEqual(found, {("health_regions", "helse_vest"): 3, ("municipalities", "0301"): 4, ("municipalities", "4601"): 3})

    def test_general_practitioners_pay_their_part_before_the_key(self):
        # 5 to the municipalities, half of it 2.5, up to 3 for the general practitioners; 2 are left for two.
        behalf = {"general_practitioners": {"share": "1/2", "pays": "self"}}
        found = ore(total=10, groups=HALVES, keys=TWO, on_behalf=behalf)
        self.assertEqual(
            found,
            {("health_regions", "helse_vest"): 5, ("municipalities", "0301"): 1, ("municipalities", "4601"): 1, ("general_practitioners", "general_practitioners"): 3},
        )
        behalf["general_practitioners"]["pays"] = "municipalities"
        found = ore(total=10, groups=HALVES, keys=TWO, on_behalf=behalf)
        self.assertEqual(found, {("health_regions", "helse_vest"): 5, ("municipalities", "0301"): 3, ("municipalities", "4601"): 2})

    def test_a_mixture_has_one_rounding(self):
        # Half by 1 : 3, half by 1 : 1: 3/8 and 5/8 of 5 are 1.875 and 3.125.
        parts = [{"key": "table", "table": {"0301": 1, "4601": 3}, "share": "1/2"}, {"key": "use", "table": {"0301": 9, "4601": 9}, "share": "1/2"}]
        found = ore(total=5, groups={"health_regions": 0, "municipalities": 1}, keys={"municipalities": parts})
        self.assertEqual(found, {("municipalities", "0301"): 2, ("municipalities", "4601"): 3})

    def test_buyers_share_the_full_cost_by_units(self):
        # 10 by 2 : 1 : 1/2 = 5.71, 2.86, 1.43: 5 + 2 + 1, and the two øre left go to 0.86 and 0.71.
        buyers = {"4601": 2, "helse_nord": 1, "pharmacies": "1/2"}
        found = ore(total=10, **{"class": "voluntary"}, buyers=buyers)
        self.assertEqual(found, {("municipalities", "4601"): 6, ("health_regions", "helse_nord"): 3, ("pharmacies", "pharmacies"): 1})

    def test_a_step_of_a_transition_mixes_both_ends(self):
        # Step 2 of 5 to a state share of 1/2: 1/5 of 404.2 million.
        model = {"solutions": {"helsenorge": {"state_share": "1/2"}}, "transition": {"first_year": 2025}}
        found = amounts_of(reports([{"years": [2026], "model": model}])[0])
        self.assertEqual(found[2026, "helsenorge", "state", "state"], 8_084_000_000)


if __name__ == "__main__":
    unittest.main()
