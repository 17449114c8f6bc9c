# SPDX-License-Identifier: MIT
"""`samfin settle` and a bill's compensation, against METHOD (17)-(19) in exact arithmetic."""

import json
import os
import random
import unittest
from fractions import Fraction

import parameters
from command import IS_DEEP, asked
from compensation import known_ore, part_of_actor
from cost_answers import differences
from parameters import Table
from random_costs import CostDraw
from settlement_answers import expected_amounts, expected_statuses, reported_amounts, reported_statuses

SEED = int(os.environ.get("SAMFIN_SEED", "20261123"))
SCENARIO_COUNT = 5_000 if IS_DEEP else 120
CELLS = parameters.law() | parameters.basis()
BASES = (None, {"base": "law"}, {"base": "next_year"}, {"base": "costs"})


def changes(*pairs):
    return {"changes": [{"path": path, "value": value} for path, value in pairs]}


def own(*years):
    return {"costs": {"settlement": list(years)}}


def years_of(answer, account):
    return next((found["years"] for found in answer["accounts"] if found["account"] == account), [])


class TheSources(unittest.TestCase):
    def test_every_account_ceiling_and_compensation_equals_the_rules_to_the_ore(self):
        for scenario in BASES:
            with self.subTest(scenario=scenario):
                table = Table(CELLS, scenario or {})
                self.assertEqual(differences(reported_amounts(asked("settle", scenario)), expected_amounts(table, {})), [])

    def test_every_status_is_that_of_the_weakest_input(self):
        """Note 2's scope is assumed, and so is what other members pay in 2025 and 2026."""
        for scenario in BASES:
            with self.subTest(scenario=scenario):
                table = Table(CELLS, scenario or {})
                self.assertEqual(differences(reported_statuses(asked("settle", scenario)), expected_statuses(table, {})), [])

    def test_a_replaced_invoice_is_an_assumption_and_so_is_all_that_follows_from_it(self):
        scenario = changes(("/settlement_mnok/national_solutions/invoiced/2022", "500"))
        found = years_of(asked("settle", scenario), "national_solutions")
        self.assertEqual([(year["year"], year["status"]) for year in found], [(2022, "assumed"), (2023, "assumed")])

    def test_what_the_source_says_was_carried_stands_beside_what_is_found(self):
        table = Table(CELLS, {})
        for account in asked("settle")["accounts"]:
            for year in account["years"]:
                path = f"/settlement_mnok/{account['account']}/carried_forward/{year['year']}"
                self.assertEqual(year["published_carried_forward_ore"], known_ore(table, path), path)

    def test_the_members_that_the_accounts_imply(self):
        other = changes(("/settlement_mnok/nhn/invoiced/2024", "1000.12345678"), ("/monthly_price_ore/member/2024", 155555))
        for scenario in (None, other):
            table, found = Table(CELLS, scenario or {}), asked("settle", scenario)["implied_members"]
            groups = ("health_regions", "municipalities", "pharmacies")
            paths = [f"/payment_mnok/{s}/{g}/2024" for s in parameters.SOLUTIONS for g in groups]
            others = known_ore(table, "/settlement_mnok/nhn/invoiced/2024") - sum(known_ore(table, path) or 0 for path in paths)
            price = int(table["/monthly_price_ore/member/2024"].value)
            self.assertEqual((found["other_members_ore"], found["monthly_price_ore"]), (others, price))
            self.assertLessEqual(abs(Fraction(found["member_count"]) - Fraction(others, 12 * price)), Fraction(1, 20))


class RandomScenarios(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {SCENARIO_COUNT} settlement scenarios", flush=True)
        draw = CostDraw(random.Random(SEED))
        cls.cases = []
        for _ in range(SCENARIO_COUNT):
            scenario = draw.scenario()
            cls.cases.append((scenario, asked("settle", scenario)))

    def test_every_amount_equals_the_rules_to_the_ore(self):
        for scenario, answer in self.cases:
            with self.subTest(seed=SEED, scenario=json.dumps(scenario)):
                expected = expected_amounts(Table(CELLS, scenario), scenario)
                self.assertEqual(differences(reported_amounts(answer), expected), [])

    def each_account(self, check):
        """Read from the answers alone, so that it holds whatever the rules are."""
        for scenario, answer in self.cases:
            for account in answer["accounts"]:
                with self.subTest(seed=SEED, account=account["account"], scenario=json.dumps(scenario)):
                    check(account["account"], account["years"])

    def test_nothing_appears_or_vanishes_over_the_years(self):
        def check(_, years):
            came = sum((y["invoiced_ore"] or 0) + y["state_funding_ore"] + y["earlier_public_funds_ore"] for y in years)
            planned = sum(plan["amount_ore"] for y in years for plan in y["planned"])
            went = planned + sum((y["used_ore"] or 0) + y["to_equity_ore"] for y in years)
            self.assertEqual(years[0]["brought_forward_ore"] + came - went, years[-1]["left_after_plans_ore"])
            self.assertEqual([y["balance_ore"] for y in years], [y["left_after_plans_ore"] for y in years])
            self.assertEqual([y["left_after_plans_ore"] for y in years[:-1]], [y["brought_forward_ore"] for y in years[1:]])

        self.each_account(check)

    def test_no_repayment_passes_what_was_carried_and_no_invoice_is_negative(self):
        repaid = []

        def check(name, years):
            for year in years if name == "own" else ():
                repaid.append(year["repaid_ore"])
                self.assertLessEqual(year["repaid_ore"], max(0, year["brought_forward_ore"]))
                self.assertGreaterEqual(year["invoiced_ore"], 0)

        self.each_account(check)
        self.assertGreater(sum(ore > 0 for ore in repaid), 10)

    def test_what_was_used_was_drawn_in_the_order_of_the_sources(self):
        order = ["earlier_public_funds", "brought_forward", "state_funding", "invoiced"]

        def check(_, years):
            for year in years:
                held = {name: max(0, year[f"{name}_ore"] or 0) for name in order}
                drawn = {part["source"]: part["amount_ore"] for part in year["used_from"]}
                self.assertEqual(list(drawn), [name for name in order if name in drawn])
                left = [name for name in order if drawn.get(name, 0) < held[name]]
                if left:
                    self.assertEqual(sum(drawn.values()), year["used_ore"] or 0)
                    self.assertFalse(set(drawn) & set(order[order.index(left[0]) + 1:]))

        self.each_account(check)


class OwnAccount(unittest.TestCase):
    def test_three_years_by_hand(self):
        """100 invoiced and 70 used leave 30; 20 of them go back by a lower invoice, and 45 more are used than came in;
        then the 15 lacking are recovered, with 5 to spare for equity."""
        scenario = own(
            {"year": 2025, "invoiced_mnok": "100", "used_mnok": "70"},
            {"year": 2026, "invoiced_mnok": "100", "repaid_mnok": "20", "used_mnok": "125"},
            {
                "year": 2027, "invoiced_mnok": "100", "recovered_mnok": "15", "state_funding_mnok": "5", "used_mnok": "100",
                "surplus_to": "equity",
            },
        )
        found = years_of(asked("settle", scenario), "own")
        for name, amounts in (
            ("brought_forward", (0, 30, -15)),
            ("invoiced", (100, 80, 115)),
            ("available", (100, 110, 105)),
            ("to_equity", (0, 0, 5)),
            ("carried_forward", (30, -15, 0)),
            ("cumulated_paid", (100, 180, 295)),
            ("cumulated_cost", (70, 195, 290)),
            ("balance", (30, -15, 0)),
        ):
            self.assertEqual([year[f"{name}_ore"] for year in found], [amount * 10**8 for amount in amounts], name)
        self.assertEqual({year["kind"] for year in found} | {year["status"] for year in found}, {"own", "assumed"})

    def test_there_is_none_until_the_user_gives_one(self):
        for scenario in (None, own()):
            self.assertEqual(years_of(asked("settle", scenario), "own"), [])


class Ceilings(unittest.TestCase):
    def test_which_rule_binds(self):
        for spring, autumn, regulation, binding, over, room in (
            ("100", "110", "100", "ceiling", 10, 0),
            ("100", "110", "90", "regulation", 10, 10),
            ("100", "90", "90", "autumn_estimate", 0, 0),
            ("100", "90", "80", "regulation", 0, 10),
            ("100", "110", "105", "ceiling", 10, -5),
        ):
            items = {"spring_forecast": spring, "autumn_estimate": autumn, "regulation": regulation}
            answer = asked("settle", changes(*((f"/ceiling_mnok/{item}/2025", value) for item, value in items.items())))
            found = next(c for c in answer["ceiling"] if c["year"] == 2025)
            ore = (found["over_ceiling_ore"], found["unused_room_ore"])
            self.assertEqual((found["binding"], *ore), (binding, over * 10**8, room * 10**8), items)


class CompensationInABill(unittest.TestCase):
    SCENARIOS = (
        None,
        changes(("/compensation_mnok/municipalities/2024", "301.23456789"), ("/compensation_mnok/health_regions/2024", "0.00000007")),
        {"base": "next_year", **changes(("/compensation_mnok/health_regions/2026", "250"), ("/population/4601/2026", 300000))},
        {"base": "costs", **changes(("/compensation_mnok/municipalities/2027", "400"))},
    )
    ACTORS = (("4601", 2022), ("1507", 2022), ("helse_vest", 2022), ("0301", 2023), ("1580", 2024), ("4601", 2024))
    ACTORS += (("helse_nord", 2024), ("helse_vest", 2026), ("1151", 2026), ("pharmacies", 2026))

    def test_the_part_is_split_by_the_key_of_payment_and_the_difference_is_what_is_paid_more(self):
        for scenario in self.SCENARIOS:
            table = Table(CELLS, scenario or {})
            later = (("4601", 2027), ("helse_midt_norge", 2027)) if (scenario or {}).get("base") else ()
            for actor, year in self.ACTORS + later:
                with self.subTest(scenario=scenario, actor=actor, year=year):
                    bill = asked("bill", scenario, actor=actor, year=year)
                    found, expected = bill["compensation"], part_of_actor(table, actor, year)
                    if expected is None:
                        self.assertIsNone(found)
                        continue
                    part = expected[1]
                    difference = None if part is None else bill["total_ore"] - part
                    self.assertEqual((found["group_ore"], found["amount_ore"], found["difference_ore"]), (*expected, difference))
                    self.assertEqual(found["status"], "stand_in")

    def test_the_parts_of_all_regions_add_up_to_what_was_moved(self):
        scenario = changes(("/compensation_mnok/health_regions/2025", "261.70000003"))
        bills = [asked("bill", scenario, actor=region, year=2025) for region in parameters.REGIONS]
        self.assertEqual(sum(bill["compensation"]["amount_ore"] for bill in bills), 26_170_000_003)


if __name__ == "__main__":
    unittest.main()
