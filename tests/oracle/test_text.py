# SPDX-License-Identifier: MIT
"""What a person reads in the terminal and what a spreadsheet opens: the same figures as the JSON answer, in its order."""

import csv
import io
import unittest

from command import run
from model_command import named
from printed import Printed, blanks, known, kroner, told

SURVEY = ("survey", "examples/surveys/three_municipalities.csv")
# A model of every kind of rule, and what it must be told for each.
MODELS = ("recommendation_2017", "law")


class Text(Printed):
    def test_settle(self):
        text, rows, answer = told("settle")
        years = [{"account": a["account"], **y} for a in answer["accounts"] for y in a["years"]]
        self.rows(rows, years)
        for year in years:
            self.assertIn(f"{year['account']} {year['year']}, {year['kind']}", text)
        self.in_order(
            text,
            *(
                cell
                for year in years
                for cell in (
                    "brought forward", known(year["brought_forward_ore"]), "invoiced", known(year["invoiced_ore"]),
                    "used", known(year["used_ore"]),
                    *(kroner(part["amount_ore"]) for part in year["used_from"]),
                    "carried forward", known(year["carried_forward_ore"]),
                )
            ),
        )

    def test_costs(self):
        for question in (("--year", 2024), ("--year", 2027, "--scenario", "examples/scenarios/own_costs_2027.json")):
            text, rows, answer = told("costs", *question)
            expected = []
            for solution in answer["solutions"]:
                expected.append(solution["solution"])
                expected.append(kroner(solution["level"]["amount_ore"]))
                expected += [kroner(line["amount_ore"]) for line in solution["lines"]]
                expected += ["estimate", kroner(solution["estimate_ore"])]
            self.in_order(text, *expected)
            levels = [row for row in rows if row["name"] == "level"]
            self.rows(levels, [part for solution in answer["solutions"] for part in solution["level"]["parts"]])
            lines = [row for row in rows if row["driver"]]
            self.rows(lines, [line for solution in answer["solutions"] for line in solution["lines"]])

    def test_reconcile(self):
        text, rows, answer = told("reconcile")
        self.rows(rows, answer["checks"])
        lines = text.splitlines()
        for check in answer["checks"]:
            said = [line for line in lines if line.split()[:2] == [check["verdict"], check["id"]]]
            self.assertEqual(len(said), 1, check["id"])
            self.assertIn(f"published {check['published']}, recomputed {check['recomputed']} {check['unit']}", said[0])

    def test_compare(self):
        for year in ((), ("--year", 2026)):
            text, rows, answer = told("compare", "law", "recommendation_2017", *year, "--lens", "4601")
            expected = []
            for of in answer["years"]:
                expected.append(str(of["year"]))
                for group in of["groups"]:
                    expected += [group["payer_group"], *map(kroner, group["amounts_ore"])]
                expected += ["total", *map(kroner, of["totals_ore"])]
            self.in_order(text, *expected)
            for column in range(2):
                name = f"{answer['names'][column]} ore"
                total = sum(int(row[name]) for row in rows)
                self.assertEqual(total, sum(of["totals_ore"][column] for of in answer["years"]))

    def test_bridge(self):
        for order in ("stated", "shapley"):
            text, rows, answer = told("bridge", "--actor", "4601", "--from", "2025", "--to", f"{named('recommendation_2017')}:2026", "--order", order)
            steps = [(step["name"], step["amount_ore"]) for step in answer["steps"]]
            amounts = [("from", answer["from_ore"]), *steps, ("to", answer["to_ore"])]
            self.assertEqual([(row["name"], int(row["amount_ore"])) for row in rows], amounts)
            self.in_order(text, *(cell for name, ore in steps for cell in (name, kroner(ore))))
            self.assertIn(order, text.splitlines()[0])

    def test_stages(self):
        for model in MODELS:
            text, rows, answer = told("stages", model, "--year", 2026)
            self.rows(rows, [{"year": 2026, **each, **payer} for each in answer["solutions"] for payer in each["payers"]])
            expected = []
            for each in answer["solutions"]:
                expected += [each["solution"], kroner(each["total_ore"])]
                for payer in each["payers"]:
                    expected += [payer["payer_group"], kroner(payer["amount_ore"])]
            self.in_order(text, *expected)

    def test_reach(self):
        for model in MODELS:
            text, rows, answer = told("reach", model, "--year", 2026)
            self.rows(rows, answer["inputs"])
            for each in answer["inputs"]:
                self.assertIn(each["reason"] or str(each["actor_count"]), text)

    def test_seek(self):
        sought = ("seek", "recommendation_2017", "--year", 2026, "--input", "state_share", "--from", 0, "--to", 1, "--step", "0.1")
        text, rows, answer = told(*sought, "--group", "municipalities", "--at-most-mnok", 300)
        self.assertEqual(len(rows), 1)
        self.assertIn(f"of {answer['value']} and every larger one reaches the goal", text)
        # Nothing between 0 and 1 is enough for nothing at all.
        text, rows, answer = told(*sought, "--group", "municipalities", "--at-least-mnok", 5000)
        self.assertIsNone(answer["value"])
        self.assertNotIn("every larger one reaches", text)

    def test_project(self):
        for question in (("--path", "high"), ("--actor", "1573"), ("--actor", "1573", "--nominal", "--price-growth", "0.02")):
            text, rows, answer = told("project", *question)
            self.rows(rows, answer["years"])
            self.in_order(
                text, *(cell for row in answer["years"] for cell in (str(row["year"]), row["category"], blanks(row["amount_nok"])))
            )

    def test_simulate(self):
        text, rows, answer = told("simulate", "--actor", "3301", "--assume", "next_year", "--draws", 500)
        results = answer["results"]
        self.rows(rows, results)
        self.in_order(
            text,
            *(cell for r in results for cell in (r["id"], blanks(r["point_nok"]), blanks(r["p5_nok"]), blanks(r["p50_nok"]), blanks(r["p95_nok"]))),
        )

    def test_estimate(self):
        text, rows, answer = told("estimate", "--actor", "3301")
        self.rows(rows[: len(answer["categories"])], answer["categories"])
        expected = [cell for each in answer["categories"] for cell in (each["category"], blanks(each["amount_nok"]))]
        low, high = blanks(answer["low_nok"]), blanks(answer["high_nok"])
        self.in_order(text, *expected, "all", blanks(answer["amount_nok"]), "from", low, "to", high)

    def test_survey(self):
        text, rows, answer = told(*SURVEY, "--actor", "1573")
        groups = [{"municipality_code": m["municipality_code"], **g} for m in answer["municipalities"] for g in m["groups"]]
        self.rows(rows, groups)
        expected = []
        for each in answer["municipalities"]:
            expected += [cell for group in each["groups"] for cell in (group["group"], blanks(group["total_nok"]))]
            expected += ["own costs", blanks(each["own_nok"]), "statutory", blanks(each["statutory_nok"]), "total", blanks(each["total_nok"])]
        self.in_order(text, *expected)

    def test_row(self):
        text, rows, answer = told("row", "--actor", "3450", "--year", 2026)
        self.rows(rows, [{"actor": "3450", **each, "year": 2026} for each in answer["inputs"]])
        self.in_order(text, *(each["path"] for each in answer["inputs"]))
        odd = [line.split()[0] for line in text.splitlines() if "ODD" in line]
        self.assertEqual(odd, [each["path"] for each in answer["inputs"] if each["is_odd"]])
        self.assertTrue(odd)

    def test_key_parts(self):
        text, rows, answer = told("key-parts", "--actor", "1151", "--year", 2026)
        people = [part.get("people", [None, None]) for part in answer["parts"]]
        parts = [{**part, "people_before": then, "people": now} for part, (then, now) in zip(answer["parts"], people)]
        self.rows(rows, parts)
        self.in_order(text, *(cell for part in answer["parts"] for cell in (part["part"], kroner(part["amount_ore"]))))

    def test_key_table(self):
        # What a spreadsheet would take for a formula is made inert; what it takes for a number stays one.
        names = ("=1+1", "@SUM(A1)", "+47", "-5 %", "-5", "-5.25", "-5.", "--5", "4601", "\uff1d1+1", "a =1")
        table = "actor;weight\n" + "".join(f"{name};{weight}\n" for weight, name in enumerate(names, 1))
        code, out, err = run("key-table", "-", "--format", "csv", text=table)
        self.assertEqual((code, err), (0, ""))
        inert = {name: name if name in ("-5", "-5.25", "4601", "a =1") else f"'{name}" for name in names}
        expected = {(inert[name], str(weight)) for weight, name in enumerate(names, 1)}
        self.assertEqual({(row["actor"], row["weight"]) for row in csv.DictReader(io.StringIO(out))}, expected)

    def test_repay(self):
        text, rows, answer = told("repay", "examples/investments/four_forms.json")
        self.rows(rows, [{**each, **year} for each in answer["investments"] for year in each["years"]])
        expected = []
        for each in answer["investments"]:
            for year in each["years"]:
                amounts = (year[name] for name in ("instalment_ore", "interest_ore", "payment_ore", "balance_ore"))
                expected += [str(year["year"]), *map(kroner, amounts)]
        self.in_order(text, *expected)

    def test_price(self):
        text, rows, answer = told("price", "examples/prices/booking.json")
        self.rows(rows, answer["years"])
        expected = [kroner(answer["price_ore"]), kroner(answer["cost_ore"])]
        expected += [kroner(year[name]) for year in answer["years"] for name in ("cost_ore", "income_ore", "balance_ore")]
        self.in_order(text, *expected, *(kroner(each["price_ore"]) for each in answer["leaving"]))

    def test_explain(self):
        text, rows, answer = told("explain", "--actor", "4601", "--year", 2026, "--solution", "helsenorge")
        self.assertIn(f"pays {kroner(answer['amount_ore'])} kroner", text)
        # A row for each input of a step, then one for what the step gives.
        expected = [
            row
            for step in answer["steps"]
            for row in (*((step["step"], i["name"], i["value"]) for i in step["inputs"]), (step["step"], step["formula"], step["result"]))
        ]
        self.assertEqual([(row["step"], row["name"], row["value"]) for row in rows], expected)
        for step in answer["steps"]:
            self.assertIn(f"{step['formula']} = {step['result']} {step['unit']}", text)

    def test_single_answers(self):
        for question in (
            ("member", "--kind", "business", "--turnover-mnok", 12, "--year", 2026),
            ("member", "--kind", "county_council", "--year", 2026),
            ("pharmacy", "--look-ups", 10000, "--total-look-ups", 50000000, "--year", 2026),
        ):
            text, rows, answer = told(*question)
            self.rows(rows, [answer])
            said = dict(line.split(None, 1) for line in text.splitlines() if line.strip())
            self.assertEqual(said, {name: value for name, value in rows[0].items() if name in said})
            self.assertIn("amount_ore", said)

    def test_parameters(self):
        text, rows, answer = told("parameters")
        values = [value for family in answer["families"] for value in family["values"]]
        self.rows(rows, values)
        starts = {line.split(" = ")[0].strip() for line in text.splitlines() if line.startswith("  /")}
        self.assertEqual(starts, {value["path"] for value in values})


if __name__ == "__main__":
    unittest.main()
