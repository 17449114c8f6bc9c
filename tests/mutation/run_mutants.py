#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the core's tests against a seeded sample of mutants and tells which no test noticed.

The program is the core's tests with every mutant in it (mutate.py); SAMFIN_MUTANT chooses one. First each test
runs alone and tells which mutants it reaches; then a mutant needs only the tests that reach it, those of its own
folder first, and those that take long last. The command with every mutant in it answers the archive of tests/replay once
more for those that are left, and where it is wanted the oracle. What is done already stands in the folder of results
and is not done again.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BAR = 90
LONG = 2  # seconds
MEMORY = 4 << 30
NODE_MEMORY = 16 << 30  # of addresses, most of which Node never uses
SURVIVED = ("survived", "unreached")


def limited_to(memory):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return limit


def run(command, seconds, memory=MEMORY, **variables):
    """The exit code, "time" where it took too long, and what it wrote."""
    environment = {**os.environ, **{name: str(value) for name, value in variables.items()}}
    try:
        done = subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, timeout=seconds, preexec_fn=limited_to(memory), errors="replace"
        )
    except subprocess.TimeoutExpired:
        return "time", ""
    return done.returncode, done.stdout


class Tests:
    """The tests of the program: the folder of each, how long it takes and which mutants it reaches."""

    def __init__(self, program, results, jobs):
        self.program = program
        self.folders = self.listed()
        path = os.path.join(results, "reached.json")
        known = json.load(open(path)) if os.path.exists(path) and is_newer(path, program) else {}
        missing = [name for name in self.folders if name not in known]
        if missing:
            print(f"{len(missing)} tests, each alone, to see which mutants it reaches ...", flush=True)
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            for name, found in zip(missing, pool.map(self.record, missing)):
                known[name] = found
        with open(path, "w") as file:
            json.dump(known, file)
        self.seconds = {name: known[name]["seconds"] for name in self.folders}
        self.reaching = collections.defaultdict(list)
        for name in self.folders:
            for mutant in known[name]["reached"]:
                self.reaching[mutant].append(name)

    def listed(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "tests.json")
            run([self.program, "--gtest_list_tests", f"--gtest_output=json:{path}"], 600)
            suites = json.load(open(path))["testsuites"]
        return {
            f"{suite['name']}.{test['name']}": os.path.basename(os.path.dirname(test["file"]))
            for suite in suites
            for test in suite["testsuite"]
        }

    def record(self, name):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "reached")
            since = time.monotonic()
            code, told = run([self.program, f"--gtest_filter={name}"], 1800, SAMFIN_MUTANT_RECORD=path)
            if code != 0:
                sys.exit(f"{name} fails without a mutant:\n{told[-2000:]}")
            seconds = time.monotonic() - since
            # A test that reaches none writes no file.
            return {"seconds": seconds, "reached": [int(line) for line in open(path)] if os.path.exists(path) else []}

    def verdict(self, mutant):
        """("killed", how) or ("survived" or "unreached", "")."""
        reaching = self.reaching[mutant["number"]]
        if not reaching:
            return "unreached", ""
        folder = os.path.basename(os.path.dirname(mutant["file"]))
        order = collections.defaultdict(list)
        for name in reaching:
            order[self.seconds[name] > LONG, self.folders[name] != folder].append(name)
        for _, names in sorted(order.items()):
            limit = 10 + 10 * sum(self.seconds[name] for name in names)
            command = [self.program, f"--gtest_filter={':'.join(names)}", "--gtest_fail_fast"]
            code, told = run(command, limit, SAMFIN_MUTANT=mutant["number"])
            if code != 0:
                return "killed", how_killed(code, told)
        return "survived", ""


def how_killed(code, told):
    if code == "time":
        return "time"
    failed = [line.split()[3].rstrip(",") for line in told.splitlines() if line.startswith("[  FAILED  ] ") and " (" in line]
    return failed[0] if failed else f"exit {code}"


def is_newer(path, than):
    return os.path.getmtime(path) > os.path.getmtime(than)


def archive_notices(command, mutant):
    """Whether the command with this mutant gives another answer than the archive holds."""
    replay = ["node", "tests/replay/replay.mjs", "--fail-fast"]
    return run(replay, 1800, NODE_MEMORY, SAMFIN=command, SAMFIN_MUTANT=mutant["number"])[0] != 0


def oracle_notices(command, mutant):
    """Whether the independent calculation, asked of the command with this mutant, fails."""
    tests = ["python3", "-m", "unittest", "discover", "--failfast", "--start-directory", "tests/oracle"]
    return run(tests, 3600, SAMFIN=command, SAMFIN_MUTANT=mutant["number"], SAMFIN_DEEP="")[0] != 0


def name_of(mutant):
    """What stays the same when lines move."""
    return f"{mutant['file']}: {mutant['what']}: {mutant['text']}"


def reasons(path):
    """The survivors that no test can notice: a mutant's name on one line, the reason on the next, indented."""
    found, name = {}, None
    for line in open(path) if os.path.exists(path) else []:
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith(" "):
            found[name] = line.strip()
        else:
            name = line.strip()
    return found


def chosen_sample(mutants, options):
    if options.under:
        mutants = [m for m in mutants if m["file"].startswith(tuple(options.under))]
    count = min(options.count, len(mutants))
    return random.Random(options.seed).sample(mutants, count)[options.first :][: options.part]


def judged(sample, tests, options, path):
    """The verdict of each, also of those judged earlier with the same program."""
    known = {}
    if os.path.exists(path) and is_newer(path, options.program):
        known = {r["number"]: r for r in map(json.loads, open(path))}
    elif os.path.exists(path):
        os.remove(path)
    left = [m for m in sample if m["number"] not in known]

    def one(mutant):
        verdict, how = tests.verdict(mutant)
        if verdict in SURVIVED and options.command and archive_notices(options.command, mutant):
            verdict, how = "killed", "archive"
        if verdict in SURVIVED and options.oracle and oracle_notices(options.command, mutant):
            verdict, how = "killed", "oracle"
        return {"number": mutant["number"], "verdict": verdict, "how": how}

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool, open(path, "a") as file:
        for i, result in enumerate(pool.map(one, left), 1):
            known[result["number"]] = result
            file.write(json.dumps(result) + "\n")
            file.flush()
            if i % 20 == 0 or i == len(left):
                print(f"{i} of {len(left)} run", flush=True)
    return [(m, known[m["number"]]) for m in sample]


def report(found, seed, explained):
    killed = [r for _, r in found if r["verdict"] == "killed"]
    by_archive, by_oracle = (sum(r["how"] == how for r in killed) for how in ("archive", "oracle"))
    late = sum(r["how"] == "time" for r in killed)
    survivors = [(m, r) for m, r in found if r["verdict"] != "killed"]
    for mutant, result in sorted(survivors, key=lambda pair: pair[0]["number"]):
        print(f"{mutant['file']}:{mutant['line']}: {result['verdict']}: {mutant['what']}\n    {mutant['text']}")
        reason = explained.get(name_of(mutant))
        print(f"    no test can: {reason}" if reason else "    not explained")
    known = sum(name_of(m) in explained for m, _ in survivors)
    share = 100 * len(killed) / len(found)
    print(f"\nseed {seed}: {len(found)} mutants, {len(killed)} killed ({share:.1f} %)", end="")
    print(f", {by_archive} of them by the archive alone, {by_oracle} by the oracle alone, {late} by the clock", end="")
    print(f"; {len(survivors)} survived, {known} of them explained")
    return share >= BAR


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("mutants", help="mutants.json")
    parser.add_argument("results", help="the folder of results")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=400, help="how many of all are drawn")
    parser.add_argument("--first", type=int, default=0, help="of those drawn, how many are left out")
    parser.add_argument("--part", type=int, help="how many are run in this part")
    parser.add_argument("--under", nargs="*", help="only files that begin so")
    parser.add_argument("--command", help="the command with every mutant in it: asked for the archive's answers")
    parser.add_argument("--oracle", action="store_true", help="the oracle judges the command's answers too (long)")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    if options.oracle and not options.command:
        parser.error("--oracle needs --command")
    os.makedirs(options.results, exist_ok=True)
    with open(options.mutants) as file:
        sample = chosen_sample(json.load(file), options)
    print(f"seed {options.seed}: {len(sample)} mutants", flush=True)
    tests = Tests(options.program, options.results, options.jobs)
    found = judged(sample, tests, options, os.path.join(options.results, "verdicts.jsonl"))
    is_met = report(found, options.seed, reasons(os.path.join(ROOT, "tests/mutation/equivalent.txt")))
    print(f"{int(is_met)} passed, {int(not is_met)} failed")
    sys.exit(not is_met)


if __name__ == "__main__":
    main()
