"""What a check is and how checks are found.

A check is one generator function in one file. Its module gives it its id (`article/conversion_mismatch.py` →
`article/conversion-mismatch`), its folder says what it receives, its docstring is its specification. No registry
is edited: every module below `article/`, `copy/` and `source/` must define the function that bears the module's name.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from auditor.model import Incident, Pair, Problem, Reading, Settings, Severity

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
def check_ids() -> tuple[str, ...]:
    """The ids of all checks in their order; none of them is loaded."""
    packages = [importlib.import_module(f"auditor.checks.{group}") for group in GROUPS]
    found = [f"{one.__name__}/{file.name}" for one in packages for file in pkgutil.iter_modules(one.__path__)]
    return tuple(sorted(path.removeprefix("auditor.checks.").replace("_", "-") for path in found))


@functools.cache
def named(id_: str) -> Check | None:
    """The check of an id, alone loaded; None where there is none."""
    if id_ not in check_ids():
        return None
    module = f"auditor.checks.{id_.replace('/', '.').replace('-', '_')}"
    rule = getattr(importlib.import_module(module), module.rpartition(".")[2])
    if not isinstance(rule, Check):
        raise TypeError(f"{module} must decorate its generator with @check")
    return rule


def all_checks() -> dict[str, Check]:
    """Every check by id, in the order of the ids."""
    return {id_: one for id_ in check_ids() if (one := named(id_))}
