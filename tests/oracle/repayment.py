# SPDX-License-Identifier: MIT
"""Investments: what the state pays when they are built, and the yearly payments that repay the rest."""

from fractions import Fraction

from exact_split import equal_parts, half_up


def ore_of(mnok):
    return int(half_up(Fraction(mnok) * 100_000_000))


def state_part(investment):
    return int(half_up(ore_of(investment["amount_mnok"]) * Fraction(investment.get("state_share", 0))))


def instalments(rest, rate, years, form):
    """[(instalment, interest, balance after)], one for each year."""
    rows, balance, equal = [], rest, equal_parts(rest, years)
    whole = form == "annuity" and rate
    yearly = int(half_up(rest * rate / (1 - (1 + rate) ** -years))) if whole else None
    for at in range(years):
        interest = int(half_up(balance * rate)) if form in ("annuity", "serial") else 0
        paid = equal[at] if yearly is None else balance if at == years - 1 else min(yearly - interest, balance)
        balance -= paid
        rows.append((paid, interest, balance))
    return rows


def schedule(investment):
    """The answer to `repay` for one investment, but for its sums over several."""
    amount, state, count = ore_of(investment["amount_mnok"]), state_part(investment), investment["years"]
    form, delivered = investment["form"], investment["delivered"]
    first = delivered - count if form == "up_front" else delivered + 1
    rows = instalments(amount - state, Fraction(investment.get("interest", 0)), count, form)
    return {
        "id": investment["id"],
        "solution": investment["solution"],
        "kind": investment.get("kind", "project"),
        "form": form,
        "amount_ore": amount,
        "state_ore": state,
        "repaid_ore": sum(paid for paid, _, _ in rows),
        "interest_ore": sum(interest for _, interest, _ in rows),
        "years": [
            {"year": first + at, "instalment_ore": paid, "interest_ore": interest, "payment_ore": paid + interest, "balance_ore": left}
            for at, (paid, interest, left) in enumerate(rows)
        ],
    }


def repaid(investments):
    """The answer to `repay`."""
    found, sums = [schedule(investment) for investment in investments], {}
    for year in (year for one in found for year in one["years"]):
        sums[year["year"]] = sums.get(year["year"], 0) + year["payment_ore"]
    return {"investments": found, "years": [{"year": year, "payment_ore": sums[year]} for year in sorted(sums)]}


def due(investments, solution, year):
    """Øre that a solution's investments cost in a year, by id."""
    found = {}
    for one in map(schedule, (i for i in investments if i["solution"] == solution)):
        payment = sum(row["payment_ore"] for row in one["years"] if row["year"] == year)
        if payment:
            found[one["id"]] = payment
    return found
