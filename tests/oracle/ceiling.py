# SPDX-License-Identifier: MIT
"""METHOD (18): spring's forecast, autumn's estimate and the regulation, and which of them binds."""

from dataclasses import dataclass

from cost_lines import regulated, whole_ore
from parameters import SOLUTIONS, result_status
from settlement import YEARS


@dataclass(frozen=True)
class Ceiling:
    spring: int | None
    autumn: int | None
    regulated: int | None
    status: str

    @property
    def allowed(self):
        known = [ore for ore in (self.spring, self.autumn) if ore is not None]
        return min(known) if known and self.spring is not None else None

    @property
    def over_ceiling(self):
        return None if None in (self.spring, self.autumn) else max(0, self.autumn - self.spring)

    @property
    def unused_room(self):
        return None if None in (self.allowed, self.regulated) else self.allowed - self.regulated

    @property
    def binding(self):
        if None in (self.allowed, self.regulated):
            return "unknown"
        if self.regulated < self.allowed:
            return "regulation"
        if self.autumn is None:
            return "unknown"
        return "ceiling" if self.autumn > self.spring else "autumn_estimate"


def regulated_sum(table, year):
    """What is published, or all groups with the other members, where those are known; with the inputs' statuses."""
    published = table[f"/ceiling_mnok/regulation/{year}"] if table.known(f"/ceiling_mnok/regulation/{year}") else None
    if published:
        return whole_ore(published.value), [published.status]
    payers = [paid for solution in SOLUTIONS for paid in regulated(table, solution, year).items()]
    if sum(group == "other_members" for group, _ in payers) < 2 or len(payers) < 3:
        return None, []
    return sum(ore for _, (ore, _) in payers), [status for _, (_, status) in payers]


def ceilings(table):
    """{year: Ceiling} of the years of which anything is known."""
    found = {}
    for year in YEARS:
        paths = [f"/ceiling_mnok/{item}/{year}" for item in ("spring_forecast", "autumn_estimate")]
        cells = [table[path] if table.known(path) else None for path in paths]
        spring, autumn = (None if cell is None else whole_ore(cell.value) for cell in cells)
        paid, statuses = regulated_sum(table, year)
        if (spring, autumn, paid) != (None, None, None):
            status = result_status(*statuses, *(cell.status for cell in cells if cell))
            found[year] = Ceiling(spring, autumn, paid, status)
    return found
