# SPDX-License-Identifier: MIT
"""A file that is not there, or an end that takes no more: the command says so and exits with 2."""

import subprocess
import unittest

from command import SAMFIN, run
from parameters import ROOT

NOWHERE = "no/such/file.json"
SCENARIO = ("--scenario", NOWHERE)


class Unreadable(unittest.TestCase):
    def test_every_command_names_the_file(self):
        for question in (
            ("bill", "--actor", "4601", "--year", 2026, *SCENARIO),
            ("explain", "--actor", "4601", "--year", 2026, "--solution", "vkp", *SCENARIO),
            ("member", "--year", 2026, "--kind", "county_council", *SCENARIO),
            ("pharmacy", "--year", 2026, "--look-ups", 1, "--total-look-ups", 2, *SCENARIO),
            ("evaluate", NOWHERE),
            ("evaluate", "--lines", NOWHERE),
            ("ask", NOWHERE),
            ("split", NOWHERE),
            ("validate", NOWHERE),
            ("costs", "--year", 2026, *SCENARIO),
            ("settle", *SCENARIO),
            ("compare", "law", NOWHERE),
            ("bridge", "--actor", "4601", "--from", f"{NOWHERE}:2025", "--to", "2026"),
            ("bridge", "--actor", "4601", "--from", "2025", "--to", f"{NOWHERE}:2026"),
            ("seek", NOWHERE, "--year", 2026),
            ("seek", "inhabitants", "--year", 2026, "--limits", NOWHERE),
            ("stages", NOWHERE, "--year", 2026),
            ("reach", NOWHERE, "--year", 2026),
            ("repay", NOWHERE),
            ("price", NOWHERE),
            ("key-table", NOWHERE),
            ("key-parts", "--actor", "4601", "--year", 2026, *SCENARIO),
            ("row", "--actor", "4601", "--year", 2026, *SCENARIO),
            ("fit", NOWHERE),
            ("survey", NOWHERE),
            ("survey", "examples/surveys/three_municipalities.csv", *SCENARIO),
            ("estimate", "--actor", "4601", *SCENARIO),
            ("estimate", "--actor", "4601", "--survey", NOWHERE),
            ("project", "--actor", "4601", *SCENARIO),
            ("simulate", "--draws", 2, *SCENARIO),
        ):
            with self.subTest(question):
                code, out, err = run(*question)
                self.assertEqual((code, out, err), (2, "", f"Cannot read {NOWHERE}\n"))


class Unwritable(unittest.TestCase):
    def test_a_stream_of_answers_that_nobody_takes_is_not_a_success(self):
        lines = b'{"amount_ore":7,"weights":[1,2]}\n' * 2000
        with open("/dev/full", "wb") as full:
            done = subprocess.run([SAMFIN, "split", "-"], input=lines, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, timeout=300)
        self.assertEqual((done.returncode, done.stderr), (2, b"Cannot write all answers\n"))


if __name__ == "__main__":
    unittest.main()
