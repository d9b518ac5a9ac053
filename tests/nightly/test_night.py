from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import auditor
from auditor.model import Body, Dismissal, Settings, Vocabulary
from auditor.nightly import night as night_module
from auditor.nightly.intake import Inbox
from auditor.nightly.publish import MARK
from auditor.nightly.reading import FEW, Limits
from auditor.store.base import Base
from tests.nightly.desk import AREA, COPY, MENDED, QUIET, RIVAL, WIRE, Desk


def test_empty_inbox_is_a_run_without_a_report(desk: Desk) -> None:
    result = desk.night()
    assert result.report is None
    assert result.told == ()
    assert "Nothing new" in (desk.reports / "index.html").read_text()


def test_quiet_article_gives_a_quiet_report(desk: Desk) -> None:
    desk.put("a.txt", QUIET)
    result = desk.night()
    assert result.run.counts["new"] == 1
    assert result.told == ()
    assert result.report == desk.reports / "2024-03-05" / "index.html"


def test_night_without_news_writes_no_report_and_finds_nothing_new(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    desk.night()
    before = sorted(p.name for p in desk.reports.iterdir())
    result = desk.night()
    assert (result.report, [t.state for t in result.told]) == (None, ["persisting"])
    assert sorted(p.name for p in desk.reports.iterdir()) == before


def test_finding_is_new_then_persists_then_is_resolved(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    assert [t.state for t in desk.night().told] == ["new"]
    assert [t.state for t in desk.night().told] == ["persisting"]
    desk.put("a.txt", MENDED)
    result = desk.night()
    assert [t.state for t in result.told] == ["resolved"]
    assert result.run.counts["changed"] == 1
    assert desk.night().told == ()


def test_finding_that_comes_back_is_new_again(desk: Desk) -> None:
    for text in (AREA, MENDED, AREA):
        desk.put("a.txt", text)
        result = desk.night()
    assert [(t.state, t.first, t.opened) for t in result.told] == [("new", 1, 3)]


def test_dismissed_finding_is_neither_new_nor_open(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    (key,) = (t.key for t in desk.night().told)
    desk.put("b.txt", QUIET)
    told = desk.night(dismissed=(Dismissal(key, "The agency rounds so."),)).told
    assert [(t.state, t.reason) for t in told] == [("dismissed", "The agency rounds so.")]
    assert [t.state for t in desk.night().told] == ["persisting"]


def test_dismissed_finding_is_folded_in_the_report(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    (key,) = (t.key for t in desk.night().told)
    desk.put("a.txt", AREA + " The wind fell at dawn.")
    report = desk.night(dismissed=(Dismissal(key, "The agency rounds so."),)).report
    assert report is not None
    text = report.read_text()
    assert "Nothing new" in text
    assert "The agency rounds so." in text


def test_copy_of_an_old_article_is_matched_without_reading_the_old_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put("wire.txt", WIRE)
    desk.night()
    read: list[str] = []
    whole = auditor.nightly.reading.read_article  # type: ignore[attr-defined]

    def noted(article: auditor.Article) -> object:
        read.append(article.id)
        return whole(article)

    monkeypatch.setattr("auditor.nightly.reading.read_article", noted)
    desk.put("copy.txt", COPY)
    told = desk.night().told
    assert read == ["copy.txt"]
    assert "copy/number-changed" in {t.check for t in told if t.state == "new"}


def test_denial_of_a_later_night_meets_the_claim_of_an_earlier_one(desk: Desk) -> None:
    desk.put("wire.txt", WIRE)
    desk.night()
    desk.put("rival.txt", RIVAL)
    assert "source/denied" in {t.check for t in desk.night().told if t.state == "new"}


def same_as_at_once(desk: Desk) -> None:
    kept = [desk.store.articles.article(id_)[0] for id_ in sorted(desk.store.articles.contents())]
    whole = {f.key: f for f in auditor.audit(kept).findings}
    found = desk.found()
    assert found.keys() == whole.keys()
    for key, finding in found.items():
        assert replace(finding, subject="") == replace(whole[key], subject="")


def test_nights_find_what_one_audit_of_everything_finds(desk: Desk) -> None:
    texts = {"w.txt": WIRE, "c.txt": COPY, "r.txt": RIVAL, "q.txt": QUIET, "f.txt": AREA}
    texts |= {f"n{i}.txt": WIRE.replace("two weeks", f"{i} weeks").replace("31 people", f"3{i} people") for i in (3, 4)}
    for seed in range(3):
        here = Desk(desk.home / str(seed))
        names = list(texts)
        random.Random(seed).shuffle(names)
        for name in names:
            here.put(name, texts[name])
            here.night()
        same_as_at_once(here)
        here.put("w.txt", WIRE.replace("4,000", "5,000"))
        here.night()
        same_as_at_once(here)


def test_second_run_of_a_day_adds_a_report(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    desk.night()
    first = (desk.reports / "2024-03-05" / "index.html").read_bytes()
    desk.now -= timedelta(hours=20)
    desk.put("b.txt", AREA.replace("Kesh", "Orvane"))
    assert desk.night().report == desk.reports / "2024-03-05-2" / "index.html"
    assert (desk.reports / "2024-03-05" / "index.html").read_bytes() == first


def test_new_findings_stand_above_known_ones(desk: Desk) -> None:
    desk.put("w.txt", WIRE)
    desk.night()
    desk.put("c.txt", COPY)
    report = desk.night().report
    assert report is not None
    text = report.read_text()
    assert 'class="fresh">new' in text
    assert text.rindex('class="fresh">new') < text.index("known since 5 March 2024")


def test_file_that_is_still_being_written_waits(desk: Desk) -> None:
    desk.put("a.txt", AREA, age=5)
    assert desk.night().run.counts["waiting"] == 1
    assert desk.store.articles.contents() == {}
    assert desk.night().run.counts["new"] == 1


def test_clock_set_back_loses_nothing(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    desk.night()
    desk.now -= timedelta(days=400)
    desk.put("b.txt", AREA.replace("Kesh", "Orvane"), age=-3600)
    result = desk.night()
    assert [t.state for t in result.told] == ["persisting", "new"] or [t.state for t in result.told] == [
        "new",
        "persisting",
    ]
    assert result.report == desk.reports / "2023-01-31" / "index.html"
    assert [run.id for run in desk.store.runs.all()] == [1, 2]


def test_vanished_article_is_kept_and_its_copy_still_found(desk: Desk) -> None:
    path = desk.put("w.txt", WIRE)
    desk.night()
    path.unlink()
    assert desk.night().run.counts["gone"] == 1
    desk.put("c.txt", COPY)
    assert "copy/number-changed" in {t.check for t in desk.night().told}


def test_article_under_two_names_is_one(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    desk.put("b.txt", AREA)
    result = desk.night()
    assert (result.run.counts["new"], result.run.counts["again"], len(result.told)) == (1, 1, 1)


def test_one_of_two_names_changed_is_another_article(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    desk.put("b.txt", AREA)
    desk.night()
    desk.put("a.txt", QUIET)
    result = desk.night()
    assert [t.state for t in result.told] == ["persisting"]
    assert len(desk.store.articles.contents()) == 2


def test_ten_thousand_identical_articles_are_one(desk: Desk) -> None:
    lines = [json.dumps({"id": f"n{i}", "text": AREA}) for i in range(10_000)]
    desk.put("feed.jsonl", "\n".join(lines))
    result = desk.night()
    assert (result.run.counts["new"], result.run.counts["again"], len(result.told)) == (1, 9_999, 1)


def test_feed_that_grows_is_read_for_its_new_lines(desk: Desk) -> None:
    lines = [json.dumps({"id": f"n{i}", "text": f"{QUIET} Hall {i} is blue."}) for i in range(5)]
    desk.put("feed.jsonl", "\n".join(lines[:3]))
    desk.night()
    desk.put("feed.jsonl", "\n".join(lines))
    assert desk.night().run.counts["new"] == 2


def test_two_files_with_one_id_are_two_articles(desk: Desk) -> None:
    desk.put("a.jsonl", json.dumps({"id": "1", "text": AREA}))
    desk.put("b.jsonl", json.dumps({"id": "1", "text": QUIET}))
    desk.night()
    assert sorted(desk.store.articles.contents()) == ["1", "1-2"]


def test_article_that_is_too_long_is_checked_in_part_and_counted(desk: Desk) -> None:
    desk.put("a.txt", AREA + "\n\n" + "\n\n".join([QUIET] * 40))
    result = desk.night(limits=Limits(characters=2000))
    assert result.run.counts["partly"] == 1
    assert [t.check for t in result.told] == ["article/conversion-mismatch"]
    assert [d.reason for d in desk.store.files.dropped_in(1)] == ["too-long"]
    assert desk.night().run.counts["partly"] == 0, "read whole once the limit allows it"


def test_article_that_takes_too_long_is_counted_and_stops_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = auditor.nightly.reading.read_article  # type: ignore[attr-defined]

    def slow(article: auditor.Article) -> auditor.model.Reading:
        while article.id == "a.txt":
            pass
        result: auditor.model.Reading = whole(article)
        return result

    desk.put("a.txt", WIRE)
    desk.put("b.txt", AREA)
    with monkeypatch.context() as patched:
        patched.setattr("auditor.nightly.reading.read_article", slow)
        result = desk.night(limits=Limits(seconds=0.2))
    assert result.run.counts["partly"] == 1
    assert [t.check for t in result.told] == ["article/conversion-mismatch"]
    assert desk.night().run.counts["partly"] == 0


def test_unit_that_takes_too_long_is_said_and_stops_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr("auditor.nightly.units._text", slow)
    desk.put("a.txt", AREA)
    desk.night(limits=Limits(seconds=0.2))
    assert [d.reason for d in desk.store.files.dropped_in(1)] == ["too-slow"]


def test_what_is_older_than_asked_is_let_go_and_not_read_again(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    desk.night()
    desk.now += timedelta(days=100)
    desk.put("b.txt", QUIET)
    result = desk.night(keep=timedelta(days=90))
    assert (result.run.counts["expired"], [t.state for t in result.told]) == (1, ["expired"])
    assert list(desk.store.articles.contents()) == ["b.txt"]
    assert desk.night(keep=timedelta(days=90)).run.counts.get("new", 0) == 0


def test_files_older_than_since_are_left_out(desk: Desk) -> None:
    desk.put("old.txt", AREA, age=10 * 86400)
    desk.put("new.txt", QUIET)
    desk.night(inbox=Inbox(desk.inbox, since=desk.now - timedelta(days=2)))
    assert list(desk.store.articles.contents()) == ["new.txt"]


def test_new_version_of_the_auditor_reads_everything_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("a.txt", AREA)
    desk.night()
    monkeypatch.setattr("auditor.nightly.reading.engine", lambda: "another")
    monkeypatch.setattr(night_module, "engine_of", lambda: "another")
    result = desk.night()
    assert result.run.counts["reread"] == 1
    assert [t.state for t in result.told] == ["persisting"]


def test_finding_of_a_check_that_is_switched_off_is_withdrawn_not_resolved(desk: Desk) -> None:
    desk.put("a.txt", AREA)
    desk.night()
    settings = auditor.Settings(skip=("article/conversion-mismatch",))
    assert [t.state for t in desk.night(settings=settings).told] == ["withdrawn"]


def test_jobs_find_the_same(tmp_path: Path) -> None:
    here, there = Desk(tmp_path / "one"), Desk(tmp_path / "two")
    for desk in (here, there):
        for i in range(45):
            desk.put(f"{i:02}.txt", AREA.replace("50 square", f"{50 + i} square"))
    here.night()
    there.night(jobs=2)
    assert here.found() == there.found()
    assert len(here.found()) > 40


class Killed(BaseException):
    """Stands for a kill: nothing handles it."""


class Countdown:
    """Kills the run at a moment: before or after the n-th renaming, before the n-th transaction."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = self.start = 10**9
        for owner, name in ((Base, "write"), (Base, "read"), (os, "rename"), (os, "replace")):
            monkeypatch.setattr(owner, name, self._counted(getattr(owner, name), after=owner is os))

    def _counted(self, of: Callable[..., object], after: bool) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            self._tick()
            done = of(*args, **kwargs)
            if after:
                self._tick()
            return done

        return call

    def _tick(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise Killed


def fill(desk: Desk) -> None:
    for name, text in {"w.txt": WIRE, "c.txt": COPY, "r.txt": RIVAL, "f.txt": AREA, "sub/q.txt": QUIET}.items():
        desk.put(name, text)
    desk.put("feed.jsonl", "\n".join(json.dumps({"id": f"n{i}", "text": f"{QUIET} {i}"}) for i in range(3)))


def reports(desk: Desk) -> dict[str, bytes]:
    """Every file of the reports but those that tell of later runs."""
    later = ("index.html", "feed.xml")
    files = {p.relative_to(desk.reports).as_posix(): p for p in desk.reports.rglob("*") if p.is_file()}
    here = str(desk.home).encode()
    whole = {name: path.read_bytes() for name, path in files.items() if name not in later and path.name != MARK}
    return {name: data.replace(here, b"desk") for name, data in whole.items()}


def test_run_killed_between_any_two_writes_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every third transaction of the store and renaming of a file is a moment at which the run is killed once."""
    kill = Countdown(monkeypatch)
    undisturbed = Desk(tmp_path / "undisturbed")
    fill(undisturbed)
    kill.left = kill.start
    undisturbed.night()
    moments = kill.start - kill.left
    assert moments > 60
    wanted = reports(undisturbed)
    for moment in range(1, moments + 1, 3):
        desk = Desk(tmp_path / str(moment))
        fill(desk)
        kill.left = moment
        with pytest.raises(Killed):
            desk.night()
        kill.left = kill.start
        desk.night()
        assert desk.found() == undisturbed.found(), moment
        assert set(desk.states()) <= {"new", "persisting"}, moment
        assert reports(desk) == wanted, moment


def test_words_of_the_newsroom_are_in_force_and_read_anew_when_they_change(desk: Desk) -> None:
    desk.put("a.txt", "Strike on Orsk\n\nA strike on Orsk killed 12 people on Friday, HCO said.")
    body = Body("Harbour Observatory", ("Harbour Observatory", "HCO"), (), "monitor", "monitor")
    settings = Settings(vocabulary=Vocabulary(claimants=(body,)))

    def claimants() -> set[str]:
        ids = [outline.id for outline in desk.store.articles.outlines()]
        readings = desk.store.articles.readings(ids)
        return {claim.claimant.name for reading in readings for claim in reading.claims if claim.claimant}

    desk.night()
    assert claimants() == {"HCO"}
    desk.night(settings=settings)
    assert claimants() == {"Harbour Observatory"}


def test_words_of_the_newsroom_are_in_force_in_other_processes(desk: Desk) -> None:
    for number in range(FEW):
        desk.put(
            f"{number}.txt", f"Strike on Orsk\n\nA strike on Orsk killed {number + 12} people on Friday, HCO said."
        )
    body = Body("Harbour Observatory", ("Harbour Observatory", "HCO"), (), "monitor", "monitor")
    desk.night(settings=Settings(vocabulary=Vocabulary(claimants=(body,))), jobs=2)
    readings = desk.store.articles.readings([outline.id for outline in desk.store.articles.outlines()])
    assert {c.claimant.name for r in readings for c in r.claims if c.claimant} == {"Harbour Observatory"}


def test_files_of_one_name_are_told_apart_by_their_folders(desk: Desk) -> None:
    desk.put("a/wire.txt", WIRE)
    desk.put("b/wire.txt", QUIET)
    desk.night()
    assert sorted({name.article for name in desk.store.files.names()}) == ["b/wire.txt", "wire.txt"]
