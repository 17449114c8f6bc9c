# SPDX-License-Identifier: MIT
"""`samfin fit` against exact fractions, digit for digit, against certified results, and where no line is to be had."""

import json
import os
import random
import unittest
from fractions import Fraction

from command import IS_DEEP, run
from least_squares import Line, Refused

SEED = int(os.environ.get("SAMFIN_SEED", "20261122"))
CASE_COUNT = 20_000 if IS_DEEP else 200

# NIST StRD, Norris: y x. Certified: 15 digits of each.
NORRIS = """0.1 0.2|338.8 337.4|118.1 118.2|888.0 884.6|9.2 10.1|228.1 226.5|668.5 666.3|998.5 996.3|449.1 448.6
778.9 777.0|559.2 558.2|0.3 0.4|0.1 0.6|778.1 775.5|668.8 666.9|339.3 338.0|448.9 447.5|10.8 11.6|557.7 556.0
228.3 228.1|998.0 995.8|888.8 887.6|119.6 120.2|0.3 0.3|0.6 0.3|557.6 556.8|339.3 339.1|888.0 887.2|998.5 999.0
778.9 779.0|10.2 11.1|117.6 118.3|228.9 229.2|668.4 669.1|449.2 448.9|0.2 0.5"""


def fitted(text):
    """Exit code and the answer with its numbers as they are written."""
    code, out, err = run("fit", "-", text=text)
    return code, json.loads(out or err, parse_float=str, parse_int=str)


def line_of(text):
    code, found = fitted(text)
    if code:
        raise AssertionError(found)
    return found


def refusals(text):
    code, found = fitted(text)
    if code != 2:
        raise AssertionError(found)
    return [(error["code"], error["path"]) for error in found["errors"]]


def csv_of(points, header="x,y"):
    return header + "\n" + "".join(f"{x},{y}\n" for x, y in points)


def drawn_points(draw):
    """Whole numbers of every size, around an offset, on a line, nearly on one, or with few different x."""
    count = draw.choice([2, 3, 4, 5, draw.randint(3, 30), draw.randint(30, 300)])
    wide, high = (10 ** draw.randint(0, 12) for _ in range(2))
    far_x, far_y = (draw.choice([0, 0, draw.choice([-1, 1]) * 10 ** draw.randint(3, 25)]) for _ in range(2))
    kind = draw.choice(["free", "free", "line", "near", "level", "few"])
    xs = [far_x + draw.randint(-wide, wide) for _ in range(count)]
    if kind == "few":
        two = [far_x, far_x + draw.choice([0, 1, wide])]
        xs = [draw.choice(two) for _ in range(count)]
    slope = draw.randint(-999, 999)
    ys = [far_y + draw.randint(-high, high) for _ in range(count)]
    if kind in ("line", "near"):
        ys = [far_y + slope * x for x in xs]
    if kind == "near":
        ys[draw.randrange(count)] += draw.choice([-1, 1])
    if kind == "level":
        ys = [far_y] * count
    return list(zip(xs, ys))


class RandomPoints(unittest.TestCase):
    def test_every_digit_is_that_of_the_exact_fraction(self):
        print(f"seed {SEED}, {CASE_COUNT} lines", flush=True)
        draw, refused = random.Random(SEED), 0
        for at in range(CASE_COUNT):
            points = drawn_points(draw)
            text = csv_of(points)
            if draw.random() < 0.3:
                text = csv_of([(y, x) for x, y in points], "y,x").replace(",", ";" if draw.random() < 0.5 else ",")
            with self.subTest(seed=SEED, case=at, points=points[:20]):
                try:
                    expected = Line(points).printed()
                except Refused as refusal:
                    refused += 1
                    self.assertEqual(refusals(text), [(str(refusal), "/csv")])
                    continue
                self.assertEqual(line_of(text), expected)
        self.assertGreater(refused, 5)

    def test_decimals_and_powers_of_ten_are_exact_too(self):
        draw = random.Random(SEED + 1)
        for at in range(CASE_COUNT // 4):
            rows = [[drawn_decimal(draw) for _ in "xy"] for _ in range(draw.randint(3, 12))]
            points = [tuple(Fraction(text) for text in row) for row in rows]
            is_comma = draw.random() < 0.5
            text = "x;y\n" + "".join(f"{x};{y}\n".replace(".", ",") for x, y in rows) if is_comma else csv_of(rows)
            with self.subTest(seed=SEED, case=at, text=text):
                self.assertEqual(line_of(text), Line(points).printed())


def drawn_decimal(draw):
    whole, part = draw.randint(0, 10 ** draw.randint(0, 9)), draw.randint(0, 10**6)
    power = draw.choice(["", "", f"e{draw.randint(-9, 9)}", f"E+{draw.randint(0, 5)}"])
    return draw.choice(["", "-", "+"]) + draw.choice([f"{whole}", f"{whole}.{part:06d}"]) + power


class CertifiedResults(unittest.TestCase):
    def test_norris(self):
        points = [row.split()[::-1] for row in NORRIS.replace("\n", "|").split("|")]
        self.assertEqual(len(points), 36)
        # Certified: -0.262323073774029, 1.00211681802045, 0.232818234301152, 0.429796848199937E-03, 0.884796396144373,
        # 0.999993745883712; all of these are 15 digits.
        expected = ["-0.262323073774029", "1.00211681802045", "0.232818234301152", "0.000429796848199937"]
        expected += ["0.884796396144373", "0.999993745883712", "36"]
        self.assertEqual(list(line_of(csv_of(points)).values()), expected)

    def test_anscombe_one(self):
        xs = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
        ys = "8.04 6.95 7.58 8.81 8.33 9.96 7.24 4.26 10.84 4.82 5.68".split()
        expected = ["3.00009090909091", "0.500090909090909", "1.12474679080864", "0.117905500595634"]
        expected += ["1.23660332272632", "0.666542459508775", "11"]
        self.assertEqual(list(line_of(csv_of(zip(xs, ys))).values()), expected)

    def test_by_hand(self):
        # b = 3/2, a = 10/3 - 3 = 1/3, residuals 1/6, -1/3, 1/6: s2 = 1/6; se_b2 = 1/12, se_a2 = 1/6 x (1/3 + 2) = 7/18.
        expected = {"intercept": "0.333333333333333", "slope": "1.5", "intercept_se": "0.623609564462324"}
        expected |= {"slope_se": "0.288675134594813", "residual_sd": "0.408248290463863", "r2": "0.964285714285714", "n": "3"}
        self.assertEqual(line_of("x,y\n1,2\n2,3\n3,5\n"), expected)


class KnownFailureModes(unittest.TestCase):
    def test_an_enormous_offset_changes_nothing_but_the_intercept(self):
        far = 10**15
        found = line_of(csv_of([(far + 1, 2), (far + 2, 3), (far + 3, 5)]))
        self.assertEqual((found["slope"], found["residual_sd"]), ("1.5", "0.408248290463863"))
        # a = 1/3 - 1.5e15, which has more than 15 digits.
        self.assertEqual(found["intercept"], "-1500000000000000")

    def test_points_on_a_line_are_no_error(self):
        found = line_of("x,y\n1,5\n2,7\n3,9\n10,23\n")
        self.assertEqual(list(found.values()), ["3", "2", "0", "0", "0", "1", "4"])

    def test_a_level_line_has_no_r2(self):
        found = line_of("x,y\n1,2\n2,2\n3,2\n")
        self.assertEqual((found["slope"], found["r2"], found["residual_sd"]), ("0", None, "0"))

    def test_too_few_points_or_one_x_are_refused(self):
        for text, code in (
            ("x,y\n1,2\n", "too_few_observations"),
            ("x,y\n1,2\n1,2\n", "too_few_observations"),
            ("x,y\n7,1\n7,2\n7,3\n", "no_spread"),
            ("x,y\n1e25,1\n1e25,2\n1e25,3\n1e25,9\n", "no_spread"),
        ):
            with self.subTest(text=text):
                self.assertEqual(refusals(text), [(code, "/csv")])

    def test_what_is_no_number_is_refused_by_line_all_at_once(self):
        text = "x,y\n1,2\nnan,2\n2,inf\n3,x\n,4\n4,\n1,2,3\n5,0x10\n6,1_000\n7,1e\n8,--1\n9,9\n"
        expected = [("csv_syntax", f"line {line}") for line in (3, 4, 5, 6, 7, 8, 9, 10, 11, 12)]
        self.assertEqual(refusals(text), expected)

    def test_a_file_without_rows_or_header_is_refused(self):
        self.assertEqual(refusals(""), [("csv_syntax", "line 1")])
        self.assertEqual(refusals("1,2\n2,3\n3,5\n"), [("csv_syntax", "line 1")])
        self.assertEqual([code for code, _ in refusals("x,y\n")], ["csv_syntax"])

    def test_a_number_too_long_is_refused(self):
        for number in ("1" * 61, "1e61", "1e-61", "0." + "1" * 61):
            with self.subTest(number=number):
                self.assertEqual([code for code, _ in refusals(f"x,y\n1,2\n2,{number}\n3,4\n")], ["ratio_too_large"])
        self.assertEqual(line_of(f"x,y\n1,2\n2,{'1' * 60}\n3,4\n")["n"], "3")

    def test_marks_and_line_ends_of_other_programs_are_read(self):
        plain = line_of("x,y\n1,2\n2,3\n3,5\n")
        for text in ("\ufeffx,y\r\n1,2\r\n2,3\r\n3,5\r\n", "x,y\n1,2\n2,3\n3,5", "x;y\n1,0;2\n2;3,00\n3;5\n\n"):
            with self.subTest(text=text):
                self.assertEqual(line_of(text), plain)


if __name__ == "__main__":
    unittest.main()
