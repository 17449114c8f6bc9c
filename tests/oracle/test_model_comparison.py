# SPDX-License-Identifier: MIT
"""`samfin compare`: differences, tallies, spread and the zero-sum lens, against the rules and on random pairs."""

import json
import os
import random
import unittest

import parameters
from command import IS_DEEP
from comparison_answers import compared, lens
from exact_split import split
from model_command import told
from random_models import drawer
from unequal import unequal

SEED = int(os.environ.get("SAMFIN_SEED", "20261126"))
PAIR_COUNT = 1_000 if IS_DEEP else 20
YEARS = [2022, 2023, 2024, 2025, 2026]


class RandomPairs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {PAIR_COUNT} comparisons", flush=True)
        draw = drawer(random.Random(SEED), parameters.law())
        cls.cases = []
        for at in range(PAIR_COUNT):
            year = YEARS[at % 5]
            scenarios = [{**draw.scenario(), "years": [year]} for _ in range(draw.random.choice([2, 2, 3]))]
            if at % 3 == 0:
                scenarios[0] = {"years": [year]}
            actor = draw.random.choice(["0301", "4601", "1151", "helse_vest", "pharmacies"])
            which = draw.random.randrange(1, len(scenarios))
            cls.cases.append((scenarios, year, actor, told("compare", *scenarios, year=year, lens=actor)["years"]))

    def each(self, check):
        for scenarios, year, actor, years in self.cases:
            with self.subTest(seed=SEED, year=year, actor=actor, scenarios=json.dumps(scenarios)):
                self.assertEqual([found["year"] for found in years], [year])
                check(scenarios, actor, years[0])

    def test_every_figure_follows_the_rules(self):
        def check(scenarios, _, found):
            plain = {key: value for key, value in found.items() if key != "lens"}
            self.assertEqual(unequal(plain, compared(scenarios, found["year"])), [])

        self.each(check)

    def test_gains_and_losses_are_the_change_of_the_total(self):
        def check(_, __, found):
            for at, side in enumerate(found["scenarios"]):
                self.assertEqual(side["gains_ore"] + side["losses_ore"], found["totals_ore"][at] - found["totals_ore"][0])

        self.each(check)

    def test_somebody_pays_every_gain(self):
        def check(_, actor, found):
            seen = found["lens"]
            amount, others, _ = lens(found, actor, 1)
            self.assertEqual((seen["actor"], seen["scenario"], seen["amount_ore"]), (actor, 1, amount))
            parts = {(part["payer_group"], part["actor"]): part["amount_ore"] for part in seen["parts"]}
            self.assertEqual(sum(parts.values()) + seen["outside_ore"], -amount)
            self.assertLessEqual(set(parts), set(others))
            self.assertTrue(all(ore * amount < 0 and abs(ore) <= abs(others[key]) for key, ore in parts.items()))
            sizes = [abs(part["amount_ore"]) for part in seen["parts"]]
            self.assertEqual(sizes, sorted(sizes, reverse=True))

        self.each(check)

    def test_where_the_total_stays_the_parts_are_the_split_by_the_others_differences(self):
        seen = 0
        for _, _, actor, years in self.cases:
            found = years[0]
            amount, others, change = lens(found, actor, 1)
            if change or not amount:
                continue
            seen += 1
            keys = sorted(others, key=lambda key: key[1])
            shares = split(-amount, [abs(others[key]) for key in keys], [key[1] for key in keys])
            expected = {key: ore for key, ore in zip(keys, shares) if ore}
            self.assertEqual({(p["payer_group"], p["actor"]): p["amount_ore"] for p in found["lens"]["parts"] if p["amount_ore"]}, expected)
            self.assertEqual(found["lens"]["outside_ore"], 0)
        self.assertGreater(seen, 0)


if __name__ == "__main__":
    unittest.main()
