#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every test of GoogleTest programs, a part of them in each process, and counts them.

    tests/core/in_parts.py [--parts 8] PROGRAM...

A process for every single test, as ctest would start, spends most of its time reading the parameters. A program
that ends in .js runs in Node. What a part that did not end well printed is printed, with the test that it was at."""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
from pathlib import Path


def started(program: str) -> list[str]:
    """How a program is started; by its whole path, as it finds its files from any folder."""
    path = str(Path(program).resolve())
    return ["node", "--no-experimental-fetch", path] if path.endswith(".js") else [path]


def tests_of(program: str) -> list[str]:
    """Every test's whole name; none of a program that is no GoogleTest program, which is one test."""
    listing = subprocess.run([*started(program), "--gtest_list_tests"], capture_output=True, text=True, check=True)
    names = []
    suite = ""
    for line in listing.stdout.splitlines():
        name = line.split("#")[0].rstrip()
        if name.endswith(".") and not name.startswith(" "):
            suite = name
        elif name.startswith("  ") and suite:
            names.append(suite + name.strip())
    return names


def run(program: str, names: list[str]) -> tuple[int, list[str]]:
    """How many of the tests passed, and what to say of the others."""
    chosen = [f"--gtest_filter={':'.join(names)}"] if names else []
    ended = subprocess.run([*started(program), *chosen], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                           text=True, errors="replace", check=False)
    if not names:
        return (1, []) if ended.returncode == 0 else (0, [ended.stdout + f"{program}: ended with {ended.returncode}"])
    passed = set(re.findall(r"^\[       OK \] (\S+)", ended.stdout, re.MULTILINE)) & set(names)
    missing = [name for name in names if name not in passed]
    if not missing and ended.returncode == 0:
        return len(names), []
    said = [f"{name} did not pass" for name in missing] or ["every test passed, and then the program failed"]
    return len(passed), [ended.stdout + f"{program}: ended with {ended.returncode}", *said]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", type=int, default=8)
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()
    work = []
    for program in options.programs:
        names = tests_of(program)
        # Each part takes every so many-th test, so that long ones, which stand together, are spread.
        parts = [names[first::options.parts] for first in range(options.parts)] if names else [[]]
        work += [(program, part) for part in parts if part or not names]
    expected = sum(max(len(part), 1) for _, part in work)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda each: run(*each), work))
    passed = sum(count for count, _ in results)
    for _, said in results:
        for line in said:
            print(line)
    failed = max(expected - passed, sum(1 for _, said in results if said))
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
