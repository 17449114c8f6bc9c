#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every test of this folder, a file at a time on each processor, and counts them.

What a file prints is printed when it has ended. A file that runs no test has failed."""

import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def run(file):
    """(tests that passed, tests that failed, what was printed, seconds)."""
    since = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "unittest", file.stem], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(HERE)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    count = sum(int(of) for of in re.findall(r"^Ran (\d+) tests?", done.stdout, re.MULTILINE))
    failed = sum(int(of) for of in re.findall(r"(?:failures|errors|unexpected successes)=(\d+)", done.stdout))
    failed = max(failed, 1) if done.returncode != 0 or count == 0 else failed
    return max(count - failed, 0), failed, done.stdout, time.monotonic() - since


def main():
    files = sorted(HERE.glob("test_*.py"), key=lambda file: file.stat().st_size, reverse=True)
    passed = failed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {pool.submit(run, file): file for file in files}
        for one in as_completed(running):
            good, bad, told, seconds = one.result()
            passed, failed = passed + good, failed + bad
            print(f"{running[one].name}, {seconds:.0f} s\n{told}", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
