# SPDX-License-Identifier: MIT
"""Places in C++ files where one small change gives another program: what libclang sees, as edits of the text."""

import re
from dataclasses import dataclass, field

from clang.cindex import CursorKind, Index

# Each operator with what stands in its place.
OPERATORS = {
    "+": ["-"],
    "-": ["+"],
    "*": ["/"],
    "/": ["*"],
    "%": ["/"],
    "<<": [">>"],
    ">>": ["<<"],
    "&": ["|"],
    "|": ["&"],
    "<": ["<=", ">="],
    "<=": ["<", ">"],
    ">": [">=", "<="],
    ">=": [">", "<"],
    "==": ["!="],
    "!=": ["=="],
    "&&": ["||"],
    "||": ["&&"],
    "+=": ["-="],
    "-=": ["+="],
    "*=": ["/="],
    "/=": ["*="],
    "%=": ["/="],
    "|=": ["&="],
    "&=": ["|="],
}
FUNCTIONS = {
    CursorKind.FUNCTION_DECL,
    CursorKind.CXX_METHOD,
    CursorKind.CONSTRUCTOR,
    CursorKind.CONVERSION_FUNCTION,
    CursorKind.FUNCTION_TEMPLATE,
}
# What the compiler computes or what has no place for an expression.
CLOSED = {
    CursorKind.ENUM_DECL,
    CursorKind.STATIC_ASSERT,
    CursorKind.TYPE_ALIAS_DECL,
    CursorKind.TYPE_REF,
    CursorKind.TEMPLATE_REF,
    CursorKind.TYPEDEF_DECL,
}
COMPARISONS = {"<", "<=", ">", ">=", "==", "!="}
# What gives the same with its arguments the other way round.
SYMMETRIC = {
    *("min", "max", "minmax", "swap", "gcd", "lcm"),
    *("checked_product", "greatest_common_divisor", "product_of", "sum_of", "weakest_of"),
}


@dataclass
class Site:
    """One place: the text from start to end (bytes) may become one of several texts."""

    path: str
    line: int
    start: int
    end: int
    kind: str
    what: list  # what changes, as a reader would say it: "a < b becomes <="
    texts: list
    at_run_time: bool = False
    numbers: list = field(default_factory=list)


class Finder:
    def __init__(self, root, scope):
        """scope(path): whether a file relative to the root may be changed."""
        self.root, self.scope = root.rstrip("/") + "/", scope
        self.index = Index.create(excludeDecls=True)
        self.seen, self.sites, self.skipped = set(), {}, {}

    def read(self, path, arguments):
        """Adds the places of a file and of the headers of ours that no earlier file brought."""
        unit = self.index.parse(path, args=arguments)
        errors = [str(d) for d in unit.diagnostics if d.severity >= 3]
        if errors:
            raise RuntimeError(f"{path}: {errors[0]}")
        now = {}
        for cursor in unit.cursor.get_children():
            name = cursor.location.file.name if cursor.location.file else ""
            if not name.startswith(self.root):
                continue
            relative = name[len(self.root) :]
            if relative in self.seen or not self.scope(relative):
                continue
            if relative not in now:
                now[relative] = File(self, name, relative)
            now[relative].walk(cursor, False)
        for relative, file in now.items():
            self.sites[relative] = file.sites
            for reason, count in file.skipped.items():
                self.skipped[reason] = self.skipped.get(reason, 0) + count
            self.seen.add(relative)


class File:
    def __init__(self, finder, name, relative):
        self.finder, self.name, self.relative = finder, name, relative
        with open(name, "rb") as file:
            self.text = file.read()
        self.sites, self.skipped, self.taken, self.closed = [], {}, set(), set()

    def walk(self, cursor, is_constexpr):
        kind = cursor.kind
        if kind in CLOSED:
            return
        if kind in FUNCTIONS:
            is_constexpr = is_constexpr or self.is_marked_constexpr(cursor)
        if kind in (CursorKind.VAR_DECL, CursorKind.FIELD_DECL) and self.is_marked_constexpr(cursor):
            self.skip("the initial value of a constexpr variable")
            return
        if kind == CursorKind.FIELD_DECL and self.relative.endswith(".hpp"):
            # An object of another file may be constexpr.
            self.skip("the initial value of a member in a header")
            return
        if kind == CursorKind.FUNCTION_TEMPLATE and self.has_distance(cursor):
            # A sum of iterators is found wrong only where the template is used.
            self.skip("a template that measures from an iterator")
            return
        self.look_at(cursor, is_constexpr)
        children = list(cursor.get_children())
        if kind == CursorKind.CASE_STMT:
            children = children[1:]
        for child in children:
            self.walk(child, is_constexpr)

    def skip(self, reason):
        self.skipped[reason] = self.skipped.get(reason, 0) + 1

    def is_marked_constexpr(self, cursor):
        """Whether the word stands before the name."""
        start = cursor.extent.start.offset
        head = self.text[start : max(start, cursor.location.offset)]
        return b"constexpr" in head or b"consteval" in head

    def has_distance(self, cursor):
        extent = cursor.extent
        return re.search(rb"-\s*\w+\.begin\(\)", self.text[extent.start.offset : extent.end.offset]) is not None

    def span(self, cursor):
        extent = cursor.extent
        if not extent.start.file or extent.start.file.name != self.name or extent.end.file.name != self.name:
            return None
        return (extent.start.offset, extent.end.offset)

    def of(self, start, end):
        return self.text[start:end].decode()

    def add(self, cursor, span, kind, changes, at_run_time):
        """changes: (what, text) pairs."""
        key = (span, kind)
        if key in self.taken or not changes:
            return
        self.taken.add(key)
        self.sites.append(
            Site(
                self.relative,
                cursor.extent.start.line,
                *span,
                kind,
                [what for what, _ in changes],
                [text for _, text in changes],
                at_run_time,
            )
        )

    def look_at(self, cursor, at_run_time):
        span = self.span(cursor)
        if span is None or span[0] >= span[1]:
            return
        kind = cursor.kind
        self.close_ordering(cursor, span)
        if span in self.closed:
            return
        if kind in (CursorKind.INTEGER_LITERAL, CursorKind.CHARACTER_LITERAL, CursorKind.FLOATING_LITERAL):
            self.constant(cursor, span, at_run_time)
        elif kind == CursorKind.CXX_BOOL_LITERAL_EXPR:
            text = self.of(*span)
            other = {"true": "false", "false": "true"}.get(text)
            if other:
                self.add(cursor, span, "constant", [(f"{text} becomes {other}", other)], at_run_time)
        elif kind == CursorKind.UNARY_OPERATOR:
            self.unary(cursor, span, at_run_time)
        elif kind in (CursorKind.IF_STMT, CursorKind.CONDITIONAL_OPERATOR):
            self.condition(cursor, at_run_time)
        if kind.is_expression():
            self.binary(cursor, span, at_run_time)
        if kind == CursorKind.CALL_EXPR:
            self.swapped(cursor, span, at_run_time)

    def close_ordering(self, cursor, span):
        """An ordering is compared with a literal 0 only."""
        if self.operator_of(cursor, span) not in COMPARISONS:
            return
        if any("_ordering" in child.type.get_canonical().spelling for child in cursor.get_children()):
            self.closed.add(self.operands(cursor, span)[1])

    def constant(self, cursor, span, at_run_time):
        text = self.of(*span)
        changes = []
        if cursor.kind == CursorKind.INTEGER_LITERAL:
            found = re.fullmatch(r"([0-9'](?:[0-9'])*)([uUlLzZ]*)", text)
            if found:
                value, suffix = int(found[1].replace("'", "")), found[2]
                other = 0 if value == 1 else value + 1
                changes = [(f"{text} becomes {other}", f"{other}{suffix}")]
        elif cursor.kind == CursorKind.CHARACTER_LITERAL:
            found = re.fullmatch(r"'([0-9A-Za-y ,.;:/+-])'", text)
            if found:
                other = chr(ord(found[1]) + 1)
                changes = [(f"{text} becomes '{other}'", f"'{other}'")]
        else:
            changes = [(f"{text} becomes {text} + 1", f"({text} + 1)")]
        self.add(cursor, span, "constant", changes, at_run_time)

    def unary(self, cursor, span, at_run_time):
        text = self.of(*span)
        child = next(iter(cursor.get_children()), None)
        inner = self.span(child) if child else None
        if inner is None:
            return
        operand = self.of(*inner)
        if text.startswith("!") and not text.startswith("!="):
            self.add(cursor, span, "operator", [("! is left out", f"static_cast<bool>({operand})")], at_run_time)
        elif text.startswith("-") and not text.startswith("--"):
            self.add(cursor, span, "operator", [("- is left out", f"(+({operand}))")], at_run_time)
        elif text.startswith("--"):
            self.add(cursor, span, "operator", [("-- becomes ++", f"++{operand}")], at_run_time)
        elif text.endswith("--"):
            self.add(cursor, span, "operator", [("-- becomes ++", f"{operand}++")], at_run_time)
        elif text.startswith("++") and not self.is_step(span):
            self.add(cursor, span, "operator", [("++ becomes --", f"--{operand}")], at_run_time)
        elif text.endswith("++") and not self.is_step(span):
            self.add(cursor, span, "operator", [("++ becomes --", f"{operand}--")], at_run_time)

    def is_step(self, span):
        """The step of a for: the other way it only runs until its time is over."""
        return self.text[span[1] : span[1] + 1] == b")" and self.text[max(0, span[0] - 2) : span[0]] == b"; "

    def condition(self, cursor, at_run_time):
        child = next(iter(cursor.get_children()), None)
        if child is None or not child.kind.is_expression():
            return
        span = self.span(child)
        if span is None or not self.is_if_condition(cursor, span):
            return
        text = self.of(*span)
        # What is said already by leaving out ! or by another comparison.
        if text.startswith("!") or self.operator_of(child, span) in COMPARISONS:
            return
        changes = [("the condition is negated", f"!({text})")]
        self.add(child, span, "condition", changes, at_run_time)

    def is_if_condition(self, cursor, span):
        if cursor.kind == CursorKind.CONDITIONAL_OPERATOR:
            return True
        before = self.text[cursor.extent.start.offset : span[0]].decode()
        return re.fullmatch(r"if\s*\(", before) is not None

    def operands(self, cursor, span):
        """The operands of what may be an operator's expression, the language's own or a class's."""
        children = list(cursor.get_children())
        if len(children) not in (2, 3):
            return None
        left, right = self.span(children[0]), self.span(children[-1])
        if left is None or right is None or left[0] != span[0] or right[1] != span[1] or left[1] > right[0]:
            return None
        return left, right

    def operator_of(self, cursor, span):
        found = self.operands(cursor, span)
        return self.of(found[0][1], found[1][0]).strip() if found else ""

    def binary(self, cursor, span, at_run_time):
        operator = self.operator_of(cursor, span)
        if operator not in OPERATORS:
            return
        # Texts are only put together.
        if operator not in COMPARISONS and "string" in cursor.type.get_canonical().spelling:
            return
        left, right = self.operands(cursor, span)
        changes = []
        for other in OPERATORS[operator]:
            changes.append((f"{operator} becomes {other}", f"({self.of(*left)} {other} {self.of(*right)})"))
        self.add(cursor, span, "operator", changes, at_run_time)

    def is_range(self, text):
        """The two ends of a range change places only to crash."""
        return re.search(r"begin\(\w*\)$", text) is not None

    def swapped(self, cursor, span, at_run_time):
        arguments = [a for a in cursor.get_arguments() if a is not None]
        if len(arguments) < 2 or cursor.spelling.startswith("operator") or cursor.spelling in SYMMETRIC:
            return
        spans = [self.span(a) for a in arguments]
        if any(s is None or s[0] < span[0] or s[1] > span[1] or s[0] >= s[1] for s in spans):
            return
        changes = []
        for i in range(len(arguments) - 1):
            (a, b), (c, d) = spans[i], spans[i + 1]
            if b > c or type_of(arguments[i]) != type_of(arguments[i + 1]) or self.of(a, b) == self.of(c, d):
                continue
            if self.is_range(self.of(a, b)):
                continue
            text = self.of(span[0], a) + self.of(c, d) + self.of(b, c) + self.of(a, b) + self.of(d, span[1])
            changes.append((f"{shortened(self.of(a, b))} and {shortened(self.of(c, d))} change places", text))
        self.add(cursor, span, "arguments", changes, at_run_time)


def type_of(cursor):
    kind = cursor.type.get_canonical()
    if kind.get_pointee().kind.value:
        if kind.kind.name in ("LVALUEREFERENCE", "RVALUEREFERENCE"):
            kind = kind.get_pointee()
    return kind.spelling.replace("const ", "").strip(" &")


def shortened(text):
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:37] + "..."
