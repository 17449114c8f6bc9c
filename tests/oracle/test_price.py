# SPDX-License-Identifier: MIT
"""`samfin price`: what a voluntary service must cost, what leaving users do to it, and when it should be wound up."""

import json
import os
import random
import unittest

from command import IS_DEEP
from model_command import refused, told
from voluntary_price import priced

SEED = int(os.environ.get("SAMFIN_SEED", "20261125"))
QUESTION_COUNT = 3_000 if IS_DEEP else 120


def asked(*years, **others):
    rows = [{"year": 2026 + at, "fixed_mnok": mnok, "user_count": count} for at, (mnok, count) in enumerate(years)]
    return told("price", {"years": rows, **others})


class ByHand(unittest.TestCase):
    def test_the_price_covers_full_cost_over_the_period(self):
        # 100 + 50 øre over 7 + 8 users: 10 øre, all covered at the end.
        found = asked(("0.000001", 7), ("0.0000005", 8))
        self.assertEqual((found["price_ore"], found["cost_ore"], found["income_ore"], found["over_ore"]), (10, 150, 150, 0))
        self.assertEqual([row["balance_ore"] for row in found["years"]], [-30, 0])
        # 100 øre over 7 users: 14.29, up to 15, 5 øre more than the cost.
        found = asked(("0.000001", 7))
        self.assertEqual((found["price_ore"], found["over_ore"]), (15, 5))
        # With 3 øre a user: 121 øre, 17.29, up to 18.
        found = asked(("0.000001", 7), variable_ore=3)
        self.assertEqual((found["price_ore"], found["cost_ore"], found["over_ore"]), (18, 121, 5))

    def test_the_price_rises_as_users_leave_until_it_passes_what_the_service_is_worth(self):
        # 10, 5, 2, 1 and 0 users of 100 øre; worth 40: the third round asks 50; 100 / 40 = 2.5, so 3 users are needed.
        found = asked(("0.000001", 10), leaving_share="1/2", rounds=4, worth_ore=40)
        rows = [(row["round"], row["user_total"], row["price_ore"]) for row in found["leaving"]]
        self.assertEqual(rows, [(0, 10, 10), (1, 5, 20), (2, 2, 50), (3, 1, 100), (4, 0, None)])
        self.assertEqual((found["wind_up_below"], found["wind_up_round"]), (3, 2))

    def test_market_terms_are_flagged_where_it_is_sold_outside_the_state(self):
        self.assertTrue(asked((1, 7), sold_outside_state=True)["market_terms_required"])
        self.assertFalse(asked((1, 7))["market_terms_required"])


class RandomPrices(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {QUESTION_COUNT} prices", flush=True)
        cls.questions = [cls.drawn(random.Random(SEED + at)) for at in range(QUESTION_COUNT)]
        cls.answers = [told("price", question) for question in cls.questions]

    @staticmethod
    def drawn(draw):
        ore = [draw.choice([draw.randint(1, 10**4), draw.randint(1, 10**11)]) for _ in range(draw.randint(1, 6))]
        years = [{"year": 2020 + at, "fixed_mnok": f"{o // 10**8}.{o % 10**8:08d}", "user_count": draw.randint(1, draw.choice([3, 400, 10**6]))} for at, o in enumerate(ore)]
        question = {"years": years}
        if draw.random() < 0.6:
            question["variable_ore"] = draw.randint(0, 10**draw.randint(1, 6))
        if draw.random() < 0.7:
            question["worth_ore"] = draw.randint(1, 10 ** draw.randint(1, 9))
        if draw.random() < 0.7:
            question["leaving_share"] = draw.choice(["0", "1", "1/3", "0.05", f"{draw.randint(0, 97)}/97"])
            question["rounds"] = draw.choice([1, 3, 10, 40])
        return question | ({"sold_outside_state": True} if draw.random() < 0.3 else {})

    def test_every_answer_follows_the_rules(self):
        for question, found in zip(self.questions, self.answers):
            with self.subTest(seed=SEED, question=json.dumps(question)):
                self.assertEqual({**found, "leaving": found.get("leaving", [])}, priced(question))

    def test_an_ore_less_would_not_cover_the_cost(self):
        for found in self.answers:
            self.assertGreaterEqual(found["over_ore"], 0)
            self.assertLess(found["income_ore"] - found["user_total"], found["cost_ore"])
            self.assertEqual(found["years"][-1]["balance_ore"], found["over_ore"])

    def test_a_user_fewer_than_the_fewest_would_ask_more_than_the_worth(self):
        for question, found in zip(self.questions, self.answers):
            fewest = found["wind_up_below"]
            if fewest is None or fewest < 2:
                continue
            whole = {"years": [{"year": 2026, "fixed_mnok": self.sum_of(question), "user_count": 1}], "variable_ore": question.get("variable_ore", 0)}
            for users, is_above in ((fewest - 1, True), (fewest, False)):
                whole["years"][0]["user_count"] = users
                self.assertEqual(priced(whole)["price_ore"] > question["worth_ore"], is_above, json.dumps(question))

    @staticmethod
    def sum_of(question):
        ore = sum(int(year["fixed_mnok"].replace(".", "")) for year in question["years"])
        return f"{ore // 10**8}.{ore % 10**8:08d}"


class Refusals(unittest.TestCase):
    def test_no_users_no_years_and_impossible_shares(self):
        year = {"year": 2026, "fixed_mnok": 1, "user_count": 1}
        for question, path in (
            ({"years": []}, "/years"),
            ({"years": [{**year, "user_count": -1}]}, "/years/0/user_count"),
            ({"years": [year], "leaving_share": "3/2"}, "/leaving_share"),
            ({"years": [year], "variable_ore": -1}, "/variable_ore"),
        ):
            with self.subTest(question=question):
                self.assertEqual({place for _, place in refused("price", question)}, {path})


if __name__ == "__main__":
    unittest.main()
