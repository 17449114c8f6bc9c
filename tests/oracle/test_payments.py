# SPDX-License-Identifier: MIT
"""Every payment of the law and of random scenarios, against the regulation's rules in exact arithmetic."""

import json
import os
import random
import unittest

import parameters
import price_model
from command import IS_DEEP, answer, answers, asked, parsed
from random_scenarios import Draw

SEED = int(os.environ.get("SAMFIN_SEED", "20261121"))
SCENARIO_COUNT = 10_000 if IS_DEEP else 150
LAW = parameters.law()


def expected_payments(scenario):
    return price_model.payments(parameters.Table(LAW, scenario))


def reported_payments(report):
    return {(p["year"], p["solution"], p["payer_group"], p["actor"]): p for p in report["payments"]}


def differences(report, expected):
    """What the report has differently, at most a few."""
    found = reported_payments(report)
    wrong = [f"{key} only in one" for key in sorted(found.keys() ^ expected.keys())]
    for key in found.keys() & expected.keys():
        got, want = (found[key]["amount_ore"], found[key]["status"]), (expected[key].amount_ore, expected[key].status)
        if got != want:
            wrong.append(f"{key}: reported {got}, by the rules {want}")
    return wrong[:5]


class TheLaw(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.report = answer("evaluate", "-", text="{}")
        cls.expected = expected_payments({})
        cls.reported = reported_payments(cls.report)

    def test_every_payment_of_every_year_equals_the_rules_to_the_ore(self):
        self.assertEqual(differences(self.report, self.expected), [])

    def test_every_year_has_every_actor_and_solution(self):
        for year, municipalities, solutions in ((2022, 356, 5), (2023, 356, 5), (2024, 357, 6), (2025, 357, 6), (2026, 357, 6)):
            rows = [key for key in self.reported if key[0] == year]
            self.assertEqual(len(rows), (municipalities + 4) * solutions + 1)

    def test_municipal_lines_have_the_statuses_that_the_contract_names(self):
        estimated_index = {"3226", "4020", "4624", "5044", "5605"}
        old_codes = {code for code, parts in price_model.STRUCTURE.actors(2022).items() if estimated_index & set(parts)}
        divided = {"1507", "1508", "1580"}
        for (year, solution, group, actor), payment in self.reported.items():
            if group != "municipalities":
                continue
            if solution == "vkp":
                status = "assumed"
            elif actor in estimated_index | old_codes or (year <= 2024 and actor in divided):
                status = "estimated"
            else:
                status = "approximated" if year <= 2024 else "calculated"
            self.assertEqual(payment["status"], status, (year, solution, actor))

    def test_regions_are_stand_ins_and_a_group_s_amount_is_adopted(self):
        for (_, _, group, _), payment in self.reported.items():
            if group == "health_regions":
                self.assertEqual(payment["status"], "stand_in")
            if group == "pharmacies":
                self.assertEqual(payment["status"], "adopted")
        self.assertEqual({t["status"] for t in self.report["totals"]["solutions_and_groups"]}, {"adopted"})

    def test_the_odd_ore_of_equal_remainders_goes_to_the_lower_code(self):
        one = {"changes": [{"path": "/payment_mnok/helsenorge/health_regions/2026", "value": "0.00000001"}]}
        one["changes"] += [{"path": f"/health_region_key/{r}/2026", "value": "7"} for r in parameters.REGIONS]
        rows = reported_payments(answer("evaluate", "-", text=json.dumps(one)))
        paid = {r: rows[2026, "helsenorge", "health_regions", r]["amount_ore"] for r in parameters.REGIONS}
        self.assertEqual({r for r, ore in paid.items() if ore}, {"helse_midt_norge"})

    def test_the_odd_ore_of_vkp_goes_to_the_half_of_all_unless_the_convention_says_users(self):
        for convention, users_ore in (("common", 1), ("users", 2)):
            changes = {"/payment_mnok/vkp/municipalities/2026": "0.00000003", "/vkp_users/2026": ["1151"]}
            changes["/convention/vkp_odd_ore"] = convention
            scenario = {"changes": [{"path": path, "value": value} for path, value in changes.items()]}
            rows = reported_payments(answer("evaluate", "-", text=json.dumps(scenario)))
            self.assertEqual(rows[2026, "vkp", "municipalities", "1151"]["amount_ore"], users_ore)


class TotalsOfTheReport(unittest.TestCase):
    KEYS = {
        "solutions_and_groups": ("year", "solution", "payer_group"),
        "solutions": ("year", "solution"),
        "groups": ("year", "payer_group"),
        "years": ("year",),
    }

    def test_every_total_is_the_sum_of_its_payments(self):
        for text in ("{}", '{"base":"next_year","changes":[{"path":"/growth_ratio/vkp/2027","value":"1/7"}]}'):
            report = answer("evaluate", "-", text=text)
            self.assertEqual(set(report["totals"]), set(self.KEYS))
            for name, keys in self.KEYS.items():
                sums = {}
                for payment in report["payments"]:
                    key = tuple(payment[k] for k in keys)
                    sums[key] = sums.get(key, 0) + payment["amount_ore"]
                totals = {tuple(total[k] for k in keys): total["amount_ore"] for total in report["totals"][name]}
                self.assertEqual(totals, sums)


class RandomScenarios(unittest.TestCase):
    def test_every_payment_equals_the_rules_to_the_ore(self):
        print(f"seed {SEED}", flush=True)
        draw = Draw(random.Random(SEED), LAW, price_model.STRUCTURE)
        left, payment_count = SCENARIO_COUNT, 0
        while left:
            scenarios = [draw.scenario() for _ in range(min(left, 100))]
            left -= len(scenarios)
            lines = answers("evaluate", [json.dumps(s) for s in scenarios], "--lines")
            for scenario, line in zip(scenarios, lines):
                with self.subTest(seed=SEED, scenario=json.dumps(scenario)):
                    report = parsed(line)
                    self.assertNotIn("errors", report, line[:500])
                    self.assertEqual(differences(report, expected_payments(scenario)), [])
                    payment_count += len(report["payments"])
        print(f"{SCENARIO_COUNT} scenarios, {payment_count} payments", flush=True)


class NextYear(unittest.TestCase):
    def paid(self, *changes, year=2027, solution="helsenorge", actor="4601"):
        scenario = {"base": "next_year", "years": [year], "changes": [{"path": p, "value": v} for p, v in changes]}
        rows = reported_payments(answer("evaluate", "-", text=json.dumps(scenario)))
        return rows[year, solution, "municipalities", actor]["amount_ore"]

    def test_amounts_carry_forward_and_grow_by_their_solution(self):
        self.assertEqual(self.paid(actor="0301", solution="helsenorge"), self.expected("0301", "202.1"))
        grown = self.paid(("/growth_ratio/helsenorge/2027", "0.1"), actor="0301")
        self.assertEqual(grown, self.expected("0301", "222.31"))

    def expected(self, actor, million):
        scenario = {"base": "next_year", "changes": [{"path": "/payment_mnok/helsenorge/municipalities/2027", "value": million}]}
        return expected_payments(scenario)[2027, "helsenorge", "municipalities", actor].amount_ore

    def test_a_count_of_1_july_2025_does_not_stand_for_1_july_2026(self):
        july, january = ("/population_1_july/4601/2025", 1000), ("/population/4601/2027", 400_000)
        self.assertEqual(self.paid(january, july), self.paid(january))


class ParameterListing(unittest.TestCase):
    def test_the_program_lists_the_values_and_statuses_of_the_files(self):
        listed = {}
        for family in asked("parameters")["families"]:
            listed.update({v["path"]: (parameters.comparable(v["value"]), v["status"]) for v in family["values"]})
        read = {path: (parameters.comparable(cell.value), cell.status) for path, cell in (LAW | parameters.basis()).items()}
        self.assertEqual(listed, read)


if __name__ == "__main__":
    unittest.main()
