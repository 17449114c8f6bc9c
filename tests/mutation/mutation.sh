#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds the core's tests and the command with every mutant in them, once, and runs them against a seeded sample:
#   tests/mutation/mutation.sh [--seed N] [--count 400] [--first N --part N] [--under core/exact ...]
# What ran already is kept in build/mutation/results, so that a run that was ended goes on where it was.
set -euo pipefail
cd "$(dirname "$0")/../.."
readonly copy=$PWD/build/mutation/copy made=$PWD/build/mutation/made

# libclang is known to Debian's own Python.
JOBS=$(nproc) /usr/bin/python3 tests/mutation/mutate.py . "$copy"
cmake -S "$copy" -B "$made" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 \
  -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DCMAKE_PROJECT_samfin_INCLUDE="$PWD/tests/mutation/flags.cmake"
cmake --build "$made" --target core_tests samfin
tests/mutation/run_mutants.py "$made/tests/core/core_tests" "$copy/mutants.json" build/mutation/results \
  --command "$made/samfin" --jobs "$(nproc)" "$@"
