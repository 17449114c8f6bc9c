# SPDX-License-Identifier: MIT
"""`samfin key-parts`: the municipal key of 2026 opened into people by age, the municipality as such and distance; and what
moving people does to every bill."""

import json
import os
import random
import unittest
from fractions import Fraction

import key_parts
from command import IS_DEEP, answers, asked, parsed, run
from key_parts import AGES, YEAR, Parts, table_with_people
from parameters import Table
from price_model import payments

SEED = int(os.environ.get("SAMFIN_SEED", "20261201"))
SCENARIO_COUNT = 200 if IS_DEEP else 5
ACTORS = ["0301", "4601", "1151", "1580", "5630", "4020"]
LAW = Table(key_parts.CELLS, {})


def moved(*rows):
    """A scenario that gives a municipality other numbers of people of an age: (code, age, people)."""
    return {"years": [YEAR], "changes": [{"path": f"/people_by_age/{code}/{age}/{YEAR}", "value": n} for code, age, n in rows]}


def people(code, age):
    return int(LAW[f"/people_by_age/{code}/{age}/{YEAR}"].value)


class TheParts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.parts = Parts(LAW)

    def test_the_counts_are_the_inhabitants_and_the_weights_with_distance_are_one(self):
        for code in self.parts.codes:
            for date in key_parts.DATES:
                counted = sum(int(LAW[f"/people_by_age/{code}/{age}/{date}"].value) for age in AGES)
                self.assertEqual(counted, int(LAW[f"/population/{code}/{date}"].value), (code, date))
        distance = [key_parts.weight(LAW, f"distance_{name}") for name in ("zone", "neighbouring_zone")]
        self.assertEqual(sum(self.parts.weights.values()) + sum(distance), 1)

    def test_over_all_inhabitants_each_part_is_its_weight(self):
        everybody = self.parts.everybody
        sums = {}
        for code in self.parts.codes:
            for part, share in self.parts.of(code).items():
                sums[part] = sums.get(part, 0) + share * self.parts.people[code] / everybody
        self.assertEqual(sums, self.parts.weights)

    def test_every_answer_follows_the_rules_and_adds_up(self):
        for actor in ACTORS:
            with self.subTest(actor=actor):
                found = asked("key-parts", actor=actor, year=YEAR)
                self.check(found, {}, actor)

    def check(self, found, scenario, actor):
        amount, other, index, parts, heads = key_parts.answer(scenario, actor)
        self.assertEqual((found["actor"], found["year"], found["amount_ore"], found["other_ore"]), (actor, YEAR, amount, other))
        self.assertEqual(Fraction(found["index"]), index)
        self.assertEqual({part["part"]: part["amount_ore"] for part in found["parts"]}, parts)
        self.assertEqual(sum(part["amount_ore"] for part in found["parts"]), amount)
        for part in found["parts"]:
            if part["part"] in AGES:
                self.assertEqual(part["ore_per_head"], heads[part["part"]], part)

    def test_it_is_no_history_and_no_region_has_it(self):
        for options in (("4601", 2025), ("helse_vest", 2026), ("1507", 2026), ("9999", 2026)):
            code, _, err = run("key-parts", "--actor", options[0], "--year", options[1], "--format", "json")
            self.assertEqual(code, 2, options)
            self.assertTrue(parsed(err)["errors"])


class MovingPeople(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        draw = random.Random(SEED)
        print(f"seed {SEED}, {SCENARIO_COUNT} scenarios of people moved", flush=True)
        cls.scenarios = [moved(("4601", "age_90", people("4601", "age_90") + 100)), moved(("1151", "age_0", people("1151", "age_0") + 1))]
        # Between ages: nobody comes and nobody goes.
        cls.scenarios.append(moved(("0301", "age_25_66", people("0301", "age_25_66") - 500), ("0301", "age_80_89", people("0301", "age_80_89") + 500)))
        for _ in range(SCENARIO_COUNT):
            rows = {(draw.choice(Parts(LAW).codes), draw.choice(AGES)): draw.randint(0, 3000) for _ in range(draw.randint(1, 4))}
            cls.scenarios.append(moved(*((code, age, n) for (code, age), n in rows.items())))
        lines = answers("evaluate", [json.dumps(scenario) for scenario in cls.scenarios], "--lines")
        cls.reports = [parsed(line) for line in lines]

    def test_every_payment_follows_the_rules(self):
        for scenario, report in zip(self.scenarios, self.reports):
            with self.subTest(seed=SEED, scenario=json.dumps(scenario)):
                table = table_with_people(scenario)
                table.years = [YEAR]
                expected = {key: payment.amount_ore for key, payment in payments(table).items()}
                found = {(p["year"], p["solution"], p["payer_group"], p["actor"]): p["amount_ore"] for p in report["payments"]}
                wrong = [(key, found.get(key), expected.get(key)) for key in sorted(found.keys() | expected.keys()) if found.get(key) != expected.get(key)]
                self.assertEqual(wrong[:5], [])

    def test_older_people_cost_more_than_those_of_working_age(self):
        for actor in ACTORS:
            heads = {part["part"]: part["ore_per_head"] for part in asked("key-parts", actor=actor, year=YEAR)["parts"]}
            self.assertGreater(heads["age_90"], heads["age_25_66"])

    def test_what_was_counted_on_the_earlier_date_may_not_be_replaced(self):
        scenario = {"changes": [{"path": "/people_by_age/4601/age_90/2025", "value": 1}]}
        code, out, _ = run("validate", "-", text=json.dumps(scenario))
        self.assertEqual(code, 2)
        self.assertEqual({error["code"] for error in parsed(out)["errors"]}, {"key_parts_not_in_year"})


if __name__ == "__main__":
    unittest.main()
