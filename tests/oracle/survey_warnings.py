# SPDX-License-Identifier: MIT
"""What a survey's reader is told of its cells: {(code, municipality, category)}, by the words of METHOD (31)-(33)."""

from survey_form import COST_TYPES, GROUPS, MEASURES, MILLION, WAGE_COST

GROUP_OF = {category: group for group, categories in GROUPS.items() for category in categories}


def cells_of(survey, code, category, cost_types=COST_TYPES):
    return [c for c in survey.cells if (c.code, c.category) == (code, category) and c.cost_type in cost_types]


def said(survey, code, category, measure):
    cell = survey.by_place.get((code, category, "use", measure))
    return None if cell is None else cell.amount


def of_use(survey, code, category):
    costs = cells_of(survey, code, category)
    kroner = sum(cell.nok(survey.wage_cost) for cell in costs)
    in_use, own = (said(survey, code, category, measure) for measure in ("in_use", "own_costs"))
    if in_use == "no" and kroner:
        yield "costs_without_use"
    if own == "no" and kroner:
        yield "own_costs_denied"
    if in_use == "yes" and own != "no" and not costs:
        yield "use_without_costs"
    if said(survey, code, category, "first_in_year") == "yes":
        yield "first_year"


def of_costs(survey, code, category):
    for cost_type in COST_TYPES:
        time, wages = (survey.kroner.get((code, category, cost_type, measure), 0) for measure in MEASURES[1:])
        if time and wages:
            yield "time_and_wages"
    for cell in cells_of(survey, code, category):
        nok = cell.nok(survey.wage_cost)
        is_large = nok >= MILLION or (nok and category in ("other", "other_national"))
        if not cell.comment and (is_large or (nok and category == "general" and cell.measure == "staff_time")):
            yield "comment_missing"


def of_groups(survey, code):
    for group in GROUPS:
        if not survey.is_observed(code, group):
            yield "no_cells_in_group", group
        if survey.lacks_staff_time(code, group):
            yield "imputed" if len(survey.donors(group)) >= 3 else "staff_time_missing", group


def warnings_of(survey):
    found = set()
    for code in survey.codes:
        found |= {(warning, code, group) for warning, group in of_groups(survey, code)}
        for category in GROUP_OF:
            for warnings in (of_use, of_costs):
                found |= {(warning, code, category) for warning in warnings(survey, code, category)}
    if survey.wage_cost == WAGE_COST and any(cell.measure == "staff_time" and cell.is_cost for cell in survey.cells):
        found.add(("wage_cost_assumed", None, None))
    return found
