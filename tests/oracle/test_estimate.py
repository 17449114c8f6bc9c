# SPDX-License-Identifier: MIT
"""`samfin estimate` of every municipality and of any number of inhabitants, METHOD (39)."""

import json
import os
import random
import unittest
from fractions import Fraction

import price_model
from command import IS_DEEP, run
from exact_split import half_up
from growth_paths import CATEGORIES, OwnCosts, whole

SEED = int(os.environ.get("SAMFIN_SEED", "20261122"))
COUNT = 2_000 if IS_DEEP else 60


def estimated(*arguments, scenario=None):
    given = ("--scenario", "-") if scenario else ()
    code, out, err = run("estimate", "--format", "json", *arguments, *given, text=json.dumps(scenario) if scenario else "")
    if code or err:
        raise AssertionError(f"{arguments}: {out or err}")
    return json.loads(out, parse_float=str)


def refused(*arguments):
    code, out, err = run("estimate", "--format", "json", *arguments)
    if code != 2:
        raise AssertionError(out)
    return {(error["code"], error["path"]) for error in json.loads(err)["errors"]}


def said(answer):
    """What the answer holds of METHOD (39)."""
    found = {name: answer[name] for name in ("amount_nok", "low_nok", "high_nok", "rounding_nok", "per_inhabitant_ore")}
    return found | {"categories": {row["category"]: row["amount_nok"] for row in answer["categories"]}}


class EveryMunicipality(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.own = OwnCosts()
        cls.answers = {code: estimated("--actor", code) for code in price_model.STRUCTURE.actors(2024)}

    def test_each_has_its_part_of_the_country_by_inhabitants(self):
        self.assertEqual(len(self.answers), 357)
        for code, answer in self.answers.items():
            with self.subTest(municipality=code):
                self.assertEqual(answer["population"], self.own.inhabitants(code))
                self.assertEqual(said(answer), self.own.estimate(answer["population"]))
                self.assertEqual((answer["year"], answer["method"], answer["status"]), (2021, "proportional_to_inhabitants", "estimated"))
                self.assertEqual([row["category"] for row in answer["categories"]], CATEGORIES)

    def test_what_is_paid_by_law_stands_beside_it_by_the_key(self):
        by_key = self.own.statutory_by_key()
        self.assertEqual(sum(by_key.values()), 305_000_000_00)
        for code, answer in self.answers.items():
            with self.subTest(municipality=code):
                expected = (answer["categories"][2]["amount_nok"], whole(Fraction(by_key[code], 100)))
                self.assertEqual((answer["statutory"]["by_inhabitants_nok"], answer["statutory"]["by_key_nok"]), expected)

    def test_they_add_up_to_the_country_but_for_a_krone_each(self):
        self.assertEqual(self.own.country, 5_391_369)
        total = sum(answer["amount_nok"] for answer in self.answers.values())
        self.assertLess(abs(total - 4_500_000_000), 179)

    def test_by_hand(self):
        # 4 500 000 000 x 101 859 / 5 391 369 = 85 018 388.1; the key of 2022 gives 5 367 913.53 of 305 million.
        drammen = self.answers["3301"]
        self.assertEqual((drammen["amount_nok"], drammen["low_nok"], drammen["high_nok"]), (85_018_388, 24_560_868, 145_475_908))
        self.assertEqual([row["amount_nok"] for row in drammen["categories"]], [16_059_029, 26_620_202, 5_762_357, 36_576_800])
        self.assertEqual(drammen["statutory"]["by_key_nok"], 5_367_914)
        smola = self.answers["1573"]
        self.assertEqual((smola["amount_nok"], smola["low_nok"], smola["high_nok"]), (1_776_172, 513_116, 3_039_228))
        self.assertEqual(self.answers["0301"]["rounding_nok"], -1)


class AnyNumberOfInhabitants(unittest.TestCase):
    def test_each_has_its_part(self):
        draw, own = random.Random(SEED), OwnCosts()
        for population in [1, 2, 10_000_000, *(draw.randint(1, 10 ** draw.randint(1, 7)) for _ in range(COUNT))]:
            with self.subTest(seed=SEED, population=population):
                answer = estimated("--population", population)
                self.assertEqual(said(answer), own.estimate(population))
                self.assertEqual((answer["actor"], answer["statutory"]["by_key_nok"]), (None, None))

    def test_a_share_of_the_budget_has_one_decimal(self):
        draw, own = random.Random(SEED), OwnCosts()
        for _ in range(COUNT // 3):
            population, budget = draw.randint(500, 90_000), Fraction(draw.randint(1, 50_000), draw.choice([1, 10, 4]))
            percent = half_up(1000 * Fraction(own.estimate(population)["amount_nok"], 1_000_000) / budget)
            with self.subTest(seed=SEED, population=population, budget=budget):
                found = estimated("--population", population, "--budget-mnok", budget)["budget_share_percent"]
                self.assertEqual(Fraction(found), Fraction(int(percent), 10))


class OwnFigures(unittest.TestCase):
    def test_other_totals_and_counts_are_followed(self):
        draw = random.Random(SEED)
        for _ in range(COUNT // 6):
            code = draw.choice(["0301", "1507", "1508", "1573", "3005", "3301", "5628"])
            changes = {f"/municipal_cost_mnok/{category}": f"{draw.randint(1, 999)}.{draw.randint(0, 999):03d}" for category in CATEGORIES}
            changes["/municipal_cost_mnok/total"] = f"{draw.randint(1300, 7700)}.{draw.randint(0, 999):03d}"
            changes[f"/population/{draw.choice(['0301', '1508', '3301'])}/2021"] = draw.randint(1, 900_000)
            scenario = {"changes": [{"path": path, "value": value} for path, value in changes.items()]}
            own = OwnCosts(scenario)
            with self.subTest(seed=SEED, actor=code, scenario=json.dumps(scenario)):
                answer = estimated("--actor", code, scenario=scenario)
                self.assertEqual(answer["population"], own.inhabitants(code))
                self.assertEqual(said(answer), own.estimate(answer["population"]))


class Refusals(unittest.TestCase):
    def test_each_is_named_with_its_place(self):
        for arguments, expected in (
            ((), {("missing_key", "/actor")}),
            (("--actor", "9999"), {("unknown_municipality", "/actor")}),
            (("--actor", "helse_nord"), {("unknown_municipality", "/actor")}),
            (("--population", "10000001"), {("value_out_of_range", "/population")}),
            (("--population", "5", "--budget-mnok", "1,5"), {("ratio_syntax", "/health_budget_mnok")}),
        ):
            with self.subTest(arguments=arguments):
                self.assertEqual(refused(*arguments), expected)


if __name__ == "__main__":
    unittest.main()
