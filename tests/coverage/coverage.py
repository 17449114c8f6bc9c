#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Which lines and branches of core/ the tests run: per file and in sum.

    coverage.py BUILD [--report-only]

BUILD is the folder of the preset `coverage`. The C++ tests, the properties, the kept inputs of the fuzzers and the
oracle against the command are run, unless only the report of what ran last is wanted.

A line or a branch is counted by its place in the source: what a template says once is one branch with two sides,
however many types it is compiled for, and a side is taken where one of them takes it. A line that no test can run says
why: `// no-cover: reason` at its end, or on a line of its own for the next line. A mark without a reason, or on a
line that does run, is an error.

The core has no exceptions: an error is a value and goes on to who asked by `if (!x) return x.errors();`. What would be
an exception edge elsewhere is no branch here either; how many there are, and how many were not gone, is told. Nor is a
comparison that the compiler writes (`= default`), of which it counts one side only.
"""

import collections
import glob
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LINES, BRANCHES = 100, 95
WAY_ON = re.compile(r".*operator(?:==|<=>)\(.*\) = default;|if \(!(\w+)\) return (?:\w+\()?\1\.errors\(\)\)?;|if \(!(\w*errors)\.empty\(\)\) return (?:\w+\()?\2\)?;")
MARK = re.compile(r"//\s*no-cover\b:?(.*)$")
# The programs of the tests in the folder of the build; the command is the oracle's.
PROGRAMS = ("tests/core/core_tests", "tests/core/property_tests", "tests/fuzz/fuzz_replay")


def run_tests(build, profiles):
    for old in glob.glob(f"{profiles}/*.profraw"):
        os.remove(old)
    # One file per program, into which every run is merged.
    environment = {**os.environ, "LLVM_PROFILE_FILE": f"{profiles}/%2m.profraw", "SAMFIN": f"{build}/samfin"}
    environment.pop("SAMFIN_DEEP", None)
    commands = [[f"{build}/{program}", "--gtest_brief=1"] for program in PROGRAMS]
    for command in (*commands, [f"{ROOT}/tests/oracle/all.py"]):
        print(" ".join(os.path.relpath(c, ROOT) if c.startswith("/") else c for c in command), flush=True)
        if subprocess.run(command, cwd=ROOT, env=environment).returncode != 0:
            sys.exit("What fails shows nothing about coverage.\n0 passed, 1 failed")


def place_of(path):
    """From the top of the project. A build names its files from where it stands, "./build/coverage/./core/..."."""
    return os.path.relpath(path.rsplit("/./", 1)[-1], "." if "/./" in path else ROOT)


def exported(build, merged, *options):
    first, *others = [f"{build}/{program}" for program in (*PROGRAMS, "samfin")]
    objects = [first, *(part for other in others for part in ("-object", other))]
    command = ["llvm-cov", "export", f"--instr-profile={merged}", *options, *objects]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def lines_of(lcov):
    """For each file the times that each line ran."""
    lines, path = collections.defaultdict(collections.Counter), None
    for row in lcov.splitlines():
        if row.startswith("SF:"):
            path = place_of(row[3:])
        elif row.startswith("DA:"):
            line, count = row[3:].split(",")[:2]
            lines[path][int(line)] += int(count)
    return lines


def branches_of(told):
    """For each file the times that each side of a branch was taken, by (line, column, side)."""
    branches = collections.defaultdict(collections.Counter)
    for file in json.loads(told)["data"][0]["files"]:
        taken = branches[place_of(file["filename"])]
        for line, column, _, _, when_true, when_false, *_ in file["branches"]:
            taken[(line, column, True)] += when_true
            taken[(line, column, False)] += when_false
    return branches


def measured(build, profiles):
    """For each file of core/ the times that each line ran, and each side of a branch by its place."""
    merged = f"{profiles}/all.profdata"
    subprocess.run(["llvm-profdata", "merge", "-o", merged, *glob.glob(f"{profiles}/*.profraw")], check=True)
    lines = lines_of(exported(build, merged, "--format=lcov"))
    # Lines are counted by llvm-cov; its branches are told once for each instantiation.
    branches = branches_of(exported(build, merged, "--format=text", "--skip-expansions", "--skip-functions"))
    return {p: (lines[p], branches[p]) for p in sorted(lines) if p.startswith("core/")}


def marks(path):
    """The lines excepted, with their reasons, and those on which an error goes on."""
    found, ways_on = {}, set()
    with open(os.path.join(ROOT, path)) as file:
        for number, text in enumerate(file, 1):
            mark = MARK.search(text)
            if mark:
                is_alone = text.lstrip().startswith("//")
                found[number + 1 if is_alone else number] = mark[1].strip()
            if WAY_ON.match(text.strip()):
                ways_on.add(number)
    return found, ways_on


def judged(path, lines, branches):
    """(lines that count, missed lines, branches that count, missed branches, faults in the marks, ways on)."""
    excepted, ways_on = marks(path)
    faults = [f"{path}:{n}: the mark gives no reason" for n, reason in excepted.items() if not reason]
    for number in excepted:
        if number not in lines:
            faults.append(f"{path}:{number}: the mark stands by no line that could run")
        elif lines[number] and all(count for (line, *_), count in branches.items() if line == number):
            faults.append(f"{path}:{number}: marked as not run, but it runs")
    kept = {n: c for n, c in lines.items() if n not in excepted}
    ways = {b: c for b, c in branches.items() if b[0] not in excepted and b[0] not in ways_on}
    gone = [c > 0 for (line, _, side), c in branches.items() if line in ways_on and line not in excepted and side]
    missed = sorted(n for n, c in kept.items() if c == 0)
    not_taken = sorted(b[0] for b, c in ways.items() if c == 0)
    return len(kept), missed, len(ways), not_taken, faults, gone


def share(of, missed):
    return 100.0 if of == 0 else 100 * (of - missed) / of


def report(found):
    faults, sums, ways_on = [], [0, 0, 0, 0], []
    print(f"{'file':48} {'lines':>7} {'%':>6} {'branches':>9} {'%':>6}  not run; branch not taken")
    for path, (lines, branches) in found.items():
        count, missed, ways, not_taken, wrong, gone = judged(path, lines, branches)
        faults += wrong
        ways_on += gone
        sums = [a + b for a, b in zip(sums, (count, len(missed), ways, len(not_taken)))]
        places = f"{spans(missed)}; {' '.join(map(str, not_taken))}" if missed or not_taken else ""
        print(f"{path:48} {count:7} {share(count, len(missed)):6.1f} {ways:9} {share(ways, len(not_taken)):6.1f}  {places}")
    of_lines, of_branches = share(sums[0], sums[1]), share(sums[2], sums[3])
    print("\n".join(faults))
    print(f"core: {sums[0]} lines, {sums[1]} not run: {of_lines:.2f} % (bar {LINES} %)")
    print(f"core: {sums[2]} branches, {sums[3]} not taken: {of_branches:.2f} % (bar {BRANCHES} %)")
    print(f"core: {len(ways_on)} ways on of an error, {ways_on.count(False)} not gone, beside the branches")
    # What no test was seen to run has shown nothing.
    return [sums[0] > 0 and of_lines >= LINES, sums[2] > 0 and of_branches >= BRANCHES, not faults]


def spans(numbers):
    """7 8 9 12 as 7-9 12."""
    parts = []
    for n in numbers:
        if parts and parts[-1][1] == n - 1:
            parts[-1][1] = n
        else:
            parts.append([n, n])
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in parts)


def main():
    build = os.path.abspath(sys.argv[1])
    profiles = f"{build}/profiles"
    os.makedirs(profiles, exist_ok=True)
    if "--report-only" not in sys.argv[2:]:
        run_tests(build, profiles)
    met = report(measured(build, profiles))
    print(f"{sum(met)} passed, {len(met) - sum(met)} failed")
    sys.exit(not all(met))


if __name__ == "__main__":
    main()
