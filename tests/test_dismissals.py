"""Findings that a person lets stand: the file, what it does to an audit, and that its keys last."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import auditor
from auditor import dismissals
from auditor.dismissals import DismissalError
from auditor.model import Audit, Dismissal, Lapse
from auditor.report import json
from tests import factories

KEY, OTHER = "a1" * 8, "b2" * 8
TODAY = date(2024, 3, 5)  # the day on which the audits of the factories start


def file(folder: Path, content: str) -> Path:
    path = folder / "dismissals.toml"
    path.write_text(content, encoding="utf-8")
    return path


# --------------------------------------------------------------------------- what it does to an audit


def test_no_entries_change_nothing() -> None:
    assert dismissals.apply(factories.rich(), ()) == factories.rich()


def test_dismissed_finding_counts_no_more_and_stays() -> None:
    audit = dismissals.apply(factories.rich(), [Dismissal(KEY, "Their rounding.")])
    assert KEY not in {f.key for f in audit.findings}
    assert [(d.finding.key, d.dismissal.reason) for d in audit.dismissed] == [(KEY, "Their rounding.")]
    assert audit.lapsed == ()


def test_entry_holds_on_its_last_day_and_not_after() -> None:
    holds = dismissals.apply(factories.rich(), [Dismissal(KEY, "So.", expires=TODAY)])
    past = dismissals.apply(factories.rich(), [Dismissal(KEY, "So.", expires=date(2024, 3, 4))])
    assert (len(holds.dismissed), holds.lapsed) == (1, ())
    assert (past.findings, past.dismissed) == (factories.rich().findings, ())
    assert [one.lapse for one in past.lapsed] == [Lapse.EXPIRED]


def test_entry_of_no_finding_is_stale() -> None:
    audit = dismissals.apply(factories.rich(), [Dismissal("0" * 16, "Gone.")])
    assert [(one.dismissal.key, one.lapse) for one in audit.lapsed] == [("0" * 16, Lapse.STALE)]


@pytest.mark.parametrize(
    "entry",
    [
        Dismissal("0" * 16, "Elsewhere.", articles=("another-wire",)),
        Dismissal("0" * 16, "Elsewhere.", check="article/rate-mismatch"),
        Dismissal("0" * 16, "Elsewhere.", expires=date(2020, 1, 1), articles=("another-wire",)),
    ],
)
def test_entry_is_left_in_peace_where_its_article_or_check_was_not_run(entry: Dismissal) -> None:
    audit = replace(factories.rich(), checks=("copy/unit-changed",))
    assert dismissals.apply(audit, [entry]).lapsed == ()


def test_last_entry_of_a_key_counts() -> None:
    entries = [Dismissal(KEY, "Old.", expires=date(2020, 1, 1)), Dismissal(KEY, "New.")]
    audit = dismissals.apply(factories.rich(), entries)
    assert [d.dismissal.reason for d in audit.dismissed] == ["New."]
    assert audit.lapsed == ()


def test_applying_anew_brings_findings_back_in_their_order() -> None:
    once = dismissals.apply(factories.rich(), [Dismissal(KEY, "So."), Dismissal("e5" * 8, "So.")])
    again = dismissals.apply(once, [])
    assert {f.key for f in again.findings} == {f.key for f in factories.rich().findings}
    ranks = [f.severity.rank for f in again.findings]
    assert ranks == sorted(ranks)


# --------------------------------------------------------------------------- keys last


WIRE = "The fire burned 50 square miles (80 square kilometers) of forest near Alden, officials said."
FILLER = (
    "The road to the harbour was closed for a day.",
    "Residents returned to their homes in the evening.",
    "The council meets again next week.",
    "Crews from three districts worked through the night.",
)
paragraphs = st.lists(st.sampled_from(FILLER), max_size=4).map(lambda found: " ".join(found))


def keys(*texts: str) -> set[str]:
    articles = [auditor.Article.from_text(text, id=f"a{n}") for n, text in enumerate(texts)]
    found = auditor.audit(articles, checks=["article"]).findings
    return {f.key for f in found if f.check == "article/conversion-mismatch"}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    before=paragraphs,
    after=paragraphs,
    space=st.sampled_from((" ", "\n", "  ")),
    others=st.lists(paragraphs, max_size=2),
)
def test_key_survives_unrelated_edits(before: str, after: str, space: str, others: list[str]) -> None:
    plain = keys(f"Fire near Alden\n\n{WIRE}")
    edited = f"Fire near Alden\n\n{before}\n\n{WIRE.replace(' (', f'{space}(')}\n\n{after}"
    assert len(plain) == 1
    assert keys(edited, *(f"Council\n\n{text}" for text in others if text)) == plain


REPORT = "The ferry carried 43 passengers from Marn to Orsk on Monday, the harbour office said."


def pair_keys(original: str, copy: str) -> set[str]:
    articles = [auditor.Article.from_text(text, id=name) for name, text in (("wire", original), ("ours", copy))]
    found = auditor.audit(articles, original="wire", checks=["copy"]).findings
    return {f.key for f in found if f.check == "copy/number-changed"}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(before=paragraphs, after=paragraphs, ours=paragraphs)
def test_key_of_a_copy_survives_edits_elsewhere_in_either_text(before: str, after: str, ours: str) -> None:
    original, copy = f"Ferry\n\n{REPORT}", f"Ferry\n\n{REPORT.replace('43', '34')}"
    plain = pair_keys(original, copy)
    assert len(plain) == 1
    assert pair_keys(f"Ferry\n\n{before}\n\n{REPORT}\n\n{after}", f"{copy}\n\n{ours}") == plain


def test_key_is_the_same_in_another_run() -> None:
    assert keys(WIRE) == keys(WIRE)


def test_corrected_figure_makes_the_entry_stale() -> None:
    (key,) = keys(f"Fire\n\n{WIRE}")
    mended = auditor.audit([auditor.Article.from_text(f"Fire\n\n{WIRE.replace('80', '130')}", id="a0")])
    assert [one.lapse for one in dismissals.apply(mended, [Dismissal(key, "So.")]).lapsed] == [Lapse.STALE]


# --------------------------------------------------------------------------- the file


def test_example_of_the_head_can_be_read(tmp_path: Path) -> None:
    example = "\n".join(line.strip() for line in (dismissals.__doc__ or "").splitlines() if line.startswith("    "))
    (entry,) = dismissals.load(file(tmp_path, example))
    assert (entry.check, entry.articles) == ("article/conversion-mismatch", ("wire-17",))
    assert entry.expires == date(2023, 10, 1)


def test_what_is_added_is_read_back(tmp_path: Path) -> None:
    entry = Dismissal(
        KEY, 'He "said so" \\ twice – naïvely\x7f', TODAY, date(2024, 9, 1), "copy/unit-changed", ("a b",), "Dropped."
    )
    dismissals.add(tmp_path / "new" / "dismissals.toml", [entry], TODAY)
    assert dismissals.load(tmp_path / "new" / "dismissals.toml") == (entry,)


@given(reason=st.text(min_size=1).filter(lambda text: bool(text.split())))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_reason_is_read_back(tmp_path: Path, reason: str) -> None:
    path = tmp_path / "dismissals.toml"
    path.unlink(missing_ok=True)
    dismissals.add(path, [Dismissal(KEY, reason)], TODAY)
    assert dismissals.load(path)[0].reason == " ".join(reason.split())


def test_what_stands_in_the_file_stays_as_it_is(tmp_path: Path) -> None:
    path = file(tmp_path, f'# ours\n[[dismissed]]\nkey = "{OTHER}"   # see the ticket\nreason = "So."')
    before = path.read_text(encoding="utf-8")
    dismissals.add(path, [Dismissal(KEY, "Also.")], TODAY)
    assert path.read_text(encoding="utf-8").startswith(before)
    assert [e.key for e in dismissals.load(path)] == [OTHER, KEY]


def test_standing_entry_is_not_doubled(tmp_path: Path) -> None:
    path = file(tmp_path, f'[[dismissed]]\nkey = "{KEY}"\nreason = "So."\n')
    with pytest.raises(DismissalError, match=r"dismissed already \(So\.\)"):
        dismissals.add(path, [Dismissal(KEY, "Again.")], TODAY)


def test_expired_entry_can_be_renewed(tmp_path: Path) -> None:
    path = file(tmp_path, f'[[dismissed]]\nkey = "{KEY}"\nreason = "So."\nexpires = 2020-01-01\n')
    dismissals.add(path, [Dismissal(KEY, "Still.")], TODAY)
    assert [e.reason for e in dismissals.load(path)] == ["So.", "Still."]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[[dismissed]\n", "is no TOML"),
        ("[[dismised]]\n", "unknown table 'dismised'"),
        ("[dismissed]\n", "two brackets"),
        ('[[dismissed]]\nreason = "So."\n', "entry 1: key must be that of a finding"),
        (f'[[dismissed]]\nkey = "{KEY}"\n', "give a reason"),
        (f'[[dismissed]]\nkey = "{KEY}"\nreason = " "\n', "give a reason"),
        (f'[[dismissed]]\nkey = "{KEY}"\nreasn = "So."\n', "Did you mean 'reason'?"),
        (f'[[dismissed]]\nkey = "{KEY}"\nreason = "So."\nexpires = "soon"\n', "must be a date such as 2024-03-31"),
        (f'[[dismissed]]\nkey = "{KEY}"\nreason = "So."\nexpires = 2024-03-31T10:00:00\n', "must be a date"),
        (f'[[dismissed]]\nkey = "{KEY}"\nreason = "So."\narticles = "a"\n', "list of article ids"),
        (f'[[dismissed]]\nkey = "{KEY}"\nreason = "So."\ncheck = 3\n', "must be a string"),
    ],
)  # fmt: skip
def test_error_says_what_where_and_what_to_do(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(DismissalError, match=r"dismissals\.toml") as error:
        dismissals.load(file(tmp_path, content))
    assert message in str(error.value)


def test_missing_and_unreadable_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(DismissalError, match=r"gone\.toml: cannot be read"):
        dismissals.load(tmp_path / "gone.toml")
    (tmp_path / "latin.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(DismissalError, match="no UTF-8"):
        dismissals.load(tmp_path / "latin.toml")


def test_file_lies_beside_the_configuration_or_here(tmp_path: Path) -> None:
    desk, here = tmp_path / "desk", tmp_path / "here"
    desk.mkdir()
    here.mkdir()
    assert dismissals.locate(None, here) == here / "dismissals.toml"
    assert dismissals.locate(desk / "auditor.toml", here) == desk / "dismissals.toml"
    file(here, "")
    assert dismissals.locate(desk / "auditor.toml", here) == here / "dismissals.toml"
    file(desk, "")
    assert dismissals.locate(desk / "auditor.toml", here) == desk / "dismissals.toml"


# --------------------------------------------------------------------------- out of a report


def report(folder: Path, audit: Audit) -> Path:
    (folder / "findings.json").write_text(json.render(audit), encoding="utf-8")
    return folder


def test_report_tells_what_is_dismissed(tmp_path: Path) -> None:
    entry = dismissals.described(Dismissal(OTHER, "So."), report(tmp_path, factories.rich()))
    assert (entry.check, entry.articles) == ("copy/number-changed", ("copy-0412", "wire-0412"))
    assert entry.message == "The original has 31 people killed, the copy 13."


def test_key_that_the_report_lacks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DismissalError, match=r"Did you mean a1a1a1a1a1a1a1a1: 4,000"):
        dismissals.described(Dismissal("a1" * 7 + "a2", "So."), report(tmp_path, factories.rich()))


@pytest.mark.parametrize("content", ["[]", "{", '{"findings": [1]}', '{"findings": [{"key": 1}]}'])
def test_what_is_no_report_is_an_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "findings.json").write_text(content, encoding="utf-8")
    with pytest.raises(DismissalError, match="findings"):
        dismissals.described(Dismissal(KEY, "So."), tmp_path)


def test_day_is_that_of_the_run() -> None:
    late = replace(factories.rich(), started_at=datetime(2030, 1, 1, tzinfo=UTC))
    assert len(dismissals.apply(late, [Dismissal(KEY, "So.", expires=TODAY)]).lapsed) == 1


def test_a_key_is_the_same_for_a_file_and_for_a_folder_above_it(tmp_path: Path) -> None:
    file = tmp_path / "desk" / "monday.txt"
    file.parent.mkdir()
    file.write_text("Troops seized 50 square miles (80 square kilometers) of dunes on Monday, the army said.", "utf-8")
    keys = [[f.key for f in auditor.audit(auditor.read(path)).findings] for path in (file, file.parent, tmp_path)]
    assert keys[0] == keys[1] == keys[2] != []
