# SPDX-License-Identifier: MIT
"""`samfin costs` and the payments of base `costs`, against METHOD (13)-(16) in exact arithmetic."""

import json
import os
import random
import unittest
from fractions import Fraction

import parameters
import price_model
from command import IS_DEEP, answers, asked, parsed
from cost_answers import differences, expected_amounts, expected_statuses, reported_amounts, reported_statuses
from cost_basis import broken_transfers, estimates, forward_table, table_from_costs
from cost_lines import SOLUTIONS, YEARS, whole_ore
from exact_split import half_away
from random_costs import CostDraw
from test_payments import differences as payment_differences

SEED = int(os.environ.get("SAMFIN_SEED", "20261122"))
SCENARIO_COUNT = 5_000 if IS_DEEP else 120
PAID_COUNT = 500 if IS_DEEP else 12
CELLS = parameters.law() | parameters.basis()


def changed(*changes, **costs):
    """A scenario of base `costs` with changes and, where given, own costs."""
    scenario = {"base": "costs", "changes": [{"path": path, "value": value} for path, value in changes]}
    return {**scenario, "costs": costs} if costs else scenario


class TheSources(unittest.TestCase):
    def test_every_year_and_solution_equals_the_rules_to_the_ore(self):
        for year in YEARS:
            for scenario in (None, {"base": "law"}, {"base": "next_year"}, {"base": "costs"}):
                with self.subTest(year=year, scenario=scenario):
                    answer, table = asked("costs", scenario, year=year), forward_table(CELLS, {})
                    self.assertEqual(differences(reported_amounts(answer), expected_amounts(table, {}, year)), [])
                    self.assertEqual(differences(reported_statuses(answer), expected_statuses(table, {}, year)), [])

    def test_every_input_that_a_line_names_has_the_value_and_status_of_its_parameter(self):
        table = forward_table(CELLS, {})
        for year in YEARS:
            answer = asked("costs", year=year)
            for named in [i for s in answer["solutions"] for line in s["lines"] for i in line["inputs"]]:
                cell = table[named["path"]]
                self.assertEqual(parameters.comparable(named["value"]), parameters.comparable(cell.value), named["path"])
                self.assertEqual(named["status"], cell.status, named["path"])


class RandomScenarios(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print(f"seed {SEED}, {SCENARIO_COUNT} cost scenarios", flush=True)
        draw = CostDraw(random.Random(SEED))
        cls.cases = []
        for _ in range(SCENARIO_COUNT):
            scenario, year = draw.scenario(), draw.year()
            cls.cases.append((scenario, year, asked("costs", scenario, year=year)))

    def each(self, check):
        for scenario, year, answer in self.cases:
            with self.subTest(seed=SEED, year=year, scenario=json.dumps(scenario)):
                self.assertEqual(check(scenario, year, answer), [])

    def test_every_amount_equals_the_rules_to_the_ore(self):
        def check(scenario, year, answer):
            return differences(reported_amounts(answer), expected_amounts(forward_table(CELLS, scenario), scenario, year))

        self.each(check)

    def test_every_status_is_that_of_the_weakest_input(self):
        def check(scenario, year, answer):
            return differences(reported_statuses(answer), expected_statuses(forward_table(CELLS, scenario), scenario, year))

        self.each(check)

    def test_the_estimate_is_the_level_and_its_lines_and_the_groups_pay_it(self):
        """Read from the answer alone, so that it holds whatever the rules are."""
        for scenario, year, answer in self.cases:
            total = answer["total"]
            for s in answer["solutions"]:
                with self.subTest(seed=SEED, year=year, solution=s["solution"], scenario=json.dumps(scenario)):
                    lines = sum(line["amount_ore"] for line in s["lines"])
                    self.assertEqual(s["estimate_ore"], s["level"]["amount_ore"] + lines)
                    self.assertEqual(s["estimate_ore"], sum(part["estimate_ore"] for part in s["components"]))
                    self.assertEqual(s["level"]["amount_ore"], sum(part["amount_ore"] for part in s["level"]["parts"]))
                    self.assertEqual(lines, sum(driver["amount_ore"] for driver in s["drivers"]))
                    self.assertEqual(s["change_ore"], s["growth_ore"] + s["efficiency_ore"])
                    paid = s["estimate_ore"] if s["price_adjusted_ore"] is None else s["price_adjusted_ore"]
                    self.assertEqual(paid, sum(group["amount_ore"] for group in s["groups"]))
            for name in ("estimate_ore", "growth_ore", "efficiency_ore", "change_ore"):
                self.assertEqual(total[name], sum(s[name] for s in answer["solutions"]))


class CommonServices(unittest.TestCase):
    def test_what_users_are_charged_adds_up_to_what_the_services_cost(self):
        draw = CostDraw(random.Random(SEED))
        for _ in range(40):
            given = draw.services(2026, SOLUTIONS)
            answer = asked("costs", changed(common_services=[given]), year=2026)
            charged = sum(line["amount_ore"] for s in answer["solutions"] for line in s["lines"])
            with self.subTest(seed=SEED, given=json.dumps(given)):
                self.assertEqual(charged, sum(whole_ore(service["amount_mnok"]) for service in given["services"]))

    def test_direct_and_step_down_by_hand(self):
        """a costs 60: 1/3 to b, 2/3 to Helsenorge. b costs 30: half to a, half to E-resept."""
        services = [
            {"id": "a", "amount_mnok": "60", "users": [{"user": "b", "share": "1/3"}, {"user": "helsenorge", "share": "2/3"}]},
            {"id": "b", "amount_mnok": "30", "users": [{"user": "a", "share": "1/2"}, {"user": "e_resept", "share": "1/2"}]},
        ]
        for method, expected in (("direct", {"helsenorge": 60, "e_resept": 30}), ("step_down", {"helsenorge": 40, "e_resept": 50})):
            given = {"year": 2026, "method": method, "services": services}
            answer = asked("costs", changed(common_services=[given]), year=2026)
            found = {s["solution"]: sum(line["amount_ore"] for line in s["lines"]) for s in answer["solutions"]}
            self.assertEqual({s: ore for s, ore in found.items() if ore}, {s: n * 10**8 for s, n in expected.items()}, method)


def reports(scenarios):
    return [parsed(line) for line in answers("evaluate", [json.dumps(s) for s in scenarios], "--lines")]


def paid_by_groups(scenario, year):
    return [ore for e in estimates(forward_table(CELLS, scenario), scenario, year).values() for ore in e.groups.values()]


class PaymentsOfRandomScenarios(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        draw, scenarios = CostDraw(random.Random(SEED + 1)), []
        while len(scenarios) < PAID_COUNT:
            scenario = {**draw.scenario(), "base": "costs", "years": [draw.year()]}
            # Who pays nothing on the whole pays nothing back: a negative group amount is refused.
            if all(ore >= 0 for year in YEARS for ore in paid_by_groups(scenario, year)):
                scenarios.append(scenario)
        expected = [price_model.payments(table_from_costs(scenario)) for scenario in scenarios]
        cls.cases = list(zip(scenarios, reports(scenarios), expected))
        count = sum(len(payments) for payments in expected)
        print(f"seed {SEED + 1}, {PAID_COUNT} scenarios of base costs, {count} payments", flush=True)

    def each(self, reported, by_the_rules):
        for scenario, report, expected in self.cases:
            with self.subTest(seed=SEED + 1, scenario=json.dumps(scenario)):
                self.assertNotIn("errors", report)
                rows = {(p["year"], p["solution"], p["payer_group"], p["actor"]): reported(p) for p in report["payments"]}
                self.assertEqual(differences(rows, {key: by_the_rules(p) for key, p in expected.items()}), [])

    def test_every_payment_equals_the_rules_to_the_ore(self):
        self.each(lambda payment: payment["amount_ore"], lambda payment: payment.amount_ore)

    def test_every_payment_is_as_weak_as_its_weakest_input(self):
        self.each(lambda payment: payment["status"], lambda payment: payment.status)


class Payments(unittest.TestCase):
    """One scenario runs from drivers to each actor's payment."""

    def test_every_payment_of_base_costs_equals_the_rules_to_the_ore(self):
        report = reports([{"base": "costs"}])[0]
        self.assertEqual(payment_differences(report, price_model.payments(table_from_costs({"base": "costs"}))), [])
        self.assertEqual({p["year"] for p in report["payments"]}, set(range(2022, 2028)))

    def test_the_groups_amounts_add_up_to_the_estimate(self):
        report = reports([{"base": "costs", "years": YEARS}])[0]
        for year in YEARS:
            every = estimates(forward_table(CELLS, {}), {}, year)
            others = sum(ore for e in every.values() for (_, group), ore in e.groups.items() if group == "other_members")
            paid = sum(p["amount_ore"] for p in report["payments"] if p["year"] == year)
            self.assertEqual(paid + others, sum(e.amount_ore for e in every.values()), year)

    def test_bills_and_explanations_say_the_same_and_where_it_comes_from(self):
        scenario = changed(("/price_adjustment_ratio/2026", "0.0271"), ("/cost_option/treatment_plans/2027", 1))
        payments = price_model.payments(table_from_costs(scenario))
        asked_for = [(2024, "0301", "vkp"), (2025, "1580", "kjernejournal"), (2026, "helse_nord", "e_resept"), (2027, "4601", "helsenorge")]
        for year, actor, solution in asked_for:
            with self.subTest(year=year, actor=actor, solution=solution):
                expected = {s: p.amount_ore for (y, s, _, a), p in payments.items() if (y, a) == (year, actor)}
                bill = asked("bill", scenario, actor=actor, year=year)
                self.assertEqual({line["solution"]: line["amount_ore"] for line in bill["lines"]}, expected)
                found = asked("explain", scenario, actor=actor, year=year, solution=solution)
                self.assertEqual(found["amount_ore"], expected[solution])
                self.assertEqual(found["steps"][0]["inputs"][0]["note"], "from_costs")

    def test_2022_and_2023_stay_as_the_law_has_them(self):
        from_costs, law = reports([{"base": "costs", "years": [2022, 2023]}, {"years": [2022, 2023]}])
        self.assertEqual(from_costs["payments"], law["payments"])

    def test_a_payment_is_as_weak_as_the_estimate_that_it_comes_from(self):
        report = reports([{**changed(("/cost_option/equity_run_cost/2026", 1)), "years": [2026]}])[0]
        self.assertEqual({p["status"] for p in report["payments"]}, {"stand_in"})


class PriceAdjustment(unittest.TestCase):
    def test_the_estimate_times_one_and_the_ratio_is_rounded_once_half_an_ore_away_from_zero(self):
        """Kjernejournal of 2026 with one øre more is 9 540 000 001 øre."""
        line = ("/cost_line_mnok/kjernejournal/main/portfolio/2026", "0.00000001")
        for ratio, expected in (("0.5", 14_310_000_002), ("-0.5", 4_770_000_001), ("-0.1", 8_586_000_001), ("1/3", 12_720_000_001)):
            answer = asked("costs", changed(line, ("/price_adjustment_ratio/2026", ratio)), year=2026)
            found = next(s for s in answer["solutions"] if s["solution"] == "kjernejournal")
            self.assertEqual((found["estimate_ore"], found["price_adjusted_ore"]), (9_540_000_001, expected), ratio)


class RiskMargin(unittest.TestCase):
    def test_it_is_a_share_of_the_level_and_all_other_lines_and_as_weak_as_they_are(self):
        answer = asked("costs", changed(("/risk_margin_ratio/2026", "0.05"), ("/cost_option/equity_run_cost/2026", 1)), year=2026)
        for s in answer["solutions"]:
            margin = next(line for line in s["lines"] if line["kind"] == "risk_margin")
            others = s["estimate_ore"] - margin["amount_ore"]
            self.assertEqual((margin["amount_ore"], margin["status"]), (half_away(Fraction(others, 20)), "stand_in"))


class Transfers(unittest.TestCase):
    def test_a_transfer_that_no_longer_cancels_is_warned_of(self):
        path = "/cost_line_mnok/grunndata_helseid/main/membership_fee_to_grunndata/2024"
        scenario = changed((path, "9"))
        expected = broken_transfers(estimates(forward_table(CELLS, scenario), scenario, 2024))
        self.assertEqual(expected, {"membership_fee_to_grunndata": 10**8})
        warnings = asked("costs", scenario, year=2024)["warnings"]
        self.assertEqual([(w["code"], w["values"]) for w in warnings], [("transfer_does_not_cancel", {"sum_ore": 10**8})])

    def test_as_published_it_cancels_and_each_half_names_the_other(self):
        answer = asked("costs", year=2024)
        self.assertEqual(answer["warnings"], [])
        named = {s["solution"]: line["counterpart"] for s in answer["solutions"] for line in s["lines"] if line["counterpart"]}
        self.assertEqual(named, {"helsenettet": "grunndata_helseid", "grunndata_helseid": "helsenettet"})


class Percentages(unittest.TestCase):
    def test_half_a_tenth_goes_away_from_zero_and_nothing_is_written_with_a_minus(self):
        level = "/cost_level_mnok/helsenorge/main/2023"
        line = "/cost_line_mnok/helsenorge/main/platform_efficiency/2024"
        percentages = {"-0.1": "-0.1", "-0.09999999": "0.0", "0.1": "0.1", "-0.3": "-0.2", "0.29999999": "0.1", "-0.00000001": "0.0"}
        for amount, expected in percentages.items():
            answer = asked("costs", changed((level, "200"), (line, amount)), year=2024)
            helsenorge = next(s for s in answer["solutions"] if s["solution"] == "helsenorge")
            self.assertEqual(helsenorge["efficiency_percent"], expected, amount)

    def test_there_is_none_of_a_level_of_nothing(self):
        answer = asked("costs", changed(("/cost_level_mnok/helsenorge/main/2023", "0")), year=2024)
        helsenorge = next(s for s in answer["solutions"] if s["solution"] == "helsenorge")
        self.assertEqual([helsenorge[f"{name}_percent"] for name in ("growth", "efficiency", "change")], [None] * 3)


class History(unittest.TestCase):
    def test_each_year_stands_with_what_is_published_and_regulated_and_nothing_is_filled_in(self):
        table = forward_table(CELLS, {})
        history = asked("costs", year=2026)["history"]
        self.assertEqual([row["solution"] for row in history], SOLUTIONS)
        for row in history:
            self.assertLessEqual(set(range(2021, 2027)), {year["year"] for year in row["years"]})
            for found in row["years"]:
                year, solution = found["year"], row["solution"]
                published = f"/published_cost_mnok/{solution}/{year}"
                cost = int(Fraction(table[published].value) * 10**8) if table.known(published) else None
                self.assertEqual(found["cost_ore"], cost, (solution, year))
                regulated = [solution, "vkp"] if solution == "helsenettet" else [solution]
                groups = [f"/payment_mnok/{s}/{g}/{year}" for s in regulated for g in ("health_regions", "municipalities", "pharmacies")]
                paid = [int(Fraction(table[path].value) * 10**8) for path in groups if table.known(path)]
                self.assertEqual(found["regulated_ore"], sum(paid) if paid else None, (solution, year))
                others = f"/other_members_mnok/{solution}/{year}"
                members = int(Fraction(table[others].value) * 10**8) if table.known(others) else None
                self.assertEqual(found["other_members_ore"], members, (solution, year))


if __name__ == "__main__":
    unittest.main()
