#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs libFuzzer on every target, in parts with a seed each, so that a long run can be stopped and taken up again.

A part is a target and a number, which is its seed: the same part does the same. What fails is kept in build/fuzz and is
an ordinary test as soon as it stands in tests/fuzz/failures/<target>.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# Per target: the folder of its seeds, the runs of a short part, those of a long part.
TARGETS = {
    "scenario": ("scenario", 1_500, 12_500),
    "round_trip": ("scenario", 800, 12_500),
    "question": ("question", 1_500, 12_500),
    "split": ("split", 10_000, 25_000),
    "survey_csv": ("survey_csv", 4_000, 12_500),
    "key_csv": ("key_csv", 20_000, 25_000),
    "fit_csv": ("fit_csv", 20_000, 25_000),
}
LONG_PARTS = 8  # of each target, more than 10^6 runs together
SECONDS_A_RUN = 60  # an input that takes longer hangs


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / "build/dev/tests/fuzz/fuzz"))
    parser.add_argument("--target", action="append", choices=list(TARGETS), help="only this one; may be repeated")
    parser.add_argument("--deep", action="store_true", default="SAMFIN_DEEP" in os.environ)
    parser.add_argument("--from", dest="first", type=int, default=1, help="the first part of each target")
    parser.add_argument("--count", type=int, help="how many parts of each target")
    parser.add_argument("--runs", type=int, help="runs of each part")
    return parser.parse_args()


def run_part(program: str, target: str, part: int, runs: int) -> bool:
    """One part; whether it went well."""
    corpus = HERE / "corpus" / TARGETS[target][0]
    found = ROOT / "build/fuzz" / target / f"found_{part}"
    failures = ROOT / "build/fuzz" / target / f"failure_{part}_"
    shutil.rmtree(found, ignore_errors=True)
    found.mkdir(parents=True)
    # Runs count from the first input on, those of the corpus too.
    seeds = len(list(corpus.iterdir()))
    command = [
        program, f"-runs={runs + seeds}", f"-seed={part}", f"-dict={HERE / 'words.dict'}", f"-artifact_prefix={failures}",
        f"-timeout={SECONDS_A_RUN}", "-rss_limit_mb=2000", "-malloc_limit_mb=500", "-max_len=4096",
        "-print_final_stats=1", "-verbosity=1", str(found), str(corpus),
    ]
    since = time.monotonic()
    result = subprocess.run(
        command, env={**os.environ, "SAMFIN_FUZZ_TARGET": target}, capture_output=True, text=True, errors="replace", check=False
    )
    log = result.stderr
    executed = re.search(r"number_of_executed_units: (\d+)", log)
    covered = re.findall(r" ft: (\d+)", log)
    print(
        f"{target} part {part} (seed {part}): {executed.group(1) if executed else '?'} runs, "
        f"{covered[-1] if covered else '?'} features, {len(list(found.iterdir()))} new inputs, "
        f"{time.monotonic() - since:.0f} s{'' if result.returncode == 0 else ', FAILED'}",
        flush=True,
    )
    if result.returncode == 0:
        return True
    print(log[-6_000:], flush=True)
    return False


def main() -> int:
    options = asked()
    parts = []
    for number in range(options.first, options.first + (options.count or (LONG_PARTS if options.deep else 1))):
        for target in options.target or TARGETS:
            runs = options.runs or TARGETS[target][2 if options.deep else 1]
            parts.append((options.program, target, number, runs))
    with ThreadPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        results = list(pool.map(lambda part: run_part(*part), parts))
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
