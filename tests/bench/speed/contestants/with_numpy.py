# SPDX-License-Identifier: MIT
"""The same rules with numpy: the tables as JSON on the first line, then a question a line.

With amount = whole * total + rest, rest * weight is divided in two steps of 20 bits: total < 2^38 and weight < 2^38, so
every product stays below 2^63.
"""
import json
import sys
import time

import numpy

STEP_BITS = 20


def split(weights, total, amount):
    whole, rest = divmod(amount, total)
    high, low = divmod(rest, 1 << STEP_BITS)
    first = high * weights
    quotient, left = first // total, first % total
    second = (left << STEP_BITS) + low * weights
    shares = whole * weights + (quotient << STEP_BITS) + second // total
    remainders = second % total
    over = int(amount - shares.sum())
    if over:
        shares[numpy.argsort(-remainders, kind="stable")[:over]] += 1
    return shares


class National:
    def __init__(self, tables):
        self.tables = tables
        for table in tables:
            rows = table["rows"]
            for column in ("actor", "first", "second", "index"):
                table[column] = numpy.array([row[column] for row in rows], dtype=numpy.int64)
            table["place"] = {row["code"]: i for i, row in enumerate(rows)}
            table["region_weights"] = numpy.array(table["regions"], dtype=numpy.int64)

    def payments(self, variant):
        newest = self.tables[-1]
        turn, place = divmod(variant, len(newest["codes"]))
        code = newest["codes"][place]
        parts = []
        for table in self.tables:
            people = table["first"] + table["second"]
            if newest["year"] - 2 in (table["year"], table["year"] - 1):
                people[table["place"][code]] += 1 + turn
            weights = numpy.zeros(len(table["codes"]), dtype=numpy.int64)
            numpy.add.at(weights, table["actor"], people * table["index"])
            total = int(weights.sum())
            regions = table["region_weights"]
            for block in table["blocks"]:
                ore, group, solution = block["ore"], block["group"], block["solution"]
                if group == "municipalities":
                    if solution == "helsenettet" and table is newest:
                        ore += variant
                    if solution == "vkp":
                        parts.append(split(weights, total, (ore + 1) // 2) + split(weights, total, ore // 2))
                    else:
                        parts.append(split(weights, total, ore))
                elif group == "health_regions":
                    parts.append(split(regions, int(regions.sum()), ore))
                else:
                    parts.append(numpy.array([ore]))
        return numpy.concatenate(parts)


def main():
    national = National(json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        words = line.split()
        is_shown = words[0] == "show"
        first, count = (int(word) for word in words[-2:])
        start = time.process_time()
        for variant in range(first, first + count):
            payments = national.payments(variant)
        taken = (time.process_time() - start) * 1000
        print(",".join(map(str, payments.tolist())) if is_shown else taken, flush=True)


main()
