# SPDX-License-Identifier: MIT
"""What each question's answer must be by the rules, and the same read from the answer, in one form."""

import csv
import io
from fractions import Fraction
from itertools import groupby
from operator import itemgetter

import cost_answers
import key_parts
import parameters
import price_model
import settlement_answers
from bridge_models import steps_of
from comparison_answers import compared
from cost_basis import estimates, forward_table
from cost_lines import YEARS
from exact_split import equal_parts
from growth_paths import YEARS as PATH_YEARS
from growth_paths import OwnCosts, whole
from model_year import years_of
from national_total import Scaling
from parameters import SOLUTIONS, Table, weakest
from repayment import repaid
from sharing_model import ORDER, Refused, payments_by_group, rule_of, stages_in
from survey_form import Cell, Survey
from unequal import unequal
from voluntary_price import priced

CELLS = parameters.everything()
# An answer may need more than 128 bits below the line; that is a limit of the program and not of the rules.
LIMITS = {"denominator_too_large"}
TOTALS = {
    "solutions_and_groups": ("year", "solution", "payer_group"),
    "solutions": ("year", "solution"),
    "groups": ("year", "payer_group"),
    "years": ("year",),
}
NAMES = ("year", "solution", "payer_group")
PLACE, ACTOR, PAID = itemgetter(*NAMES), itemgetter("actor"), itemgetter("amount_ore", "status")


def rows_of(scenario):
    """{(year, solution, group): {actor: (øre, status)}}."""
    if scenario.get("base") == "costs":
        refuse_negative(scenario)
    if "model" in scenario:
        return payments_by_group(scenario)
    years = years_of(scenario).items()
    return {(year, s, group): rows for year, facts in years for s in SOLUTIONS for group, rows in facts.regulated(s).items()}


def parts_of_own_costs(scenario):
    """The payers' parts with own costs, in every year, in one not asked for too. Where nobody pays by the regulation, there
    is nothing to part it by, and the scenario is refused."""
    if any(scenario.get("costs", {}).get(name) for name in ("lines", "common_services")):
        table = forward_table(CELLS, scenario)
        return [found.groups for year in YEARS for found in estimates(table, scenario, year).values()]
    return []


def scenarios_in(name, question):
    """Every scenario that a question holds."""
    if name == "evaluate":
        return [question]
    sides = [question, *question.get("scenarios", []), question.get("from", {}), question.get("to", {})]
    return [side["scenario"] for side in sides if "scenario" in side]


def refuse_negative(scenario):
    """Who pays nothing on the whole pays nothing back: a group's amount below 0 is refused, in a year not asked for too."""
    table = forward_table(CELLS, scenario)
    for year in YEARS:
        for found in estimates(table, scenario, year).values():
            if any(ore < 0 for (_, group), ore in found.groups.items() if group != "other_members"):
                raise Refused("value_out_of_range")


class Evaluate:
    @staticmethod
    def found(answer, _):
        rows = {}
        for place, paid in groupby(answer["payments"], PLACE):
            paid = list(paid)
            rows.setdefault(place, {}).update(zip(map(ACTOR, paid), map(PAID, paid)))
        totals = {name: {tuple(t[key] for key in keys): t["amount_ore"] for t in answer["totals"][name]} for name, keys in TOTALS.items()}
        return {"payments": rows, "count": len(answer["payments"]), "totals": totals}

    @staticmethod
    def expected(scenario):
        groups = rows_of(scenario)
        totals = {name: {} for name in TOTALS}
        # A year that nobody pays in is told as that.
        totals["years"] = {(year,): 0 for year in years_of(scenario)}
        for place, rows in groups.items():
            names, ore = dict(zip(NAMES, place)), sum(ore for ore, _ in rows.values())
            for total, of in TOTALS.items():
                place = tuple(names[name] for name in of)
                totals[total][place] = totals[total].get(place, 0) + ore
        return {"payments": groups, "count": sum(map(len, groups.values())), "totals": totals}


class Bill:
    @staticmethod
    def found(answer, _):
        lines = {line["solution"]: (line["amount_ore"], line["status"], line["quarters_ore"]) for line in answer["lines"]}
        return {"lines": lines, "total": (answer["total_ore"], answer["status"], answer["quarters_ore"])}

    @staticmethod
    def expected(question):
        rows = rows_of({**question["scenario"], "years": [question["year"]]})
        lines = {}
        for solution in SOLUTIONS:
            paid = [of[question["actor"]] for (_, name, _), of in rows.items() if name == solution and question["actor"] in of]
            if paid:
                ore = sum(amount for amount, _ in paid)
                lines[solution] = (ore, weakest(*(status for _, status in paid)), equal_parts(ore, 4))
        if not lines:
            raise Refused("no_payment")
        quarters = [sum(parts) for parts in zip(*(quarters for _, _, quarters in lines.values()))]
        total = (sum(ore for ore, _, _ in lines.values()), weakest(*(status for _, status, _ in lines.values())), quarters)
        return {"lines": lines, "total": total}


class Stages:
    @staticmethod
    def found(answer, _):
        solutions = {}
        for one in answer["solutions"]:
            behalf = {(b["of"], b["pays"]): b["amount_ore"] for payer in one["payers"] for b in payer.get("on_behalf", []) if b["amount_ore"]}
            names = ("payer_group", "amount_ore", "actor_count", "collection")
            payers = [tuple(payer[name] for name in names) for payer in one["payers"]]
            names = ("class", "is_modelled", "operation_ore", "investment_ore", "total_ore", "bought_ore")
            solutions[one["solution"]] = [*(one[name] for name in names), str(Fraction(one["step"])), payers, behalf]
        return {"solutions": solutions, "totals": {row["payer_group"]: row["amount_ore"] for row in answer["totals"]}}

    @staticmethod
    def expected(question):
        scenario, year = question["scenario"], question["year"]
        if scenario.get("base") == "costs":
            refuse_negative(scenario)
        model, totals = scenario.get("model", {}), {}
        stages = stages_in(scenario, years_of({**scenario, "years": [year]})[year])
        # What costs nothing has no payers and is not told.
        stages = [stage for stage in stages if stage.groups or stage.bought_ore]
        for stage in stages:
            for group, ore in stage.groups.items():
                totals[group] = totals.get(group, 0) + ore
        return {"solutions": {stage.solution: Stages.of(stage, model) for stage in stages}, "totals": totals}

    @staticmethod
    def of(stage, model):
        bought = stage.bought_ore or 0
        costs = [0, 0] if bought else [stage.operation_ore, stage.investment_ore]
        # At the start of a transition the rule that is left is in force; the step of a changed solution says so.
        in_force = model.get("transition", {}).get("from", {}) if stage.step == 0 else model
        rule = rule_of(in_force.get("solutions", {}), stage.solution) if stage.is_modelled else None
        collection = (rule or {}).get("collection", {})
        payers = []
        for group in sorted(stage.groups, key=ORDER.index):
            paying = sum(ore != 0 for ore, _ in stage.by_group.get(group, {}).values())
            how = "state_budget" if group == "state" else collection.get(group, "invoice")
            payers.append((group, stage.groups[group], paying, how))
        behalf = {key: ore for key, ore in stage.behalf.items() if ore}
        return [stage.rule_class, stage.is_modelled, *costs, sum(stage.groups.values()), bought, str(stage.step), payers, behalf]


class Costs:
    @staticmethod
    def found(answer, _):
        return {"amounts": cost_answers.reported_amounts(answer), "statuses": cost_answers.reported_statuses(answer)}

    @staticmethod
    def expected(question):
        scenario, year = question["scenario"], question["year"]
        table = forward_table(CELLS, scenario)
        amounts = cost_answers.expected_amounts(table, scenario, year)
        return {"amounts": amounts, "statuses": cost_answers.expected_statuses(table, scenario, year)}


class Settle:
    @staticmethod
    def found(answer, _):
        return {"amounts": settlement_answers.reported_amounts(answer), "statuses": settlement_answers.reported_statuses(answer)}

    @staticmethod
    def expected(question):
        scenario = question["scenario"]
        table = Table(CELLS, scenario)
        amounts = settlement_answers.expected_amounts(table, scenario)
        return {"amounts": amounts, "statuses": settlement_answers.expected_statuses(table, scenario)}


class Compare:
    @staticmethod
    def found(answer, _):
        return {key: value for key, value in answer["years"][0].items() if key != "lens"}

    @staticmethod
    def expected(question):
        scenarios = [one["scenario"] for one in question["scenarios"]]
        for scenario in scenarios:
            if scenario.get("base") == "costs":
                refuse_negative(scenario)
        return compared(scenarios, question["year"])


class Bridge:
    """For models of classes authority and basic. The step `rounding` is what is left, and is checked by the sum."""

    @staticmethod
    def found(answer, _):
        steps = {step["name"]: step["amount_ore"] for step in answer["steps"]}
        sums = (sum(steps.values()) == answer["difference_ore"], answer["from_ore"], answer["to_ore"])
        steps.pop("rounding", None)
        return {"steps": steps, "sums": sums}

    @staticmethod
    def expected(question):
        ends = [question[name] for name in ("from", "to")]
        sides = [(end["scenario"], years_of({**end["scenario"], "years": [end["year"]]})[end["year"]]) for end in ends]
        bills = []
        for end in ends:
            rows = rows_of({**end["scenario"], "years": [end["year"]]})
            bills.append(sum(of[question["actor"]][0] for of in rows.values() if question["actor"] in of))
        return {"steps": steps_of(*sides, question["actor"], question["order"]), "sums": (True, *bills)}


class Repay:
    @staticmethod
    def found(answer, _):
        return answer

    @staticmethod
    def expected(question):
        return repaid(question["investments"])


class Price:
    @staticmethod
    def found(answer, _):
        return {**answer, "leaving": answer.get("leaving", [])}

    @staticmethod
    def expected(question):
        return priced(question)


class Project:
    @staticmethod
    def found(answer, _):
        rows = {(row["year"], row["category"]): (row["amount_nok"], row["nominal_nok"]) for row in answer["years"]}
        return {"years": rows, "heads": {row["year"]: (row["population"], row["amount_ore"]) for row in answer["per_inhabitant"]}}

    @staticmethod
    def expected(question):
        own = OwnCosts(question["scenario"])
        population = own.inhabitants(question["actor"]) if "actor" in question else question.get("population")
        rows = own.path(question["path"], population)
        people = {year: own.people(year, population) for year in PATH_YEARS}
        heads = {year: (count, whole(Fraction(100 * rows[year, "total"][0], count))) for year, count in people.items()}
        return {"years": rows, "heads": heads}


class Estimate:
    @staticmethod
    def found(answer, _):
        names = ("amount_nok", "low_nok", "high_nok", "rounding_nok", "per_inhabitant_ore")
        return {name: answer[name] for name in names} | {"categories": {row["category"]: row["amount_nok"] for row in answer["categories"]}}

    @staticmethod
    def expected(question):
        own = OwnCosts(question["scenario"])
        return own.estimate(own.inhabitants(question["actor"]) if "actor" in question else question["population"])


class KeyParts:
    @staticmethod
    def found(answer, _):
        parts = {part["part"]: part["amount_ore"] for part in answer["parts"]}
        heads = {part["part"]: part["ore_per_head"] for part in answer["parts"] if part["part"] in key_parts.AGES}
        return {"amount": answer["amount_ore"], "other": answer["other_ore"], "index": str(Fraction(answer["index"])), "parts": parts, "heads": heads}

    @staticmethod
    def expected(question):
        amount, other, index, parts, heads = key_parts.answer(question["scenario"], question["actor"])
        return {"amount": amount, "other": other, "index": str(Fraction(index)), "parts": parts, "heads": heads}


class Surveyed:
    """What each municipality told, and the country by the line through those that told of all groups."""

    @staticmethod
    def found(answer, _):
        left_out = ("statutory_status", "status")
        towns = [{name: value for name, value in row.items() if name not in left_out} for row in answer["municipalities"]]
        fit = (answer["scaling"] or {}).get("total")
        national = {key: str(value) for key, value in fit["national"].items()} if fit else None
        return {"towns": [{**town, "benefit_fte": str(Fraction(town["benefit_fte"]))} for town in towns], "national": national}

    @staticmethod
    def expected(question):
        survey = Survey(list(Surveyed.cells(question["csv"])), question["year"])
        towns = [survey.municipality(code) for code in survey.codes]
        complete = {code: survey.own(code) for code in survey.complete()}
        national = None
        if len(complete) >= 3:
            people = {code: survey.inhabitants(code) for code in price_model.STRUCTURE.actors(2024)}
            national = {key: str(value) for key, value in Scaling(complete, people).national(question["level"]).items()}
        return {"towns": [{**town, "benefit_fte": str(town["benefit_fte"])} for town in towns], "national": national}

    @staticmethod
    def cells(text):
        for row in csv.DictReader(io.StringIO(text)):
            amount = row["amount"] if row["unit"] == "yes_no" else None if row["unit"] == "text" else Fraction(row["amount"])
            yield Cell(row["municipality_code"], row["category"], row["cost_type"], row["measure"], amount, row["unit"], row["comment"])


RULES = {
    "evaluate": Evaluate,
    "bill": Bill,
    "stages": Stages,
    "costs": Costs,
    "settle": Settle,
    "compare": Compare,
    "bridge": Bridge,
    "repay": Repay,
    "price": Price,
    "project": Project,
    "estimate": Estimate,
    "key_parts": KeyParts,
    "survey": Surveyed,
}


def expected_of(name, question):
    """(what the answer must be, None), or (None, why the rules have none)."""
    try:
        for scenario in scenarios_in(name, question):
            parts_of_own_costs(scenario)
        return RULES[name].expected(question), None
    except Refused as refused:
        return None, str(refused)
    except ZeroDivisionError:
        return None, "nothing to share by"


def verdict_of(name, question, answer):
    """("equal" or "refused", []), where both say so; else how they differ, with the places."""
    codes = {error["code"] for error in answer.get("errors", [])}
    if codes and codes <= LIMITS:
        return "refused", []
    expected, refusal = expected_of(name, question)
    if codes and refusal:
        return "refused", []
    if codes:
        return "refused alone", [("errors", answer["errors"][:5], "an answer by the rules")]
    if refusal:
        return "answered alone", [("", "an answer", f"refused by the rules: {refusal}")]
    faults = unequal(RULES[name].found(answer, question), expected)
    return ("differs", faults) if faults else ("equal", [])
