# SPDX-License-Identifier: MIT
"""What the command prints where an answer has more, or less, than most: each line that stands only then."""

import json
import tempfile
import unittest
from pathlib import Path

from command import run
from model_command import named
from printed import Printed, blanks, kroner, told

MODEL = {
    "years": [2026],
    "model": {
        "solutions": {
            "helsenorge": {
                "state_share": "0.1",
                "on_behalf": {
                    "general_practitioners": {"share": "0.1", "pays": "self"},
                    "contract_specialists": {"share": "0.2", "pays": "health_regions"},
                },
            },
            "kjernejournal": {"class": "voluntary"},
        },
        "investments": [
            {"id": "a", "solution": "helsenorge", "amount_mnok": "70", "form": "serial", "interest": "0.04", "delivered": 2024, "years": 7},
            {"id": "b", "solution": "helsenorge", "amount_mnok": "9", "form": "up_front", "delivered": 2030, "years": 3},
        ],
    },
}
MIXED = {
    "model": {
        "solutions": {
            "helsenorge": {
                "keys": {"health_regions": [{"key": "flat", "share": "1/2"}, {"key": "table", "table": {"helse_nord": 1}, "share": "1/2"}]}
            }
        }
    }
}
COLUMNS = "municipality_code,category,cost_type,measure,amount,unit,comment\n"


class Cases(Printed):
    def file_of(self, text):
        path = Path(self.enterContext(tempfile.TemporaryDirectory())) / "given"
        path.write_text(text, encoding="utf-8")
        return str(path)

    def test_stages_with_instalments_what_is_bought_and_who_is_paid_for(self):
        text, _, answer = told("stages", named(MODEL), "--year", 2026)
        lines = text.splitlines()
        solutions = {each["solution"]: each for each in answer["solutions"]}
        self.assertEqual(sum("of it instalments" in line for line in lines), 1)
        self.in_order(text, "helsenorge", "of it instalments", kroner(solutions["helsenorge"]["investment_ore"]))
        self.in_order(text, "kjernejournal", "outside, bought", kroner(solutions["kjernejournal"]["bought_ore"]))
        parts = [part for each in answer["solutions"] for payer in each["payers"] for part in payer.get("on_behalf", [])]
        self.assertTrue(parts)
        self.in_order(text, *(cell for part in parts for cell in (f"for {part['of']}", kroner(part["amount_ore"]), f"paid by {part['pays']}")))

    def test_a_lens_on_who_pays_more_and_on_who_pays_less(self):
        for scenario, more in (({"model": {"solutions": {"all": {"state_share": "1/2"}}}}, False), (MIXED, True)):
            actor = "helse_nord"
            text, _, answer = told("compare", "law", named(scenario), "--year", 2026, "--lens", actor)
            lens = answer["years"][0]["lens"]
            self.assertEqual(lens["amount_ore"] > 0, more)
            said = "pays more" if more else "pays less"
            goes = "which goes to" if more else "which comes from"
            self.assertIn(f"{actor} {said}: {kroner(lens['amount_ore'])}, {goes}\n", text)
            self.assertEqual("    outside" in text, lens["outside_ore"] != 0)
            shown = [part["amount_ore"] for part in lens["parts"]][:10]
            rest = sum(part["amount_ore"] for part in lens["parts"][10:])
            self.in_order(text[text.index(goes):], *map(kroner, shown), *([kroner(rest)] if rest else []))

    def test_a_sought_part_of_a_key_and_a_group(self):
        weight = ("--input", "key_weight", "--solution", "helsenorge", "--input-group", "health_regions", "--part", 1, "--step", "1/8")
        text, _, answer = told("seek", named(MIXED), "--year", 2026, *weight, "--actor", "helse_nord", "--at-most-mnok", 90)
        self.assertIn("key_weight of health_regions, part 1 (helsenorge)", text)
        self.assertEqual(answer["input"]["part"], 1)
        share = ("--input", "group_share", "--solution", "helsenorge", "--step", "0.05")
        model = {"model": {"solutions": {"helsenorge": {}}}}
        text, _, answer = told("seek", named(model), "--year", 2026, *share, "--group", "municipalities", "--at-least-mnok", 0)
        self.assertIn("group_share of municipalities (helsenorge)", text)
        self.assertIsNone(answer["below"])

    def test_a_price_above_the_worth(self):
        service = {
            "years": [{"year": 2026, "fixed_mnok": "1", "user_count": 7}, {"year": 2027, "fixed_mnok": "2", "user_count": 9}],
            "variable_ore": 13, "worth_ore": 400000, "leaving_share": "1/3", "rounds": 4, "sold_outside_state": True,
        }
        text, _, answer = told("price", self.file_of(json.dumps(service)))
        self.assertIn(f"With fewer than {answer['wind_up_below']} users the price is above the worth.", text)
        self.assertIn(f"Wind up in round {answer['wind_up_round']}:", text)
        self.assertIn("market terms are required", text)
        del service["worth_ore"], service["sold_outside_state"], service["leaving_share"], service["rounds"]
        text, _, answer = told("price", self.file_of(json.dumps(service)))
        self.assertIsNone(answer["wind_up_below"])
        for word in ("fewer than", "Wind up", "market terms"):
            self.assertNotIn(word, text)

    def test_a_bill_by_quarter(self):
        text, rows, answer = told("bill", "--actor", "4601", "--year", 2026, "--quarters")
        lines = [*answer["lines"], {"solution": "total", "quarters_ore": answer["quarters_ore"]}]
        for row, line in zip(rows, lines, strict=True):
            self.assertEqual([int(row[f"quarter_{quarter}_ore"]) for quarter in range(1, 5)], line["quarters_ore"])
        self.in_order(text, *(cell for q, ore in enumerate(answer["quarters_ore"], 1) for cell in (f"Q{q}", kroner(ore))))

    def test_a_bill_of_who_has_no_inhabitants(self):
        text, _, answer = told("bill", "--actor", "pharmacies", "--year", 2026)
        self.assertIsNone(answer["per_inhabitant_ore"])
        self.assertNotIn("per inhabitant", text)

    def test_an_estimate_beside_a_survey_and_a_budget(self):
        survey = self.file_of(
            COLUMNS + "".join(
                f"{code},{group},operation,invoices,{nok},nok,c\n{code},{group},operation,wages,0,nok,\n"
                for code, nok in (("1573", 1000000), ("3316", 4000000), ("3301", 20000000))
                for group in ("records", "welfare_technology", "other", "general")
            )
        )
        text, _, answer = told("estimate", "--actor", "3301", "--survey", survey, "--budget-mnok", "3000")
        self.in_order(text, "own costs in the survey", blanks(answer["observed_nok"]))
        self.in_order(text, "per cent of the health budget", answer["budget_share_percent"])
        text, _, answer = told("estimate", "--population", 5000)
        self.assertNotIn("health budget", text)

    def test_a_survey_of_one_says_nothing_of_the_country(self):
        text, _, answer = told("survey", self.file_of(COLUMNS + "1573,records,operation,invoices,5,mnok,c\n"))
        self.assertIsNone(answer["scaling"])
        self.assertIn("Too few municipalities to say anything of the country.\n", text)
        self.assertIn("records 5 000 000", " ".join(text.split()))
        self.assertEqual(text.count("not told"), 3)

    def test_a_survey_without_all_groups_has_no_line_of_them_all(self):
        rows = "".join(f"{code},records,operation,invoices,{nok},mnok,c\n" for code, nok in (("1573", 1), ("3316", 4), ("3301", 20)))
        text, _, answer = told("survey", self.file_of(COLUMNS + rows))
        self.assertIsNone(answer["scaling"]["total"])
        self.assertIn("The country", text)
        self.assertNotIn("standard errors", text)

    def test_a_survey_with_staff_time_imputed_and_no_bootstrap(self):
        def told_of(code, nok, *hours):
            cells = "".join(f"{code},{group},operation,invoices,{nok},nok,c\n" for group in ("records", "welfare_technology", "other", "general"))
            return cells + "".join(f"{code},{group},operation,staff_time,{each},fte,\n" for group, each in zip(("records", "other"), hours))

        rows = told_of("1573", 100000, 1, 1) + told_of("3316", 400000, 2, 1) + told_of("3301", 2000000, 9, 7) + told_of("4601", 7000000)
        text, _, answer = told("survey", self.file_of(COLUMNS + rows), "--bootstrap", 0)
        imputed = [group for each in answer["municipalities"] for group in each["groups"] if group["imputed_nok"] > 0]
        self.assertEqual(text.count("some imputed"), len(imputed))
        self.assertIsNone(answer["scaling"]["total"]["bootstrap"])
        self.assertNotIn("bootstrap", text)

    def test_a_row_of_who_uses_vkp_and_who_does_not(self):
        users = {"changes": [{"path": "/vkp_users/2026", "value": ["4601"]}]}
        for actor, said in (("4601", "user"), ("0301", "not user")):
            text, rows, answer = told("row", "--actor", actor, "--year", 2026, "--scenario", named(users))
            held = [each for each in answer["inputs"] if "is_user" in each]
            self.assertEqual([each["is_user"] for each in held], [said == "user"])
            line = next(line for line in text.splitlines() if line.startswith(held[0]["path"]))
            self.assertEqual(line.split("  ")[0] != "", True)
            self.assertIn(f" {said} ", f"{' '.join(line.split())} ")

    def test_costs_of_an_option_that_is_left_out(self):
        included = {"changes": [{"path": "/cost_option/treatment_plans/2024", "value": 1}]}
        for options, word in (((), "not included"), (("--scenario", named(included)), "included")):
            text, _, answer = told("costs", "--year", 2024, *options)
            option = next(each for each in answer["options"] if each["name"] == "treatment_plans")
            self.assertEqual(option["is_included"], word == "included")
            line = next(line for line in text.splitlines() if line.startswith("optional: treatment_plans"))
            self.assertTrue(line.endswith(f"  {word}"), line)

    def test_a_result_that_does_not_move(self):
        text, _, answer = told("simulate", "--actor", "pharmacies", "--year", 2026, "--chain", "bill", "--draws", 3)
        still = [each["id"] for each in answer["results"] if not each["moves"]]
        self.assertTrue(still)
        self.assertEqual([line.split()[0] for line in text.splitlines() if line.endswith(", does not move")], still)

    def test_a_year_that_is_no_number(self):
        for year in ("2O26", "20266", "", "-"):
            code, out, err = run("bridge", "--actor", "4601", "--from", "2025", "--to", f"law:{year}")
            self.assertEqual((code, out), (2, ""), year)
            self.assertTrue(err.strip(), year)

    def test_a_file_that_is_too_large(self):
        path = self.file_of("")
        with open(path, "r+b") as file:
            file.truncate(1 << 30)
        code, out, err = run("evaluate", path)
        self.assertEqual((code, out), (2, ""))
        self.assertIn("which is too large", err)


if __name__ == "__main__":
    unittest.main()
