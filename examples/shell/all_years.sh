#!/bin/sh
# SPDX-License-Identifier: MIT
# What one actor pays in every year, as CSV: examples/shell/all_years.sh CODE
set -eu
samfin=${SAMFIN:-$(dirname "$0")/../../build/release/samfin}
actor=${1:-4601}

echo 'actor,year,solution,amount_ore,status'
for year in 2022 2023 2024 2025 2026; do
  "$samfin" bill --actor "$actor" --year "$year" --format csv | tail -n +2
done
