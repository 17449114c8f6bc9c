# SPDX-License-Identifier: MIT
"""The committee's tables of spring 2023, note 2 of the annual report 2024 and 2.3.1 of the municipal survey, by hand:
every cell of the parameters is a printed figure, and the command's answers are the printed sums."""

import unittest
from fractions import Fraction

import parameters
from command import asked

BASIS = parameters.basis()
# Annex, table 4 (and table 2 of the note): million kroner. 2021 as funded, 2022 and 2023 as regulated, 2024 estimated.
TABLE_4 = {
    "helsenorge": (217, 264, 312, 330),
    "kjernejournal": (89, 108, 116, 142),
    "e_resept": (122, 125, 133, 200),
    "grunndata_helseid": (98, 70, 82, 113),
    "helsenettet": (240, 246, 263, 292),
}
TABLE_4_SUM = (526, 567, 643, 785)
TABLE_4_ALL = (766, 813, 907, 1077)
DRIVERS = ("investment", "new_functionality", "lost_state_funding", "changed_assumptions", "changed_financing", "volume", "efficiency")
# Annex, table 6: a row per solution in the order of DRIVERS, then the sum. Empty cells are 0.
TABLE_6 = {
    "helsenorge": ("10 0 3 0 0 15 -10", 18),
    "kjernejournal": ("25 0 5 4 0 0 -8", 26),
    "e_resept": ("55 0 1 6 0 8 -3", 67),
    "grunndata_helseid": ("6 0 5 2 12 8 -2", 31),
    "helsenettet": ("0 27 23 0 -8 0 -13", 29),
}
TABLE_6_ALL = ("96 27 37 12 4 31 -36", 171)
# Before rounding (tables 6.5 and 8.1): 5.5 and 8.5 million, of which table 6 prints 6 and 8.
BEFORE_ROUNDING = {("grunndata_helseid", "investment"): "5.5", ("grunndata_helseid", "volume"): "8.5"}
ALL_BEFORE_ROUNDING = {"investment": "95.5", "volume": "31.5"}
TABLE_6_PERCENT = "10.6 3.0 4.1 1.3 0.4 3.4 -4.0"
# Growth, efficiency, estimate and their percentages: tables 6.1, 6.3, 6.4, 6.5 and 7.
SUMS = {
    "helsenorge": (28, -10, 330, "9.0", "-3.2", "5.8"),
    "kjernejournal": (34, -8, 142, "29.3", "-6.9", "22.4"),
    "e_resept": (70, -3, 200, "52.6", "-2.3", "50.4"),
    "grunndata_helseid": (33, -2, 113, "40.2", "-2.4", "37.8"),
    "helsenettet": (42, -13, 292, "16.0", "-4.9", "11.0"),
}
# Tables 6.1-6.5 and 7 and the text of chapter 7, line by line, of 2024; note, table 1, of 2025.
LINES_2024 = {
    "helsenorge/main": {
        "lower_investment_in_2022": "-4", "wider_use": "15", "platform_efficiency": "-10", "post_70_basic_infrastructure": "3",
    },
    "kjernejournal/main": {"changed_assumptions": "4", "post_70_basic_infrastructure": "5", "efficiency": "-8"},
    "e_resept/value_chain": {"changed_assumptions": "6", "post_70_basic_infrastructure": "1"},
    "e_resept/approval": {"activity": "8", "efficiency": "-1"},
    "grunndata_helseid/main": {
        "membership_fee_to_grunndata": "8", "direct_invoicing": "4", "changed_assumptions": "2",
        "volume_and_preparedness": "8.5", "post_70_basic_infrastructure": "5", "efficiency": "-2",
    },
    "helsenettet/main": {
        "post_70_basic_infrastructure": "1", "post_70_electronic_interaction": "22", "membership_fee_to_grunndata": "-8",
        "email_closed": "-5", "digitalisation": "-5", "national_network": "-2", "smaller_improvements": "-1",
    },
}
LINES_2025 = {"grunndata_helseid/main": "8", "kjernejournal/main": "10", "helsenorge/main": "14"}
LEVELS = {
    "helsenorge/main": "217 264 312", "kjernejournal/main": "89 108 116", "grunndata_helseid/main": "98 70 82",
    "helsenettet/main": "240 246 263", "helsenettet/vkp": "- - 0", "e_resept/main": "122 125 -",
    "e_resept/value_chain": "- - 106", "e_resept/approval": "- - 13", "e_resept/fm": "- - 14", "e_resept/sfm": "- - 0",
}
# Tables 8.1 (2024), 8.2 and 8.4: what a delivery costs, and what somebody else pays of it.
PROGRAMMES = {
    "kjernejournal/main/patient_test_results": ("- 17 - -", "1 0 0 0"),
    "helsenorge/main/patient_test_results": ("- 3 - -", "1 1 - -"),
    "kjernejournal/main/document_sharing": ("- 8 - -", "1 0 0 0"),
    "grunndata_helseid/main/document_sharing": ("- 2.5 - -", "1 0 0 0"),
    "helsenorge/main/document_sharing": ("- 0.5 - -", "1 1 - -"),
    "grunndata_helseid/main/home_monitoring": ("- 3 - -", "1 0 0 0"),
    "helsenettet/vkp/operation": ("13.6 27 - -", "1 0 0 0"),
    "e_resept/fm/operation": ("14 12 0 0", "0 0 0 0"),
    "e_resept/sfm/operation": ("24 55 55 55", "1 0 0 0"),
}
# Table 5 and 5.2: cost, regulation, post 70, public funds of earlier years, sum available, unused.
TABLE_5 = {
    "helsenorge": "279.5 264.0 3.0 12.5 279.5 0",
    "kjernejournal": "89.8 108.2 5.5 0 113.7 23.9",
    "e_resept": "125.0 124.7 0.5 13.5 138.7 13.7",
    "grunndata_helseid": "70.8 70.4 5.0 0.7 76.1 5.3",
    "national_solutions": "565.1 567.3 14.0 26.7 608.0 42.9",
    "helsenettet": "257 246 23 0 269 12",
}
# Note 2 of the annual report 2024, kroner: from earlier years, invoiced, used, carried.
NOTE_2 = (72_848_588, 1_042_953_698, 988_138_159, 127_664_071)


def ore(million):
    return int(Fraction(million) * 100_000_000)


def known(family):
    return {path: Fraction(c.value) for path, c in BASIS.items() if path.startswith(f"/{family}/") and c.value is not None}


class Cells(unittest.TestCase):
    """Nothing in these families but what the tables print."""

    def check(self, family, expected):
        written = {f"/{family}/{row}": Fraction(value) for row, value in expected.items() if value != "-"}
        self.assertEqual(known(family), written)

    def of_years(self, rows, first):
        return {f"{row}/{first + at}": value for row, text in rows.items() for at, value in enumerate(text.split())}

    def test_cost_level(self):
        self.check("cost_level_mnok", self.of_years(LEVELS, 2021))

    def test_cost_line(self):
        lines = {f"{row}/{name}/2024": value for row, given in LINES_2024.items() for name, value in given.items()}
        lines |= {f"{row}/portfolio/2025": value for row, value in LINES_2025.items()}
        self.assertEqual(len(lines), 27)
        self.check("cost_line_mnok", lines)

    def test_programme(self):
        self.check("programme_cost_mnok", self.of_years({row: cost for row, (cost, _) in PROGRAMMES.items()}, 2023))
        self.check("programme_paid_ratio", self.of_years({row: paid for row, (_, paid) in PROGRAMMES.items()}, 2023))

    def test_investment_of_annex_6_1_runs_at_20_per_cent(self):
        self.check("investment_mnok", {"helsenorge/main/recommended_investment/2024": "70"})
        self.check("run_cost_ratio", {f"helsenorge/main/recommended_investment/{year}": "0.2" for year in range(2024, 2028)})

    def test_treatment_plans_of_annex_8_3_and_equity_of_the_annual_report(self):
        self.check("treatment_plans_mnok", {"2022": "3.0", "2023": "3.4"})
        self.check("treatment_plans_ratio", {"kjernejournal": "2/3", "helsenorge": "1/3"})
        self.check("equity_investment_mnok", {"strategic": "250"})

    def test_common_services_of_the_minutes_of_september_2025(self):
        charged = {"national_solutions/2026": "31.5", "helsenettet_external/2026": "23"}
        self.check("common_service_mnok", {f"helsenettet_common/{user}": value for user, value in charged.items()})

    def test_settlement(self):
        expected = {}
        for account, row in TABLE_5.items():
            used, invoiced, state, earlier, _, carried = row.split()
            expected |= {f"{account}/used/2022": used, f"{account}/invoiced/2022": invoiced, f"{account}/carried_forward/2022": carried}
            expected |= {f"{account}/state_funding/2022": state, f"{account}/earlier_public_funds/2022": earlier}
        expected["national_solutions/carried_forward/2023"] = "3.9"
        items = zip(("brought_forward", "invoiced", "used", "carried_forward"), NOTE_2)
        expected |= {f"nhn/{item}/2024": Fraction(kroner, 10**6) for item, kroner in items}
        expected["nhn/underspend/2025"] = "73.5"
        self.check("settlement_mnok", expected)

    def test_settlement_use(self):
        uses = {"national_solutions/rf_modernisation/2023": "25.0", "national_solutions/lost_state_funding/2023": "14.0"}
        self.check("settlement_use_mnok", {**uses, "nhn/repayment/2025": "34.5", "nhn/repayment/2026": "83.5"})

    def test_published_cost(self):
        expected = {f"{s}/{year}": row[at] for s, row in TABLE_4.items() for at, year in ((0, 2021), (3, 2024))}
        expected |= {"all/2021": TABLE_4_ALL[0], "all/2024": TABLE_4_ALL[3]}
        accounts = {s: row.split()[0] for s, row in TABLE_5.items() if s != "national_solutions"}
        expected |= {f"{s}/2022": cost for s, cost in accounts.items()}
        # Income statement 2024, last year's column: income from the national solutions follows their cost.
        expected["all/2023"] = Fraction(878_360_343, 10**6)
        self.check("published_cost_mnok", expected)

    def test_ceiling(self):
        spring = {"spring_forecast/2023": 907, "spring_forecast/2024": 1077}
        self.check("ceiling_mnok", {**spring, "autumn_estimate/2023": 907 + 41, "regulation/2023": 907})

    def test_compensation_of_municipal_costs_2022_2_3_1(self):
        law = {path: Fraction(c.value) for path, c in parameters.law().items() if path.startswith("/compensation_mnok/") and c.value}
        moved = {"municipalities/2021": "248.3", "municipalities/2022": "322.2", "health_regions/2021": "261.7"}
        self.assertEqual(law, {f"/compensation_mnok/{row}": Fraction(value) for row, value in moved.items()})
        self.check("compensation_other_purpose_mnok", {"municipalities/2021": "0", "health_regions/2021": "13.6"})


class Estimate2024(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.answer = asked("costs", year=2024)
        cls.solutions = {s["solution"]: s for s in cls.answer["solutions"]}

    def drivers(self, part):
        return {d["driver"]: d for d in part["drivers"]}

    def moved(self, part):
        found = self.drivers(part)
        return [found[name]["amount_ore"] if name in found else 0 for name in DRIVERS]

    def test_tables_2_and_4_levels_of_2023_and_estimates_of_2024(self):
        for solution, (_, _, regulated, estimate) in TABLE_4.items():
            found = self.solutions[solution]
            self.assertEqual((found["level"]["amount_ore"], found["estimate_ore"]), (ore(regulated), ore(estimate)))
            self.assertEqual(found["published_ore"], ore(estimate))
        self.assertEqual((self.answer["total"]["estimate_ore"], self.answer["total"]["published_ore"]), (ore(1077), ore(1077)))
        four = sum(s["estimate_ore"] for name, s in self.solutions.items() if name != "helsenettet")
        self.assertEqual(four, ore(TABLE_4_SUM[3]))

    def test_tables_2_and_4_the_sums_of_2023_are_a_million_apart_by_rounding(self):
        self.assertEqual(sum(row[2] for row in TABLE_4.values()), TABLE_4_ALL[2] - 1)
        self.assertEqual(self.answer["total"]["level_ore"], ore(TABLE_4_ALL[2] - 1))

    def test_table_6_every_driver_of_every_solution(self):
        for solution, (row, change) in TABLE_6.items():
            printed = dict(zip(DRIVERS, row.split()))
            expected = [ore(BEFORE_ROUNDING.get((solution, driver), amount)) for driver, amount in printed.items()]
            self.assertEqual(self.moved(self.solutions[solution]), expected, solution)
            self.assertEqual(self.solutions[solution]["change_ore"], ore(change))

    def test_table_6_sums_where_96_and_31_are_95_5_and_31_5_before_rounding(self):
        row, change = TABLE_6_ALL
        expected = [ore(ALL_BEFORE_ROUNDING.get(driver, amount)) for driver, amount in zip(DRIVERS, row.split())]
        self.assertEqual(self.moved(self.answer["total"]), expected)
        self.assertEqual(self.answer["total"]["change_ore"], ore(change))

    def test_table_6_percentages_by_a_half_away_from_zero_but_of_the_two_rounded_sums(self):
        found = self.drivers(self.answer["total"])
        of_exact_sums = {"investment": "10.5", "volume": "3.5"}
        for driver, printed in zip(DRIVERS, TABLE_6_PERCENT.split()):
            self.assertEqual(found[driver]["percent"], of_exact_sums.get(driver, printed), driver)
        self.assertEqual(self.answer["total"]["change_percent"], "18.9")

    def test_tables_6_1_6_3_6_4_6_5_and_7_growth_efficiency_estimate_and_percentages(self):
        for solution, (growth, efficiency, estimate, *percentages) in SUMS.items():
            s = self.solutions[solution]
            self.assertEqual([s["growth_ore"], s["efficiency_ore"], s["estimate_ore"]], [ore(growth), ore(efficiency), ore(estimate)])
            self.assertEqual([s[f"{name}_percent"] for name in ("growth", "efficiency", "change")], percentages, solution)

    def lines(self, solution):
        return {f"{line['component']}/{line['name']}": line["amount_ore"] for line in self.solutions[solution]["lines"]}

    def test_table_6_1_the_investment_of_70_million_costs_14_a_year(self):
        self.assertEqual(self.lines("helsenorge")["main/recommended_investment"], ore(14))

    def test_table_6_3_investment_and_changed_assumptions_are_29(self):
        found = self.lines("kjernejournal")
        self.assertEqual(sum(found[f"main/{n}"] for n in ("patient_test_results", "document_sharing", "changed_assumptions")), ore(29))

    def test_table_6_4_the_components_of_e_resept(self):
        found = {part["component"]: part["estimate_ore"] for part in self.solutions["e_resept"]["components"]}
        printed = {"value_chain": 113, "approval": 20, "fm": 12, "sfm": 55}
        self.assertEqual({c: amount for c, amount in found.items() if amount}, {c: ore(amount) for c, amount in printed.items()})

    def test_table_6_4_1_fm_less_2_and_sfm_55_more_make_67(self):
        found = self.lines("e_resept")
        self.assertEqual((found["fm/operation"], found["sfm/operation"]), (ore(-2), ore(55)))
        components = {part["component"]: part["estimate_ore"] for part in self.solutions["e_resept"]["components"]}
        self.assertEqual(components["fm"] + components["sfm"], ore(67))

    def test_table_6_5_the_investments_of_grunndata_and_helseid_are_5_5(self):
        found = self.lines("grunndata_helseid")
        self.assertEqual(found["main/document_sharing"] + found["main/home_monitoring"], ore("5.5"))

    def test_table_7_vkp_is_27_of_292(self):
        found = {part["component"]: part["estimate_ore"] for part in self.solutions["helsenettet"]["components"]}
        self.assertEqual(found, {"main": ore(265), "vkp": ore(27)})

    def test_table_8_1_the_programme_is_34_of_which_helsenorge_s_3_5_are_paid_by_what_was_carried(self):
        entered = {s: sum(l["amount_ore"] for l in found["lines"] if l["kind"] == "programme") for s, found in self.solutions.items()}
        self.assertEqual((entered["kjernejournal"], entered["grunndata_helseid"], entered["helsenorge"]), (ore(25), ore("5.5"), 0))
        costs = [Fraction(cost.split()[1]) for row, (cost, _) in PROGRAMMES.items() if row.split("/")[2] != "operation"]
        self.assertEqual(sum(costs), 34)

    def test_table_8_2_vkp_enters_with_27_for_norsk_helsenett_paid_it_in_2023(self):
        self.assertEqual(self.lines("helsenettet")["vkp/operation"], ore(27))

    def test_table_8_4_what_the_payers_bear_of_fm_and_sfm_is_14_67_55_and_55(self):
        for year, change in ((2024, 67 - 14), (2025, 55 - 67), (2026, 0)):
            answer = asked("costs", year=year)
            found = [l for s in answer["solutions"] for l in s["lines"] if (l["name"], s["solution"]) == ("operation", "e_resept")]
            self.assertEqual(sum(line["amount_ore"] for line in found), ore(change), year)


class Settlement(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.answer = asked("settle")
        cls.accounts = {a["account"]: {y["year"]: y for y in a["years"]} for a in cls.answer["accounts"]}

    def test_tables_5_and_5_2_available_used_and_unused_of_2022(self):
        for account, row in TABLE_5.items():
            used, invoiced, state, earlier, available, unused = (ore(value) for value in row.split())
            year = self.accounts[account][2022]
            self.assertEqual((year["used_ore"], year["invoiced_ore"]), (used, invoiced), account)
            self.assertEqual((year["state_funding_ore"], year["earlier_public_funds_ore"]), (state, earlier), account)
            self.assertEqual((year["available_ore"], year["available_ore"] - year["used_ore"]), (available, unused), account)

    def test_table_5_helsenettet_s_surplus_went_to_equity_and_the_others_were_carried(self):
        for account, row in TABLE_5.items():
            year, unused = self.accounts[account][2022], ore(row.split()[-1])
            is_to_equity = account == "helsenettet"
            found = (year["to_equity_ore"], year["carried_forward_ore"])
            self.assertEqual(found, (unused, 0) if is_to_equity else (0, unused), account)

    def test_table_5_the_four_solutions_add_up(self):
        four = [self.accounts[account][2022] for account in TABLE_5 if account not in ("helsenettet", "national_solutions")]
        for name in ("used", "invoiced", "state_funding", "earlier_public_funds", "available", "carried_forward"):
            whole = self.accounts["national_solutions"][2022][f"{name}_ore"]
            self.assertEqual(sum(year[f"{name}_ore"] for year in four), whole, name)

    def test_table_5_1_of_42_9_are_3_9_left_after_25_and_14(self):
        year = self.accounts["national_solutions"][2023]
        self.assertEqual((year["brought_forward_ore"], year["left_after_plans_ore"]), (ore("42.9"), ore("3.9")))
        planned = {plan["use"]: plan["amount_ore"] for plan in year["planned"]}
        self.assertEqual(planned, {"rf_modernisation": ore(25), "lost_state_funding": ore(14)})

    def test_note_2_is_56_kroner_apart_from_its_own_sum(self):
        year, (before, invoiced, used, carried) = self.accounts["nhn"][2024], NOTE_2
        self.assertEqual(year["carried_forward_ore"], 100 * (before + invoiced - used))
        self.assertEqual(year["carried_forward_ore"] - year["published_carried_forward_ore"], 100 * 56)
        self.assertEqual(year["published_carried_forward_ore"], 100 * carried)

    def test_note_2_34_5_are_agreed_for_2025_and_83_5_proposed_for_2026(self):
        planned = [(y, plan["amount_ore"], plan["note"]) for y, year in self.accounts["nhn"].items() for plan in year["planned"]]
        self.assertEqual(planned, [(2025, ore("34.5"), "agreed"), (2026, ore("83.5"), "proposed")])

    def test_annex_chapters_3_and_4_the_ceiling_of_2023_is_907_against_948(self):
        year = next(c for c in self.answer["ceiling"] if c["year"] == 2023)
        found = [year[f"{name}_ore"] for name in ("spring", "autumn", "regulated", "over_ceiling")]
        self.assertEqual(found, [ore(million) for million in (907, 948, 907, 41)])
        self.assertEqual(year["binding"], "ceiling")

    def test_municipal_costs_2022_2_3_1_compensation(self):
        rows = {(c["year"], c["group"]): c for c in self.answer["compensation"]}
        regions, then, now = rows[2021, "health_regions"], rows[2021, "municipalities"], rows[2022, "municipalities"]
        self.assertEqual((regions["transferred_ore"], regions["for_payment_ore"]), (ore("261.7"), ore("248.1")))
        self.assertEqual((then["transferred_ore"], then["regulated_ore"]), (ore("248.3"), None))
        # Of the regulation's 341.1 million for municipalities in 2022, 322.2 were moved.
        self.assertEqual((now["transferred_ore"], now["difference_ore"]), (ore("322.2"), ore("-18.9")))


if __name__ == "__main__":
    unittest.main()
