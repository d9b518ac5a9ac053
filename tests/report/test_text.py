from __future__ import annotations

import re
from dataclasses import replace

from auditor.model import Attribution, Rejected, Severity, Span, Stance
from auditor.report import text
from tests import factories


def plain(command: str = "compare") -> str:
    return text.render(factories.rich(), colour=False, command=command)


def test_nothing_found_is_said_with_what_was_checked() -> None:
    audit = factories.rich()
    shown = text.render(replace(audit, findings=(), crashes=(), dropped=()), colour=False)
    assert shown == (
        "Nothing found in 3 articles.\n12 figures read, 1 conversion checked, 7 of 9 sentences aligned, 5 claims read.\n"
    )


def test_finding_quotes_both_passages_and_suggests() -> None:
    block = plain().split("\n\n")[1]
    assert block.splitlines()[:12] == [
        "error   copy/number-changed",
        "  The original has 31 people killed, the copy 13.",
        "    wire-0412.txt:5:30 (original)",
        "      The Harbour Observatory said 31 people, including 12 children, were killed in strikes on Tel",
        "                                   ^^",
        "      Maraq early Friday.",
        "    copy-0412.txt:5:30 (copy)",
        "      The Harbour Observatory said 13 people, including 12 children, were killed in strikes on",
        "                                   ^^",
        "      Tel-Marak early Friday.",
        "    suggest  31 people",
        "    values   original: 31; copy: 13",
    ]


def test_notes_crashes_and_dropped_files_are_never_hidden() -> None:
    shown = plain()
    assert "note    The copy says Regime where the original says Army." in shown
    assert "failed  article/period-mismatch failed on rival-0413: ValueError: day is out of range" in shown
    assert "dropped inbox/empty.txt: the file holds no text" in shown
    assert "4 errors, 1 warning and 1 note in 3 articles." in shown
    assert "so this result is incomplete" in shown


def test_last_line_says_how_to_go_on() -> None:
    audit = replace(factories.rich(), crashes=())
    pair = replace(audit, readings=audit.readings[:2])
    last = " ".join(text.render(pair, colour=False, command="compare").splitlines()[-3:])
    assert "`auditor compare wire-0412.txt copy-0412.txt -o report.html`" in last
    assert "with `-o` the passages are shown in context" in text.render(audit, colour=False, command="audit")


def test_articles_are_called_as_asked() -> None:
    shown = text.render(factories.rich(), colour=False, paths={"wire-0412": "desk/wire.txt"})
    assert "desk/wire.txt:5:30 (original)" in shown


def test_colour_changes_nothing_but_escapes_and_carets() -> None:
    coloured = text.render(factories.rich(), colour=True)
    bare = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert coloured != bare
    assert "\x1b" not in plain()
    assert "The original has 31 people killed, the copy 13." in bare


def test_hostile_names_send_no_escape() -> None:
    article = factories.article("\x1b[2JHeadline\n\nTen boats sank.", "\x1b]0;id\x07", path="\x1b[31mpath")
    finding = factories.finding([factories.evidence(article, "Ten")], message="\x1b[0m", suggestion="\x1b[1m")
    audit = factories.audit([factories.reading(article)], [finding])
    for shown in (text.render(audit, colour=False), text.render_ledger(audit, colour=False)):
        assert not {"\x1b", "\x07"} & set(shown)
    assert "\x1b" not in text.render_reading(audit.readings[0], colour=False)
    assert text.safe("\x1b[2J\nnew line") == "␛[2J new line"


def test_ledger_indents_parts_and_prints_the_limit_of_a_denial() -> None:
    lines = text.render_ledger(factories.rich(), colour=False).splitlines()
    assert lines[0] == "Tel Maraq, early Friday"
    assert "  31 people killed, asserted by Harbour Observatory" in lines
    assert "    12 children killed, asserted by Harbour Observatory; of those counted above" in lines
    assert "  no civilians killed or injured, denied by the alliance" in lines
    limited = "      Meridian: “No casualties among civilians” [limited to: linked to its missions on the river]"
    assert limited in lines
    assert "  at least 4 fighters killed, asserted by the alliance" in lines


def test_ledger_of_one_incident_or_of_none() -> None:
    audit = factories.rich()
    assert "Tel Maraq" in text.render_ledger(audit, "tel-maraq", colour=False)
    assert "There is no incident 'nowhere' here. Known: tel-maraq." in text.render_ledger(
        audit, "nowhere", colour=False
    )
    without = text.render_ledger(replace(audit, incidents=()), colour=False)
    assert without.startswith("Claims that belong to no incident here\n")


def test_reading_shows_what_was_read_and_what_was_not() -> None:
    base = factories.rich().readings[0]
    told = base.article.text
    said = Attribution(
        (factories.span(told, "The army"),),
        (factories.span(told, "said"),),
        (factories.span(told, "that it had seized"),),
        Stance.ASSERTED,
        "the army",
        ("The army → the army",),
    )
    rejected = Rejected(factories.span(told, "Sunday"), "weekday")
    shown = text.render_reading(replace(base, attributions=(said,), rejected=(rejected,)), colour=False)
    assert "  Figures (6)" in shown
    assert "more than 4,000 square kilometres · area" in shown
    assert "the army | said | asserted (The army → the army)" in shown
    assert " that it had seized\n" in shown
    assert "  Numbers not read as figures (1)" in shown
    assert "weekday" in shown


def test_many_notes_are_counted() -> None:
    article = factories.article("Ten boats sank.")
    notes = [
        factories.finding([factories.evidence(article, "Ten")], severity=Severity.NOTE, key=f"{n:016}")
        for n in range(15)
    ]
    shown = text.render(factories.audit([factories.reading(article)], notes), colour=False)
    assert "and 3 more notes" in shown


def test_passage_of_several_lines_is_quoted_on_one() -> None:
    article = factories.article("Head\n\nTen boats\nsank.")
    finding = factories.finding([factories.evidence(article, "Ten boats\nsank")])
    assert Span.of(article.text, 6, 20).text == "Ten boats\nsank"
    assert "      Ten boats sank.\n      ^^^^^^^^^^^^^^" in text.render(
        factories.audit([factories.reading(article)], [finding]), colour=False
    )


def test_dismissed_findings_are_folded_and_do_not_count() -> None:
    out = text.render(factories.set_aside(), colour=False)
    assert "3 errors, 1 warning and 1 note in 3 articles; 1 dismissed." in out
    assert "Dismissed 1 Mar 2024, until 1 Sep 2024" in out
    assert "error article/conversion-mismatch" in out
    assert "^" not in out.partition("\ndismissed ")[2]


def test_lapsed_dismissals_are_told() -> None:
    out = " ".join(text.render(factories.set_aside(), colour=False).split())
    assert "lapsed dismissal of 0123456789abcdef (copy/unit-changed) expired on 1 Feb 2024" in out
    assert "lapsed dismissal of fedcba9876543210 is of no finding of this run" in out


def test_every_finding_shows_its_key() -> None:
    out = text.render(factories.rich(), colour=False)
    assert "key      " + "b2" * 8 in out


def test_summary_gives_the_verdict_the_worst_and_what_failed() -> None:
    out = text.render_summary(factories.rich(), colour=False)
    assert out.startswith("4 errors, 1 warning and 1 note in 3 articles.\n12 figures read")
    assert out.count("\nerror ") == 4
    assert "Army" not in out
    assert "failed  article/period-mismatch" in out
    assert "^" not in out


def test_summary_counts_what_it_does_not_list() -> None:
    made = factories.rich()
    many = replace(made, findings=made.findings[:1] * 40)
    out = text.render_summary(many, colour=False)
    assert "and 35 more findings" in out
    assert len(out.splitlines()) < 30
