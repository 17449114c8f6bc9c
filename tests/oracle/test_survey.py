# SPDX-License-Identifier: MIT
"""`samfin survey`: random forms in kroner, by group, with missing staff time and what is paid by law, METHOD (31)-(33)."""

import json
import os
import random
import unittest
from fractions import Fraction

from command import IS_DEEP, run
from random_surveys import CODES, DrawnSurvey, csv_of
from survey_form import CATEGORIES, Survey
from survey_warnings import warnings_of

SEED = int(os.environ.get("SAMFIN_SEED", "20261122"))
COUNT = 2_000 if IS_DEEP else 40
HEADER = "municipality_code,category,cost_type,measure,amount,unit,comment\n"
# What comments and amounts are suspected of depends on lists of words, which have tests of their own.
CHECKED = {"time_and_wages", "costs_without_use", "use_without_costs", "own_costs_denied", "first_year", "comment_missing"}
CHECKED |= {"no_cells_in_group", "imputed", "staff_time_missing", "wage_cost_assumed"}


def surveyed(text, *arguments):
    code, out, err = run("survey", "-", "--format", "json", *arguments, text=text)
    if code or err:
        raise AssertionError(f"{arguments}: {out or err}")
    return json.loads(out, parse_float=str)


def refused(text, *arguments):
    code, out, err = run("survey", "-", "--format", "json", *arguments, text=text)
    if code != 2:
        raise AssertionError(out[:300])
    return json.loads(err)["errors"]


def codes_and_paths(errors):
    return [(error["code"], error["path"]) for error in errors]


def municipalities(answer):
    """Without statuses; the full-time equivalents of benefits as a fraction."""
    statuses = ("statutory_status", "status")
    rows = [{name: value for name, value in row.items() if name not in statuses} for row in answer["municipalities"]]
    return [{**row, "benefit_fte": Fraction(row["benefit_fte"])} for row in rows]


def told(answer):
    found = [(w["code"], w["values"].get("municipality_code"), w["values"].get("category")) for w in answer["warnings"]]
    return {warning for warning in found if warning[0] in CHECKED}


class RandomForms(unittest.TestCase):
    def test_every_krone_follows_the_rules(self):
        print(f"seed {SEED}, {COUNT} files", flush=True)
        draw = random.Random(SEED)
        for at in range(COUNT):
            year, wage = draw.choice([2021, 2021, 2022, 2023, 2024, 2025, 2026]), draw.choice([None, draw.randint(300_000, 2_000_000)])
            cells = DrawnSurvey(draw).cells()
            arguments = ["--bootstrap", 0, "--year", year, *(["--wage-cost", wage] if wage else [])]
            survey = Survey(cells, year, wage or 800_000)
            with self.subTest(seed=SEED, file=at, arguments=arguments):
                answer = surveyed(csv_of(cells, draw), *arguments)
                self.assertEqual(municipalities(answer), [survey.municipality(code) for code in survey.codes])
                self.assertEqual(told(answer), warnings_of(survey))
                self.assertEqual(answer["year"], year)

    def test_the_order_of_rows_changes_nothing_but_line_numbers(self):
        draw = random.Random(SEED)
        cells = DrawnSurvey(draw).cells(15)
        first = surveyed(csv_of(cells, draw), "--bootstrap", 50)
        draw.shuffle(cells)
        again = surveyed(csv_of(cells, draw), "--bootstrap", 50)
        self.assertEqual((first["municipalities"], first["scaling"]), (again["municipalities"], again["scaling"]))


class Kroner(unittest.TestCase):
    def group(self, rows, at=1, arguments=()):
        text = HEADER + "".join(f"1573,{row}\n" for row in rows)
        return surveyed(text, *arguments)["municipalities"][0]["groups"][at]

    def test_units_by_hand(self):
        # 12.5 thousand; 0.5 and 0.333 of 800 000; 1.5 kroner, a half upwards.
        for row, kroner in (
            ("records,operation,invoices,12.5,knok,", 12_500),
            ("records,operation,staff_time,0.5,fte,", 400_000),
            ("records,operation,staff_time,0.333,fte,", 266_400),
            ("records,operation,wages,1.5,nok,", 2),
            ("records,operation,wages,2.499999,nok,", 2),
            ("records,operation,invoices,0.0000005,mnok,", 1),
        ):
            with self.subTest(row=row):
                self.assertEqual(self.group([row])["total_nok"], kroner)

    def test_a_wage_cost_of_ones_own(self):
        self.assertEqual(self.group(["records,operation,staff_time,2,fte,"], arguments=("--wage-cost", "654321"))["staff_nok"], 1_308_642)

    def test_time_and_wages_are_both_counted(self):
        rows = ["records,operation,staff_time,1,fte,x", "records,operation,wages,100,knok,x"]
        self.assertEqual(self.group(rows)["staff_nok"], 900_000)

    def test_adopted_law_of_2021_by_hand(self):
        answer = surveyed(HEADER + "3301,records,operation,invoices,1,mnok,x\n1573,records,operation,invoices,1,mnok,x\n")
        # 536 791 353 and 17 817 530 øre of 305 million by the key of 2022.
        self.assertEqual({row["municipality_code"]: row["statutory_nok"] for row in answer["municipalities"]}, {"1573": 178_175, "3301": 5_367_914})
        self.assertEqual({row["statutory_status"] for row in answer["municipalities"]}, {"approximated"})


class MissingStaffTime(unittest.TestCase):
    # Inhabitants: Klepp 19 848, Verdal 14 986, Tynset 5 537, Smøla 2 128; the donors' staff costs are 300, 200 and 107.42 thousand.
    DONORS = {"1120": "300", "5038": "200", "3427": "107.42"}

    def text(self, donors, *more):
        rows = [f"{code},records,operation,invoices,900,knok,x\n" for code in donors]
        rows += [f"{code},records,operation,wages,{self.DONORS[code]},knok,x\n" for code in donors]
        return HEADER + "".join(rows) + "1573,records,operation,invoices,50,knok,x\n" + "".join(more)

    def imputed(self, text):
        row = next(row for row in surveyed(text, "--bootstrap", "0")["municipalities"] if row["municipality_code"] == "1573")
        return row["groups"][1]["imputed_nok"]

    def test_is_taken_from_three_by_inhabitants(self):
        # 2 128 x 607 420 / 40 371 = 32 017.68
        self.assertEqual(self.imputed(self.text(self.DONORS)), 32_018)

    def test_two_are_too_few(self):
        self.assertEqual(self.imputed(self.text(list(self.DONORS)[:2])), 0)

    def test_a_zero_is_an_answer_whatever_the_cost_type(self):
        for measure, cost_type in (("wages", "operation"), ("staff_time", "operation"), ("wages", "investment")):
            unit = "fte" if measure == "staff_time" else "nok"
            self.assertEqual(self.imputed(self.text(self.DONORS, f"1573,records,{cost_type},{measure},0,{unit},\n")), 0)


class Refusals(unittest.TestCase):
    ROW = "1573,records,operation,invoices,1,nok,\n"

    def test_a_cell_twice_is_refused_by_its_line(self):
        draw = random.Random(SEED)
        for at in range(COUNT):
            cells = DrawnSurvey(draw).cells()
            firsts = list(range(len(cells)))
            for _ in range(draw.randint(1, 5)):
                cells.append(cells[draw.choice(firsts)])
            expected = [("duplicate_cell", f"line {line + 2}", cells.index(cells[line]) + 2) for line in range(len(firsts), len(cells))]
            with self.subTest(seed=SEED, file=at):
                found = [(e["code"], e["path"], e["values"]["first_line"]) for e in refused(csv_of(cells, draw))]
                self.assertEqual(found, expected)

    def test_one_hundred_thousand_rows(self):
        every = [
            f"{code},{category},{cost_type},{measure},1,{'fte' if measure == 'staff_time' else 'nok'},"
            for code in CODES
            for category in CATEGORIES
            for cost_type in ("operation", "investment", "implementation")
            for measure in ("invoices", "staff_time", "wages")
        ]
        self.assertEqual(len(every), 357 * 15 * 9)
        answer = surveyed(HEADER + "\n".join(every) + "\n", "--bootstrap", "0")
        # 135 cells: 90 of one krone and 45 of a full-time equivalent.
        self.assertEqual({row["own_nok"] for row in answer["municipalities"]}, {90 + 45 * 800_000})
        errors = refused(HEADER + "\n".join((every * 3)[:100_000]) + "\n")
        # The first thousand are told, and that there are more; the header is line 1.
        self.assertEqual([error["code"] for error in errors], ["duplicate_cell"] * 1_000 + ["too_many_errors"])
        self.assertEqual((errors[0]["path"], errors[999]["path"]), (f"line {len(every) + 2}", f"line {len(every) + 1_001}"))

    def test_each_is_named_with_its_line(self):
        for row, code in (
            ("9999,records,operation,invoices,1,nok,", "unknown_municipality"),
            ("1507,records,operation,invoices,1,nok,", "unknown_municipality"),
            ("1573,fax,operation,invoices,1,nok,", "value_not_allowed"),
            ("1573,records,rent,invoices,1,nok,", "value_not_allowed"),
            ("1573,records,operation,in_use,yes,yes_no,", "value_not_allowed"),
            ("1573,general,use,in_use,yes,yes_no,", "value_not_allowed"),
            ("1573,records,operation,invoices,1,fte,", "value_not_allowed"),
            ("1573,records,operation,invoices,-1,nok,", "value_out_of_range"),
            ("1573,records,operation,invoices,\u22121,nok,", "value_out_of_range"),
            ("1573,records,operation,invoices,1000000.1,mnok,", "value_out_of_range"),
            ("1573,records,operation,staff_time,100001,fte,", "value_out_of_range"),
            ("1573,records,operation,invoices,many,nok,", "csv_syntax"),
            ("1573,records,operation,invoices,1,5,nok,", "csv_syntax"),
            ("1573,records,operation,invoices,1e3,nok,", "csv_syntax"),
            ("1573,records,operation,invoices,10 00,nok,", "csv_syntax"),
            ("1573,records,operation,invoices,,nok,", "csv_syntax"),
            ("1573,records,use,in_use,maybe,yes_no,", "csv_syntax"),
            ('1573,records,operation,invoices,1,nok,"open', "csv_syntax"),
            ("1573,records,operation,invoices,1,nok", "csv_syntax"),
        ):
            with self.subTest(row=row):
                self.assertEqual(codes_and_paths(refused(HEADER + "3301,records,operation,invoices,1,nok,\n" + row + "\n")), [(code, "line 3")])

    def test_a_point_among_decimal_commas_is_refused(self):
        found = refused(HEADER.replace(",", ";") + "1573;records;operation;invoices;1.234;nok;\n")
        self.assertEqual((codes_and_paths(found), found[0]["values"]["expected"]), ([("csv_syntax", "line 2")], "decimal_comma"))
        self.assertEqual(surveyed(HEADER + self.ROW.replace(",1,", ",1.234,"))["municipalities"][0]["own_nok"], 1)

    def test_a_file_without_rows_or_header_is_refused(self):
        self.assertEqual(codes_and_paths(refused("")), [("csv_syntax", "line 1")])
        self.assertEqual([code for code, _ in codes_and_paths(refused(HEADER))], ["csv_syntax"])
        self.assertEqual(codes_and_paths(refused("code,amount\n1,2\n")), [("csv_syntax", "line 1")])

    def test_all_are_reported_at_once(self):
        text = HEADER + self.ROW + self.ROW + "9999,records,operation,invoices,x,nok,\n1573,fax,operation,invoices,-1,nok,\n"
        found = set(codes_and_paths(refused(text)))
        self.assertLessEqual({("duplicate_cell", "line 3"), ("unknown_municipality", "line 4"), ("value_not_allowed", "line 5")}, found)

    def test_an_old_code_stands_for_its_successor(self):
        answer = surveyed(HEADER + "3005,records,operation,invoices,1,nok,\n")
        self.assertEqual(answer["municipalities"][0]["municipality_code"], "3301")
        self.assertIn("old_code", [warning["code"] for warning in answer["warnings"]])


if __name__ == "__main__":
    unittest.main()
