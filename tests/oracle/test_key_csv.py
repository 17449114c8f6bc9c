# SPDX-License-Identifier: MIT
"""`samfin key-table`: a key in CSV as a table of weights, and what is wrong with one that is not."""

import os
import random
import tempfile
import unittest
from fractions import Fraction

from command import answer, parsed, run
from parameters import comparable
from price_model import STRUCTURE

SEED = int(os.environ.get("SAMFIN_SEED", "20261128"))


def with_file(text, ask):
    with tempfile.NamedTemporaryFile(delete=False, suffix=".csv") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    try:
        return ask(file.name)
    finally:
        os.unlink(file.name)


def table(text):
    return with_file(text, lambda name: answer("key-table", name, "--format", "json"))["table"]


def errors(text):
    code, _, err = with_file(text, lambda name: run("key-table", name, "--format", "json"))
    assert code == 2, text
    return parsed(err)["errors"]


class Tables(unittest.TestCase):
    def test_both_ways_of_writing_a_decimal(self):
        expected = {"4601": Fraction("12.5"), "0301": Fraction(3)}
        for text in (
            "actor;weight\n4601;12,5\n0301;3\n",
            "actor,weight\n4601,12.5\n0301,3\n",
            "actor;weight\r\n4601;12,5\r\n0301;3\r\n",
            "\ufeffactor;weight\n4601;12,5\n0301;3",
            '"actor";"weight"\n"4601";"12,5"\n"0301";"3"\n',
            'actor,weight\n4601,"12.5"\n"0301",3\n',
        ):
            with self.subTest(text=text):
                self.assertEqual({actor: Fraction(weight) for actor, weight in table(text).items()}, expected)

    def test_a_table_of_every_municipality_comes_back_whole(self):
        draw = random.Random(SEED)
        weights = {code: f"{draw.randint(0, 999)},{draw.randint(0, 999):03d}" for code in STRUCTURE.actors(2026)}
        found = table("actor;weight\n" + "".join(f"{code};{weight}\n" for code, weight in weights.items()))
        self.assertEqual({a: comparable(w) for a, w in found.items()}, {a: comparable(w.replace(",", ".")) for a, w in weights.items()})

    def test_use_is_whole_counts(self):
        self.assertEqual({a: int(w) for a, w in table("actor;use\n4601;12\n0301;0\n").items()}, {"4601": 12, "0301": 0})


class Refusals(unittest.TestCase):
    def test_each_is_named_with_its_line(self):
        for text, code in (
            ("", "csv_syntax"),
            ("4601;12,5\n", "csv_syntax"),
            ("actor;weight\n4601\n", "csv_syntax"),
            ("actor;weight\n4601;1;2\n", "csv_syntax"),
            ("actor;weight\n4601;many\n", "csv_syntax"),
            ('actor;weight\n"4601;1\n', "csv_syntax"),
            ("actor;weight\n4601;1\n4601;2\n", "duplicate_id"),
            ("actor;weight\n4601;-1\n", "negative_weight"),
        ):
            with self.subTest(text=text):
                found = errors(text)
                self.assertEqual({error["code"] for error in found}, {code})
                if code == "csv_syntax":
                    self.assertEqual({error["path"] for error in found}, {"/csv"})
                    lines = {error["values"]["line"] for error in found}
                    self.assertLessEqual(lines, {1, 2})


if __name__ == "__main__":
    unittest.main()
