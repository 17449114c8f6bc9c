# SPDX-License-Identifier: MIT
"""Bills, explanations, members and pharmacies, each recomputed by the rules."""

import json
import random
import unittest
from fractions import Fraction

import parameters
import price_model
from command import answers, asked, parsed
from exact_split import equal_parts, half_up, split
from parameters import SOLUTIONS, Table, comparable, weakest

LAW = parameters.law()
GIVEN = {
    "base": "next_year",
    "changes": [
        {"path": "/population/4601/2026", "value": 300000},
        {"path": "/population_1_july/1151/2024", "value": 211},
        {"path": "/vkp_users/2025", "value": ["0301", "1580", "4601"]},
        {"path": "/vkp_common_share/2026", "value": "3/7"},
        {"path": "/cpi_supplement_ratio/municipalities/2024", "value": "0.0371"},
        {"path": "/health_region_key/helse_nord/2026", "value": "21000.5"},
        {"path": "/growth_ratio/vkp/2027", "value": "1/3"},
        {"path": "/municipal_health_index/0301/2027", "value": "5/6"},
    ],
}
SCENARIOS = (None, GIVEN)


class Recomputed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tables = [Table(LAW, scenario or {}) for scenario in SCENARIOS]
        cls.payments = [price_model.payments(table) for table in cls.tables]

    @classmethod
    def lines(cls, at, actor, year):
        return {s: p for (y, s, _, a), p in cls.payments[at].items() if (y, a) == (year, actor)}


class Bills(Recomputed):
    ACTORS = [
        (year, actor)
        for year, actors in (
            (2022, "0301 1507 3001 helse_nord pharmacies"),
            (2023, "1507 5061 helse_vest"),
            (2024, "0301 1508 1580 3101 4601 5605 helse_sor_ost"),
            (2025, "0301 1151 1580 4601 pharmacies"),
            (2026, "0301 1151 1580 4601 3226 helse_midt_norge pharmacies"),
        )
        for actor in actors.split()
    ]

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bills = []
        for at, scenario in enumerate(SCENARIOS):
            for year, actor in cls.ACTORS + ([(2027, "0301"), (2027, "4601")] if scenario else []):
                bill = asked("bill", scenario, actor=actor, year=year, quarters=True)
                cls.bills.append((at, bill, cls.lines(at, actor, year)))

    def each(self, check):
        for at, bill, expected in self.bills:
            with self.subTest(scenario=at, actor=bill["actor"], year=bill["year"]):
                check(at, bill, expected)

    def test_lines_total_and_status_follow_the_rules(self):
        def check(_, bill, expected):
            found = {line["solution"]: (line["amount_ore"], line["status"]) for line in bill["lines"]}
            self.assertEqual(found, {s: (p.amount_ore, p.status) for s, p in expected.items()})
            self.assertEqual([line["solution"] for line in bill["lines"]], [s for s in SOLUTIONS if s in expected])
            self.assertEqual(bill["total_ore"], sum(p.amount_ore for p in expected.values()))
            self.assertEqual(bill["status"], weakest(*(p.status for p in expected.values())))

        self.each(check)

    def test_quarters_are_equal_parts_the_earlier_first_and_add_up(self):
        def check(_, bill, __):
            for line in bill["lines"]:
                self.assertEqual(line["quarters_ore"], equal_parts(line["amount_ore"], 4))
            self.assertEqual(bill["quarters_ore"], [sum(q) for q in zip(*(line["quarters_ore"] for line in bill["lines"]))])
            self.assertEqual(sum(bill["quarters_ore"]), bill["total_ore"])

        self.each(check)

    def test_all_is_billed_quarterly_in_advance_but_the_users_half_half_yearly_in_arrears(self):
        def check(_, bill, expected):
            year = bill["year"]
            self.assertEqual(bill["days_to_pay"], 30)
            for line in bill["lines"]:
                payment = expected[line["solution"]]
                quarters = equal_parts(payment.amount_ore - payment.users_ore, 4)
                halves = equal_parts(payment.users_ore, 2)
                rows = [(f"{year}-Q{q}", "quarterly_in_advance", ore) for q, ore in enumerate(quarters, 1)]
                rows += [(f"{year}-H{h}", "half_yearly_in_arrears", ore) for h, ore in enumerate(halves, 1)]
                found = [(b["period"], b["arrangement"], b["amount_ore"]) for b in line["billing"] if b["amount_ore"]]
                self.assertEqual(found, [row for row in rows if row[2]])

        self.each(check)

    def test_inhabitants_are_those_of_1_january_and_ore_per_inhabitant_the_nearest(self):
        def check(at, bill, _):
            year, actor = bill["year"], bill["actor"]
            parts = price_model.STRUCTURE.actors(year).get(actor)
            if parts is None:
                self.assertEqual((bill["population"], bill["per_inhabitant_ore"]), (None, None))
                return
            count = sum(self.tables[at][f"/population/{part}/{year}"].value for part in parts)
            self.assertEqual(bill["population"]["value"], count)
            self.assertEqual(bill["per_inhabitant_ore"], half_up(Fraction(bill["total_ore"], count)))

        self.each(check)

    def test_without_quarters_none_are_shown(self):
        bill = asked("bill", actor="4601", year=2026)
        self.assertTrue(all("quarters_ore" not in line for line in bill["lines"]))


class Explanations(Recomputed):
    """Each step is recomputed from the inputs that the step itself names."""

    QUESTIONS = [
        (year, solution, actor)
        for year, solution, actors in (
            (2022, "helsenorge", "0301 1507 3001 helse_nord"),
            (2023, "e_resept", "1507 pharmacies helse_vest"),
            (2024, "vkp", "0301 1508 4601 3226 helse_sor_ost"),
            (2024, "kjernejournal", "1580 4601"),
            (2025, "vkp", "0301 1151 1580 4601"),
            (2025, "helsenettet", "5605 4601 helse_nord"),
            (2026, "grunndata_helseid", "0301 1151 4601 helse_midt_norge"),
            (2026, "vkp", "0301 1151 4601 helse_nord"),
        )
        for actor in actors.split()
    ]

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.explanations = []
        for at, scenario in enumerate(SCENARIOS):
            later = [(2027, "vkp", "0301"), (2027, "vkp", "4601"), (2027, "helsenorge", "helse_nord")]
            for year, solution, actor in cls.QUESTIONS + (later if scenario else []):
                found = asked("explain", scenario, actor=actor, year=year, solution=solution)
                key = next(k for k in cls.payments[at] if (k[0], k[1], k[3]) == (year, solution, actor))
                cls.explanations.append((at, found, key))

    def each(self, check):
        for at, found, key in self.explanations:
            with self.subTest(scenario=at, payment=key):
                check(at, found, key)

    def test_the_amount_and_status_follow_the_rules(self):
        def check(at, found, key):
            payment = self.payments[at][key]
            self.assertEqual((found["amount_ore"], found["status"]), (payment.amount_ore, payment.status))
            self.assertEqual(found["payer_group"], key[2])

        self.each(check)

    def test_the_exact_share_and_the_rounding_are_exactly_right(self):
        def check(at, found, key):
            year, solution, group, actor = key
            exact = Fraction(found["amount_ore"])
            if group != "pharmacies":
                exact = price_model.exact_payment(self.tables[at], solution, group, actor, year)
            rounding = found["amount_ore"] - exact
            for name, value in (("exact_share_ore", exact), ("rounding_ore", rounding)):
                self.assertEqual(Fraction(found[name]["fraction"]), value)
                self.assertLess(abs(Fraction(found[name]["decimal"]) - value), Fraction(1, 10**6))
            self.assertLess(abs(rounding), 2 if solution == "vkp" else 1)

        self.each(check)

    def test_every_input_with_a_path_has_the_value_and_status_of_its_parameter(self):
        def check(at, found, _):
            for step in found["steps"]:
                for named in (i for i in step["inputs"] if "path" in i):
                    cell = self.tables[at][named["path"]]
                    self.assertEqual(named["status"], cell.status, named["path"])
                    self.assertEqual(comparable(named["value"]), comparable(cell.value), named["path"])

        self.each(check)

    def test_the_first_input_is_the_regulation_s_amount_and_the_actor_s_own_rows_are_named(self):
        def check(at, found, key):
            year, solution, group, actor = key
            paths = {i["path"] for step in found["steps"] for i in step["inputs"] if "path" in i}
            expected = {f"/payment_mnok/{solution}/{group}/{year}", f"/cpi_supplement_ratio/{group}/{year}"}
            if group == "health_regions":
                expected.add(f"/health_region_key/{actor}/{year}")
            for part in price_model.STRUCTURE.actors(year).get(actor, []):
                july = f"/population_1_july/{part}/{year - 1}"
                counts = {july} if self.tables[at].known(july) else {f"/population/{part}/{y}" for y in (year - 1, year)}
                index_year = self.tables[at][f"/key_index_year/{year}"].value
                expected |= counts | {f"/municipal_health_index/{part}/{index_year}"}
            if (solution, group) == ("vkp", "municipalities"):
                expected |= {f"/vkp_users/{year}", f"/vkp_common_share/{year}"}
            self.assertLessEqual(expected, paths)

        self.each(check)

    def test_each_step_follows_from_its_inputs(self):
        def check(at, found, key):
            year, solution, group, actor = key
            table = self.tables[at]
            key_of = price_model.region_key if group == "health_regions" else price_model.municipal_key
            weights = key_of(table, year)
            for step in found["steps"]:
                self.step_follows(step, table, year, weights)
            last = found["steps"][-1]
            self.assertEqual(Fraction(last["result"]), found["amount_ore"])

        self.each(check)

    def step_follows(self, step, table, year, key):
        inputs = [value for i in step["inputs"] if isinstance(value := comparable(i["value"]), Fraction)]
        name, result = step["step"], step["result"]
        if name == "group_amount":
            self.assertEqual(Fraction(result), inputs[0] * 100_000_000)
        elif name == "cpi_supplement":
            self.assertEqual(Fraction(result), half_up(inputs[0] * (1 + inputs[1])))
        elif name == "vkp_halves":
            self.assertEqual([int(part) for part in result.split()], split(int(inputs[0]), [inputs[1], 1 - inputs[1]]))
        elif name in ("share", "users_share"):
            amount, weight, whole = inputs
            self.assertLess(abs(Fraction(result) - amount * weight / whole), Fraction(1, 1000))
        elif name == "rounding":
            self.assertLess(abs(Fraction(result) - inputs[0]), 1)
        elif name == "sum":
            self.assertEqual(Fraction(result), sum(inputs))
        elif name == "total_weight":
            users = price_model.vkp_users(table, year) if year >= 2024 else []
            sums = {sum(w for w, _ in key.values()), sum(key[code][0] for code in users if code in key)}
            self.assertTrue(any(abs(Fraction(result) - one) < Fraction(1, 1000) for one in sums), result)
        else:
            self.assertIn(name, {"weight", "sum_of_weights", "vkp_users"})

    def test_what_a_weaker_index_of_another_could_move_is_what_the_rules_give(self):
        for actor, solution, year in (("4601", "helsenorge", 2026), ("1151", "helsenettet", 2026), ("1508", "vkp", 2024)):
            found = asked("explain", actor=actor, solution=solution, year=year)
            index_year = LAW[f"/key_index_year/{year}"].value
            weaker = {w["path"]: w["could_move_ore"] for w in found["weaker_inputs"]}
            for code, margin in (("3226", "0.02"), ("4020", "0.02"), ("4624", "0.02"), ("5044", "0.05"), ("5605", "0.04")):
                path = f"/municipal_health_index/{code}/{index_year}"
                moved = []
                for sign in (1, -1):
                    value = Fraction(LAW[path].value) + sign * Fraction(margin)
                    changed = Table(LAW, {"years": [year], "changes": [{"path": path, "value": str(value)}]})
                    payment = price_model.payments(changed)[year, solution, "municipalities", actor]
                    moved.append(payment.amount_ore - found["amount_ore"])
                self.assertEqual(weaker[path], {"low": min(moved), "high": max(moved)}, (actor, path))

    def test_under_a_model_a_weaker_index_of_another_moves_what_the_model_shares(self):
        models = {
            "1/3": {"solutions": {"helsenorge": {"state_share": "1/3"}}},
            "way": {"solutions": {"helsenorge": {"keys": {"municipalities": "flat"}}}, "transition": {"first_year": 2025, "steps": 4}},
            "later": {"solutions": {"helsenorge": {"state_share": "1/3"}}, "transition": {"first_year": 2027}},
            "flat": {"solutions": {"helsenorge": {"keys": {"municipalities": "flat"}}}},
        }
        margins = {"3226": "0.02", "4020": "0.02", "4624": "0.02", "5044": "0.05", "5605": "0.04"}
        for name, model in models.items():
            scenario = {"years": [2026], "model": model}
            found = asked("explain", scenario, actor="4601", solution="helsenorge", year=2026)
            weaker = {w["path"]: w["could_move_ore"] for w in found["weaker_inputs"]}
            expected = {}
            for code, margin in margins.items() if name != "flat" else ():
                path = f"/municipal_health_index/{code}/2026"
                ends = [str(Fraction(LAW[path].value) + sign * Fraction(margin)) for sign in (1, -1)]
                lines = [json.dumps({**scenario, "changes": [{"path": path, "value": end}]}) for end in ends]
                reports = [parsed(answer) for answer in answers("evaluate", lines, "--lines")]
                amounts = [
                    payment["amount_ore"]
                    for report in reports
                    for payment in report["payments"]
                    if (payment["solution"], payment["actor"]) == ("helsenorge", "4601")
                ]
                moved = [amount - found["amount_ore"] for amount in amounts]
                expected[path] = {"low": min(moved), "high": max(moved)}
            self.assertEqual(weaker, expected, name)

    def test_in_2024_the_divided_inhabitants_of_1507_are_named_as_weaker_inputs_of_others(self):
        found = asked("explain", actor="4601", solution="helsenorge", year=2024)
        paths = {weaker["path"] for weaker in found["weaker_inputs"]}
        self.assertLessEqual({"/population/1508/2023", "/population/1580/2023"}, paths)


class OtherMembers(unittest.TestCase):
    def test_a_turnover_on_a_border_goes_to_the_lower_bracket(self):
        for year, turnover, category in (
            (2025, "15", "small"), (2025, "15.00000001", "medium"), (2025, "40", "medium"), (2025, "40.01", "large"),
            (2026, "15.0", "small"), (2026, "40", "medium"), (2026, "80", "large"), (2026, "80.00000001", "extra_large"),
        ):
            found = asked("member", year=year, kind="business", turnover_mnok=turnover)
            self.assertEqual(found["category"], category, (year, turnover))

    def test_the_convention_moves_a_turnover_on_a_border_to_the_upper_bracket(self):
        upper = {"changes": [{"path": "/convention/turnover_on_limit", "value": "upper"}]}
        for turnover, category in (("15", "medium"), ("40", "large"), ("80", "extra_large"), ("79.99", "large")):
            found = asked("member", upper, year=2026, kind="business", turnover_mnok=turnover)
            self.assertEqual(found["category"], category, turnover)

    def test_a_chain_pays_for_each_of_ten_or_more_locations(self):
        for locations, category, count in ((9, "small", 1), (10, "chain", 10), (37, "chain", 37)):
            found = asked("member", year=2026, kind="business", turnover_mnok="5", locations=locations, months=7)
            self.assertEqual((found["category"], found["price_count"]), (category, count))
            self.assertEqual(found["amount_ore"], 74800 * count * 7)

    def test_a_member_pays_for_its_months(self):
        for months in range(13):
            found = asked("member", year=2025, kind="own_staff_or_residents", months=months)
            self.assertEqual((found["month_count"], found["amount_ore"]), (months, 188800 * months))

    def test_a_user_s_supplement_replaces_the_one_of_2023(self):
        for ratio in ("0", "0.069", "0.05", "1/3", "0.0004", "-0.1"):
            scenario = {"changes": [{"path": "/cpi_supplement_ratio/other_members/2023", "value": ratio}]}
            for kind, category in (("business", "member"), ("county_council", "county_council")):
                found = asked("member", scenario, year=2023, kind=kind)
                expected = price_model.monthly_price_ore(Table(LAW, scenario), category, 2023)
                self.assertEqual((found["monthly_price_ore"], found["amount_ore"]), (expected, 12 * expected), ratio)


class Pharmacies(unittest.TestCase):
    def test_a_pharmacy_pays_by_its_look_ups(self):
        draw = random.Random(20261121)
        for year, million in ((2022, "13.7"), (2023, "14.7"), (2024, "13.4"), (2025, "12.9"), (2026, "11.8")):
            for _ in range(5):
                everybody = draw.randint(1, 10**8)
                own = draw.randint(0, everybody)
                found = asked("pharmacy", year=year, look_ups=own, total_look_ups=everybody)
                amount = Fraction(million) * 100_000_000
                self.assertEqual(found["group_amount_ore"], amount)
                self.assertLessEqual(abs(found["amount_ore"] - amount * own / everybody), Fraction(1, 2))
                self.assertEqual(found["status"], "assumed")

    def test_all_look_ups_are_the_whole_amount_and_none_are_nothing(self):
        self.assertEqual(asked("pharmacy", year=2026, look_ups=7, total_look_ups=7)["amount_ore"], 1_180_000_000)
        self.assertEqual(asked("pharmacy", year=2026, look_ups=0, total_look_ups=7)["amount_ore"], 0)


if __name__ == "__main__":
    unittest.main()
