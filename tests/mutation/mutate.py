#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Writes a copy of the project in which every mutant of the core can be chosen at run time.

    mutate.py ROOT COPY [PREFIX...]

COPY/mutants.json lists the mutants.
With prefixes only the files under these are mutated.
"""

import json
import multiprocessing
import os
import re
import subprocess
import sys

from find_mutants import Finder
from schemata import Writer

PER_FILE = 1000
MOST_ROUNDS = 12
LINKED = ["CMakeLists.txt", "tests", "examples"]


def flags(root, headers, copy):
    return f"-std=c++20 -ffp-contract=off -D_GLIBCXX_ASSERTIONS -I{root} -isystem {headers} -include-pch {copy}/libraries.pch".split()


def core_files(root):
    found = []
    for folder, _, names in sorted(os.walk(os.path.join(root, "core"))):
        found += [os.path.relpath(os.path.join(folder, name), root) for name in sorted(names)]
    return found


def is_mutated(path):
    """All that computes or reads; what the command writes as text is told apart by its own tests."""
    return path.endswith((".cpp", ".hpp")) and not path.startswith("core/command/")


def write_if_changed(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if os.path.exists(path):
        with open(path, "rb") as file:
            if file.read() == text:
                return
    with open(path, "wb") as file:
        file.write(text)


def link_headers(copy):
    """Boost and nlohmann_json alone, as the build reaches them."""
    folder = os.path.join(copy, "headers")
    os.makedirs(folder, exist_ok=True)
    for name in ("boost", "nlohmann"):
        if not os.path.islink(os.path.join(folder, name)):
            os.symlink(os.path.join("/usr/include", name), os.path.join(folder, name))
    return folder


def copy_tree(root, copy):
    """The project with links to all but the core, whose files are copied as they are."""
    os.makedirs(copy, exist_ok=True)
    for name in LINKED:
        link = os.path.join(copy, name)
        if not os.path.islink(link):
            os.symlink(os.path.join(root, name), link)
    for path in core_files(root):
        if is_mutated(path):
            continue
        with open(os.path.join(root, path), "rb") as file:
            text = file.read()
        if path == "core/CMakeLists.txt":
            text += b'target_sources(samfin_core PRIVATE "${PROJECT_SOURCE_DIR}/tests/mutation/chosen.cpp")\n'
        write_if_changed(os.path.join(copy, path), text)


def compile_libraries(root, copy, headers):
    command = f"clang++ -x c++-header {root}/tests/mutation/libraries.hpp -o {copy}/libraries.pch"
    defined = "-std=c++20 -ffp-contract=off -O0 -w -DGTEST_HAS_PTHREAD=1 -D_GLIBCXX_ASSERTIONS"
    folders = f"-I{root} -isystem {headers} -isystem /usr/src/googletest/googletest/include"
    subprocess.run(f"{command} {defined} {folders}".split(), check=True)


def sites_of(root, path, arguments, number):
    finder = Finder(root, lambda other: other == path)
    language = ["-x", "c++-header"] if path.endswith(".hpp") else []
    finder.read(os.path.join(root, path), language + arguments)
    sites = finder.sites.get(path, [])
    for site in sites:
        for _ in site.texts:
            site.numbers.append(number)
            number += 1
    return sites, finder.skipped


def complaints(path, arguments):
    """Where the compiler finds fault, as (file, line, column); errors and the notes that explain them."""
    language = ["-x", "c++-header"] if path.endswith(".hpp") else ["-x", "c++"]
    command = ["clang++", "-fsyntax-only", "-w", "-Wno-c++11-narrowing", "-ferror-limit=0", "-fno-caret-diagnostics"]
    done = subprocess.run([*command, *arguments, *language, path], capture_output=True, text=True)
    if done.returncode == 0:
        return [], ""
    found = re.findall(r"^(.+?):(\d+):(\d+): (?:fatal )?(error|note):", done.stderr, re.M)
    return [(name, int(line), int(column), kind) for name, line, column, kind in found], done.stderr


def offset_of(text, line, column):
    return sum(len(row) + 1 for row in text.split(b"\n")[: line - 1]) + column - 1


def on_line(found, path, written):
    """The mutants that begin on a line where the compiler finds fault."""
    lines = {line for name, line, _, kind in found if kind == "error" and os.path.abspath(name) == os.path.abspath(path)}
    return {n for start, _, n in written.places if written.text.count(b"\n", 0, start) + 1 in lines}


def blamed(found, path, written):
    """The mutants at whose places the compiler finds fault: of those around a place the narrowest."""
    numbers = set()
    for kinds in (("error",), ("note",)):
        for name, line, column, kind in found:
            if kind not in kinds or os.path.abspath(name) != os.path.abspath(path):
                continue
            at = offset_of(written.text, line, column)
            around = [(end - start, number) for start, end, number in written.places if start <= at < end]
            if around:
                narrowest = min(around)[0]
                numbers |= {number for width, number in around if width == narrowest}
        if numbers:
            return numbers
    return numbers


def written_file(root, copy, path, arguments, number):
    """Writes the file with the mutants that compile; the sites, and how many mutants were dropped."""
    own = flags(root, arguments, copy)
    sites, skipped = sites_of(root, path, own, number)
    with open(os.path.join(root, path), "rb") as file:
        text = file.read()
    target, dropped = os.path.join(copy, path), set()
    trial = target + ".trial" + os.path.splitext(path)[1]
    for _ in range(MOST_ROUNDS):
        written = Writer(text, sites, dropped).written()
        with open(trial, "wb") as file:
            file.write(written.text)
        found, told = complaints(trial, flags(copy, arguments, copy))
        if not told:
            break
        more = blamed(found, trial, written) - dropped or on_line(found, trial, written) - dropped
        if not more:
            sys.stderr.write(f"{path}: without mutants, because\n{told[:2000]}\n")
            more = {n for site in sites for n in site.numbers}
        dropped |= more
    else:
        dropped = {n for site in sites for n in site.numbers}
        written = Writer(text, sites, dropped).written()
    os.remove(trial)
    write_if_changed(target, written.text)
    return path, listed(sites, dropped, text), len(dropped), skipped


def listed(sites, dropped, text):
    lines = text.decode().split("\n")
    return [
        {"number": n, "file": s.path, "line": s.line, "kind": s.kind, "what": what, "text": lines[s.line - 1].strip()}
        for s in sites
        for n, what in zip(s.numbers, s.what)
        if n not in dropped
    ]


def task(arguments):
    return written_file(*arguments)


def main():
    root, copy = (os.path.abspath(a) for a in sys.argv[1:3])
    copy_tree(root, copy)
    headers = link_headers(copy)
    compile_libraries(root, copy, headers)
    files = [path for path in core_files(root) if is_mutated(path)]
    chosen = sys.argv[3:] or ["core/"]
    mutants, dropped, skipped = [], 0, {}
    for path in files:
        # A header that is not yet written must be there for those that include it.
        if not os.path.exists(os.path.join(copy, path)):
            with open(os.path.join(root, path), "rb") as file:
                write_if_changed(os.path.join(copy, path), file.read())
    with multiprocessing.Pool(int(os.environ.get("JOBS", "2"))) as pool:
        # Headers first: the others are tried with those of the copy.
        for suffix in (".hpp", ".cpp"):
            tasks = [
                (root, copy, p, headers, i * PER_FILE)
                for i, p in enumerate(files)
                if p.endswith(suffix) and p.startswith(tuple(chosen))
            ]
            for path, found, count, left_out in pool.imap(task, tasks):
                print(f"{path}: {len(found)} mutants, {count} dropped", flush=True)
                mutants += found
                with open(os.path.join(copy, path) + ".mutants.json", "w") as file:
                    json.dump(found, file, indent=0)
                dropped += count
                for reason, number in left_out.items():
                    skipped[reason] = skipped.get(reason, 0) + number
    mutants.sort(key=lambda m: m["number"])
    with open(os.path.join(copy, "mutants.json"), "w") as file:
        json.dump(mutants, file, indent=0)
    print(f"{len(mutants)} mutants; {dropped} that do not compile dropped; places left out: {skipped}")


if __name__ == "__main__":
    main()
