# SPDX-License-Identifier: MIT
"""The regulation's rules once more, from their wording: who pays what for which solution, exactly and in whole øre."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from exact_split import half_up, split, whole_weights
from parameters import GROUPS, REGIONS, SOLUTIONS, Reading, Structure, Value, kept_where_unchanged, result_status, weakest

STRUCTURE = Structure()
CATEGORIES = ["member", "small", "medium", "large", "extra_large", "county_council", "chain", "own_staff_or_residents"]


@dataclass(frozen=True)
class Payment:
    amount_ore: int
    status: str
    # VKP only: what of the amount is the users' part.
    users_ore: int = 0


def payment_path(solution, group, year):
    return f"/payment_mnok/{solution}/{group}/{year}"


@kept_where_unchanged
def group_amount(table, solution, group, year):
    """The regulation's amount with the supplement of § 17, and its status; None where nothing is paid."""
    path = payment_path(solution, group, year)
    if not table.known(path):
        return None
    amount, ratio = table[path], supplement(table, group, year)
    ore = half_up(Fraction(amount.value) * 100_000_000 * (1 + Fraction(ratio.value)))
    return int(ore), weakest(amount.status, ratio.status)


def supplement(table, group, year):
    """The state is no payer of the regulation, so § 17 adds nothing to what a user lets it pay."""
    path = f"/cpi_supplement_ratio/{group}/{year}"
    return table[path] if table.known(path) else Value("0", "adopted")


@lru_cache(maxsize=100_000)
def weight_of(counts, index):
    return sum(Fraction(count) for count in counts) * Fraction(index)


@kept_where_unchanged
def terms_of(table, year):
    """What holds for all in a year's key: the dates of the counts, the index's year, and the status of both."""
    dates, index_year = table[f"/key_population_dates/{year}"], table[f"/key_index_year/{year}"]
    return dates.value, index_year.value, weakest(dates.status, index_year.status)


def municipal_weight(table, code, year):
    """(inhabitants on 1 January Y-1 + on 1 January Y) x index; one figure alone counts twice."""
    return weight_by(table, code, year, *terms_of(table, year))


def weight_by(table, code, year, dates, index_year, status):
    july = f"/population_1_july/{code}/{year - 1}"
    index = table[f"/municipal_health_index/{code}/{index_year}"]
    if table.known(july):
        counts = [table[july]] * 2
    else:
        which = {"previous_and_current": (year - 1, year), "previous": (year - 1,) * 2, "current": (year,) * 2}[dates]
        counts = [table[f"/population/{code}/{at}"] for at in which]
    weight = weight_of(tuple(count.value for count in counts), index.value)
    return weight, weakest(index.status, status, *(count.status for count in counts))


def municipal_key(table, year):
    """Weight and status of every municipality of the year, in the order of the codes."""
    return municipal_key_by(table, year, *terms_of(table, year))


@kept_where_unchanged
def municipal_key_by(table, year, *terms):
    actors = STRUCTURE.actors(year)
    if not table.changed:
        return {code: municipal_row(table, code, year, *terms) for code in actors}
    # Most rows are those without changes: only a path that names one of a municipality's parts moves its weight.
    named = {name for path in table.changed for name in path.split("/")}
    moved = {code: municipal_row(table, code, year, *terms) for code, parts in actors.items() if not named.isdisjoint(parts)}
    unmoved = municipal_key_by(Reading(table.ground), year, *terms)
    return {code: moved.get(code) or row for code, row in unmoved.items()}


@kept_where_unchanged
def municipal_row(table, code, year, *terms):
    weights = [weight_by(table, part, year, *terms) for part in STRUCTURE.actors(year)[code]]
    return sum(weight for weight, _ in weights), weakest(*(status for _, status in weights))


@kept_where_unchanged
def municipal_key_in_whole_numbers(table, year, *terms):
    return in_whole_numbers(municipal_key_by(table, year, *terms))


@kept_where_unchanged
def region_key(table, year):
    cells = {region: table[f"/health_region_key/{region}/{year}"] for region in REGIONS}
    return {region: (Fraction(cell.value), cell.status) for region, cell in cells.items()}


def in_whole_numbers(key):
    """The same key with whole weights."""
    given = [weight for weight, _ in key.values()]
    weights = whole_weights(given)
    return key if weights is given else {i: (weight, status) for weight, (i, (_, status)) in zip(weights, key.items())}


def shared(amount, key):
    """An amount split by a key, in whole øre."""
    ids = list(key)
    return dict(zip(ids, split(amount, [weight for weight, _ in key.values()], ids)))


def key_of(table, group, year):
    """The key of a group in whole numbers."""
    if group == "municipalities":
        return municipal_key_in_whole_numbers(table, year, *terms_of(table, year))
    return in_whole_numbers(region_key(table, year))


def paid_by_key(amount, status, key):
    """{id: (øre, status)}."""
    of = {own: result_status(status, own) for own in {own for _, own in key.values()}}
    return {i: (ore, of[own]) for (i, (_, own)), ore in zip(key.items(), shared(amount, key).values())}


@kept_where_unchanged
def vkp_users(table, year):
    """Who has taken VKP into use: all, a list of codes, or all except a list."""
    said = table[f"/vkp_users/{year}"].value
    every = list(STRUCTURE.actors(year))
    if said == "all":
        return every
    if isinstance(said, dict):
        return [code for code in every if code not in said["all_except"]]
    return [code for code in every if code in said]


def vkp_parts(table, amount, year):
    """Øre for all municipalities and for the users; an odd øre goes to the first, or by the convention to the users."""
    common = Fraction(table[f"/vkp_common_share/{year}"].value)
    odd = table["/convention/vkp_odd_ore"].value
    parts = split(amount, [common, 1 - common], ["a", "b"] if odd == "common" else ["b", "a"])
    return parts[0], parts[1]


def vkp_payments(table, amount, status, key, year):
    """{code: (øre, status, what of it is the users' part)}."""
    common_ore, users_ore = vkp_parts(table, amount, year)
    users = vkp_users(table, year)
    common = shared(common_ore, key)
    used = shared(users_ore, {code: key[code] for code in users})
    shares = weakest(status, table[f"/vkp_common_share/{year}"].status, table[f"/vkp_users/{year}"].status)
    of = {own: result_status(shares, own) for own in {own for _, own in key.values()}}
    return {code: (common[code] + used.get(code, 0), of[own], used.get(code, 0)) for code, (_, own) in key.items()}


@kept_where_unchanged
def paid_by_group(table, solution, group, year):
    """{actor: (øre, status)} of what the regulation lets a group pay, for VKP with the users' part."""
    amount, status = group_amount(table, solution, group, year)
    if group in ("pharmacies", "state", "other_members"):
        return {group: (amount, status)}
    key = key_of(table, group, year)
    if (solution, group) == ("vkp", "municipalities"):
        return vkp_payments(table, amount, status, key, year)
    return paid_by_key(amount, status, key)


@kept_where_unchanged
def monthly_price_ore(table, category, year):
    """With the supplement, in whole kroner: 2023's 1 333 and 10 782 kroner came from 1 247 and 10 086 so."""
    base = Fraction(table[f"/monthly_price_ore/{category}/{year}"].value)
    ratio = Fraction(table[f"/cpi_supplement_ratio/other_members/{year}"].value)
    return int(half_up(base * (1 + ratio) / 100)) * 100


@kept_where_unchanged
def other_members(table, year):
    """The group's year where the user gave counts; None otherwise."""
    counts = {c: f"/other_member_count/{c}/{year}" for c in CATEGORIES}
    given = [c for c, path in counts.items() if table.known(path) and table.known(f"/monthly_price_ore/{c}/{year}")]
    if not given:
        return None
    return sum(12 * int(table[counts[c]].value) * monthly_price_ore(table, c, year) for c in given)


def payments(table):
    """{(year, solution, group, actor): Payment} of every year of the table."""
    found = {}
    for year in table.years:
        for solution in SOLUTIONS:
            for group in GROUPS:
                if group_amount(table, solution, group, year) is not None:
                    rows = paid_by_group(table, solution, group, year)
                    found.update({(year, solution, group, actor): Payment(*row) for actor, row in rows.items()})
        members = other_members(table, year)
        if members is not None:
            key = (year, "helsenettet", "other_members", "other_members")
            found[key] = Payment(members, "assumed")
    return found


def exact_payment(table, solution, group, actor, year):
    """What an actor would pay if øre could be divided; the halves of VKP themselves are whole øre."""
    amount, _ = group_amount(table, solution, group, year)
    key = municipal_key(table, year) if group == "municipalities" else region_key(table, year)
    weights = {code: weight for code, (weight, _) in key.items()}
    if (solution, group) != ("vkp", "municipalities"):
        return amount * weights[actor] / sum(weights.values())
    common_ore, users_ore = vkp_parts(table, amount, year)
    exact = common_ore * weights[actor] / sum(weights.values())
    users = vkp_users(table, year)
    if actor in users:
        exact += users_ore * weights[actor] / sum(weights[code] for code in users)
    return exact
