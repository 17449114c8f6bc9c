# SPDX-License-Identifier: MIT
"""What the command prints for people and for spreadsheets, to be held against its JSON answer."""

import csv
import io
import re
import unittest

from command import parsed, run


def kroner(ore):
    """Øre as kroner: two decimals, a blank between thousands."""
    whole, rest = divmod(abs(ore), 100)
    return f"{'-' if ore < 0 else ''}{blanks(whole)}.{rest:02d}"


def known(ore):
    return "-" if ore is None else kroner(ore)


def blanks(whole):
    return f"{whole:,}".replace(",", " ")


def cells(text):
    """What stands between two or more blanks."""
    return [cell.strip() for cell in re.split(r"\s{2,}|\n", text) if cell.strip()]


def told(*question):
    """The text, the rows of the CSV and the JSON answer of one question."""
    answers = {}
    for form in ("text", "csv", "json"):
        code, out, err = run(*question, "--format", form)
        if code != 0 or err or not out.strip():
            raise AssertionError(f"{question} as {form}: exit {code}, {err[:500]}")
        answers[form] = out
    # A null, a truth and a ratio of statistics are compared as they stand.
    return answers["text"], list(csv.DictReader(io.StringIO(answers["csv"]))), parsed(answers["json"], fraction=str)


def spelled(value):
    """A value of the JSON answer as a cell of a CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(map(spelled, value)) if isinstance(value, list) else str(value)


class Printed(unittest.TestCase):
    def in_order(self, text, *expected):
        """Each cell expected stands after the one before."""
        left = iter(cells(text))
        for cell in expected:
            self.assertTrue(any(cell == found or found.startswith(f"{cell} ") for found in left), f"{cell!r} in\n{text[:3000]}")

    def rows(self, found, expected):
        """The CSV holds the rows of the answer: every column that a row names, and as many."""
        self.assertEqual(len(found), len(expected))
        for row, wanted in zip(found, expected):
            self.assertLessEqual({name: spelled(value) for name, value in wanted.items() if name in row}.items(), row.items())
            self.assertTrue(set(row) & set(wanted))
