"""What a check is, how checks are found, and how they are run.

A check is one generator function in one file. Its module gives it its id (`article/conversion_mismatch.py` →
`article/conversion-mismatch`), its folder says what it receives, its docstring is its specification. No registry is edited: every
module below `article/`, `copy/` and `source/` must define the function that bears the module's name.
"""

from __future__ import annotations

import functools
import hashlib
import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from auditor.model import Crash, Evidence, Finding, Incident, Pair, Problem, Reading, Settings, Severity

Subject = Reading | Pair | Incident
Rule = Callable[[Any, Settings], Iterator[Problem]]

GROUPS = ("article", "copy", "source")


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: its id, its severity, the checks it silences on a passage it flags itself, and the generator."""

    id: str
    severity: Severity
    silences: tuple[str, ...]
    rule: Rule

    @property
    def group(self) -> str:
        """article, copy or source: what the rule receives (Reading, Pair or Incident)."""
        return self.id.split("/")[0]

    @property
    def doc(self) -> str:
        """The docstring: summary line, then the sections Why, Flags, Passes and Source."""
        return inspect.cleandoc(self.rule.__doc__ or "")

    @property
    def summary(self) -> str:
        """The first line of the docstring."""
        return self.doc.split("\n", 1)[0]

    def section(self, name: str) -> str:
        """The text of one section of the docstring ("Why", "Flags", "Passes", "Source"); empty when it is absent."""
        found = re.search(rf"^{name}:[ ]*\n?(.*?)(?=^(?:Why|Flags|Passes|Source):|\Z)", self.doc, re.M | re.S)
        return inspect.cleandoc(found[1]).strip() if found else ""


def check(severity: str, silences: tuple[str, ...] = ()) -> Callable[[Rule], Check]:
    """Make a generator function a check. `silences` names more general checks that keep quiet where this one speaks."""

    def register(rule: Rule) -> Check:
        group, name = rule.__module__.split(".")[-2:]
        if rule.__name__ != name or group not in GROUPS:
            raise TypeError(f"{rule.__module__}: the check must be named like its file and lie in one of {GROUPS}")
        return Check(f"{group}/{name}".replace("_", "-"), Severity(severity), silences, rule)

    return register


@functools.cache
def all_checks() -> dict[str, Check]:
    """Every check by id, in the order of the ids."""
    found = {}
    for group in GROUPS:
        package = importlib.import_module(f"auditor.checks.{group}")
        for module in pkgutil.iter_modules(package.__path__):
            rule = getattr(importlib.import_module(f"{package.__name__}.{module.name}"), module.name)
            if not isinstance(rule, Check):
                raise TypeError(f"{package.__name__}.{module.name} must decorate {module.name} with @check")
            found[rule.id] = rule
    return dict(sorted(found.items()))


def run(
    checks: Iterable[Check], subjects: Iterable[Subject], settings: Settings
) -> tuple[list[tuple[Check, Problem]], list[Crash]]:
    """Run every check on every subject of its group. A check that raises becomes a `Crash`, the others go on."""
    problems: list[tuple[Check, Problem]] = []
    crashes: list[Crash] = []
    of_group = {group: [c for c in checks if c.group == group] for group in GROUPS}
    for subject in subjects:
        for one in of_group[group_of(subject)]:
            try:
                problems += [(one, problem) for problem in one.rule(subject, settings)]
            except Exception as error:
                crashes.append(Crash(one.id, name_of(subject), f"{type(error).__name__}: {error}"))
    return problems, crashes


def group_of(subject: Subject) -> str:
    """The folder of the checks that receive this subject."""
    return "article" if isinstance(subject, Reading) else "copy" if isinstance(subject, Pair) else "source"


def name_of(subject: Subject) -> str:
    """How a subject is called in a crash: article id, "original → copy", or incident id."""
    if isinstance(subject, Reading):
        return subject.article.id
    return subject.id if isinstance(subject, Incident) else f"{subject.original.article.id} → {subject.copy.article.id}"


def without_silenced(problems: list[tuple[Check, Problem]]) -> list[tuple[Check, Problem]]:
    """Leave out a general check's problem where a more specific one speaks of the same passage."""
    loud: dict[str, list[Evidence]] = {}
    for one, problem in problems:
        for silenced in one.silences:
            loud.setdefault(silenced, []).extend(problem.evidence)
    return [(one, p) for one, p in problems if not any(_same_passage(a, b) for a in p.evidence for b in loud.get(one.id, ()))]


def _same_passage(a: Evidence, b: Evidence) -> bool:
    return a.article == b.article and a.span.overlaps(b.span)


def findings_of(problems: list[tuple[Check, Problem]], inherited: frozenset[int] = frozenset()) -> tuple[Finding, ...]:
    """Stamp problems: check, severity, key. Worst first, then by check, then in reading order. `inherited` holds indices."""
    seen: Counter[str] = Counter()
    findings = []
    for index, (one, problem) in enumerate(problems):
        severity = problem.severity if problem.severity and problem.severity.rank > one.severity.rank else one.severity
        identity = key_parts(one.id, problem)
        seen[identity] += 1
        key = hashlib.sha256(f"{identity}\x1f{seen[identity]}".encode()).hexdigest()[:16]
        findings.append(
            Finding(one.id, severity, key, problem.message, problem.evidence, problem.suggestion, problem.values, index in inherited)
        )
    return tuple(sorted(findings, key=lambda f: (f.severity.rank, f.check, f.evidence[0].article, f.evidence[0].span.start, f.key)))


def key_parts(check_id: str, problem: Problem) -> str:
    """What a finding's key is made of: the check, the article ids, the quotations with case and spaces folded; no offsets."""
    quotes = [f"{e.article}\x1e{' '.join(e.span.text.casefold().split())}" for e in problem.evidence]
    return "\x1f".join([check_id, *quotes])
