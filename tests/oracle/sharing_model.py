# SPDX-License-Identifier: MIT
"""The stages of a sharing model, METHOD (21)-(23), for one solution and year: class, total, state, payer groups, on
behalf of, key. At the ends of a transition one rule holds; between them two are mixed by exact shares."""

from dataclasses import dataclass, field
from fractions import Fraction

from exact_split import half_up, split
from model_keys import in_force, mixture, weights_of
from model_year import PRIVATE, SHARING, years_of
from parameters import REGIONS, SOLUTIONS, weakest
from repayment import due, ore_of

BEHALF = {"general_practitioners": "municipalities", "contract_specialists": "health_regions"}
ORDER = [*SHARING, *PRIVATE, "state", *BEHALF]


class Refused(Exception):
    """The scenario has an error: its code."""


@dataclass
class Stage:
    solution: str
    rule_class: str = "basic"
    is_modelled: bool = True
    step: Fraction = Fraction(1)
    operation_ore: int = 0
    investment_ore: int = 0
    bought_ore: int | None = None
    groups: dict = field(default_factory=dict)  # {payer group: øre}
    behalf: dict = field(default_factory=dict)  # {(of, who pays): øre}
    by_group: dict = field(default_factory=dict)  # {payer group: {actor: (øre, status)}}

    @property
    def rows(self):
        """{(payer group, actor): (øre, status)}."""
        return {(group, actor): row for group, rows in self.by_group.items() for actor, row in rows.items()}

    def add(self, group, rows):
        # Others may hold the rows too: they are not written to.
        self.by_group[group] = {**self.by_group[group], **rows} if group in self.by_group else rows
        self.groups[group] = self.groups.get(group, 0) + sum(ore for ore, _ in rows.values())


def rule_of(solutions, solution):
    """The rule of a solution; one by name stands alone, it is not laid over `all`."""
    return solutions.get(solution, solutions.get("all"))


def step_of(model, year):
    transition = model.get("transition")
    if transition is None:
        return Fraction(1)
    steps = transition.get("steps", 5)
    return Fraction(min(max(year - transition["first_year"] + 1, 0), steps), steps)


def named_groups(rule):
    return list(rule["groups"]) if "groups" in rule else list(SHARING)


def state_share(rule):
    return Fraction(1) if rule.get("class") == "authority" else Fraction(rule.get("state_share", 0))


def operation_of(facts, solution, rule):
    if rule.get("total_mnok") is not None:
        return ore_of(rule["total_mnok"])
    return sum(facts.amount(solution, group) for group in named_groups(rule))


def fixed_of(rule):
    said = rule.get("groups", {})
    return {group: ore_of(value["mnok"]) for group, value in said.items() if isinstance(value, dict) and "mnok" in value}


def weights_of_groups(facts, solution, rule):
    """What the groups without a fixed amount share by: shares, counts of use, or the regulation's amounts."""
    said = rule.get("groups")
    if said is None:
        amounts = {group: Fraction(facts.amount(solution, group)) for group in SHARING}
        # Of nothing there are no proportions: then it is half each, as the Directorate recommends where use does not say otherwise.
        return amounts if any(amounts.values()) else dict.fromkeys(SHARING, Fraction(1, 2))
    free = {group: value for group, value in said.items() if not (isinstance(value, dict) and "mnok" in value)}
    return {group: Fraction(value["use"] if isinstance(value, dict) else value) for group, value in free.items()}


def split_by(ore, weights):
    ids = list(weights)
    return dict(zip(ids, split(ore, list(weights.values()), ids)))


def amounts_of_groups(facts, solution, rule, rest):
    fixed = fixed_of(rule)
    if sum(fixed.values()) > rest:
        raise Refused("fixed_amounts_above_total")
    return fixed | split_by(rest - sum(fixed.values()), weights_of_groups(facts, solution, rule))


def shares_of_groups(facts, solution, rule, rest, everybody):
    """An end's groups as shares of the rest, with those that only the other end names by what they keep."""
    fixed, weights = fixed_of(rule), weights_of_groups(facts, solution, rule)
    if sum(fixed.values()) > rest:
        raise Refused("fixed_amounts_above_total")
    left, total = 1 - Fraction(sum(fixed.values()), rest) if rest else Fraction(1), sum(weights.values())
    shares = {group: Fraction(ore, rest) for group, ore in fixed.items()} if rest else dict.fromkeys(fixed, Fraction(0))
    shares |= {group: left * weight / total for group, weight in weights.items()}
    kept = {group: facts.amount(solution, group) for group in everybody if group not in shares}
    # The total of an authority task is what it costs in all: by the regulation's amounts, the private payers' part of it.
    is_all = rule.get("class") == "authority" and "total_mnok" in rule
    whole = operation_of(facts, solution, {**rule, "total_mnok": None} if is_all else rule) + sum(kept.values())
    part = Fraction(sum(kept.values()), whole) if whole else Fraction(0)
    return {g: Fraction(kept[g], whole) if g in kept else (1 - part) * shares[g] for g in everybody}


def mixed(step, new, old):
    return step * new + (1 - step) * old


def rows_by_key(facts, solution, group, ends, step, ore, status):
    """A group's amount within the group. Private payers without a key are one; VKP keeps its halves without one."""
    new, old = (in_force(rule.get("keys", {}).get(group), facts.year) for rule in ends)
    if group in PRIVATE:
        # Rows of their own stand in place of the group's from the first step on.
        old = new if step else old
    if step == 1:
        old = new
    elif step == 0:
        new = old
    if new is None and old is None:
        return facts.regulated_rows(solution, group, ore, status)
    if new == old:
        key = key_of(facts, solution, group, new)
    else:
        key = mixture([(share, key_of(facts, solution, group, end)) for share, end in ((step, new), (1 - step, old))])
    shares = split_by(ore, {actor: weight for actor, (weight, _) in key.items()})
    of = {own: weakest(status, own) for own in {own for _, own in key.values()}}
    return {actor: (share, of[key[actor][1]]) for actor, share in shares.items()}


def key_of(facts, solution, group, key):
    if key is not None:
        return weights_of(facts, group, key)
    if (solution, group) == ("vkp", "municipalities"):
        return facts.vkp_key
    return weights_of(facts, group, "regulated")


def unchanged(facts, solution):
    """A solution that no rule touches, and one at the beginning of a transition from the regulation."""
    stage = Stage(solution, is_modelled=False)
    for group, rows in facts.regulated(solution).items():
        stage.add(group, rows)
    stage.operation_ore = sum(stage.groups.values())
    return stage


def bought(facts, solution, rule, investment):
    """A voluntary service leaves the obligatory payments; buyers share its full cost by their units."""
    # The full cost is all that it costs, whoever pays it by the regulation: the state's own part too.
    others = [] if "total_mnok" in rule else [group for group in (*PRIVATE, "state") if group not in named_groups(rule)]
    cost = operation_of(facts, solution, rule) + sum(facts.amount(solution, group) for group in others) + investment
    stage = Stage(solution, "voluntary", operation_ore=cost - investment, investment_ore=investment)
    if "buyers" not in rule:
        stage.bought_ore = cost
        return stage
    # Who buys what costs nothing has no row for it.
    bought_by = split_by(cost, {b: Fraction(units) for b, units in rule["buyers"].items()}) if cost else {}
    for buyer, ore in bought_by.items():
        group = buyer if buyer in PRIVATE else "health_regions" if buyer in REGIONS else "municipalities"
        if buyer in PRIVATE and not ore:
            continue
        stage.by_group.setdefault(group, {})[buyer] = ore, "assumed"
        stage.groups[group] = stage.groups.get(group, 0) + ore
    # Municipalities (regions) that buy nothing stand in the report too where one of them buys.
    for group in stage.groups.keys() & set(SHARING):
        for actor in facts.actors(group):
            stage.by_group[group].setdefault(actor, (0, "assumed"))
    return stage


def behalf_of(new, old, step, group_ore):
    """{(of, who pays): øre} and what of it the group no longer pays."""
    found, moved = {}, dict.fromkeys(BEHALF.values(), 0)
    for of, payer in BEHALF.items():
        for pays in ("self", payer):
            ends = [(rule or {}).get("on_behalf", {}).get(of, {}) for rule in (new, old)]
            shares = [Fraction(end.get("share", 0)) if end.get("pays") == pays else Fraction(0) for end in ends]
            share = mixed(step, *shares)
            if any(end.get("pays") == pays for end in ends) and share:
                ore = int(half_up(group_ore[payer] * share))
                found[of, pays] = ore
                moved[payer] += ore if pays == "self" else 0
    return found, moved


def without_idle_groups(rule):
    """Nothing is left of an authority task, so what its rule says of groups is idle."""
    if rule is None or rule.get("class") != "authority":
        return rule
    return {key: value for key, value in rule.items() if key != "groups"}


def stage_of(facts, solution, model):
    year, investments = facts.year, model.get("investments", [])
    new = without_idle_groups(rule_of(model.get("solutions", {}), solution))
    old = without_idle_groups(rule_of(model.get("transition", {}).get("from", {}).get("solutions", {}), solution))
    has_investment = any(one["solution"] == solution for one in investments)
    if new is None and old is None and not has_investment:
        return unchanged(facts, solution)
    investment = sum(due(investments, solution, year).values())
    step = step_of(model, year)
    if not investment and (old is None or step == 1) and (new is None or step == 0):
        return unchanged(facts, solution)
    new = new or {}
    for rule, at in ((new, 1), (old or {}, 0)):
        if step == at and rule.get("class") == "voluntary":
            stage = bought(facts, solution, rule, investment)
            stage.step = step
            return stage
    return shared(facts, solution, new, old or {}, step, investment)


def shared(facts, solution, new, old, step, investment):
    if step in (0, 1):
        only = new if step == 1 else old
        new = old = only
    named = {*named_groups(new), *named_groups(old)}
    if "authority" in (new.get("class"), old.get("class")):
        named |= {group for group in PRIVATE if (solution, group) in facts.amounts}
    everybody = [group for group in (*SHARING, *PRIVATE) if group in named]
    stage = Stage(solution, new.get("class", "basic"), step=step, investment_ore=investment)
    # A total that a model gives stands from the first step on: it is not among what is mixed.
    operation = operation_of(facts, solution, new)
    if not (new.get("class") == "authority" and "total_mnok" in new):
        operation += sum(facts.amount(solution, group) for group in everybody if group not in named_groups(new))
    pool = operation + investment
    state = int(half_up(pool * mixed(step, state_share(new), state_share(old))))
    rest = pool - state
    if not pool:
        if "total_mnok" in new and new.get("class") != "authority" and sum(fixed_of(new).values()) > 0:
            raise Refused("fixed_amounts_above_total")
        amounts = dict.fromkeys(everybody, 0)
    elif new is old:
        # Only an authority task has payers that its rule does not name, and then the state leaves them nothing.
        amounts = dict.fromkeys(everybody, 0) | amounts_of_groups(facts, solution, new, rest)
    else:
        shares = [shares_of_groups(facts, solution, rule, rest, everybody) for rule in (new, old)]
        amounts = split_by(rest, {group: mixed(step, shares[0][group], shares[1][group]) for group in everybody})
    stage.operation_ore = operation
    behalf, moved = behalf_of(new, old, step, amounts)
    stage.behalf = behalf
    for group in everybody:
        left = amounts[group] - moved.get(group, 0)
        # Who owes nothing by share, as a group, has no row, but for regions and municipalities.
        if left or group in SHARING and pool:
            stage.add(group, rows_by_key(facts, solution, group, (new, old), step, left, "assumed"))
    for (of, pays), ore in behalf.items():
        if pays == "self" and ore:
            stage.add(of, {of: (ore, "assumed")})
    for group in PRIVATE:
        if group not in everybody and (solution, group) in facts.amounts:
            ore, status = facts.amounts[solution, group]
            stage.operation_ore += ore
            stage.add(group, {group: (ore, status)})
    own = facts.amount(solution, "state")
    stage.operation_ore += own
    if state + own or (solution, "state") in facts.amounts:
        stage.add("state", {"state": (state + own, "assumed")})
    return stage


def stages_of(facts, model):
    return [stage_of(facts, solution, model) for solution in SOLUTIONS if is_there(facts, solution, model)]


def stages_in(scenario, facts):
    """The same of a year that is the scenario's own, worked out once."""
    if facts.stages is None:
        facts.stages = stages_of(facts, scenario.get("model", {}))
    return facts.stages


def is_there(facts, solution, model):
    """A solution is in a year that the regulation has it in, or for which a model gives its total."""
    rule = rule_of(model.get("solutions", {}), solution) or {}
    return solution in facts.solutions() or "total_mnok" in rule


def payments(scenario):
    """{(year, solution, group, actor): (øre, status)} of every year of a scenario."""
    return {(*place, actor): row for place, rows in payments_by_group(scenario).items() for actor, row in rows.items()}


def payments_by_group(scenario):
    """{(year, solution, group): {actor: (øre, status)}}."""
    years = years_of(scenario).items()
    return {(y, s.solution, g): rows for y, facts in years for s in stages_in(scenario, facts) for g, rows in s.by_group.items()}
