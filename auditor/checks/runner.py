"""Runs checks over readings, pairs and incidents, and stamps what they yield: one cause, one finding."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.checks._check import GROUPS, Check, Subject
from auditor.model import Crash, Evidence, Finding, Incident, Pair, Problem, Reading, Settings, Severity


@dataclass(frozen=True, slots=True)
class Stamped:
    """A problem with the check that yielded it and the subject it was run on.

    copies  how many of the first pieces of evidence are of copies that have the same error; 0 unless it is inherited
    """

    check: Check
    problem: Problem
    subject: str = ""
    copies: int = 0

    @property
    def inherited(self) -> bool:
        """Whether the original and a copy have the same error."""
        return self.copies > 0


def judge(
    checks: Sequence[Check],
    readings: Sequence[Reading],
    pairs: Sequence[Pair],
    incidents: Sequence[Incident],
    settings: Settings,
    progress: Callable[[str, int, int], None] | None = None,
) -> tuple[tuple[Finding, ...], tuple[Crash, ...]]:
    """All findings of `checks`, worst first, and the checks that failed.

    `progress` is called with (stage, done, total).
    """
    stamped, crashes = run(checks, [*readings, *pairs, *incidents], settings, progress)
    return findings_of(merged(without_silenced(stamped), pairs), dict(settings.severities)), tuple(crashes)


def run(
    checks: Sequence[Check],
    subjects: Sequence[Subject],
    settings: Settings,
    progress: Callable[[str, int, int], None] | None = None,
) -> tuple[list[Stamped], list[Crash]]:
    """Run every check on every subject of its group. A check that raises becomes a `Crash`, the others go on."""
    stamped: list[Stamped] = []
    crashes: list[Crash] = []
    of_group = {group: [one for one in checks if one.group == group] for group in GROUPS}
    for done, subject in enumerate(subjects, 1):
        for one in of_group[group_of(subject)]:
            try:
                stamped += [Stamped(one, problem, name_of(subject)) for problem in one.rule(subject, settings)]
            except Exception as error:  # whatever a check raises must not cost the other checks their result
                crashes.append(Crash(one.id, name_of(subject), f"{type(error).__name__}: {error}"))
        if progress:
            progress("checking", done, len(subjects))
    return stamped, crashes


def group_of(subject: Subject) -> str:
    """The folder of the checks that receive this subject."""
    return "article" if isinstance(subject, Reading) else "copy" if isinstance(subject, Pair) else "source"


def name_of(subject: Subject) -> str:
    """How a subject is called in a crash: article id, "original → copy", or incident id."""
    if isinstance(subject, Reading):
        return subject.article.id
    return subject.id if isinstance(subject, Incident) else f"{subject.original.article.id} → {subject.copy.article.id}"


def without_silenced(stamped: Iterable[Stamped]) -> list[Stamped]:
    """Leave out a general check's problem where a more specific one speaks of the same passage of the same subject."""
    stamped = list(stamped)
    loud: dict[tuple[str, str], list[Evidence]] = {}
    for one in stamped:
        for silenced in one.check.silences:
            loud.setdefault((silenced, one.subject), []).extend(one.problem.evidence)
    return [one for one in stamped if not _any_shared(one.problem.evidence, loud.get((one.check.id, one.subject), ()))]


def _any_shared(ours: Iterable[Evidence], theirs: Sequence[Evidence]) -> bool:
    return any(_same_passage(a, b) for a in ours for b in theirs)


def _same_passage(a: Evidence, b: Evidence) -> bool:
    return a.article == b.article and a.span.overlaps(b.span)


def merged(stamped: Sequence[Stamped], pairs: Sequence[Pair]) -> list[Stamped]:
    """Make an error that copies inherit from their original one finding, marked "also in the original"."""
    originals = {pair.copy.article.id: pair.original.article.id for pair in pairs}
    inherited: dict[int, list[int]] = {}
    of_article: dict[tuple[str, str], list[int]] = {}
    for index, one in enumerate(stamped):
        if one.check.group == "article":
            of_article.setdefault((one.check.id, one.problem.evidence[0].article), []).append(index)
    for (check_id, article), indices in of_article.items():
        candidates = list(of_article.get((check_id, originals[article]), ())) if article in originals else []
        for index in indices:
            source = next((i for i in candidates if _same_error(stamped[i].problem, stamped[index].problem)), None)
            if source is not None:
                inherited.setdefault(source, []).append(index)
                candidates = [i for i in candidates if i != source]
    gone = {copy for copies in inherited.values() for copy in copies}
    return [
        _with_copies(one, [stamped[i] for i in inherited.get(index, ())])
        for index, one in enumerate(stamped)
        if index not in gone
    ]


def _same_error(a: Problem, b: Problem) -> bool:
    folded = [re.sub(r"\W+", " ", p.evidence[0].span.text).casefold().strip() for p in (a, b)]
    return folded[0] == folded[1] or (bool(a.values) and a.values == b.values)


def _with_copies(original: Stamped, copies: Sequence[Stamped]) -> Stamped:
    if not copies:
        return original
    theirs = tuple(e for one in copies for e in one.problem.evidence)
    message = original.problem.message.rstrip(".") + "; also in the original."
    problem = replace(original.problem, message=message, evidence=theirs + original.problem.evidence)
    return replace(original, problem=problem, copies=len(theirs))


def findings_of(stamped: Iterable[Stamped], severities: Mapping[str, Severity] | None = None) -> tuple[Finding, ...]:
    """Stamp problems with check, severity and key; worst first, then by check, then in reading order.

    A problem's own severity counts only where it is milder than its check's. `severities` overrides by check id.
    """
    seen: Counter[str] = Counter()
    findings = []
    for one in stamped:
        problem, base = one.problem, (severities or {}).get(one.check.id, one.check.severity)
        severity = problem.severity if problem.severity and problem.severity.rank > base.rank else base
        identity = _identity(one)
        seen[identity] += 1
        key = hashlib.sha256(f"{identity}\x1f{seen[identity]}".encode()).hexdigest()[:16]
        findings.append(
            Finding(
                one.check.id,
                severity,
                key,
                problem.message,
                problem.evidence,
                problem.suggestion,
                problem.values,
                one.inherited,
                one.subject,
            )
        )
    return tuple(sorted(findings, key=worst_first))


def worst_first(finding: Finding) -> tuple[int, str, str, int, str]:
    """What findings are sorted by: severity, check, article, place."""
    first = finding.evidence[0]
    return (finding.severity.rank, finding.check, first.article, first.span.start, finding.key)


def _identity(one: Stamped) -> str:
    """What a key is made of: check, article ids, folded quotations.

    No offsets, so that edits elsewhere keep it; and of an inherited error the original alone, so that one copy more
    does not make it another finding.
    """
    of_original = one.problem.evidence[one.copies :]
    quotes = [f"{e.article}\x1e{' '.join(e.span.text.casefold().split())}" for e in of_original]
    pair = (
        [one.subject] if one.check.group == "copy" else []
    )  # several copies may lack the same passage of one original
    return "\x1f".join([one.check.id, *pair, *quotes])
