# SPDX-License-Identifier: MIT
"""`samfin repay`: instalments and interest of every form, by hand and against the rules, and what adds up whatever they are."""

import json
import os
import random
import unittest

import parameters
from command import IS_DEEP
from model_command import refused, told
from random_models import drawer
from repayment import ore_of, repaid

SEED = int(os.environ.get("SAMFIN_SEED", "20261124"))
QUESTION_COUNT = 2_000 if IS_DEEP else 25
EACH = 12


def asked(*investments):
    return told("repay", {"investments": list(investments)})


def investment(form, mnok, years, **others):
    return {"id": "a", "solution": "helsenorge", "amount_mnok": mnok, "form": form, "delivered": 2025, "years": years, **others}


def rows(form, mnok, years, **others):
    found = asked(investment(form, mnok, years, **others))["investments"][0]
    return [(row["year"], row["instalment_ore"], row["interest_ore"], row["balance_ore"]) for row in found["years"]]


class ByHand(unittest.TestCase):
    def test_equity_is_kept_whole_by_equal_instalments_the_earlier_year_first(self):
        # 10 øre over 4 years: 3, 3, 2, 2.
        self.assertEqual(rows("equity", "0.0000001", 4), [(2026, 3, 0, 7), (2027, 3, 0, 4), (2028, 2, 0, 2), (2029, 2, 0, 0)])
        self.assertEqual(rows("equity", 100, 2), [(2026, 5 * 10**9, 0, 5 * 10**9), (2027, 5 * 10**9, 0, 0)])
        self.assertEqual(rows("equity", "0.00000001", 3), [(2026, 1, 0, 0), (2027, 0, 0, 0), (2028, 0, 0, 0)])

    def test_a_serial_loan_has_equal_instalments_and_interest_on_what_was_left(self):
        # 10 per cent of 1 000, 666 and 333 øre: 100, 66.6 and 33.3.
        self.assertEqual(rows("serial", "0.00001", 3, interest="0.1"), [(2026, 334, 100, 666), (2027, 333, 67, 333), (2028, 333, 33, 0)])
        # 5 per cent of 10 and 5: both a half, upwards the first; the second 0.25.
        self.assertEqual(rows("serial", "0.0000001", 2, interest="0.05"), [(2026, 5, 1, 5), (2027, 5, 0, 0)])
        self.assertEqual(rows("serial", 1, 1, interest=1), [(2026, 10**8, 10**8, 0)])

    def test_an_annuity_is_one_yearly_amount_and_the_last_takes_what_is_left(self):
        # 1 000 at 10 per cent for 3 years: 402.11, so 402; 100 + 302, 69.8 + 332, and 366 left with 36.6.
        self.assertEqual(rows("annuity", "0.00001", 3, interest="0.1"), [(2026, 302, 100, 698), (2027, 332, 70, 366), (2028, 366, 37, 0)])
        # 10 at 100 per cent for 2 years: 10 / (1 - 1/4) = 13.33, so 13; 10 + 3, and 7 left with 7.
        self.assertEqual(rows("annuity", "0.0000001", 2, interest=1), [(2026, 3, 10, 7), (2027, 7, 7, 0)])
        self.assertEqual(rows("annuity", "0.0000001", 4, interest=0), [(2026, 3, 0, 7), (2027, 3, 0, 4), (2028, 2, 0, 2), (2029, 2, 0, 0)])

    def test_small_projects_are_paid_up_front(self):
        # 2025 is the year of delivery: the three years before it.
        found = asked(investment("up_front", "0.0000001", 3))["investments"][0]
        self.assertEqual([(row["year"], row["payment_ore"]) for row in found["years"]], [(2022, 4), (2023, 3), (2024, 3)])
        self.assertEqual(rows("up_front", "0.00000002", 1), [(2024, 2, 0, 0)])

    def test_the_state_lowers_what_is_repaid(self):
        # A third of 10 øre is 3.33: 3 by the state, 7 over two years.
        found = asked(investment("equity", "0.0000001", 2, state_share="1/3"))["investments"][0]
        self.assertEqual((found["amount_ore"], found["state_ore"], found["repaid_ore"]), (10, 3, 7))
        self.assertEqual([row["payment_ore"] for row in found["years"]], [4, 3])
        # A half of 5 øre is 2.5, upwards; the state may pay all.
        self.assertEqual(asked(investment("equity", "0.00000005", 1, state_share="1/2"))["investments"][0]["state_ore"], 3)
        self.assertEqual(asked(investment("equity", "0.00000005", 1, state_share=1))["investments"][0]["repaid_ore"], 0)


class RandomInvestments(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {QUESTION_COUNT * EACH} investments", flush=True)
        draw = drawer(random.Random(SEED), parameters.law())
        cls.questions = [[draw.investment(at) for at in range(EACH)] for _ in range(QUESTION_COUNT)]
        cls.answers = [asked(*question) for question in cls.questions]

    def test_every_year_follows_the_rules(self):
        for question, answer in zip(self.questions, self.answers):
            for said, found, expected in zip(question, answer["investments"], repaid(question)["investments"], strict=True):
                with self.subTest(seed=SEED, investment=json.dumps(said)):
                    self.assertEqual(found, expected)
            self.assertEqual(answer["years"], repaid(question)["years"])

    def test_instalments_and_interest_add_up(self):
        for question, answer in zip(self.questions, self.answers):
            for said, found in zip(question, answer["investments"]):
                with self.subTest(seed=SEED, investment=json.dumps(said)):
                    self.assertEqual(found["state_ore"] + sum(row["instalment_ore"] for row in found["years"]), found["amount_ore"])
                    self.assertEqual(found["years"][-1]["balance_ore"], 0)
                    self.assertEqual(len(found["years"]), said["years"])
                    paid = found["repaid_ore"] + found["interest_ore"]
                    self.assertEqual(sum(row["payment_ore"] for row in found["years"]), paid)
                    self.assertEqual(found["amount_ore"], ore_of(said["amount_mnok"]))

    def test_an_annuity_is_equal_but_for_the_last_year(self):
        for answer in self.answers:
            for found in answer["investments"]:
                if found["form"] == "annuity" and found["interest_ore"]:
                    self.assertEqual(len({row["payment_ore"] for row in found["years"][:-1]}) <= 1, True)


class Refusals(unittest.TestCase):
    def test_each_is_named_with_its_place(self):
        place = "/investments/0"
        for change, expected in (
            ({"interest": "0.03"}, {("unknown_key", f"{place}/interest")}),
            ({"form": "serial"}, {("missing_key", f"{place}/interest")}),
            ({"form": "annuity", "interest": "-0.01"}, {("value_out_of_range", f"{place}/interest")}),
            ({"form": "annuity", "interest": "1.01"}, {("value_out_of_range", f"{place}/interest")}),
            ({"form": "gift"}, {("value_not_allowed", f"{place}/form")}),
            ({"years": 0}, {("value_out_of_range", f"{place}/years")}),
            ({"years": 101}, {("value_out_of_range", f"{place}/years")}),
            ({"amount_mnok": 0}, {("value_out_of_range", f"{place}/amount_mnok")}),
            ({"amount_mnok": 1.5}, {("number_not_whole", f"{place}/amount_mnok")}),
            ({"state_share": "3/2"}, {("value_out_of_range", f"{place}/state_share")}),
            ({"solution": "fax"}, {("unknown_solution", f"{place}/solution")}),
            ({"kind": "rent"}, {("value_not_allowed", f"{place}/kind")}),
        ):
            with self.subTest(change=change):
                found = refused("repay", {"investments": [{**investment("equity", 1, 2), **change}]})
                self.assertEqual(found, expected)

    def test_all_are_reported_at_once(self):
        wrong = {**investment("gift", 0, 0), "state_share": 2}
        found = {code for code, _ in refused("repay", {"investments": [wrong]})}
        self.assertEqual(found, {"value_not_allowed", "value_out_of_range"})

    def test_the_same_name_twice(self):
        found = refused("repay", {"investments": [investment("equity", 1, 2)] * 2})
        self.assertEqual({code for code, _ in found}, {"duplicate_id"})


if __name__ == "__main__":
    unittest.main()
