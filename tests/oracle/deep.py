# SPDX-License-Identifier: MIT
"""Random scenarios over all engines against the rules: `python3 tests/oracle/deep.py --from 4711 --count 1` runs one again.

A scenario is its number. What differs is made smaller and kept in tests/oracle/kept, which test_deep.py asks again."""

import argparse
import gc
import hashlib
import json
import os
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from asking import Asking
from command import SAMFIN
from deep_draw import questions_of
from deep_rules import verdict_of
from deep_shrink import shrunk
from parameters import ROOT

KEPT = Path(__file__).with_name("kept")
STATE = ROOT / "build" / "deep_oracle.json"
PART = 50
# A fault in one rule shows in many scenarios; a few of a part are made small.
MOST_SHRUNK = 2
# Nearly all must be answered: what both sides refuse shows little.
MOST_REFUSED = 0.1


def judged(ask, name, question):
    """The verdict, and the oracle's own failure as one."""
    answer = ask(name, question)
    try:
        return verdict_of(name, question, answer)
    except Exception:
        return "rules fail", [("", traceback.format_exc(limit=-2), json.dumps(answer)[:500])]


def is_failure(verdict):
    return verdict not in ("equal", "refused")


def run_part(first, count, program=()):
    """(numbers of questions by name and verdict, failures) of the scenarios from a number on."""
    # What is kept from part to part is much, and looking through it for cycles again and again would take long.
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        return first, *answers_of(first, count, program)
    finally:
        gc.enable()


def answers_of(first, count, program):
    counts, failures = Counter(), []
    with Asking(*program) as ask:
        for seed in range(first, first + count):
            for name, question in questions_of(seed):
                verdict, faults = judged(ask, name, question)
                counts[f"{name} {verdict}"] += 1
                if is_failure(verdict):
                    if len(failures) < MOST_SHRUNK:
                        question = smallest(ask, name, question, verdict)
                    faults = [list(map(str, fault)) for fault in judged(ask, name, question)[1]]
                    failures.append({"seed": seed, "name": name, "verdict": verdict, "question": question, "faults": faults})
    return counts, failures


def smallest(ask, name, question, verdict):
    """The question with as little as it takes to differ. Another refusal or a missing key would be another failure."""
    if verdict != "differs":
        return question
    return shrunk(question, lambda candidate: judged(ask, name, candidate)[0] == verdict)


def keep(failure, folder=KEPT):
    folder.mkdir(exist_ok=True)
    path = folder / f"{failure['name']}_{failure['seed']}.json"
    path.write_text(json.dumps({"name": failure["name"], "question": failure["question"]}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def kept(folder=KEPT):
    """{file name: (name, question)} of the failures that were."""
    found = {}
    for path in sorted(folder.glob("*.json")):
        one = json.loads(path.read_text(encoding="utf-8"))
        found[path.name] = one["name"], one["question"]
    return found


def fingerprint():
    """Of the program and the rules: what was found with others is not resumed."""
    digest = hashlib.sha256(Path(SAMFIN).read_bytes())
    for path in sorted(set(Path(__file__).parent.glob("*.py")) - set(Path(__file__).parent.glob("test_*.py"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()


class State:
    """Which parts are done, in a small file; an interrupted run goes on where it was."""

    def __init__(self, path):
        self.path, self.parts, self.of = path, {}, fingerprint()
        if path and path.exists():
            said = json.loads(path.read_text(encoding="utf-8"))
            if said["fingerprint"] == self.of:
                self.parts = said["parts"]

    def has(self, first, count):
        return f"{first}+{count}" in self.parts

    def add(self, first, count, counts, failures):
        self.parts[f"{first}+{count}"] = {"counts": counts, "failures": failures}
        if self.path:
            self.path.parent.mkdir(exist_ok=True)
            text = json.dumps({"fingerprint": self.of, "parts": self.parts})
            aside = self.path.with_suffix(".new")
            aside.write_text(text, encoding="utf-8")
            aside.replace(self.path)


def parts_of(first, count):
    return [(at, min(PART, first + count - at)) for at in range(first, first + count, PART)]


def run(first, count, workers, state_path=None, is_kept=True, out=sys.stdout):
    """(scenarios, counts, failures) of all, those of parts that were done before too."""
    state = State(state_path)
    parts = parts_of(first, count)
    left = [part for part in parts if not state.has(*part)]
    print(f"scenarios {first} to {first + count - 1}, {len(parts) - len(left)} of {len(parts)} parts done before", file=out, flush=True)
    began, done = time.monotonic(), 0
    with ProcessPoolExecutor(workers) as pool:
        running = {pool.submit(run_part, *part): part for part in left}
        for future in as_completed(running):
            part = running[future]
            _, counts, failures = future.result()
            for failure in failures:
                where = keep(failure) if is_kept else "not kept"
                print(f"scenario {failure['seed']}: {json.dumps(failure, ensure_ascii=False)[:2000]}\n  {where}", file=out, flush=True)
            state.add(*part, counts, failures)
            done += part[1]
            speed = done / (time.monotonic() - began)
            total = sum(n for _, n in left)
            print(f"{part[0]}-{part[0] + part[1] - 1} done; {done} of {total}, {speed:.1f} a second, {(total - done) / speed / 60:.0f} min left", file=out, flush=True)
    counts, failures = Counter(), []
    for at, size in parts:
        counts.update(state.parts[f"{at}+{size}"]["counts"])
        failures += state.parts[f"{at}+{size}"]["failures"]
    return count, counts, failures


def refused_share(counts):
    refused = sum(number for name, number in counts.items() if name.endswith(" refused"))
    return refused / max(1, sum(counts.values()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="first", type=int, default=1, help="the first scenario's number")
    parser.add_argument("--count", type=int, default=100_000, help="how many scenarios")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--state", type=Path, default=STATE, help="where the parts that are done stand")
    parser.add_argument("--anew", action="store_true", help="forget the parts that are done")
    given = parser.parse_args()
    if given.anew:
        given.state.unlink(missing_ok=True)
    # One scenario is looked at, not counted.
    state = given.state if given.count >= PART else None
    count, counts, failures = run(given.first, given.count, min(given.workers, given.count), state)
    for name, number in sorted(counts.items()):
        print(f"{number:8d} {name}")
    bad = len({failure["seed"] for failure in failures})
    print(f"{refused_share(counts):.2%} of the questions refused by both\n{count - bad} passed, {bad} failed")
    return 1 if bad or (count >= PART and refused_share(counts) > MOST_REFUSED) else 0


if __name__ == "__main__":
    sys.exit(main())
