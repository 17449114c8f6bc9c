# SPDX-License-Identifier: MIT
"""What `samfin survey` suspects of units and comments, METHOD (31), each at both sides of its limit."""

import os
import random
import unittest
from fractions import Fraction

from command import IS_DEEP
from growth_paths import OwnCosts
from random_surveys import CODES
from test_survey import HEADER, surveyed

SEED = int(os.environ.get("SAMFIN_SEED", "20261122"))
COUNT = 500 if IS_DEEP else 25
COUNTRY = 5_391_369
SMOLA = 2_128


def warnings(rows, *codes):
    answer = surveyed(HEADER + "".join(row + "\n" for row in rows), "--bootstrap", "0")
    return [(w["code"], w["path"]) for w in answer["warnings"] if w["code"] in codes]


def record(nok, code="1573", comment="x"):
    return f'{code},records,operation,invoices,{nok},nok,"{comment}"'


class SuspectedUnits(unittest.TestCase):
    def test_thirty_times_what_was_published_and_not_a_krone_less(self):
        # 30 x 850 million x 2 128 / 5 391 369 = 10 064 976.08
        self.assertEqual(30 * 850_000_000 * SMOLA // COUNTRY, 10_064_976)
        self.assertEqual(warnings([record(10_064_977)], "unit_suspected"), [("unit_suspected", "line 2")])
        self.assertEqual(warnings([record(10_064_976)], "unit_suspected"), [])

    def test_a_thirtieth_of_what_was_published_and_not_a_krone_more(self):
        # 850 million x 2 128 / 5 391 369 / 30 = 11 183.31
        self.assertEqual(850_000_000 * SMOLA // (30 * COUNTRY), 11_183)
        self.assertEqual(warnings([record(11_183)], "unit_suspected"), [("unit_suspected", "line 2")])
        self.assertEqual(warnings([record(11_184)], "unit_suspected"), [])
        self.assertEqual(warnings([record(0)], "unit_suspected"), [])

    def test_more_than_one_in_fifty_inhabitants(self):
        # 2 128 / 50 = 42.56
        row = "1573,welfare_technology,operation,staff_time,{},fte,x"
        self.assertEqual(warnings([row.format("42.57")], "unit_suspected")[-1:], [("unit_suspected", "line 2")])
        self.assertNotIn("fte", self.values(row.format("42.56")))
        self.assertIn("fte", self.values(row.format("42.57")))

    def values(self, row):
        found = [w["values"] for w in surveyed(HEADER + row + "\n")["warnings"] if w["code"] == "unit_suspected"]
        return {name for values in found for name in values}

    def test_from_five_others_on_their_median_is_what_counts(self):
        draw, own = random.Random(SEED), OwnCosts()
        for at in range(COUNT):
            # With an odd number of others nobody stands in the middle by half.
            codes = draw.sample(CODES, draw.choice([2, 4, 6, 8, 12]))
            costs = {code: draw.randint(1, 10 ** draw.randint(4, 8)) for code in codes}
            per = {code: Fraction(kroner, own.inhabitants(code)) for code, kroner in costs.items()}
            expected = set()
            for code in codes:
                others = sorted(value for other, value in per.items() if other != code)
                reference = others[len(others) // 2] if len(others) >= 5 else Fraction(850_000_000, COUNTRY)
                if per[code] > 30 * reference or 30 * per[code] < reference:
                    expected.add(code)
            with self.subTest(seed=SEED, case=at, costs=costs):
                answer = surveyed(HEADER + "".join(record(kroner, code) + "\n" for code, kroner in costs.items()), "--bootstrap", "0")
                self.assertEqual({w["values"]["municipality_code"] for w in answer["warnings"] if w["code"] == "unit_suspected"}, expected)


class Comments(unittest.TestCase):
    def test_value_added_tax(self):
        for comment, is_told in (
            ("inkl. mva", True),
            ("Inkludert MOMS", True),
            ("including VAT", True),
            ("merverdiavgift kommer i tillegg", True),
            ("eks. mva", False),
            ("u/mva", False),
            ("uten moms", False),
            ("ekskl. merverdiavgift", False),
            ("without VAT", False),
            ("innovativt", False),
            ("uten noen som helst, men med mva", True),
        ):
            with self.subTest(comment=comment):
                self.assertEqual(bool(warnings([record(100_000, comment=comment)], "vat_suspected")), is_told)

    def test_adaptations_of_another_solution_among_records(self):
        for comment, count in (("Tilpasning til Kjernejournal", 1), ("VKP og Digihelse", 2), ("drift", 0)):
            with self.subTest(comment=comment):
                self.assertEqual(len(warnings([record(100_000, comment=comment)], "adaptation_elsewhere")), count)
        row = "1573,other,operation,invoices,100000,nok,Tilpasning til Kjernejournal"
        self.assertEqual(warnings([row], "adaptation_elsewhere"), [])

    def test_what_the_form_leaves_out(self):
        for comment in ("Covid-19", "smittesporing", "Fastlegene", "Barnevern", "Flåtestyring", "turnusplan"):
            with self.subTest(comment=comment):
                self.assertEqual(warnings([record(100_000, comment=comment)], "left_out_suspected"), [("left_out_suspected", "line 2")])
        self.assertEqual(warnings([record(100_000, comment="drift")], "left_out_suspected"), [])

    def test_what_is_paid_by_law(self):
        for comment, is_told in (("Lovpålagt betaling", True), ("etter forskriften", True), ("drift", False)):
            with self.subTest(comment=comment):
                self.assertEqual(bool(warnings([record(100_000, comment=comment)], "statutory_suspected")), is_told)

    def test_a_krone_below_a_million_needs_no_comment(self):
        self.assertEqual(warnings([record(1_000_000, comment="")], "comment_missing"), [("comment_missing", "line 2")])
        self.assertEqual(warnings([record(999_999, comment="")], "comment_missing"), [])


if __name__ == "__main__":
    unittest.main()
