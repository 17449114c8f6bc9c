# SPDX-License-Identifier: MIT
"""`samfin split` against exact rationals, and what the contract calls an error."""

import json
import os
import random
import unittest
from fractions import Fraction
from math import lcm

from command import IS_DEEP, answers, parsed
from exact_split import split

SEED = int(os.environ.get("SAMFIN_SEED", "20261121"))
SPLIT_COUNT = 1_000_000 if IS_DEEP else 20_000
BATCH = 5_000
LARGEST_ORE = 2**53 - 1


def drawn_amount(draw):
    size = draw.choice([draw.randint(0, 9), draw.randint(0, 10**5), draw.randint(0, 10**12), draw.randint(0, LARGEST_ORE)])
    return draw.choice([1, 1, -1]) * size


def drawn_weight(draw, kind):
    if kind == "whole":
        return draw.choice([0, 1, draw.randint(0, 10), draw.randint(0, 10**9)])
    if kind == "huge":
        return draw.choice([2**63 - 1 - draw.randint(0, 2), str(10**30 + draw.randint(0, 2)), draw.randint(0, 1)])
    if kind == "tiny":
        return draw.choice([f"0.{draw.randint(0, 10**15):018d}", "0.000000000000000000000001", f"1/{10**24}"])
    if kind == "near_tie":
        return 10**15 + draw.randint(0, 3)
    if kind == "equal":
        return "1/7"
    top, bottom = draw.randint(0, 60), draw.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 16, 97, 100])
    return draw.choice([top, f"{top}/{bottom}", f"{top}.{draw.randint(0, 9999):04d}"])


def drawn_line(draw):
    kind = draw.choice(["whole", "whole", "huge", "tiny", "near_tie", "equal", "rational", "rational"])
    count = draw.choice([1, 2, 3, draw.randint(1, 12), draw.randint(1, 60), draw.choice([1, 4, 356, 357, 400])])
    weights = [drawn_weight(draw, kind) for _ in range(count)]
    if not any(Fraction(w) for w in weights):
        weights[draw.randrange(count)] = 1
    line = {"amount_ore": drawn_amount(draw), "weights": weights}
    if draw.random() < 0.5:
        names = [f"{draw.choice(['', 'a', 'å', 'Z', '0', '𝄞'])}{at:04d}" for at in range(count)]
        draw.shuffle(names)
        line["ids"] = names
    return line


def shares(line):
    return split(line["amount_ore"], [Fraction(w) for w in line["weights"]], line.get("ids"))


class RandomSplits(unittest.TestCase):
    def test_shares_equal_the_exact_rationals(self):
        print(f"seed {SEED}, {SPLIT_COUNT} splits", flush=True)
        draw = random.Random(SEED)
        for start in range(0, SPLIT_COUNT, BATCH):
            lines = [drawn_line(draw) for _ in range(min(BATCH, SPLIT_COUNT - start))]
            texts = [json.dumps(line, ensure_ascii=draw.random() < 0.5) for line in lines]
            for line, text, found in zip(lines, texts, answers("split", texts)):
                if parsed(found) != {"shares_ore": shares(line)}:
                    self.fail(f"seed {SEED}: {text[:2000]}\nfound {found[:2000]}\nexact {shares(line)}"[:6000])

    def test_a_common_denominator_fits_128_bits_or_is_an_error(self):
        draw = random.Random(SEED)
        lines = []
        for _ in range(300):
            bottoms = [draw.randint(1, 2 ** draw.randint(1, 60)) for _ in range(draw.randint(1, 4))]
            lines.append({"amount_ore": drawn_amount(draw), "weights": [f"1/{bottom}" for bottom in bottoms]})
        refused = 0
        for line, found in zip(lines, answers("split", [json.dumps(line) for line in lines])):
            common = lcm(*(Fraction(weight).denominator for weight in line["weights"]))
            if common < 2**127:
                self.assertEqual(parsed(found), {"shares_ore": shares(line)}, line)
            elif common >= 2**128:
                refused += 1
                self.assertEqual([e["code"] for e in parsed(found)["errors"]], ["denominator_too_large"], line)
        self.assertGreater(refused, 10)


class TheExampleOfTheContract(unittest.TestCase):
    def test_three_a_third_and_a_quarter(self):
        # 100 * 36/43 = 83.72, 100 * 4/43 = 9.30, 100 * 3/43 = 6.98: two øre are left, for c and a.
        line = '{"amount_ore":100,"weights":[3,"1/3","0.25"],"ids":["a","b","c"]}'
        self.assertEqual(answers("split", [line]), ['{"shares_ore":[84,9,7]}'])

    def test_without_ids_the_position_breaks_ties_and_with_ids_their_bytes(self):
        lines = [
            '{"amount_ore":1,"weights":[1,1]}',
            '{"amount_ore":1,"weights":[1,1],"ids":["b","a"]}',
            '{"amount_ore":1,"weights":[1,1],"ids":["10","9"]}',
            '{"amount_ore":1,"weights":[1,1],"ids":["å","z"]}',
            '{"amount_ore":1,"weights":[1,1],"ids":["\\ud834\\udd1e","\\uffee"]}',
            '{"amount_ore":-1,"weights":[1,1]}',
        ]
        expected = [[1, 0], [0, 1], [1, 0], [0, 1], [0, 1], [-1, 0]]
        self.assertEqual([parsed(found)["shares_ore"] for found in answers("split", lines)], expected)


class SplitErrors(unittest.TestCase):
    CASES = [
        ('{"amount_ore":5,"weights":[0,0]}', {("all_weights_zero", "/weights")}),
        ('{"amount_ore":5,"weights":["0","0/3"]}', {("all_weights_zero", "/weights")}),
        ('{"amount_ore":5,"weights":[]}', {("all_weights_zero", "/weights")}),
        ('{"amount_ore":5,"weights":[1,-1]}', {("negative_weight", "/weights/1")}),
        ('{"amount_ore":5,"weights":["-1/3",1]}', {("negative_weight", "/weights/0")}),
        ('{"amount_ore":5,"weights":["1/0"]}', {("ratio_syntax", "/weights/0")}),
        ('{"amount_ore":5,"weights":["one"," 1","1e3","+1","1.",".5",""]}', {("ratio_syntax", f"/weights/{i}") for i in range(7)}),
        (f'{{"amount_ore":5,"weights":["1/{10**60}"]}}', {("ratio_too_large", "/weights/0")}),
        ('{"amount_ore":5,"weights":[0.5]}', {("number_not_whole", "/weights/0")}),
        ('{"amount_ore":5.0,"weights":[1]}', {("number_not_whole", "/amount_ore")}),
        ('{"amount_ore":"5","weights":[1]}', {("wrong_type", "/amount_ore")}),
        ('{"amount_ore":5,"weights":[true,null,[],{}]}', {("wrong_type", f"/weights/{i}") for i in range(4)}),
        ('{"amount_ore":5,"weights":[1],"ids":[1]}', {("wrong_type", "/ids/0")}),
        ('{"amount_ore":5,"weights":[1,2],"ids":["a"]}', {("length_mismatch", "/ids")}),
        ('{"amount_ore":5,"weights":[1,2],"ids":["a","a"]}', {("duplicate_id", "/ids/1")}),
        ('{"amount_ore":9007199254740992,"weights":[1]}', {("amount_too_large", "/amount_ore")}),
        ('{"weights":[1]}', {("missing_key", "/amount_ore")}),
        ('{"amount_ore":5}', {("missing_key", "/weights")}),
        ('{"amount_ore":5,"weights":[1],"x":1}', {("unknown_key", "/x")}),
        ('{"amount_ore":5,"amount_ore":5,"weights":[1]}', {("duplicate_key", "/amount_ore")}),
        ("[]", {("wrong_type", "")}),
        ('{"amount_ore":5,', {("json_syntax", "")}),
    ]

    def test_each_is_named_with_its_place(self):
        found = answers("split", [text for text, _ in self.CASES])
        for (text, expected), line in zip(self.CASES, found):
            with self.subTest(line=text):
                self.assertEqual({(e["code"], e["path"]) for e in parsed(line)["errors"]}, expected)

    def test_all_are_reported_at_once(self):
        line = '{"amount_ore":1.5,"weights":[-1,"x",0.5],"ids":["a","a"],"zz":1}'
        expected = {
            ("number_not_whole", "/amount_ore"),
            ("negative_weight", "/weights/0"),
            ("ratio_syntax", "/weights/1"),
            ("number_not_whole", "/weights/2"),
            ("unknown_key", "/zz"),
        }
        errors = parsed(answers("split", [line])[0])["errors"]
        self.assertLessEqual(expected, {(e["code"], e["path"]) for e in errors})

    def test_a_bad_line_does_not_stop_the_next(self):
        found = answers("split", ["?", '{"amount_ore":3,"weights":[1,2]}', "[", '{"amount_ore":3,"weights":[2,1]}'])
        self.assertEqual([parsed(line).get("shares_ore") for line in found], [None, [1, 2], None, [2, 1]])


if __name__ == "__main__":
    unittest.main()
