# SPDX-License-Identifier: MIT
"""A file with all its mutants in it, each chosen at run time: `a < b` becomes `(chosen(7) ? (a <= b) : (a < b))`."""

from dataclasses import dataclass


@dataclass
class Written:
    """The text of a file and where each mutant stands in it: (first byte, last byte, mutant)."""

    text: bytes
    places: list


class Writer:
    def __init__(self, text, sites, dropped):
        """sites: with `numbers`; those mutants that are dropped are left out."""
        self.text, self.dropped = text, dropped
        # Of the places of one span the first is written outermost.
        self.sites = sorted(sites, key=lambda s: (s.start, -s.end))
        self.out, self.length, self.places, self.next = [], 0, [], 0

    def put(self, text):
        self.out.append(text)
        self.length += len(text)

    def written(self):
        self.write(0, len(self.text), len(self.text))
        return Written(b"".join(self.out), self.places)

    def write(self, start, end, bound):
        """The text from start to end, with the places that lie within."""
        while self.next < len(self.sites) and self.sites[self.next].start < end:
            site = self.sites[self.next]
            self.next += 1
            if site.end > bound:
                continue
            self.put(self.text[start : site.start])
            self.write_site(site)
            start = site.end
        self.put(self.text[start:end])

    def write_site(self, site):
        chosen = "SAMFIN_MUTANT_AT_RUN_TIME" if site.at_run_time else "SAMFIN_MUTANT"
        kept = [(n, t) for n, t in zip(site.numbers, site.texts) if n not in self.dropped]
        begin = self.length
        for number, text in kept:
            first = self.length
            self.put(f"({chosen}({number}) ? ({text}) : ".encode())
            self.places.append((first, self.length, number))
        if kept:
            # An optional or a pointer is a condition too: without the conversion the negated one would become it.
            self.put(b"static_cast<bool>(" if site.kind == "condition" else b"(")
        self.write(site.start, site.end, site.end)
        if kept:
            self.put(b"))" + b")" * (len(kept) - 1))
        # What is wrong with the whole, such as two types that differ, is told at its first byte or at the colon.
        for number, _ in kept:
            self.places.append((begin, self.length, number))
