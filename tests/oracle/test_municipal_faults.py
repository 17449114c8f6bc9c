# SPDX-License-Identifier: MIT
"""What is paid by law in the years of old codes, its status by weak indices, and populations of nobody."""

import json
import unittest

from command import asked, run
from test_survey import HEADER, surveyed


class PaidByLaw(unittest.TestCase):
    def test_of_2022_and_2023_is_the_bill_of_the_code_of_that_year(self):
        # METHOD (33): the bill of (1)-(10) from 2022 on; Drammen was 3005 then.
        for year in (2022, 2023):
            row = surveyed(HEADER + "3301,records,operation,invoices,1,mnok,x\n", "--year", year)["municipalities"][0]
            with self.subTest(year=year):
                bill = asked("bill", actor="3005", year=year)["total_ore"]
                self.assertEqual(row["statutory_nok"], (bill + 50) // 100)
                self.assertEqual(row["total_nok"], 1_000_000 + (bill + 50) // 100)

    def test_of_2021_is_estimated_where_an_index_or_a_count_is(self):
        # METHOD, Statuses: estimated in every year.
        codes = ["1508", "1580", "3226", "4020", "4624", "5044", "5605"]
        answer = surveyed(HEADER + "".join(f"{code},records,operation,invoices,1,mnok,x\n" for code in codes), "--bootstrap", "0")
        self.assertEqual({row["municipality_code"]: row["statutory_status"] for row in answer["municipalities"]}, dict.fromkeys(codes, "estimated"))


class Nobody(unittest.TestCase):
    def test_a_population_of_0_is_out_of_range_and_not_the_country(self):
        for command in ("estimate", "project"):
            code, _, err = run(command, "--population", "0", "--format", "json")
            with self.subTest(command=command):
                self.assertEqual((code, [(e["code"], e["path"]) for e in json.loads(err or '{"errors":[]}')["errors"]]), (2, [("value_out_of_range", "/population")]))

    def test_a_year_0_is_refused_and_not_taken_for_every_year(self):
        for arguments in (("simulate",), ("compare", "law", "recommendation_2017")):
            code, out, _ = run(*arguments, "--year", "0", "--format", "json")
            with self.subTest(arguments=arguments):
                self.assertEqual((code, out), (2, ""))


if __name__ == "__main__":
    unittest.main()
