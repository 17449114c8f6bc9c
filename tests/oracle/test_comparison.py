# SPDX-License-Identifier: MIT
"""What only the page asks for: the year before, and the range that VKP's users open. Asked of the WebAssembly module."""

import json
import shutil
import subprocess
import unittest
from fractions import Fraction

import parameters
import price_model
from command import parsed
from exact_split import half_up, split
from parameters import ROOT, SOLUTIONS, Table

LAW = parameters.law()
MODULE = ROOT / "build" / "wasm" / "samfin.mjs"
ASK = ROOT / "tests" / "equality" / "ask.mjs"


def bills(requests):
    text = json.dumps([["bill", json.dumps(request)] for request in requests])
    done = subprocess.run(["node", str(ASK)], input=text.encode(), capture_output=True, check=True, timeout=300)
    return [parsed(line) for line in done.stdout.decode().splitlines()]


@unittest.skipUnless(MODULE.exists() and shutil.which("node"), "needs build/wasm/samfin.mjs and node")
class YearBefore(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        table = Table(LAW, {})
        cls.table, cls.payments = table, price_model.payments(table)
        cls.asked = [("1508", 2024), ("1580", 2024), ("3101", 2024), ("4601", 2024), ("1580", 2025), ("1507", 2023), ("4601", 2022)]
        cls.bills = dict(zip(cls.asked, bills([{"actor": a, "year": y, "comparison": True} for a, y in cls.asked])))

    def before(self, actor, year):
        """Last year's lines on today's code: old 1507's are shared by the weights of 1508 and 1580."""
        olds = price_model.STRUCTURE.actors(year - 1)
        old, parts = next((old, parts) for old, parts in olds.items() if actor in parts or actor == old)
        lines = {s: self.payments[year - 1, s, "municipalities", old].amount_ore for s in SOLUTIONS if (year - 1, s, "municipalities", old) in self.payments}
        if actor in parts and len(parts) > 1:
            weights = [price_model.municipal_weight(self.table, part, year - 1)[0] for part in parts]
            lines = {s: split(ore, weights, parts)[parts.index(actor)] for s, ore in lines.items()}
        return old, parts, lines

    def test_the_year_before_stands_on_today_s_codes(self):
        for actor, year in self.asked[:-1]:
            with self.subTest(actor=actor, year=year):
                old, parts, lines = self.before(actor, year)
                found = self.bills[actor, year]["comparison"]
                self.assertEqual(found["year"], year - 1)
                self.assertEqual({line["solution"]: line["amount_ore"] for line in found["lines"]}, lines)
                basis = "same_actor" if old == actor else "renumbered" if len(parts) == 1 else "shared_predecessor"
                self.assertEqual(found["basis"], basis)
                self.assertEqual(found["predecessors"], [] if old == actor else [old])
                self.assertEqual(found["total_ore"], sum(lines.values()))
                total = self.bills[actor, year]["total_ore"]
                self.assertEqual(found["difference_ore"], total - found["total_ore"])
                ratio = Fraction(found["difference_ore"], found["total_ore"])
                self.assertLessEqual(abs(Fraction(found["difference_ratio"]) - ratio), Fraction(1, 20000))

    def test_the_shares_of_1507_add_up_to_its_bill(self):
        for solution in ("helsenettet", "grunndata_helseid", "kjernejournal", "e_resept", "helsenorge"):
            shares = 0
            for actor in ("1508", "1580"):
                lines = self.bills[actor, 2024]["comparison"]["lines"]
                shares += next(line["amount_ore"] for line in lines if line["solution"] == solution)
            self.assertEqual(shares, self.payments[2023, solution, "municipalities", "1507"].amount_ore)

    def test_the_first_year_has_none_before_it(self):
        self.assertIsNone(self.bills["4601", 2022].get("comparison"))


@unittest.skipUnless(MODULE.exists() and shutil.which("node"), "needs build/wasm/samfin.mjs and node")
class RangeOfVkp(unittest.TestCase):
    def test_the_ends_are_no_user_all_users_and_few_users_with_26_percent_of_the_key(self):
        for users in ("all", ["4601", "0301"], {"all_except": ["1508"]}):
            scenario = {"changes": [{"path": f"/vkp_users/{year}", "value": users} for year in (2024, 2025, 2026)]}
            asked = [("4601", 2024), ("1508", 2025), ("1151", 2026)]
            requests = [{"scenario": scenario, "actor": a, "year": y, "vkp_range": True} for a, y in asked]
            for (actor, year), bill in zip(asked, bills(requests)):
                with self.subTest(users=users, actor=actor, year=year):
                    self.check(bill["vkp_range"], Table(LAW, scenario), actor, year)

    def check(self, found, table, actor, year):
        key = price_model.municipal_key(table, year)
        amount, _ = price_model.group_amount(table, "vkp", "municipalities", year)
        common, users = (price_model.shared(part, key)[actor] for part in price_model.vkp_parts(table, amount, year))
        self.assertEqual(found["not_user_ore"], common)
        self.assertEqual(found["all_users_ore"], common + users)
        half = price_model.vkp_parts(table, amount, year)[1]
        few = half_up(half * key[actor][0] / (sum(w for w, _ in key.values()) * Fraction("0.26")))
        self.assertLessEqual(abs(found["few_users_ore"] - common - few), 1)
        current = price_model.payments(table)[year, "vkp", "municipalities", actor].amount_ore
        self.assertEqual(found["current_ore"], current)
        self.assertEqual((found["few_users_share"], found["status"]), ("0.26", "assumed"))


if __name__ == "__main__":
    unittest.main()
