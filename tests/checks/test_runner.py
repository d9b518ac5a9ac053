"""Running checks: silence, inheritance, crashes, keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.checks._check import Check
from auditor.checks.runner import Stamped, findings_of, judge, merged, without_silenced
from auditor.extract.reading import read_article
from auditor.model import Alignment, Article, Evidence, Pair, Problem, Reading, Settings, Severity, Span

TEXT = "The army seized 6,000 kilometers of desert. The road is 5 km long."


def silent(_: object, __: Settings) -> Iterator[Problem]:
    yield from ()


def failing(_: object, __: Settings) -> Iterator[Problem]:
    raise ValueError("boom")
    yield


def problem(start: int, end: int, article: str = "a", text: str = TEXT) -> Problem:
    return Problem("Wrong.", (Evidence(article, Span.of(text, start, end)),))


def check(id: str, silences: tuple[str, ...] = (), severity: Severity = Severity.ERROR) -> Check:
    return Check(id, severity, silences, silent)


def reading(id: str) -> Reading:
    return read_article(Article.from_text(TEXT, id=id))


def test_specific_check_silences_the_general_one_on_the_same_passage() -> None:
    unit, number = check("copy/unit-changed", ("copy/number-changed",)), check("copy/number-changed")
    kept = without_silenced(
        [Stamped(unit, problem(16, 32)), Stamped(number, problem(16, 21)), Stamped(number, problem(56, 60))]
    )
    assert [(one.check.id, one.problem.evidence[0].span.start) for one in kept] == [
        ("copy/unit-changed", 16),
        ("copy/number-changed", 56),
    ]


def test_silence_does_not_reach_other_articles() -> None:
    unit, number = check("copy/unit-changed", ("copy/number-changed",)), check("copy/number-changed")
    assert len(without_silenced([Stamped(unit, problem(16, 32)), Stamped(number, problem(16, 21, "b"))])) == 2


def test_error_inherited_by_the_copy_is_one_finding() -> None:
    one = check("article/dimension-mismatch")
    pair = Pair(reading("wire"), reading("ours"), Alignment("wire", "ours", ()))
    stamped = merged([Stamped(one, problem(16, 32, "wire")), Stamped(one, problem(16, 32, "ours"))], [pair])
    assert [(s.inherited, s.problem.message) for s in stamped] == [(True, "Wrong; also in the original.")]
    assert [e.article for e in stamped[0].problem.evidence] == ["ours", "wire"]


def test_error_of_the_copy_alone_is_not_inherited() -> None:
    one = check("article/dimension-mismatch")
    pair = Pair(reading("wire"), reading("ours"), Alignment("wire", "ours", ()))
    stamped = merged([Stamped(one, problem(16, 32, "wire")), Stamped(one, problem(44, 60, "ours"))], [pair])
    assert [s.inherited for s in stamped] == [False, False]


def test_failing_check_is_a_crash_and_costs_nothing_else() -> None:
    def finding(_: object, __: Settings) -> Iterator[Problem]:
        yield problem(16, 32)

    bad = Check("article/bad", Severity.ERROR, (), failing)
    good = Check("article/good", Severity.ERROR, (), finding)
    findings, crashes = judge([bad, good], [reading("a")], [], [], Settings())
    assert [f.check for f in findings] == ["article/good"]
    assert [(c.check, c.subject, c.error) for c in crashes] == [("article/bad", "a", "ValueError: boom")]


def test_key_survives_edits_elsewhere() -> None:
    moved = "A new first sentence. " + TEXT
    shift = len(moved) - len(TEXT)
    before = findings_of([Stamped(check("article/x"), problem(16, 32))])
    after = findings_of([Stamped(check("article/x"), problem(16 + shift, 32 + shift, text=moved))])
    assert before[0].key == after[0].key


def test_equal_passages_get_keys_of_their_own() -> None:
    keys = [
        f.key
        for f in findings_of([Stamped(check("article/x"), problem(0, 3)), Stamped(check("article/x"), problem(0, 3))])
    ]
    assert len(set(keys)) == 2


def test_problem_may_be_milder_than_its_check_but_not_harsher() -> None:
    note = replace(problem(0, 3), severity=Severity.NOTE)
    error = replace(problem(0, 3), severity=Severity.ERROR)
    assert findings_of([Stamped(check("copy/claim-removed", severity=Severity.WARNING), note)])[0].severity == "note"
    assert (
        findings_of([Stamped(check("copy/claim-removed", severity=Severity.WARNING), error)])[0].severity == "warning"
    )


def test_settings_override_severity() -> None:
    found = findings_of([Stamped(check("article/x"), problem(0, 3))], {"article/x": Severity.NOTE})
    assert [f.severity for f in found] == ["note"]


def test_worst_first() -> None:
    mild, bad = check("article/a", severity=Severity.NOTE), check("article/b")
    assert [f.check for f in findings_of([Stamped(mild, problem(0, 3)), Stamped(bad, problem(4, 8))])] == [
        "article/b",
        "article/a",
    ]


def test_one_copy_more_does_not_change_the_key_of_an_inherited_error() -> None:
    one = check("article/dimension-mismatch")
    wire, ours, theirs = (Stamped(one, problem(16, 32, name)) for name in ("wire", "ours", "theirs"))
    pairs = [Pair(reading("wire"), reading(name), Alignment("wire", name, ())) for name in ("ours", "theirs")]
    keys = {
        findings_of(merged(stamped, pairs))[0].key
        for stamped in ([wire], [wire, ours], [wire, ours, theirs], [ours, wire, theirs])
    }
    assert len(keys) == 1
